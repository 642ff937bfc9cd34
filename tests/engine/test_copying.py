"""Regions on a photo of another size: closed forms for outlines, the same share of the photo for masks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.copying import copied
from engine.regions import Mask, Polygon, Region, mask_from_pixels, rasterise

BOX = ((10.0, 20.0), (50.0, 20.0), (50.0, 60.0), (10.0, 60.0))
HOLE = ((20.0, 30.0), (30.0, 30.0), (30.0, 40.0), (20.0, 40.0))
REGION = Region("a", "hair", (Polygon(BOX, (HOLE,)),), "said of one photo", "low", True)


def test_the_same_size_keeps_every_point_and_says_nothing_of_it() -> None:
    assert copied(REGION, "b", (100, 80), (100, 80)) == Region("b", "hair", REGION.shape)


def test_outlines_and_holes_are_scaled_each_way_for_itself() -> None:
    made = copied(REGION, "b", (100, 80), (200, 40))
    assert made is not None and isinstance(made.shape, tuple)
    assert made.shape[0].outer == tuple((2 * x, y / 2) for x, y in BOX)
    assert made.shape[0].holes == (tuple((2 * x, y / 2) for x, y in HOLE),)


@pytest.mark.parametrize("factor", [2, 3])
def test_a_mask_twice_as_large_is_each_pixel_twice_each_way(factor: int) -> None:
    pixels = np.random.default_rng(3).random((30, 40)) > 0.6
    mask = mask_from_pixels(pixels)
    assert mask is not None
    made = copied(Region("a", "lesion", mask), "b", (40, 30), (40 * factor, 30 * factor))
    assert made is not None
    expected = np.kron(pixels, np.ones((factor, factor), dtype=np.bool_))
    assert np.array_equal(rasterise(made.shape, 40 * factor, 30 * factor).to_mask(), expected)
    back = copied(made, "a", (40 * factor, 30 * factor), (40, 30))
    assert back == Region("a", "lesion", mask)


def test_a_mask_keeps_its_share_of_the_photo_at_odd_sizes() -> None:
    yy, xx = np.mgrid[:300, :400]
    mask = mask_from_pixels((xx - 150) ** 2 + (yy - 120) ** 2 < 80**2)
    assert isinstance(mask, Mask)
    made = copied(Region("a", "lesion", mask), "b", (400, 300), (517, 391))
    assert made is not None
    share = rasterise(made.shape, 517, 391).area / (517 * 391)
    assert share == pytest.approx(rasterise(mask, 400, 300).area / (400 * 300), rel=0.01)


def test_what_is_too_small_for_the_other_photo_is_left_out() -> None:
    mask = mask_from_pixels(np.ones((1, 1), dtype=np.bool_), 1, 1)
    assert mask is not None
    assert copied(replace(REGION, shape=mask), "b", (400, 300), (4, 3)) is None
