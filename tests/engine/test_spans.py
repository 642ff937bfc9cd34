"""Spans against a winding number counted edge by edge, and against boolean algebra."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
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

coordinates = st.one_of(
    st.floats(-4, 18, allow_nan=False),
    st.integers(-8, 36).map(lambda number: number / 2),
    st.integers(-3, 16).map(float),
)
rings = st.lists(st.tuples(coordinates, coordinates), min_size=3, max_size=9)
masks = st.binary(min_size=WIDTH * HEIGHT, max_size=WIDTH * HEIGHT).map(
    lambda data: (np.frombuffer(data, dtype=np.uint8).reshape(HEIGHT, WIDTH) & 1).astype(np.bool_)
)


def winding_number(ring: list[Point], x: float, y: float) -> int:
    """Upward crossings to the left of or at the point, less the downward ones; half-open in y and in x."""
    number = 0
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y0 <= y) == (y1 <= y):
            continue
        crossing = x0 + (y - y0) * (x1 - x0) / (y1 - y0)
        if crossing <= x:
            number += 1 if y1 > y0 else -1
    return number


def reference(shapes: list[list[Point]], width: int = WIDTH, height: int = HEIGHT) -> NDArray[np.bool_]:
    return np.array(
        [[any(winding_number(ring, i + 0.5, j + 0.5) for ring in shapes) for i in range(width)] for j in range(height)]
    )


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
def test_a_ring_is_what_winds_around_pixel_centres(ring: list[Point]) -> None:
    spans = spans_of_rings([ring], WIDTH, HEIGHT)
    check_form(spans)
    assert np.array_equal(spans.to_mask(), reference([ring]))
    assert spans.area == spans.to_mask().sum()


@given(st.lists(rings, min_size=0, max_size=3))
def test_several_rings_are_united(shapes: list[list[Point]]) -> None:
    spans = spans_of_rings(shapes, WIDTH, HEIGHT)
    check_form(spans)
    expected = reference(shapes) if shapes else np.zeros((HEIGHT, WIDTH), dtype=np.bool_)
    assert np.array_equal(spans.to_mask(), expected)


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
