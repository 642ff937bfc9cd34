"""Agreement against the threshold: the saliency region as the most salient 5 %, 10 %, ... 95 % of the cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.agreement.ranked import RankedCells

Floats = NDArray[np.float64]

PERCENTS = tuple(range(5, 100, 5))
SHARES: Floats = np.array(PERCENTS, dtype=np.float64) / 100.0
"""Of all cells: the thresholds."""
OF_CURVES = ("iou", "dice", "roi_coverage", "saliency_coverage")
AREA = "_over_thresholds"
"""After a measure's name: the area under its curve, divided by the curve's width."""
CELLS = "cells"
"""Name of the number of cells of the score grid."""
_CHANCE: Mapping[str, Callable[[Floats, Floats], Floats]] = {
    "iou": lambda s, g: s * g / (s + g - s * g),
    "dice": lambda s, g: 2.0 * s * g / (s + g),
    "roi_coverage": lambda s, g: s + 0.0 * g,
    "saliency_coverage": lambda s, g: g + 0.0 * s,
}
"""Height of each curve for cells that are ranked at random, from the shares s and g."""


@dataclass(frozen=True, slots=True)
class Curves:
    """The measures of two regions at each of `SHARES`, float64 of shape (thresholds,); NaN where the ROI is empty."""

    iou: Floats
    dice: Floats
    roi_coverage: Floats
    saliency_coverage: Floats

    def areas(self) -> dict[str, float]:
        """The mean height of each curve (trapezoids), by name; between 0 and 1 as the measures are."""
        return {f"{name}{AREA}": float(_mean_height(getattr(self, name))) for name in OF_CURVES}


def curve_overlaps(ranked: RankedCells) -> Floats:
    """How many of the most salient cells lie in the ROI at each of `SHARES`: all that the curves are made of.

    The share is rounded to cells, at least one. Where cells of equal saliency share the last places, it is the mean
    over all their orders, as in `rank_accuracy`, so that the curves do not depend on place.
    """
    return ranked.hits(cells_at(ranked.cells))


def cells_at(cells: int) -> Floats:
    """The number of cells at each of `SHARES`, of `cells` in all."""
    return np.maximum(np.rint(SHARES * cells), 1.0)


def curves_of(overlaps: Floats, roi: float, cells: int) -> Curves:
    """The curves from the overlaps at each of `SHARES`.

    Args:
        overlaps: see `curve_overlaps`.
        roi, cells: cells in the ROI and in all.

    Example:
        >>> curves_of(cells_at(100) * 0.2, 20, 100).iou[[3, 9]].round(2)
        array([0.11, 0.17])
    """
    saliency = cells_at(cells)
    if not roi:
        return Curves(*np.full((4, len(saliency)), np.nan))
    return Curves(
        overlaps / (saliency + roi - overlaps),
        2.0 * overlaps / (saliency + roi),
        overlaps / roi,
        overlaps / saliency,
    )


def curve_numbers(overlaps: Floats, cells: int) -> dict[str, float]:
    """What is kept with a score so that its curves can be drawn again without the map."""
    return {CELLS: float(cells), **dict(zip(map(_at, PERCENTS), overlaps.tolist(), strict=True))}


def curves_from(numbers: Mapping[str, float], roi_area: float) -> Curves | None:
    """The curves from `curve_numbers` and the ROI's share of the cells; `None` where they were not kept."""
    if any(name not in numbers for name in (CELLS, *map(_at, PERCENTS))):
        return None
    cells = int(numbers[CELLS])
    overlaps = np.array([numbers[_at(percent)] for percent in PERCENTS], dtype=np.float64)
    return curves_of(overlaps, round(roi_area * cells), cells)


def curve_table(name: str, overlaps: Floats, roi_area: Floats, cells: Floats) -> Floats:
    """One curve of many photos at once, as `curves_from` has it.

    Args:
        name: one of `OF_CURVES`.
        overlaps: float64 of shape (photos, thresholds).
        roi_area: the ROIs' shares of the cells, float64 of shape (photos,).
        cells: of the score grids, of the same shape.

    Returns:
        float64 of shape (photos, thresholds); NaN where the ROI is empty or something is unknown.
    """
    roi = np.rint(roi_area * cells)[:, None]
    saliency = np.maximum(np.rint(SHARES * cells[:, None]), 1.0)
    below = {"iou": saliency + roi - overlaps, "dice": saliency + roi, "roi_coverage": roi}.get(name, saliency)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(roi > 0, (2.0 if name == "dice" else 1.0) * overlaps / below, np.nan)


def overlap_names() -> tuple[str, ...]:
    """The names of the overlaps in `curve_numbers`, by rising threshold."""
    return tuple(map(_at, PERCENTS))


def chance_curves(name: str, g: Floats) -> Floats:
    """Heights at each of `SHARES` for cells that are ranked at random, of the ROI's share `g`: thresholds last."""
    return _CHANCE[name](SHARES, np.asarray(g)[..., None])


def chance_area(name: str, g: Floats) -> Floats:
    """The mean height of a curve for cells that are ranked at random, of the shape of the ROI's share `g`."""
    return _mean_height(chance_curves(name, g))


def _at(percent: int) -> str:
    return f"overlap_{percent:02d}"


def _mean_height(curves: Floats) -> Floats:
    """Of the trapezoids between the thresholds, which are equally far from each other; along the last axis."""
    return (curves.sum(axis=-1) - (curves[..., 0] + curves[..., -1]) / 2.0) / (len(SHARES) - 1)
