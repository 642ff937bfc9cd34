"""Agreement lesion by lesion."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from engine.agreement.measures import Measures
from engine.agreement.table import EMPTY_SALIENCY_REGION
from engine.comparison.compare import Comparison, compare
from engine.comparison.components import components

Booleans = NDArray[np.bool_]

_MISSED = ("iou", "dice", "roi_coverage", "kappa", "lesion_hit_rate")
"""Measures that are 0 where there is a saliency region and none of it is left for this lesion."""


def compare_lesions(
    saliency_map: NDArray[np.float32], saliency_region: Booleans, roi: Booleans
) -> tuple[Comparison, ...]:
    """Every measure for each lesion (connected part of the ROI), in the order of their first cells; none without ROI.

    Cells of the other lesions do not count: saliency that lies there is neither a hit of this lesion nor a miss.
    `lesion_hit_rate` is 1 or 0. Where the whole saliency region lies in other lesions, this one is missed: overlaps
    are 0, and only what needs a region of its own (saliency coverage, MCC, outlines) is undefined.

    Args:
        saliency_map: float32, (height, width), finite and 0 or above, on the score grid.
        saliency_region, roi: bool, same shape.
    """
    numbers, count = components(roi)
    lesions = (numbers == number for number in range(1, count + 1))
    found = [compare(saliency_map, saliency_region, lesion, ~roi | lesion) for lesion in lesions]
    return tuple(_missed(one) if saliency_region.any() else one for one in found)


def _missed(one: Comparison) -> Comparison:
    """With zeros where no saliency region is left."""
    measures = one.measures
    if EMPTY_SALIENCY_REGION not in measures.flags:
        return one
    values = {name: 0.0 if name in _MISSED else value for name, value in measures.values.items()}
    return replace(one, measures=Measures(MappingProxyType(values), measures.flags))
