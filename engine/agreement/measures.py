"""Agreement of saliency and region of interest from counts: the same formulas for one pair, live, and for many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import reduce
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from engine.agreement.counts import Counts, count_once
from engine.agreement.table import (
    EMPTY_ROI,
    EMPTY_SALIENCY_REGION,
    FULL_ROI,
    FULL_SALIENCY_REGION,
    LIVE,
    ZERO_MAP,
    CountedMeasure,
)

Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Measures:
    """A value for each measure.

    Attributes:
        values: by name, in the order of `MEASURES`; NaN where undefined.
        flags: why values are undefined: "empty_roi", "empty_saliency_region", "zero_map", "roi_is_everything",
            "saliency_region_is_everything".
    """

    values: Mapping[str, float]
    flags: tuple[str, ...] = ()

    def __getitem__(self, name: str) -> float:
        return self.values[name]

    @property
    def iou(self) -> float:
        """Overlap over union."""
        return self.values["iou"]

    @property
    def dice(self) -> float:
        """Twice the overlap over both areas."""
        return self.values["dice"]

    @property
    def roi_coverage(self) -> float:
        """Overlap over the ROI: recall."""
        return self.values["roi_coverage"]

    @property
    def saliency_coverage(self) -> float:
        """Overlap over the saliency region: precision."""
        return self.values["saliency_coverage"]

    @property
    def mass_accuracy(self) -> float:
        """Saliency inside the ROI over all saliency."""
        return self.values["mass_accuracy"]

    @property
    def rank_accuracy(self) -> float:
        """Share of the |ROI| most salient cells that lie inside."""
        return self.values["rank_accuracy"]

    @property
    def pointing_hit(self) -> float:
        """Share of the maximal cells that lie inside."""
        return self.values["pointing_hit"]


def measure(saliency_map: NDArray[np.float32], saliency_region: Booleans, roi: Booleans) -> Measures:
    """The measures of `LIVE` for one map, its region and one ROI; `engine.comparison.compare` has all others too.

    Args:
        saliency_map: float32, (height, width), finite and 0 or above, on the score grid; every cell counts.
        saliency_region: bool, same shape (see `engine.segmentation.segment`).
        roi: bool, same shape: cells of the region of interest.

    Raises:
        ValueError: a map that holds NaN or values below 0, shapes that differ.

    Example:
        >>> saliency_map = np.array([[3, 1], [0, 0]], dtype=np.float32)
        >>> roi = np.array([[True, False], [True, False]])
        >>> result = measure(saliency_map, saliency_map > 0, roi)
        >>> result.iou, result.mass_accuracy, result.rank_accuracy
        (0.3333333333333333, 0.75, 0.5)
    """
    return measures_of(count_once(saliency_map, saliency_region, roi))


def measures_of(counts: Counts) -> Measures:
    """The measures of `LIVE` from one pair's counts."""
    flags = {name: bool(holds) for name, holds in flags_of(counts).items()}
    values = {name: float(value) for name, value in values_of(counts).items()}
    return Measures(MappingProxyType(values), tuple(name for name, holds in flags.items() if holds))


def measure_many(
    pairs: Iterable[tuple[NDArray[np.float32], Booleans, Booleans]], measures: Sequence[CountedMeasure] = LIVE
) -> dict[str, Floats]:
    """Measures of counts for many (map, region, ROI), each of any shape; float64 (pairs,), NaN where undefined.

    Cells are counted pair by pair, which keeps each pair in the processor's cache; the formulas see all pairs at once.
    """
    return values_of(stack_counts(count_once(*pair) for pair in pairs), measures)


def stack_counts(counts: Iterable[Counts]) -> Counts:
    """The counts of single pairs as those of n pairs."""
    names = [field.name for field in fields(Counts)]
    rows = [[getattr(one, name) for name in names] for one in counts]
    return Counts(*np.array(rows, dtype=np.float64).reshape(-1, len(names)).T)


def values_of(counts: Counts, measures: Sequence[CountedMeasure] = LIVE) -> dict[str, Floats]:
    """The measures by name, of the shape of the counts; NaN wherever a flag of the pair leaves it undefined."""
    flags = flags_of(counts)
    with np.errstate(divide="ignore", invalid="ignore"):
        return {
            one.info.name: np.where(is_undefined(flags, one.info.undefined_by), np.nan, one.formula(counts))
            for one in measures
        }


def is_undefined(flags: Mapping[str, NDArray[np.bool_]], undefined_by: Sequence[str]) -> NDArray[np.bool_]:
    """Whether one of the flags holds, of their shape."""
    return reduce(np.logical_or, (flags[name] for name in undefined_by))


def flags_of(counts: Counts) -> dict[str, NDArray[np.bool_]]:
    """Why values are undefined, of the shape of the counts."""
    return {
        EMPTY_ROI: counts.roi == 0,
        EMPTY_SALIENCY_REGION: counts.saliency == 0,
        ZERO_MAP: counts.mass == 0,
        FULL_ROI: counts.roi == counts.cells,
        FULL_SALIENCY_REGION: counts.saliency == counts.cells,
    }
