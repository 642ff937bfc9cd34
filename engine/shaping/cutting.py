"""A region cut along a drawn line: no pixel is lost, each goes to one side."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.shaping.distance import grown
from engine.shaping.runs import parts
from engine.spans import Point, Spans, empty_spans, intersect, spans_of_mask, subtract, unite

SMALLEST_PIECE = 8
"""Pieces of fewer pixels are crumbs of the jagged outline and stay with their neighbour."""


def cut(spans: Spans, line: Sequence[Point]) -> tuple[Spans, ...]:
    """The pieces into which the line divides the pixels, the largest first; one piece where it does not cut through.

    The line's own pixels go to the pieces that they touch, the larger one first. Parts that the line does not divide
    stay with the largest piece.

    Args:
        line: (x, y) points in photo pixels, joined by straight lines; it need not end outside.
    """
    barrier = intersect(line_pixels(line, spans.width, spans.height), spans)
    whole: list[Spans] = []
    pieces: list[Spans] = []
    for part in parts(spans):
        on_line = intersect(barrier, part)
        divided = _divided(part, on_line) if on_line.area else (part,)
        (pieces if len(divided) > 1 else whole).extend(divided)
    pieces.sort(key=lambda piece: -piece.area)
    if not pieces:
        return (spans,)
    return (unite([pieces[0], *whole], spans.width, spans.height), *pieces[1:])


def line_pixels(line: Sequence[Point], width: int, height: int) -> Spans:
    """The photo's pixels that the line visits, one for each step along the longer axis (Bresenham)."""
    from skimage.draw import line as straight

    corners = [(int(np.floor(y)), int(np.floor(x))) for x, y in line]
    rows, columns = (
        np.concatenate(axis)
        for axis in zip(*(straight(*a, *b) for a, b in zip(corners, corners[1:] or corners, strict=False)), strict=True)
    )
    kept = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
    rows, columns = rows[kept], columns[kept]
    if not len(rows):
        return empty_spans(width, height)
    left, top = int(columns.min()), int(rows.min())
    pixels = np.zeros((int(rows.max()) - top + 1, int(columns.max()) - left + 1), dtype=np.bool_)
    pixels[rows - top, columns - left] = True
    return spans_of_mask(pixels, width, height, left, top)


def _divided(part: Spans, barrier: Spans) -> tuple[Spans, ...]:
    """The part without the barrier in pieces, and the rest given to the pieces that it touches."""
    pieces = [piece for piece in parts(subtract(part, barrier)) if piece.area >= SMALLEST_PIECE]
    if len(pieces) < 2:
        return (part,)
    rest = subtract(part, unite(pieces, part.width, part.height))
    while rest.area:
        for number, piece in enumerate(pieces):
            touched = intersect(rest, grown(piece, 1))
            pieces[number] = unite([piece, touched], part.width, part.height)
            rest = subtract(rest, touched)
    return tuple(pieces)
