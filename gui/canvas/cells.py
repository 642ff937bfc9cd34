"""Exact counts of single cells of the score grid: what a brush needs, whatever its size."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.grid import ScoreGrid
from gui.canvas.stroke import Box, Dab

Integers = NDArray[np.int64]


class CellSums:
    """Reads only the photo's pixels under the cells that are asked for.

    As in `ScoreGrid`, lengths are whole numbers (of 1 / cells of a pixel), so every sum is exact.
    """

    def __init__(self, grid: ScoreGrid) -> None:
        self._half = grid.photo_width * grid.photo_height / 2
        self._rows = _pixels_of_cells(grid.photo_height, grid.height)
        self._columns = _pixels_of_cells(grid.photo_width, grid.width)

    def inside(self, pixels: NDArray[np.uint8], rows: Integers, columns: Integers) -> NDArray[np.bool_]:
        """Whether at least half of each cell (rows[i], columns[i]) is set in the photo `pixels` of 0 and 1."""
        (down, tall), (across, wide) = self._rows, self._columns
        blocks = pixels[down[rows][:, :, None], across[columns][:, None, :]].astype(np.float64)
        area = np.matmul(tall[rows][:, None, :], np.matmul(blocks, wide[columns][:, :, None]))
        return area[:, 0, 0] >= self._half


def cells_under(dab: Dab, grid: ScoreGrid, box: Box) -> tuple[Integers, Integers, NDArray[np.bool_]]:
    """Rows and columns of the cells that the dab may touch, and which of them it covers whole for certain."""
    down, across = grid.cells_of(*box)
    cell_width, cell_height = grid.photo_width / grid.width, grid.photo_height / grid.height
    x = (np.arange(across.start, across.stop) + 0.5) * cell_width
    y = (np.arange(down.start, down.stop) + 0.5) * cell_height
    distance = _distance(dab, x[None, :], y[:, None])
    reach = 0.5 * float(np.hypot(cell_width, cell_height)) + 1.0
    row, column = np.nonzero(distance <= dab.radius + reach)
    whole = distance[row, column] <= dab.radius - reach
    return row + down.start, column + across.start, whole


def _distance(dab: Dab, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """From each point (x, y) to the dab's straight piece."""
    (x0, y0), (x1, y1) = dab.start, dab.end
    length = (x1 - x0) ** 2 + (y1 - y0) ** 2
    along = np.clip(((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length, 0.0, 1.0) if length else 0.0
    return np.hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0))


def _pixels_of_cells(pixels: int, count: int) -> tuple[Integers, NDArray[np.float64]]:
    """For each cell along one side the pixels under it and the lengths by which they overlap; (count, most)."""
    cell = np.arange(count)[:, None]
    pixel = cell * pixels // count + np.arange(-(-pixels // count) + 1)[None, :]
    overlap = np.minimum((pixel + 1) * count, (cell + 1) * pixels) - np.maximum(pixel * count, cell * pixels)
    inside = (pixel < pixels) & (overlap > 0)
    return np.minimum(pixel, pixels - 1), np.where(inside, overlap, 0).astype(np.float64)
