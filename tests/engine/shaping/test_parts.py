"""Parts, holes and cuts against scipy's labels."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy import ndimage

from engine.shaping.cutting import cut, line_pixels
from engine.shaping.runs import box_of, from_box, parts, pixels_in, without_holes
from engine.spans import empty_spans
from tests.engine.shaping.masks import Pixels, random_masks, spans_of

points = st.tuples(st.floats(-10, 50), st.floats(-10, 50))
lines = st.lists(points, min_size=2, max_size=5)


@given(random_masks)
def test_parts_are_those_of_scipy(pixels: Pixels) -> None:
    labels, count = ndimage.label(pixels)
    found = parts(spans_of(pixels))
    assert len(found) == count
    assert sum((part.to_mask().astype(int) for part in found), np.zeros(pixels.shape, int)).max() <= 1
    for part in found:
        (number,) = set(labels[part.to_mask()].tolist())
        assert part.area == (labels == number).sum()
    assert [part.area for part in found] == sorted((part.area for part in found), reverse=True)


@given(random_masks)
def test_holes_are_filled_as_by_scipy(pixels: Pixels) -> None:
    assert (without_holes(spans_of(pixels)).to_mask() == ndimage.binary_fill_holes(pixels)).all()


@given(random_masks, lines)
def test_a_cut_loses_and_doubles_no_pixel(pixels: Pixels, line: list[tuple[float, float]]) -> None:
    pieces = cut(spans_of(pixels), line)
    assert (sum(piece.to_mask().astype(int) for piece in pieces) == pixels).all()


def test_a_straight_cut_halves_a_square_and_spares_other_parts() -> None:
    pixels = np.zeros((60, 100), dtype=bool)
    pixels[10:50, 10:50] = pixels[20:30, 70:80] = True
    larger, smaller = cut(spans_of(pixels), [(35.5, 0.0), (35.5, 59.0)])
    assert larger.area == 40 * 26 + 100
    assert smaller.area == 40 * 14
    assert (smaller.to_mask()[10:50, 36:50]).all()


def test_a_line_that_ends_inside_does_not_cut() -> None:
    pixels = np.ones((40, 40), dtype=bool)
    assert len(cut(spans_of(pixels), [(20.0, -5.0), (20.0, 30.0)])) == 1
    assert len(cut(spans_of(pixels), [(-50.0, -50.0), (-10.0, -1.0)])) == 1


def test_a_drawn_loop_cuts_out_its_inside() -> None:
    pixels = np.ones((60, 60), dtype=bool)
    loop = [(15.0, 15.0), (40.0, 15.0), (40.0, 40.0), (15.0, 40.0), (15.0, 15.0)]
    larger, inner = cut(spans_of(pixels), loop)
    assert inner.area == 24 * 24
    assert larger.area == 60 * 60 - 24 * 24


def test_line_pixels_outside_the_photo_are_left_out() -> None:
    assert line_pixels([(-3.0, 2.5), (8.0, 2.5)], 5, 4).area == 5
    assert line_pixels([(1.5, 1.5)], 5, 4).area == 1


@given(random_masks)
def test_box_and_back(pixels: Pixels) -> None:
    spans = spans_of(pixels)
    box = box_of(spans, 3)
    if box is None:
        assert not pixels.any()
        return
    again = from_box(pixels_in(spans, box), box, spans.width, spans.height)
    assert (again.to_mask() == pixels).all()


def test_of_nothing_there_is_nothing() -> None:
    nothing = empty_spans(4, 3)
    assert parts(nothing) == ()
    assert box_of(nothing) is None
    assert not without_holes(nothing).area
