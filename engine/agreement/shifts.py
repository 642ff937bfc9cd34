"""All places at once: a map or a region moved over the grid by every distance, what leaves on one side re-entering on
the other (torus)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]


def sums_inside(values: Floats, roi: Booleans) -> Floats:
    """The sum of `values` inside `roi` after each shift of `values`, by the correlation theorem.

    Args:
        values: float64, (height, width).
        roi: bool, same shape.

    Returns:
        float64 of the same shape; entry (y, x) belongs to `values` moved down by y and right by x, (0, 0) to
        `values` as they are. Off by rounding, some 1e-15 of the sum of all values.
    """
    moved = np.conj(np.fft.rfft2(values))
    moved *= np.fft.rfft2(roi.astype(np.float64))
    return np.fft.irfft2(moved, s=roi.shape)


def overlaps(region: Booleans, roi: Booleans) -> NDArray[np.int64]:
    """How many cells of `roi` the region covers after each shift of the region; exact, int64 of their shape.

    Example:
        >>> region, roi = np.array([[True, False, False]]), np.array([[False, True, True]])
        >>> overlaps(region, roi)
        array([[0, 1, 1]])
    """
    return np.rint(sums_inside(region.astype(np.float64), roi)).astype(np.int64)


def percentile(below: int, equal: int, of: int) -> float:
    """Place of a value among `of` values, 0 to 100: those below it, and half of those equal to it (midrank)."""
    return 100.0 * (below + 0.5 * equal) / of
