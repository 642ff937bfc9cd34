"""Spans against a winding number counted edge by edge, and against boolean algebra."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.spans import (
    Point,
    Spans,
    empty_spans,
    intersect,
    spans_of_mask,
    spans_of_rings,
    subtract,
    unite,
)

WIDTH, HEIGHT = 13, 9
ROUNDING = Fraction(1, 10**9)
"""Pixels; figures of doubles on a photo are surely right to this."""

coordinates = st.one_of(
    st.floats(-4, 18, allow_nan=False),
    st.integers(-8, 36).map(lambda number: number / 2),
    st.integers(-3, 16).map(float),
)
rings = st.lists(st.tuples(coordinates, coordinates), min_size=3, max_size=9)
masks = st.binary(min_size=WIDTH * HEIGHT, max_size=WIDTH * HEIGHT).map(
    lambda data: (np.frombuffer(data, dtype=np.uint8).reshape(HEIGHT, WIDTH) & 1).astype(np.bool_)
)


def crossings(ring: list[Point], y: Fraction) -> Iterator[tuple[Fraction, int]]:
    """Where the ring crosses a height, exactly, and whether upward or downward; half-open in y."""
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y0 <= y) != (y1 <= y):
            across = Fraction(x0) + (y - Fraction(y0)) * (Fraction(x1) - Fraction(x0)) / (Fraction(y1) - Fraction(y0))
            yield across, 1 if y1 > y0 else -1


def winds_around(ring: list[Point], column: int, row: int) -> bool:
    """Upward crossings to the left of or at the pixel's centre, less the downward ones."""
    x, y = column + Fraction(1, 2), row + Fraction(1, 2)
    return sum(way for across, way in crossings(ring, y) if across <= x) != 0


def reference(shapes: list[list[Point]]) -> NDArray[np.bool_]:
    """In exact fractions."""
    return np.array(
        [[any(winds_around(ring, i, j) for ring in shapes) for i in range(WIDTH)] for j in range(HEIGHT)], np.bool_
    )


def beyond_rounding(shapes: list[list[Point]]) -> NDArray[np.bool_]:
    """The pixels for which rounding does not decide on which side of an edge their centre lies.

    At its upper end, and between corners on halves of pixels, an edge is met exactly; elsewhere only to `ROUNDING`.
    """
    sure = np.ones((HEIGHT, WIDTH), np.bool_)
    for start, end in (edge for ring in shapes for edge in zip(ring, ring[1:] + ring[:1], strict=True)):
        on_halves = all(float(2 * value).is_integer() for value in (*start, *end))
        for row in range(HEIGHT):
            y = row + Fraction(1, 2)
            if on_halves or y == min(start[1], end[1]):
                continue
            for across, _ in crossings([start, end], y):
                sure[row] &= [abs(across - column - Fraction(1, 2)) >= ROUNDING for column in range(WIDTH)]
    return sure


def check_form(spans: Spans) -> None:
    """Ordered, inside the photo, neither overlapping nor touching."""
    assert spans.rows.dtype == spans.starts.dtype == spans.ends.dtype == np.int64
    assert (spans.starts < spans.ends).all()
    if len(spans.rows):
        assert spans.rows.min() >= 0
        assert spans.rows.max() < spans.height
        assert spans.starts.min() >= 0
        assert spans.ends.max() <= spans.width
    same_row = spans.rows[1:] == spans.rows[:-1]
    assert (np.diff(spans.rows) >= 0).all()
    assert (spans.starts[1:][same_row] > spans.ends[:-1][same_row]).all()


@settings(max_examples=150)
@given(rings)
@example([(0.0, 0.0), (15.45122168269394, 6.0), (0.5, 1.5)])
def test_a_ring_is_what_winds_around_pixel_centres(ring: list[Point]) -> None:
    spans = spans_of_rings([ring], WIDTH, HEIGHT)
    check_form(spans)
    sure = beyond_rounding([ring])
    assert np.array_equal(spans.to_mask() & sure, reference([ring]) & sure)
    assert spans.area == spans.to_mask().sum()


@given(st.lists(rings, min_size=0, max_size=3))
def test_several_rings_are_united(shapes: list[list[Point]]) -> None:
    spans = spans_of_rings(shapes, WIDTH, HEIGHT)
    check_form(spans)
    sure = beyond_rounding(shapes)
    assert np.array_equal(spans.to_mask() & sure, reference(shapes) & sure)


@given(rings)
def test_direction_and_first_point_do_not_matter(ring: list[Point]) -> None:
    plain = spans_of_rings([ring], WIDTH, HEIGHT).to_mask()
    assert np.array_equal(plain, spans_of_rings([ring[2:] + ring[:2]], WIDTH, HEIGHT).to_mask())
    backwards = spans_of_rings([ring[::-1]], WIDTH, HEIGHT).to_mask()
    assert np.abs(plain.astype(int) - backwards).sum() <= len(ring)


def test_a_star_is_filled_in_its_middle() -> None:
    angles = np.arange(5) * 4 * np.pi / 5
    star = [(20 + 18 * float(np.sin(angle)), 20 - 18 * float(np.cos(angle))) for angle in angles]
    assert spans_of_rings([star], 40, 40).to_mask()[20, 20]


@given(st.integers(0, WIDTH), st.integers(0, HEIGHT))
def test_shapes_that_share_an_edge_share_no_pixel(column: int, row: int) -> None:
    left = [(0.0, 0.0), (float(column), 0.0), (float(column), 9.0), (0.0, 9.0)]
    right = [(float(column), 0.0), (13.0, 0.0), (13.0, 9.0), (float(column), 9.0)]
    first, second = (spans_of_rings([ring], WIDTH, HEIGHT) for ring in (left, right))
    assert intersect(first, second).area == 0
    assert unite([first, second], WIDTH, HEIGHT).area == WIDTH * HEIGHT
    assert first.area == column * HEIGHT


@given(masks)
def test_masks_come_back(mask: NDArray[np.bool_]) -> None:
    spans = spans_of_mask(mask, WIDTH, HEIGHT)
    check_form(spans)
    assert np.array_equal(spans.to_mask(), mask)
    assert spans.area == mask.sum()


@given(masks, st.integers(-15, 15), st.integers(-11, 11))
def test_a_mask_may_lie_anywhere(mask: NDArray[np.bool_], left: int, top: int) -> None:
    wide = np.zeros((HEIGHT + 40, WIDTH + 40), dtype=np.bool_)
    wide[20 + top : 20 + top + HEIGHT, 20 + left : 20 + left + WIDTH] = mask
    spans = spans_of_mask(mask, WIDTH, HEIGHT, left, top)
    check_form(spans)
    assert np.array_equal(spans.to_mask(), wide[20 : 20 + HEIGHT, 20 : 20 + WIDTH])


@given(masks, masks, masks)
def test_algebra(first: NDArray[np.bool_], second: NDArray[np.bool_], third: NDArray[np.bool_]) -> None:
    a, b, c = (spans_of_mask(mask, WIDTH, HEIGHT) for mask in (first, second, third))
    for spans, expected in (
        (unite([a, b, c], WIDTH, HEIGHT), first | second | third),
        (intersect(a, b), first & second),
        (subtract(a, b), first & ~second),
        (subtract(a, a), first & ~first),
    ):
        check_form(spans)
        assert np.array_equal(spans.to_mask(), expected)


def test_nothing() -> None:
    nothing = empty_spans(WIDTH, HEIGHT)
    everything = spans_of_mask(np.ones((HEIGHT, WIDTH), dtype=np.bool_), WIDTH, HEIGHT)
    assert nothing.area == 0
    assert not nothing.to_mask().any()
    assert unite([], WIDTH, HEIGHT).area == 0
    assert intersect(nothing, everything).area == subtract(nothing, everything).area == 0
    assert subtract(everything, nothing).area == everything.area == WIDTH * HEIGHT


@pytest.mark.parametrize("ring", [[(3.0, 3.0)] * 3, [(1.0, 2.0), (9.0, 2.0), (4.0, 2.0)], [(2.5, 0.0), (2.5, 9.0)] * 2])
def test_rings_without_area_hold_no_pixel(ring: list[Point]) -> None:
    assert spans_of_rings([ring], WIDTH, HEIGHT).area == 0
