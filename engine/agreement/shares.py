"""How much of the saliency lies on marked anatomy and artefacts."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

MASS, AREA = "mass_on_", "area_of_"


def label_shares(saliency_map: NDArray[np.float32], marked: Mapping[str, NDArray[np.bool_]]) -> dict[str, float]:
    """For each label, its share of the saliency (`mass_on_LABEL`) and of the cells (`area_of_LABEL`), 0 to 1.

    Independent cells would give both the same value; their ratio is the enrichment. The share of a map without
    saliency is NaN.

    Args:
        saliency_map: float32, (height, width), 0 or above, on the score grid.
        marked: by label, bool of the same shape.

    Example:
        >>> label_shares(np.array([[3, 1], [0, 0]], dtype=np.float32), {"ruler": np.array([[True, False]] * 2)})
        {'mass_on_ruler': 0.75, 'area_of_ruler': 0.5}
    """
    total = float(saliency_map.sum(dtype=np.float64))
    shares: dict[str, float] = {}
    for label, cells in marked.items():
        inside = float(saliency_map[cells].sum(dtype=np.float64))
        shares[f"{MASS}{label}"] = inside / total if total > 0 else math.nan
        shares[f"{AREA}{label}"] = float(cells.mean())
    return shares
