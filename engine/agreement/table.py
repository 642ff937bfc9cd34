"""The measures of agreement: formula, chance level, and what makes each undefined, one line each in `MEASURES`.

S is the saliency region, G the region of interest, a the saliency map; s and g are the shares of the cells that S and
G take. A chance level is the value for saliency that is placed cell by cell at random, as dense as S, whatever G: the
ratio of the expected numbers of cells.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.agreement.counts import Counts

Floats = NDArray[np.float64]
Formula = Callable[[Counts], Floats]
Chance = Callable[[Floats, Floats], Floats]

EMPTY_ROI = "empty_roi"
EMPTY_SALIENCY_REGION = "empty_saliency_region"
ZERO_MAP = "zero_map"

REGIONS = (EMPTY_ROI, EMPTY_SALIENCY_REGION)
"""Flags that leave a measure of two regions undefined."""
MAP = (EMPTY_ROI, ZERO_MAP)
"""Flags that leave a measure of a map and a region undefined."""


@dataclass(frozen=True, slots=True)
class MeasureInfo:
    """One measure.

    Attributes:
        name: column of the tables.
        title: for people.
        tooltip: one or two sentences for people.
        formula: from counts, for one pair or many at once.
        chance: the chance level from the shares s and g.
        undefined_by: flags of a pair that leave the measure undefined.
        lowest, highest: the range of its values.
    """

    name: str
    title: str
    tooltip: str
    formula: Formula
    chance: Chance
    undefined_by: tuple[str, ...]
    lowest: float = 0.0
    highest: float = 1.0


def iou(counts: Counts) -> Floats:
    """|S and G| / |S or G| (Jaccard 1912)."""
    return counts.overlap / (counts.saliency + counts.roi - counts.overlap)


def dice(counts: Counts) -> Floats:
    """2 |S and G| / (|S| + |G|) (Dice 1945; Sørensen 1948)."""
    return 2.0 * counts.overlap / (counts.saliency + counts.roi)


def roi_coverage(counts: Counts) -> Floats:
    """|S and G| / |G|: recall; the ground-truth coverage of Shared Interest (Boggust et al. 2022)."""
    return counts.overlap / counts.roi


def saliency_coverage(counts: Counts) -> Floats:
    """|S and G| / |S|: precision; the saliency coverage of Shared Interest (Boggust et al. 2022)."""
    return counts.overlap / counts.saliency


def mass_accuracy(counts: Counts) -> Floats:
    """Sum of a inside G / sum of a: relevance mass accuracy (Arras, Osman, Samek 2022)."""
    return counts.mass_inside / counts.mass


def rank_accuracy(counts: Counts) -> Floats:
    """Share of the |G| cells of highest a that lie in G: relevance rank accuracy (Arras, Osman, Samek 2022)."""
    return counts.top_inside / counts.roi


def pointing_hit(counts: Counts) -> Floats:
    """Share of the cells of maximal a that lie in G: pointing game (Zhang et al. 2018), without a tolerance."""
    return counts.maxima_inside / counts.maxima


def _iou_chance(s: Floats, g: Floats) -> Floats:
    return s * g / (s + g - s * g)


def _dice_chance(s: Floats, g: Floats) -> Floats:
    return 2.0 * s * g / (s + g)


def _saliency_share(s: Floats, g: Floats) -> Floats:
    return s + 0.0 * g


def _roi_share(s: Floats, g: Floats) -> Floats:
    return g + 0.0 * s


MEASURES: tuple[MeasureInfo, ...] = (
    MeasureInfo("iou", "IoU", "Overlap of both regions as a share of their union.", iou, _iou_chance, REGIONS),
    MeasureInfo("dice", "Dice", "Twice the overlap as a share of both areas together.", dice, _dice_chance, REGIONS),
    MeasureInfo(
        "roi_coverage",
        "ROI coverage",
        "Share of the region of interest that the saliency region covers (recall).",
        roi_coverage,
        _saliency_share,
        REGIONS,
    ),
    MeasureInfo(
        "saliency_coverage",
        "Saliency coverage",
        "Share of the saliency region that lies inside the region of interest (precision).",
        saliency_coverage,
        _roi_share,
        REGIONS,
    ),
    MeasureInfo(
        "mass_accuracy",
        "Mass accuracy",
        "Share of all saliency that lies inside the region of interest.",
        mass_accuracy,
        _roi_share,
        MAP,
    ),
    MeasureInfo(
        "rank_accuracy",
        "Rank accuracy",
        "Of the most salient cells, as many as the region of interest has, the share that lies inside it.",
        rank_accuracy,
        _roi_share,
        MAP,
    ),
    MeasureInfo(
        "pointing_hit",
        "Pointing game",
        "Whether the most salient cell lies inside the region of interest; a share where several tie.",
        pointing_hit,
        _roi_share,
        MAP,
    ),
)
