"""How much of the saliency lies on marked anatomy and artefacts."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MASS, AREA = "mass_on_", "area_of_"
MASS_OUTSIDE, AREA_OUTSIDE = "mass_outside_roi", "area_outside_roi"
LABEL_MASS_OUTSIDE, LABEL_AREA_OUTSIDE = f"{MASS_OUTSIDE}_on_", f"{AREA_OUTSIDE}_of_"


@dataclass(frozen=True, slots=True)
class OutsideShare:
    """What of everything outside the ROI lies on a label: of its saliency and of its area, 0 to 1; NaN if undefined."""

    saliency: float
    area: float


def label_shares(saliency_map: NDArray[np.float32], marked: Mapping[str, NDArray[np.bool_]]) -> dict[str, float]:
    """For each label, its share of the saliency (`mass_on_LABEL`) and of the cells (`area_of_LABEL`), 0 to 1.

    Independent cells would give both the same value. The share of a map without saliency is NaN.

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
        shares[f"{MASS}{label}"] = _share(saliency_map, cells, total)
        shares[f"{AREA}{label}"] = float(cells.mean())
    return shares


def outside_sums(
    saliency_map: NDArray[np.float32],
    marked: Mapping[str, NDArray[np.bool_]],
    roi: NDArray[np.bool_],
    unseen: NDArray[np.bool_] | None = None,
) -> dict[str, float]:
    """The sums outside the ROI of which enrichment is made, as shares of the whole map and of all cells, 0 to 1.

    `mass_outside_roi`, `area_outside_roi`, and for each label `mass_outside_roi_on_LABEL`, `area_outside_roi_of_LABEL`.
    Masses of a map without saliency are NaN. Nothing is kept of a photo on which no label is marked.

    Args:
        saliency_map: float32, (height, width), 0 or above, on the score grid.
        marked: by label, bool of the same shape.
        roi: bool of the same shape.
        unseen: cells that the model did not see; they cannot hold saliency and count as no area.

    Example:
        >>> cells = {"ruler": np.array([[True, True, False, False]])}
        >>> outside_sums(np.array([[1, 1, 1, 1]], dtype=np.float32), cells, np.array([[True, False, False, False]]))
        {'mass_outside_roi': 0.75, 'area_outside_roi': 0.75, 'mass_outside_roi_on_ruler': 0.25, \
'area_outside_roi_of_ruler': 0.25}
    """
    if not marked:
        return {}
    outside = ~roi if unseen is None else ~(roi | unseen)
    total = float(saliency_map.sum(dtype=np.float64))
    sums = {MASS_OUTSIDE: _share(saliency_map, outside, total), AREA_OUTSIDE: float(outside.mean())}
    for label, cells in marked.items():
        there = cells & outside
        sums[f"{LABEL_MASS_OUTSIDE}{label}"] = _share(saliency_map, there, total)
        sums[f"{LABEL_AREA_OUTSIDE}{label}"] = float(there.mean())
    return sums


def outside_shares(numbers: Mapping[str, float]) -> dict[str, OutsideShare]:
    """By label, from what `outside_sums` kept.

    Undefined where no saliency, or nothing of the label, lies outside the ROI.

    Example:
        >>> outside_shares({"mass_outside_roi": 0.5, "area_outside_roi": 0.8,
        ...                 "mass_outside_roi_on_hair": 0.1, "area_outside_roi_of_hair": 0.2})
        {'hair': OutsideShare(saliency=0.2, area=0.25)}
    """
    labels = [name.removeprefix(LABEL_MASS_OUTSIDE) for name in numbers if name.startswith(LABEL_MASS_OUTSIDE)]
    return {label: _outside_share(numbers, label) for label in labels}


def _outside_share(numbers: Mapping[str, float], label: str) -> OutsideShare:
    mass, area = numbers[MASS_OUTSIDE], numbers[AREA_OUTSIDE]
    inside = numbers[f"{LABEL_AREA_OUTSIDE}{label}"]
    if not (mass > 0 and inside > 0):
        return OutsideShare(math.nan, math.nan)
    return OutsideShare(numbers[f"{LABEL_MASS_OUTSIDE}{label}"] / mass, inside / area)


def _share(saliency_map: NDArray[np.float32], cells: NDArray[np.bool_], total: float) -> float:
    return float(saliency_map[cells].sum(dtype=np.float64)) / total if total > 0 else math.nan
