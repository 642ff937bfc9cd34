"""Measures from counts and their chance levels, one formula each.

S is the saliency region, G the region of interest, a the saliency map; s and g are the shares of the cells that S and
G take. A chance level is the value for saliency that is placed cell by cell at random, as dense as S, whatever G: the
ratio of the expected numbers of cells.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from engine.agreement.counts import Counts

Floats = NDArray[np.float64]
Formula = Callable[[Counts], Floats]
Chance = Callable[[Floats, Floats], Floats]


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


def kappa(counts: Counts) -> Floats:
    """(p - e) / (1 - e): p the share of cells on which S and G agree, e what s and g alone let expect (Cohen 1960)."""
    apart = counts.saliency * (counts.cells - counts.roi) + counts.roi * (counts.cells - counts.saliency)
    return 2.0 * _covariance(counts) / apart


def mcc(counts: Counts) -> Floats:
    """Correlation of S and G as numbers 0 and 1: the phi coefficient (Matthews 1975)."""
    spread_of_saliency = np.sqrt(counts.saliency * (counts.cells - counts.saliency))
    spread_of_roi = np.sqrt(counts.roi * (counts.cells - counts.roi))
    return np.clip(_covariance(counts) / (spread_of_saliency * spread_of_roi), -1.0, 1.0)


def iou_chance(s: Floats, g: Floats) -> Floats:
    """Of the IoU."""
    return s * g / (s + g - s * g)


def dice_chance(s: Floats, g: Floats) -> Floats:
    """Of Dice."""
    return 2.0 * s * g / (s + g)


def saliency_share(s: Floats, g: Floats) -> Floats:
    """Where chance is s."""
    return s + 0.0 * g


def roi_share(s: Floats, g: Floats) -> Floats:
    """Where chance is g."""
    return g + 0.0 * s


def nothing(s: Floats, g: Floats) -> Floats:
    """Where the measure is corrected for chance."""
    return 0.0 * s * g


def half(s: Floats, g: Floats) -> Floats:
    """Where chance is an even bet."""
    return 0.5 + 0.0 * s * g


def _covariance(counts: Counts) -> Floats:
    """Of S and G as numbers 0 and 1, times N squared; exact in whole numbers."""
    return counts.overlap * counts.cells - counts.saliency * counts.roi
