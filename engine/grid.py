"""The score grid: the cells on which map and regions are compared, the same live and in batch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.spans import Spans, spans_of_mask


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
            (rows, columns), gains = _gains(spans, self)
            area = np.cumsum(gains, axis=1)[:, : columns.stop - columns.start]
            coverage[rows, columns] = area / (self.photo_width * self.photo_height)
        return coverage

    def inside(self, spans: Spans) -> NDArray[np.bool_]:
        """Cells of which at least half is covered; shape (height, width). Exact: areas are whole numbers."""
        if (self.width, self.height) == (self.photo_width, self.photo_height):
            return spans.to_mask()
        inside = np.zeros((self.height, self.width), dtype=np.bool_)
        if len(spans.rows):
            (rows, columns), gains = _gains(spans, self)
            half = _at_least(gains, self.photo_width * self.photo_height / 2)
            inside[rows, columns] = half[:, : columns.stop - columns.start]
        return inside

    def inside_window(self, mask: NDArray[np.bool_], cells: tuple[slice, slice]) -> NDArray[np.bool_]:
        """What `inside` says of the given rows and columns of cells, from a boolean photo (height, width).

        For a brush: only the photo's pixels under these cells are read.
        """
        rows = _pixels(cells[0], self.photo_height, self.height)
        columns = _pixels(cells[1], self.photo_width, self.width)
        spans = spans_of_mask(mask[rows, columns], self.photo_width, self.photo_height, columns.start, rows.start)
        window = np.zeros((cells[0].stop - cells[0].start, cells[1].stop - cells[1].start), dtype=np.bool_)
        if len(spans.rows):
            (top, left), gains = _gains(spans, self)
            half = _at_least(gains, self.photo_width * self.photo_height / 2)
            _paste(window, half, top.start - cells[0].start, left.start - cells[1].start)
        return window

    def cells_of(self, left: int, top: int, right: int, bottom: int) -> tuple[slice, slice]:
        """Rows and columns of the cells that touch the photo's pixels left <= x < right, top <= y < bottom."""
        return (
            _cells(top, bottom, self.photo_height, self.height),
            _cells(left, right, self.photo_width, self.width),
        )


def score_grid(photo_width: int, photo_height: int, longer_side: int | None) -> ScoreGrid:
    """The grid of a photo; `longer_side` in cells, `None` for one cell a pixel."""
    if longer_side is None:
        return ScoreGrid(photo_width, photo_height, photo_width, photo_height)
    scale = longer_side / max(photo_width, photo_height)
    return ScoreGrid(photo_width, photo_height, max(1, round(photo_width * scale)), max(1, round(photo_height * scale)))


def _gains(spans: Spans, grid: ScoreGrid) -> tuple[tuple[slice, slice], NDArray[np.float64]]:
    """The rows and columns of cells that the runs touch, and what the covered area gains from cell to cell.

    The running sum along a row of gains is each cell's covered area, in units in which every cell has the area
    photo_width x photo_height: lengths are counted in 1 / grid.width of a pixel across and 1 / grid.height down, so
    all of them are whole numbers and the sums are exact. Each edge of a run adds to its cell, and to the next, so that
    the cell is filled from the edge on and every later cell whole; an end takes the same away. A spare column or two
    on the right take what lies beyond the last cell, so each row of gains adds up to 0.
    """
    row, weight, run = _overlaps(spans.rows, grid.photo_height, grid.height)
    edge = np.concatenate([spans.starts[run], spans.ends[run]])
    signed = np.concatenate([weight, -weight])
    cell = edge * grid.width // grid.photo_width
    top, left = int(row.min()), int(cell.min())
    height, width = int(row.max()) + 1 - top, int(cell.max()) + 2 - left
    place = np.tile((row - top) * width, 2) + (cell - left)
    whole = signed * grid.photo_width
    here = signed * ((cell + 1) * grid.photo_width - edge * grid.width)
    gains = np.bincount(np.append(place, place + 1), np.append(here, whole - here), minlength=height * width)
    box = slice(top, top + height), slice(left, min(left + width, grid.width))
    return box, gains.astype(np.float64, copy=False).reshape(height, width)


def _overlaps(
    rows: NDArray[np.int64], pixels: int, cells: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Each pixel row's cell rows, the length by which they overlap, and which entry of `rows` it was."""
    above, below = rows * cells, (rows + 1) * cells
    first = above // pixels
    counts = -(-below // pixels) - first
    entry = np.repeat(np.arange(len(rows)), counts)
    cell = np.arange(len(entry)) - np.repeat(np.cumsum(counts) - counts, counts) + first[entry]
    overlap = np.minimum(below[entry], (cell + 1) * pixels) - np.maximum(above[entry], cell * pixels)
    return cell, overlap, entry


def _at_least(gains: NDArray[np.float64], area: float) -> NDArray[np.bool_]:
    """Where the running sum along the rows of `gains`, each of which adds up to 0, reaches `area` (above 0)."""
    flat = gains.ravel()
    changes = np.flatnonzero(flat != 0.0)
    reached = np.cumsum(flat[changes]) >= area
    turns = np.append(reached[:1], reached[1:] != reached[:-1])
    ends = np.append(changes[turns], flat.size)
    odd = np.arange(len(ends)) % 2 == 1
    return np.repeat(odd, np.diff(ends, prepend=0)).reshape(gains.shape)


def _paste(window: NDArray[np.bool_], block: NDArray[np.bool_], top: int, left: int) -> None:
    """Puts `block` into `window` with its corner at (`top`, `left`); what lies outside is cut."""
    height, width = window.shape
    part = block[max(0, -top) : max(0, height - top), max(0, -left) : max(0, width - left)]
    top, left = max(0, top), max(0, left)
    window[top : top + part.shape[0], left : left + part.shape[1]] = part


def _pixels(cells: slice, pixels: int, count: int) -> slice:
    """The pixels under `cells`."""
    return slice(cells.start * pixels // count, min(pixels, -(-cells.stop * pixels // count)))


def _cells(start: int, stop: int, pixels: int, count: int) -> slice:
    return slice(max(0, start * count // pixels), min(count, -(-stop * count // pixels)))
