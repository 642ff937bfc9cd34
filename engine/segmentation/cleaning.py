"""Tidying of a region: small parts and holes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Booleans = NDArray[np.bool_]


def drop_small_components(region: Booleans, smallest: float) -> Booleans:
    """Without the connected parts of fewer than `smallest` cells; cells connect across corners too (8 neighbours)."""
    if smallest <= 1 or not region.any():
        return region
    parts = _parts(region, across_corners=True)
    large = np.bincount(parts.ravel()) >= smallest
    large[0] = False
    return large[parts]


def fill_holes(region: Booleans) -> Booleans:
    """With every cell from which no path of side-by-side cells (4 neighbours) outside the region leads to the rim."""
    outside = _parts(~region, across_corners=False)
    open_ = np.zeros(int(outside.max()) + 1, dtype=np.bool_)
    for rim in (outside[0], outside[-1], outside[:, 0], outside[:, -1]):
        open_[rim] = True
    open_[0] = False
    return ~open_[outside]


def _parts(region: Booleans, across_corners: bool) -> NDArray[np.int32]:
    """The number of the connected part that each cell belongs to; 0 outside."""
    from scipy.ndimage import generate_binary_structure, label

    parts = np.zeros(region.shape, dtype=np.int32)
    label(region, structure=generate_binary_structure(2, 2 if across_corners else 1), output=parts)
    return parts
