"""Outlines of pixel sets along the edges of their pixels, from runs, in time that grows with the outline only."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.spans import Spans, subtract

Ring = NDArray[np.float64]


def contours(spans: Spans) -> list[Ring]:
    """The closed outlines of `spans`, holes among them (fill by the even-odd rule).

    Each ring holds its corners as (x, y) in photo pixels, float64 of shape (corners, 2). Pixels that touch only at a
    corner belong to different rings.
    """
    x, y = _corners(spans)
    if not len(x):
        return []
    across = _vertical_partners(x, y).tolist()
    points = np.stack([x, y], axis=1).astype(np.float64)
    return [points[ring] for ring in _loops(across)]


def _corners(spans: Spans) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Ends of the horizontal edges, two entries an edge; lower edges of pixels before upper edges."""
    here = Spans(spans.width, spans.height + 1, spans.rows, spans.starts, spans.ends)
    below = Spans(spans.width, spans.height + 1, spans.rows + 1, spans.starts, spans.ends)
    edges = (subtract(below, here), subtract(here, below))
    x = np.concatenate([np.stack([edge.starts, edge.ends], axis=1).ravel() for edge in edges])
    y = np.concatenate([np.repeat(edge.rows, 2) for edge in edges])
    return x, y


def _vertical_partners(x: NDArray[np.int64], y: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each corner the one at the other end of its vertical edge; ties go to the lower edge of the pixel above."""
    order = np.lexsort((np.arange(len(x)), y, x))
    partner = np.empty_like(order)
    partner[order[0::2]] = order[1::2]
    partner[order[1::2]] = order[0::2]
    return partner


def _loops(across: list[int]) -> list[list[int]]:
    """Walks along, across, along, ... until each corner has been met; corners 2k and 2k + 1 share a horizontal edge."""
    met = bytearray(len(across))
    loops: list[list[int]] = []
    for first in range(len(across)):
        loop: list[int] = []
        corner = first
        while not met[corner]:
            met[corner] = met[corner ^ 1] = 1
            loop += (corner, corner ^ 1)
            corner = across[corner ^ 1]
        if loop:
            loops.append(loop)
    return loops
