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
    numbers, count = components(roi)
    touched = np.zeros(count + 1, dtype=np.bool_)
    touched[numbers[saliency_region]] = True
    return float(touched[1:].mean()) if count else float("nan")
