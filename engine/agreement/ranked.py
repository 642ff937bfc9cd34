"""A saliency map as a detector of the region of interest, whatever the threshold: everything from one sort."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.segmentation.checks import check_map

Floats = NDArray[np.float64]


class RankedCells:
    """The cells of a map by falling saliency, each known to lie in the ROI or not.

    Cells of equal saliency form one step: no order among them is preferred. A cell and its place in or out of the ROI
    are one number in the sort (values that are not negative order as the bits of their float32 do), which makes it
    several times quicker than a sort of indices.

    Args:
        saliency_map: float32, (height, width), finite and 0 or above.
        roi: bool, same shape.

    Raises:
        ValueError: a map that is none, or shapes that differ.

    Attributes:
        cells, roi: how many there are.
    """

    def __init__(self, saliency_map: NDArray[np.float32], roi: NDArray[np.bool_]) -> None:
        check_map(saliency_map)
        if roi.shape != saliency_map.shape or roi.dtype != np.bool_:
            raise ValueError(f"the ROI must be bool of shape {saliency_map.shape}, not {roi.dtype} of {roi.shape}")
        bits = np.ascontiguousarray(saliency_map, dtype=np.float32).ravel().view(np.uint32)
        keys = (bits << 1) | roi.ravel()
        keys.sort()
        steps = np.flatnonzero((keys[1:] ^ keys[:-1]) > 1)[::-1]
        below = np.cumsum(keys & 1, dtype=np.int64)
        self.cells, self.roi = len(keys), int(below[-1])
        self._seen = np.concatenate([[0.0], self.cells - 1.0 - steps, [float(self.cells)]])
        self._hits = np.concatenate([[0.0], self.roi - below[steps], [float(self.roi)]])

    def auc(self) -> float:
        """Area under the ROC curve: how often a cell of the ROI has more saliency than one outside, ties half.

        The Mann-Whitney statistic with midranks (Hanley, McNeil 1982); exact. NaN without cells inside or outside.
        """
        outside = self.cells - self.roi
        if not self.roi or not outside:
            return float("nan")
        inside, misses = np.diff(self._hits), self._seen - self._hits
        below = outside - (misses[1:] + misses[:-1]) / 2.0
        return float((inside * below).sum() / (float(self.roi) * outside))

    def average_precision(self) -> float:
        """Sum over thresholds of the gain in recall times the precision there; no interpolation (as scikit-learn).

        NaN without cells inside.
        """
        if not self.roi:
            return float("nan")
        precision = self._hits[1:] / self._seen[1:]
        return float((np.diff(self._hits) * precision).sum() / self.roi)

    def hits(self, counts: Floats) -> Floats:
        """How many of the `counts` most salient cells lie in the ROI, the mean over the orders of equal cells."""
        return np.interp(counts, self._seen, self._hits)
