"""Sets of pixels as horizontal runs: exact, small, and quick to combine.

A pixel (column i, row j) covers the square [i, i + 1) x [j, j + 1) of the photo. It belongs to a polygon when its
centre does (non-zero winding), so two polygons that share an edge share no pixel.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Spans:
    """Runs of pixels of one photo, ordered by row and column, neither overlapping nor touching.

    Attributes:
        width, height: of the photo, pixels.
        rows, starts, ends: int64, one entry a run; the run holds the columns `starts <= column < ends`.
    """

    width: int
    height: int
    rows: Integers
    starts: Integers
    ends: Integers

    @property
    def area(self) -> int:
        """Number of pixels."""
        return int((self.ends - self.starts).sum())

    def to_mask(self) -> Booleans:
        """Boolean array of shape (height, width)."""
        edges = np.zeros((self.height, self.width + 1), dtype=np.int8)
        edges[self.rows, self.starts] = 1
        edges[self.rows, self.ends] = -1
        return np.cumsum(edges, axis=1, dtype=np.int8)[:, :-1].astype(np.bool_)


def empty_spans(width: int, height: int) -> Spans:
    """No pixel at all."""
    nothing = np.empty(0, dtype=np.int64)
    return Spans(width, height, nothing, nothing, nothing)


def spans_of_mask(mask: Booleans, width: int, height: int, left: int = 0, top: int = 0) -> Spans:
    """The runs of a boolean block whose corner lies at (`left`, `top`) of a photo; what lies outside is cut."""
    rows, columns = mask.shape
    inner = mask[max(0, -top) : max(0, min(rows, height - top)), max(0, -left) : max(0, min(columns, width - left))]
    padded = np.zeros((inner.shape[0], inner.shape[1] + 2), dtype=np.int8)
    padded[:, 1:-1] = inner
    steps = np.diff(padded, axis=1)
    row, start = np.nonzero(steps == 1)
    _, end = np.nonzero(steps == -1)
    origin = max(0, left)
    return Spans(width, height, row + max(0, top), start + origin, end + origin)


def spans_of_rings(rings: Sequence[Sequence[Point]], width: int, height: int) -> Spans:
    """Pixels whose centre has a non-zero winding number in one of the closed `rings` of (x, y) points."""
    shapes = [_spans_of_ring(np.asarray(ring, dtype=np.float64).reshape(-1, 2), width, height) for ring in rings]
    return unite(shapes, width, height)


def unite(shapes: Sequence[Spans], width: int, height: int) -> Spans:
    """Pixels of any of the `shapes`."""
    if len(shapes) == 1:
        return shapes[0]
    if not shapes:
        return empty_spans(width, height)
    keys = np.concatenate([_keys(shape) for shape in shapes])
    changes = np.concatenate([_changes(shape) for shape in shapes])
    return _sweep(keys, changes[:, None], lambda level: level[:, 0] > 0, width, height)


def intersect(first: Spans, second: Spans) -> Spans:
    """Pixels of both."""
    return _combine(first, second, lambda level: (level > 0).all(axis=1))


def subtract(first: Spans, second: Spans) -> Spans:
    """Pixels of the first that are not in the second."""
    return _combine(first, second, lambda level: (level[:, 0] > 0) & (level[:, 1] == 0))


def _combine(first: Spans, second: Spans, inside: Callable[[Integers], Booleans]) -> Spans:
    keys = np.concatenate([_keys(first), _keys(second)])
    changes = np.zeros((len(keys), 2), dtype=np.int64)
    changes[: 2 * len(first.rows), 0] = _changes(first)
    changes[2 * len(first.rows) :, 1] = _changes(second)
    return _sweep(keys, changes, inside, first.width, first.height)


def _keys(spans: Spans) -> Integers:
    """Position of each start, then each end, counted along the rows laid end to end (one spare column a row)."""
    offsets = spans.rows * (spans.width + 1)
    return np.concatenate([offsets + spans.starts, offsets + spans.ends])


def _changes(spans: Spans) -> Integers:
    return np.repeat(np.array([1, -1], dtype=np.int64), len(spans.rows))


def _sweep(
    keys: Integers, changes: Integers, inside: Callable[[Integers], Booleans], width: int, height: int
) -> Spans:
    """Runs where `inside` holds of the running sums of `changes` (events x counters) at the positions `keys`."""
    if not len(keys):
        return empty_spans(width, height)
    order = np.argsort(keys, kind="stable")
    positions = keys[order]
    levels = np.cumsum(changes[order], axis=0)
    last = np.append(positions[1:] != positions[:-1], True)
    positions, state = positions[last], inside(levels[last])
    before = np.concatenate([np.zeros(1, dtype=np.bool_), state[:-1]])
    starts, ends = positions[state & ~before], positions[before & ~state]
    rows = starts // (width + 1)
    return Spans(width, height, rows, starts - rows * (width + 1), ends - rows * (width + 1))


def _spans_of_ring(ring: NDArray[np.float64], width: int, height: int) -> Spans:
    x0, y0 = ring[:, 0], ring[:, 1]
    x1, y1 = np.roll(x0, -1), np.roll(y0, -1)
    first = np.clip(np.ceil(np.minimum(y0, y1) - 0.5), 0, height).astype(np.int64)
    stop = np.clip(np.ceil(np.maximum(y0, y1) - 0.5), 0, height).astype(np.int64)
    counts = stop - first
    edge = np.repeat(np.arange(len(ring)), counts)
    row = np.arange(len(edge)) - np.repeat(np.cumsum(counts) - counts, counts) + first[edge]
    x = x0[edge] + (row + 0.5 - y0[edge]) * (x1[edge] - x0[edge]) / (y1[edge] - y0[edge])
    column = np.clip(np.ceil(x - 0.5), 0, width).astype(np.int64)
    winding = np.where(y1[edge] > y0[edge], 1, -1).astype(np.int64)
    return _sweep(row * (width + 1) + column, winding[:, None], lambda level: level[:, 0] != 0, width, height)
