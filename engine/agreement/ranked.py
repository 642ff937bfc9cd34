"""A saliency map as a detector of the region of interest, whatever the threshold: everything from one sort."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.segmentation.checks import check_map

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


class RankedCells:
    """The cells of a map by rising saliency, each known to lie in the ROI or not.

    Cells of equal saliency form one step: no order among them is preferred. A cell and its place in or out of the ROI
    are one number in the sort (values that are not negative order as the bits of their float32 do), which makes it
    several times quicker than a sort of indices. After it only the cells of the ROI and their steps are looked at.

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
        self._keys = (bits << 1) | roi.ravel()
        self._keys.sort()
        self._places = np.flatnonzero((self._keys & 1).astype(np.bool_))
        self.cells, self.roi = len(self._keys), len(self._places)
        self._steps()

    def _steps(self) -> None:
        """Where the steps that hold cells of the ROI begin and end, and how many of the ROI's cells lie below each.

        In a step the cells of the ROI come last.
        """
        held = self._keys[self._places]
        new = np.flatnonzero(held[1:] != held[:-1]) + 1
        self._below = np.concatenate([[0], new]) if self.roi else new
        self._inside = np.diff(self._below, append=self.roi)
        self._start = self._places[self._below]
        self._end = self._start + self._inside
        tied = np.flatnonzero((self._keys[self._start - 1] ^ 1 == self._keys[self._start]) & (self._start > 0))
        self._start[tied] = np.searchsorted(self._keys, self._keys[self._start[tied]] ^ 1, "left")

    def auc(self) -> float:
        """Area under the ROC curve: how often a cell of the ROI has more saliency than one outside, ties half.

        The Mann-Whitney statistic with midranks (Hanley, McNeil 1982); exact. NaN without cells inside or outside.
        """
        outside = self.cells - self.roi
        if not self.roi or not outside:
            return float("nan")
        less, not_more = self._start - self._below, self._end - self._inside - self._below
        twice = int((self._inside * (less + not_more)).sum())
        return twice / (2 * self.roi * outside)

    def average_precision(self) -> float:
        """Sum over thresholds of the gain in recall times the precision there; no interpolation (as scikit-learn).

        NaN without cells inside.
        """
        if not self.roi:
            return float("nan")
        precision = (self.roi - self._below) / (self.cells - self._start)
        return float((self._inside * precision).sum() / self.roi)

    def hits(self, counts: Floats) -> Floats:
        """How many of the `counts` most salient cells lie in the ROI, the mean over the orders of equal cells.

        Args:
            counts: whole numbers from 1 to the number of cells.
        """
        last = self._keys[self.cells - counts.astype(np.int64)] | 1
        start, end = np.searchsorted(self._keys, last ^ 1, "left"), np.searchsorted(self._keys, last, "right")
        up_to, below = np.searchsorted(self._places, end), np.searchsorted(self._places, start)
        share = (counts - (self.cells - end)) / (end - start)
        return (self.roi - up_to) + share * (up_to - below)
