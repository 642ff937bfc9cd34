"""Which of many points lies under the pointer."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

CELL = 16.0
"""Pixels; no point farther away than this is under the pointer."""


class PointGrid:
    """Points sorted into square cells, so that only those around the pointer are looked at."""

    def __init__(self, xs: Floats, ys: Floats) -> None:
        """Points with NaN are nowhere."""
        known = np.flatnonzero(np.isfinite(xs) & np.isfinite(ys))
        columns, rows = _cells(xs[known]), _cells(ys[known])
        order = np.lexsort((columns, rows))
        self._rows, self._columns = rows[order], columns[order]
        self._points = known[order]
        self._xs, self._ys = xs, ys

    def nearest(self, x: float, y: float, reach: float) -> int | None:
        """The point nearest to a place, at most `reach` pixels (up to `CELL`) away."""
        found = np.concatenate([self._in_row(int(y // CELL) + down, int(x // CELL)) for down in (-1, 0, 1)])
        if not len(found):
            return None
        distances = np.hypot(self._xs[found] - x, self._ys[found] - y)
        best = int(np.argmin(distances))
        return int(found[best]) if distances[best] <= reach else None

    def _in_row(self, row: int, column: int) -> NDArray[np.int64]:
        start, end = np.searchsorted(self._rows, (row, row + 1))
        first, last = np.searchsorted(self._columns[start:end], (column - 1, column + 2))
        return self._points[start + first : start + last]


def _cells(pixels: Floats) -> NDArray[np.int64]:
    return np.floor_divide(pixels, CELL).astype(np.int64)
