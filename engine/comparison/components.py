"""The lesions of a region of interest: its connected parts."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Booleans = NDArray[np.bool_]


def components(roi: Booleans) -> tuple[NDArray[np.int32], int]:
    """The number of each cell's lesion from 1, 0 outside, and how many there are; cells that touch at a corner join."""
    from scipy.ndimage import label

    numbers = np.empty(roi.shape, dtype=np.int32)
    label(roi, np.ones((3, 3), dtype=np.int8), output=numbers)
    return numbers, int(numbers.max(initial=0))


def hit_rate(saliency_region: Booleans, roi: Booleans) -> float:
    """Share of the lesions of which the saliency region covers at least a cell; NaN where the ROI is empty."""
    if is_one(roi):
        return float((saliency_region & roi).any())
    numbers, count = components(roi)
    touched = np.zeros(count + 1, dtype=np.bool_)
    touched[numbers[saliency_region]] = True
    return float(touched[1:].mean()) if count else float("nan")


def is_one(roi: Booleans) -> bool:
    """Whether the ROI is sure to be one lesion: all its runs of cells but one touch a run of the row above.

    A lesion with two tops is not found to be one. Quicker than numbering, for what most ROIs are.
    """
    first, last, row = _runs(roi)
    above = np.searchsorted(first, last - row + 1, "right") - np.searchsorted(last, first - row - 1, "left")
    return bool(np.count_nonzero(above == 0) == 1)


def _runs(roi: Booleans) -> tuple[NDArray[np.int64], NDArray[np.int64], int]:
    """First and last cell of each horizontal run, row behind row, and the cells from one row to the next."""
    height, width = roi.shape[0], roi.shape[1] + 3
    rows = np.zeros((height, width), dtype=np.bool_)
    rows[:, 1:-2] = roi
    flat = rows.ravel()
    edges = np.flatnonzero(flat[1:] != flat[:-1])
    return edges[::2] + 1, edges[1::2], width
