"""Runs in their bounding box, and which of them hang together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.spans import Booleans, Spans, empty_spans, spans_of_mask, subtract

Box = tuple[int, int, int, int]
"""left, top, right, bottom in pixels; right and bottom are not part of it."""


def box_of(spans: Spans, margin: int = 0) -> Box | None:
    """The box that bounds the runs, `margin` pixels wider on each side as far as the photo reaches; `None` if empty."""
    if not len(spans.rows):
        return None
    left, right = int(spans.starts.min()) - margin, int(spans.ends.max()) + margin
    top, bottom = int(spans.rows[0]) - margin, int(spans.rows[-1]) + 1 + margin
    return max(left, 0), max(top, 0), min(right, spans.width), min(bottom, spans.height)


def filled_box(box: Box, width: int, height: int) -> Spans:
    """Every pixel of the box, one run a row."""
    left, top, right, bottom = box
    rows = np.arange(top, bottom, dtype=np.int64)
    return Spans(width, height, rows, np.full(len(rows), left), np.full(len(rows), right))


def complement(spans: Spans, box: Box) -> Spans:
    """The pixels of the box that are not in `spans`."""
    return subtract(filled_box(box, spans.width, spans.height), spans)


def pixels_in(spans: Spans, box: Box) -> Booleans:
    """`spans`, all of which lie in the box, as a boolean array of the box."""
    left, top, right, bottom = box
    inner = Spans(right - left, bottom - top, spans.rows - top, spans.starts - left, spans.ends - left)
    return inner.to_mask()


def from_box(pixels: Booleans, box: Box, width: int, height: int) -> Spans:
    """The inverse of `pixels_in`."""
    return spans_of_mask(pixels, width, height, box[0], box[1])


def chosen_runs(spans: Spans, choice: NDArray[np.bool_]) -> Spans:
    """The runs for which `choice` holds."""
    return Spans(spans.width, spans.height, spans.rows[choice], spans.starts[choice], spans.ends[choice])


def labels_of_runs(spans: Spans) -> tuple[int, NDArray[np.int64]]:
    """How many parts the pixels have, and the number of the part that each run belongs to, from 0.

    Pixels hang together across an edge, not across a corner. Parts are numbered from the top left.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    count = len(spans.rows)
    upper, lower = _touching(spans)
    graph = coo_matrix((np.ones(len(upper), dtype=np.bool_), (upper, lower)), shape=(count, count))
    parts, labels = connected_components(graph, directed=False)
    return int(parts), labels.astype(np.int64)


def parts(spans: Spans) -> tuple[Spans, ...]:
    """The parts that hang together across edges, the largest first."""
    count, labels = labels_of_runs(spans)
    order = np.argsort(labels, kind="stable")
    ends = np.cumsum(np.bincount(labels, minlength=count))[:-1]
    found = [_taken(spans, runs) for runs in np.split(order, ends)] if count else []
    return tuple(sorted(found, key=lambda part: -part.area))


def without_holes(spans: Spans) -> Spans:
    """The pixels and all that they enclose: what no path across edges leads out of to the box's rim."""
    box = box_of(spans)
    if box is None:
        return empty_spans(spans.width, spans.height)
    ground = complement(spans, box)
    _, labels = labels_of_runs(ground)
    left, top, right, bottom = box
    rim = (ground.starts == left) | (ground.ends == right) | (ground.rows == top) | (ground.rows == bottom - 1)
    outside = np.isin(labels, labels[rim])
    return subtract(filled_box(box, spans.width, spans.height), chosen_runs(ground, outside))


def _touching(spans: Spans) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs of runs of neighbouring rows that share a column."""
    pitch = spans.width + 1
    starts, ends = spans.rows * pitch + spans.starts, spans.rows * pitch + spans.ends
    first = np.searchsorted(ends, starts + pitch, side="right")
    last = np.searchsorted(starts, ends + pitch, side="left")
    counts = np.maximum(last - first, 0)
    upper = np.repeat(np.arange(len(starts)), counts)
    lower = np.arange(len(upper)) - np.repeat(np.cumsum(counts) - counts, counts) + first[upper]
    return upper, lower


def _taken(spans: Spans, runs: NDArray[np.int64]) -> Spans:
    return Spans(spans.width, spans.height, spans.rows[runs], spans.starts[runs], spans.ends[runs])
