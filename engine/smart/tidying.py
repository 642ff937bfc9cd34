"""What every way to a smart region ends with: no crumbs, no accidental holes, a calm outline."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.smart.outlines import joined_parts

CALM = 1.0
"""Standard deviation, in cells, of the Gaussian that rounds the outline."""
Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]


def tidied(share: Floats, inside: Booleans, outside: Booleans) -> Floats:
    """Of the share of each cell only the parts that are certainly `inside` somewhere, or the largest where none is,
    without holes; with a calm outline. All are of shape (height, width).

    A hole stays where it holds a cell that is certainly `outside`.
    """
    from scipy.ndimage import gaussian_filter

    parts = joined_parts(share > 0.5)
    kept = np.unique(parts[inside & (parts > 0)])
    if not len(kept) and parts.any():
        kept = np.array([1 + int(np.bincount(parts.ravel())[1:].argmax())])
    found = np.isin(parts, kept) & (parts > 0)
    calm = gaussian_filter(np.where(found, share, np.minimum(share, 0.5)), CALM, mode="nearest")
    rest = joined_parts(calm <= 0.5)
    rims = (rest[0], rest[-1], rest[:, 0], rest[:, -1], rest[outside])
    enclosed = (rest > 0) & ~np.isin(rest, np.unique(np.concatenate(rims)))
    return np.where(enclosed, 1.0, calm)
