"""Regions: one rasteriser for polygons with holes and for masks."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.regions import (
    ANATOMY_AND_ARTEFACTS,
    LABELS,
    LESION,
    Mask,
    Polygon,
    Region,
    mask_from_pixels,
    mask_from_spans,
    rasterise,
    rasterise_label,
)
from engine.spans import empty_spans, spans_of_mask


def square(left: float, top: float, size: float) -> tuple[tuple[float, float], ...]:
    return ((left, top), (left + size, top), (left + size, top + size), (left, top + size))


def test_a_hole_is_outside() -> None:
    spans = rasterise((Polygon(square(1, 1, 8), (square(3, 3, 2), square(6, 6, 1))),), 12, 12)
    expected = np.zeros((12, 12), dtype=np.bool_)
    expected[1:9, 1:9] = True
    expected[3:5, 3:5] = False
    expected[6, 6] = False
    assert np.array_equal(spans.to_mask(), expected)


def test_a_hole_belongs_to_its_own_polygon() -> None:
    ring = Polygon(square(0, 0, 10), (square(2, 2, 6),))
    island = Polygon(square(4, 4, 2))
    assert rasterise((ring, island), 10, 10).area == 100 - 36 + 4


def test_holes_that_overlap_stay_holes() -> None:
    assert rasterise((Polygon(square(0, 0, 10), (square(2, 2, 4), square(4, 4, 4))),), 10, 10).area == 100 - 28


def test_labels_are_separate_and_united_within() -> None:
    regions = [
        Region("1", LESION, (Polygon(square(0, 0, 4)),)),
        Region("2", LESION, Mask(3, 3, 2, 2, np.packbits(np.ones((2, 2), dtype=np.bool_)).tobytes())),
        Region("3", "hair", (Polygon(square(5, 5, 3)),)),
    ]
    assert rasterise_label(regions, LESION, 10, 10).area == 16 + 4 - 1
    assert rasterise_label(regions, "hair", 10, 10).area == 9
    assert rasterise_label(regions, "nail", 10, 10).area == 0
    assert set(LABELS) == {LESION, *ANATOMY_AND_ARTEFACTS}


@given(st.integers(1, 12), st.integers(1, 10), st.integers(0, 2**31), st.integers(-5, 20), st.integers(-5, 20))
def test_masks_come_back_smallest(width: int, height: int, seed: int, left: int, top: int) -> None:
    pixels = np.random.default_rng(seed).random((height, width)) < 0.2
    mask = mask_from_pixels(pixels, left, top)
    if not pixels.any():
        assert mask is None
        return
    assert mask is not None
    box = mask.pixels()
    assert box[0].any() and box[-1].any() and box[:, 0].any() and box[:, -1].any()
    rows = slice(mask.top - top, mask.top - top + mask.height)
    assert np.array_equal(pixels[rows, mask.left - left : mask.left - left + mask.width], box)
    assert box.sum() == pixels.sum()
    assert len(mask.bits) == (mask.width * mask.height + 7) // 8


@given(st.integers(1, 12), st.integers(1, 10), st.integers(0, 2**31))
def test_masks_of_spans_rasterise_to_the_same(width: int, height: int, seed: int) -> None:
    pixels = np.random.default_rng(seed).random((height, width)) < 0.3
    spans = spans_of_mask(pixels, width, height)
    mask = mask_from_spans(spans)
    again = rasterise(mask, width, height) if mask else empty_spans(width, height)
    assert np.array_equal(again.to_mask(), pixels)
