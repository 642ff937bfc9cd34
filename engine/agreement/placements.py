"""A saliency region, or a map, elsewhere in the photo with its shape kept; or an ellipse in its centre."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Value = TypeVar("Value", bound=np.generic)


def turned(cells: NDArray[Value]) -> Iterator[NDArray[Value]]:
    """The cells mirrored and turned about the centre, in every other way that keeps the grid's shape.

    Seven on a square grid: turns by 90, 180 and 270 degrees, the mirror images across both axes and both diagonals.
    Three on any other: the turn by 180 degrees and the mirror images across both axes.
    """
    yield cells[::-1, ::-1]
    yield cells[::-1]
    yield cells[:, ::-1]
    if cells.shape[0] == cells.shape[1]:
        yield from (cells.T, cells.T[::-1], cells.T[:, ::-1], cells.T[::-1, ::-1])


def in_centred_ellipse(roi: NDArray[np.bool_], area: int) -> float:
    """How many cells of `roi` an ellipse in the centre covers that has `area` cells and the grid's aspect.

    The ellipse is the `area` cells of smallest (x / width)^2 + (y / height)^2 from the centre, so it has that size
    exactly and is cut where it would leave the grid. Cells equally far share the last places: the mean over all ways.

    Args:
        roi: bool, (height, width).
        area: 1 to the number of cells.

    Example:
        >>> in_centred_ellipse(np.array([[True, True, False]] * 3), 5)
        4.0
    """
    height, width = roi.shape
    down, across = (2 * np.arange(side, dtype=np.int64) + 1 - side for side in roi.shape)
    distance = np.add.outer((down * width) ** 2, (across * height) ** 2)
    last = np.partition(distance.ravel(), area - 1)[area - 1]
    nearer, equal = distance < last, distance == last
    share = (area - np.count_nonzero(nearer)) / np.count_nonzero(equal)
    return float(np.count_nonzero(nearer & roi) + share * np.count_nonzero(equal & roi))
