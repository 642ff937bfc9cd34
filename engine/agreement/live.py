"""Scores while the hand still draws."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.agreement.chance import chance_of
from engine.agreement.counts import CountedMap
from engine.agreement.measures import Measures, measures_of
from engine.grid import ScoreGrid

Booleans = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class LiveScores:
    """Every measure and, beside it, its chance level."""

    measures: Measures
    chance: Measures


class LiveScorer:
    """Scores one map and region against any ROI: the map is prepared once, the numbers are those of `measure`.

    Args:
        saliency_map: float32 of the grid's shape, finite and 0 or above.
        saliency_region: bool of the grid's shape.
        grid: the cells that count.

    Raises:
        ValueError: shapes that differ from the grid's, or a map that is none.
    """

    def __init__(self, saliency_map: NDArray[np.float32], saliency_region: Booleans, grid: ScoreGrid) -> None:
        if saliency_map.shape != (grid.height, grid.width):
            raise ValueError(f"the map has shape {saliency_map.shape}, the grid {(grid.height, grid.width)}")
        self._counted = CountedMap(saliency_map, saliency_region)

    def set_region(self, saliency_region: Booleans) -> None:
        """Takes another region of the same map, after the threshold was moved."""
        self._counted = self._counted.with_region(saliency_region)

    def score(self, roi: Booleans) -> LiveScores:
        """Measures and chance levels for the cells `roi` (bool, the grid's shape)."""
        counts = self._counted.count(roi)
        return LiveScores(measures_of(counts), chance_of(counts))
