"""The score grid: the cells on which map and regions are compared, the same live and in batch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.spans import Spans

HALF = 0.5 - 1e-9
"""A cell is inside a region that covers at least half of it; the margin absorbs rounding of the sums."""


@dataclass(frozen=True, slots=True)
class ScoreGrid:
    """A photo's geometry scaled to a given longer side.

    Attributes:
        photo_width, photo_height: pixels.
        width, height: cells.
    """

    photo_width: int
    photo_height: int
    width: int
    height: int

    def coverage(self, spans: Spans) -> NDArray[np.float64]:
        """Share of each cell's area that the pixels cover; float64 of shape (height, width), 0 to 1."""
        coverage = np.zeros((self.height, self.width))
        if len(spans.rows):
            row, weight, run = _overlaps(spans.rows, self.photo_height, self.height)
            edges = np.concatenate([spans.starts[run], spans.ends[run]])
            box, part = _fill(np.tile(row, 2), edges, np.concatenate([weight, -weight]), self)
            coverage[box] = np.clip(part / self._cell_area, 0.0, 1.0)
        return coverage

    def inside(self, spans: Spans) -> NDArray[np.bool_]:
        """Cells of which at least half is covered; shape (height, width)."""
        return self.coverage(spans) >= HALF

    def inside_window(self, mask: NDArray[np.bool_], cells: tuple[slice, slice]) -> NDArray[np.bool_]:
        """What `inside` says of the given rows and columns of cells, from a boolean photo (height, width).

        For a brush: only the photo's pixels under these cells are read.
        """
        rows, down = _weights(cells[0], self.photo_height, self.height)
        columns, across = _weights(cells[1], self.photo_width, self.width)
        return down @ mask[rows, columns] @ across.T / self._cell_area >= HALF

    def cells_of(self, left: int, top: int, right: int, bottom: int) -> tuple[slice, slice]:
        """Rows and columns of the cells that touch the photo's pixels left <= x < right, top <= y < bottom."""
        return (
            _cells(top, bottom, self.photo_height, self.height),
            _cells(left, right, self.photo_width, self.width),
        )

    @property
    def _cell_area(self) -> float:
        return (self.photo_width / self.width) * (self.photo_height / self.height)


def score_grid(photo_width: int, photo_height: int, longer_side: int | None) -> ScoreGrid:
    """The grid of a photo; `longer_side` in cells, `None` for one cell a pixel."""
    if longer_side is None:
        return ScoreGrid(photo_width, photo_height, photo_width, photo_height)
    scale = longer_side / max(photo_width, photo_height)
    return ScoreGrid(
        photo_width, photo_height, max(1, round(photo_width * scale)), max(1, round(photo_height * scale))
    )


def _overlaps(
    rows: NDArray[np.int64], pixels: int, cells: int
) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.int64]]:
    """Each pixel row's cell rows, the length (in pixels) by which they overlap, and which entry of `rows` it was."""
    size = pixels / cells
    first = np.floor(rows / size).astype(np.int64)
    last = np.minimum(np.ceil((rows + 1) / size).astype(np.int64), cells)
    counts = np.maximum(last - first, 1)
    entry = np.repeat(np.arange(len(rows)), counts)
    cell = np.arange(len(entry)) - np.repeat(np.cumsum(counts) - counts, counts) + first[entry]
    cell = np.minimum(cell, cells - 1)
    overlap = np.minimum(rows[entry] + 1, (cell + 1) * size) - np.maximum(rows[entry], cell * size)
    return cell, np.maximum(overlap, 0.0), entry


def _fill(
    row: NDArray[np.int64], edge: NDArray[np.int64], weight: NDArray[np.float64], grid: ScoreGrid
) -> tuple[tuple[slice, slice], NDArray[np.float64]]:
    """The box of cells that the edges span and the covered area of each.

    Each edge adds to its cell, and to the next, what a running sum along the row must gain so that the cell is filled
    from the edge on and every later cell whole; an edge of negative weight takes the same away.
    """
    size = grid.photo_width / grid.width
    cell = np.floor(edge / size).astype(np.int64)
    top, left = int(row.min()), int(cell.min())
    height, width = int(row.max()) + 1 - top, int(cell.max()) + 2 - left
    rest = (cell + 1) * size - edge
    place = (row - top) * width + cell - left
    gains = np.bincount(
        np.concatenate([place, place + 1]),
        np.concatenate([weight * rest, weight * (size - rest)]),
        minlength=height * width,
    )
    width = min(left + width, grid.width) - left
    area = np.cumsum(gains.reshape(height, -1), axis=1)[:, :width]
    return (slice(top, top + height), slice(left, left + width)), area


def _weights(cells: slice, pixels: int, count: int) -> tuple[slice, NDArray[np.float64]]:
    """The pixels under `cells` and the matrix (cells x pixels) of the lengths by which they overlap."""
    size = pixels / count
    first, stop = int(np.floor(cells.start * size)), min(pixels, int(np.ceil(cells.stop * size)))
    pixel, cell = np.arange(first, stop)[None, :], np.arange(cells.start, cells.stop)[:, None]
    overlap = np.minimum(pixel + 1, (cell + 1) * size) - np.maximum(pixel, cell * size)
    return slice(first, stop), np.maximum(overlap, 0.0)


def _cells(start: int, stop: int, pixels: int, count: int) -> slice:
    size = pixels / count
    return slice(max(0, int(np.floor(start / size))), min(count, int(np.ceil(stop / size))))
