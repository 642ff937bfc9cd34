"""A map that never looks at the photo: where lesions lie in the photos of others."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class UsualPlace:
    """The sum of others' ROIs as a map; any number of ROIs is then compared with it from one sort.

    Args:
        height: float64 of shape (cells,), 0 or above; its scale says nothing.
    """

    def __init__(self, height: Floats) -> None:
        self._height, self._order = height, np.argsort(-height, kind="stable")
        steps = np.flatnonzero(np.diff(height[self._order]))
        self._ends = np.append(steps, len(height) - 1)

    def finds(self, roi: Floats, saliency_share: float) -> tuple[float, float, float]:
        """How well the map finds `roi`, the share of each cell that lies inside, float64 of shape (cells,).

        Returns:
            ROC AUC (cells of equal height count half); mass accuracy; and the IoU of the map's highest cells, cut so
            that they take `saliency_share` of the photo, cells of equal height in part. NaN where undefined.
        """
        cells = len(roi)
        hits = np.append(0.0, np.cumsum(roi[self._order])[self._ends])
        seen = np.append(0.0, self._ends + 1.0)
        inside, mass = float(hits[-1]), float(self._height.sum())
        if not inside or not mass:
            return math.nan, math.nan, math.nan
        auc = _area(hits, seen - hits) if inside < cells else math.nan
        overlap = float(np.interp(saliency_share * cells, seen, hits))
        iou = overlap / (saliency_share * cells + inside - overlap) if saliency_share else math.nan
        return auc, float(self._height @ roi) / mass, iou


def _area(hits: Floats, misses: Floats) -> float:
    """Under the curve of the shares of hits over the shares of misses, by trapezoids."""
    return float(np.trapezoid(hits, misses)) / float(hits[-1] * misses[-1])
