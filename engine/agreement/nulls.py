"""Chance levels of saliency that keeps its shape, one pair of saliency and region of interest at a time.

The region and the map stay what they are and only their place is chance: every shift on a torus, every turn and mirror
image. Beside them stands what a model would get that always looks at the centre.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.agreement.movable import PLACED, MovablePair, movable_pair
from engine.agreement.placements import in_centred_ellipse, turned
from engine.agreement.shifts import overlaps, percentile, sums_inside

Booleans = NDArray[np.bool_]

OF_REGIONS = PLACED[:4]
OF_PERCENTILES = ("iou", "mass_accuracy")
"""Dice and both coverages rise with the overlap as the IoU does: they have its percentile."""
_EQUAL = 1e-9
"""Masses closer than this, as a share of all mass, are equal."""

NULLS: tuple[str, ...] = (
    *(f"shift_chance_{one.info.name}" for one in PLACED),
    *(f"shift_percentile_{name}" for name in OF_PERCENTILES),
    *(f"rotation_chance_{name}" for name in OF_PERCENTILES),
    *(f"ellipse_{one.info.name}" for one in OF_REGIONS),
)
"""What `null_numbers` finds, by name, in the order of the tables."""


def null_numbers(
    saliency_map: NDArray[np.float32], region: Booleans, roi: Booleans, unseen: Booleans | None = None
) -> dict[str, float]:
    """Chance levels and percentiles by name, see `NULLS`; NaN where the measure is undefined.

    Args:
        saliency_map: float32, (height, width), finite and 0 or above, on the score grid.
        region, roi: bool, same shape.
        unseen: cells that a centre crop keeps from the model: saliency is moved within the rectangle of the others,
            while the ROI stays whole.

    Example:
        >>> roi = np.array([[True, False], [False, False]])
        >>> found = null_numbers(roi.astype(np.float32), roi, roi)
        >>> found["shift_chance_iou"], found["shift_percentile_iou"], found["ellipse_iou"]
        (0.25, 87.5, 0.14285714285714285)
    """
    pair = movable_pair(saliency_map.astype(np.float64), region, roi, unseen)
    return {**_of_shifts(pair), **_of_turns(pair), **_of_ellipse(pair)}


def _of_shifts(pair: MovablePair) -> dict[str, float]:
    """All shifts weigh the same. The mean mass inside needs no transform: every cell comes to lie on every other.

    A percentile is NaN where its level is.
    """
    cells = pair.roi.size
    found = np.bincount(overlaps(pair.region, pair.roi).ravel()).astype(np.float64)
    mean_mass = np.full(len(found), pair.saliency.sum() * pair.roi.sum() / cells)
    levels = pair.means(np.arange(len(found), dtype=np.float64), mean_mass, found)
    places = {
        "iou": percentile(int(found[: pair.overlap].sum()), int(found[pair.overlap]), cells),
        "mass_accuracy": _percentile_of_mass(pair),
    }
    return {
        **{f"shift_chance_{name}": level for name, level in levels.items()},
        **{f"shift_percentile_{name}": place + 0.0 * levels[name] for name, place in places.items()},
    }


def _percentile_of_mass(pair: MovablePair) -> float:
    above = sums_inside(pair.saliency, pair.roi) - pair.mass_inside
    near = _EQUAL * float(pair.counts.mass)
    below, equal = np.count_nonzero(above < -near), np.count_nonzero(np.abs(above) <= near)
    return percentile(int(below), int(equal), above.size)


def _of_turns(pair: MovablePair) -> dict[str, float]:
    overlap = [np.count_nonzero(region & pair.roi) for region in turned(pair.region)]
    mass_inside = [saliency[pair.roi].sum() for saliency in turned(pair.saliency)]
    means = pair.means(np.array(overlap, dtype=np.float64), np.array(mass_inside, dtype=np.float64))
    return {f"rotation_chance_{name}": means[name] for name in OF_PERCENTILES}


def _of_ellipse(pair: MovablePair) -> dict[str, float]:
    area = int(np.count_nonzero(pair.region))
    overlap = in_centred_ellipse(pair.roi, area) if area else 0.0
    values = pair.means(np.array([overlap]), np.zeros(1))
    return {f"ellipse_{one.info.name}": values[one.info.name] for one in OF_REGIONS}
