"""Every measure of one pair of saliency and region of interest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from engine.agreement.chance import chance_levels
from engine.agreement.counts import Counts, count_once
from engine.agreement.curves import curve_overlaps, curves_of
from engine.agreement.measures import Measures, flags_of, is_undefined, stack_counts, values_of
from engine.agreement.ranked import RankedCells
from engine.agreement.table import COUNTED, MEASURES, RANKED
from engine.comparison.boundary import distances
from engine.comparison.components import hit_rate

Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]
Pair = tuple[NDArray[np.float32], Booleans, Booleans]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One pair.

    Attributes:
        measures: all of `engine.agreement.MEASURES`, in their order; NaN where undefined.
        chance: the levels of those that have a formula for it.
        cells, roi: how many were counted, and how many of them are in the ROI.
        overlaps: with the ROI at each threshold, see `engine.agreement.curves.curve_overlaps`.
    """

    measures: Measures
    chance: Measures
    cells: int
    roi: int
    overlaps: Floats


def compare(
    saliency_map: NDArray[np.float32], saliency_region: Booleans, roi: Booleans, counting: Booleans | None = None
) -> Comparison:
    """Every measure of one map, its region and one ROI.

    Args:
        saliency_map: float32, (height, width), finite and 0 or above, on the score grid.
        saliency_region, roi: bool, same shape.
        counting: cells that count, bool of the same shape and not empty; every cell where it is `None`.

    Raises:
        ValueError: a map that is none, or shapes that differ.
    """
    cells, region, marked = saliency_map, saliency_region, roi
    if counting is not None:
        cells, region, marked = saliency_map[counting][None], saliency_region[counting][None], roi[counting][None]
        saliency_region, roi = saliency_region & counting, roi & counting
    counts, ranked = count_once(cells, region, marked), RankedCells(cells, marked)
    flags = {name: bool(holds) for name, holds in flags_of(counts).items()}
    overlaps = curve_overlaps(ranked)
    found = {
        **{name: float(value) for name, value in values_of(counts, COUNTED).items()},
        **_of_ranks(ranked, overlaps),
        **_of_shapes(saliency_region, roi),
    }
    undefined = {info.name for info in MEASURES if any(flags[flag] for flag in info.undefined_by)}
    values = {info.name: float("nan") if info.name in undefined else found[info.name] for info in MEASURES}
    return Comparison(
        Measures(MappingProxyType(values), tuple(name for name, holds in flags.items() if holds)),
        chance_levels(ranked.roi / ranked.cells, float(counts.saliency) / ranked.cells, MEASURES),
        ranked.cells,
        ranked.roi,
        overlaps,
    )


def compare_many(pairs: Iterable[Pair], ranks: bool = True) -> dict[str, Floats]:
    """Every measure of many (map, region, ROI), each of any shape; float64 of shape (pairs,), NaN where undefined.

    Args:
        ranks: whether `RANKED` is wanted too, which takes a sort of each map.
    """
    counted: list[Counts] = []
    others: list[dict[str, float]] = []
    for saliency_map, region, roi in pairs:
        counted.append(count_once(saliency_map, region, roi))
        others.append(_of_shapes(region, roi))
        if ranks:
            ranked = RankedCells(saliency_map, roi)
            others[-1].update(_of_ranks(ranked, curve_overlaps(ranked)))
    counts = stack_counts(counted)
    flags, found = flags_of(counts), values_of(counts, COUNTED)
    for info in MEASURES:
        if info.name not in found and (ranks or info not in RANKED):
            column = np.array([one.get(info.name, np.nan) for one in others], dtype=np.float64)
            found[info.name] = np.where(is_undefined(flags, info.undefined_by), np.nan, column)
    return {info.name: found[info.name] for info in MEASURES if info.name in found}


def _of_ranks(ranked: RankedCells, overlaps: Floats) -> dict[str, float]:
    areas = curves_of(overlaps, ranked.roi, ranked.cells).areas()
    return {"auc": ranked.auc(), "average_precision": ranked.average_precision(), **areas}


def _of_shapes(saliency_region: Booleans, roi: Booleans) -> dict[str, float]:
    apart = distances(saliency_region, roi)
    return {"lesion_hit_rate": hit_rate(saliency_region, roi), **(apart.values() if apart else {})}
