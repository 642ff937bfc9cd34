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
    across = inner.shape[1] + 2
    padded = np.zeros((inner.shape[0], across), dtype=np.bool_)
    padded[:, 1:-1] = inner
    flat = padded.ravel()
    turns = np.flatnonzero(flat[1:] != flat[:-1])
    row = turns // across
    column = turns - row * across
    origin = max(0, left)
    return Spans(width, height, row[::2] + max(0, top), column[::2] + origin, column[1::2] + origin)


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
    codes = np.concatenate([_codes(shape, 0) for shape in shapes])
    return _sweep(codes, lambda first, _: first > 0, width, height)


def intersect(first: Spans, second: Spans) -> Spans:
    """Pixels of both."""
    return _combine(first, second, lambda one, other: (one > 0) & (other > 0))


def subtract(first: Spans, second: Spans) -> Spans:
    """Pixels of the first that are not in the second."""
    return _combine(first, second, lambda one, other: (one > 0) & (other == 0))


Rule = Callable[[Integers, Integers], Booleans]

_FIRST = np.array([-1, 1, 0, 0], dtype=np.int64)
_SECOND = np.array([0, 0, -1, 1], dtype=np.int64)
"""What each kind of event adds to the first and to the second counter; a code is 4 x position + kind."""


def _combine(first: Spans, second: Spans, inside: Rule) -> Spans:
    codes = np.concatenate([_codes(first, 0), _codes(second, 2)])
    return _sweep(codes, inside, first.width, first.height)


def _codes(spans: Spans, kind: int) -> Integers:
    """Each start and each end as an event, at its position along the rows laid end to end (one spare column a row)."""
    offsets = spans.rows * (spans.width + 1)
    return np.concatenate([4 * (offsets + spans.starts) + kind + 1, 4 * (offsets + spans.ends) + kind])


def _sweep(codes: Integers, inside: Rule, width: int, height: int) -> Spans:
    """Runs where `inside` holds of the two counters' running sums."""
    if not len(codes):
        return empty_spans(width, height)
    ordered = np.sort(codes)
    positions, kinds = ordered >> 2, ordered & 3
    state = inside(np.cumsum(_FIRST[kinds]), np.cumsum(_SECOND[kinds]))
    last = np.append(np.flatnonzero(positions[1:] != positions[:-1]), len(positions) - 1)
    state = state[last]
    turns = last[np.append(state[:1], state[1:] != state[:-1])]
    places = positions[turns]
    rows = places // (width + 1)
    columns = places - rows * (width + 1)
    return Spans(width, height, rows[::2], columns[::2], columns[1::2])


def _spans_of_ring(ring: NDArray[np.float64], width: int, height: int) -> Spans:
    """Where the rows' middles cross each edge; an edge is read from its upper end, whichever way the ring runs."""
    following = np.roll(ring, -1, axis=0)
    down = following[:, 1] > ring[:, 1]
    (x0, y0), (x1, y1) = np.where(down, ring.T, following.T), np.where(down, following.T, ring.T)
    first = np.clip(np.ceil(y0 - 0.5), 0, height).astype(np.int64)
    counts = np.clip(np.ceil(y1 - 0.5), 0, height).astype(np.int64) - first
    edge = np.repeat(np.arange(len(ring)), counts)
    row = np.arange(len(edge)) + (first - np.cumsum(counts) + counts)[edge]
    x = x0[edge] + (row + 0.5 - y0[edge]) * (x1 - x0)[edge] / (y1 - y0)[edge]
    column = np.clip(np.ceil(x - 0.5), 0, width).astype(np.int64)
    return _sweep(4 * (row * (width + 1) + column) + down[edge], lambda winding, _: winding != 0, width, height)
