"""Polygons and masks: exact there and back, and fewer vertices within a checked bound."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from skimage.measure import label, regionprops

from engine.errors import SpotcheckError
from engine.regions import Polygon, rasterise
from engine.shaping.outlines import changed_share, fitted_outline, mask_of, outline_of, simplified, vertices_of
from engine.shaping.smoothing import smoothed
from engine.spans import empty_spans
from tests.engine.shaping.masks import Pixels, random_masks, spans_of


@given(random_masks)
def test_the_outline_rasterises_back_exactly(pixels: Pixels) -> None:
    height, width = pixels.shape
    outline = outline_of(spans_of(pixels))
    assert (rasterise(outline, width, height).to_mask() == pixels).all()
    mask = mask_of(outline, width, height)
    assert (mask is None) == (not pixels.any())
    assert mask is None or (rasterise(mask, width, height).to_mask() == pixels).all()


@given(random_masks)
def test_one_polygon_a_part_and_its_holes(pixels: Pixels) -> None:
    outline = outline_of(spans_of(pixels))
    found = regionprops(label(pixels, connectivity=1))
    assert len(outline) == len(found)
    holes = sum(len(polygon.holes) for polygon in outline)
    assert holes == sum(len(find_holes(one.image)) for one in found)


def find_holes(image: Pixels) -> list[int]:
    """Labels of the ground, joined across corners, that does not reach the padded rim."""
    ground = label(np.pad(~image, 1, constant_values=True), connectivity=2)
    return [number for number in np.unique(ground[ground > 0]).tolist() if number != ground[0, 0]]


@given(random_masks, st.sampled_from((0.5, 1.0, 4.0, 30.0)), st.sampled_from((0.0, 0.005, 0.05)))
def test_simplifying_keeps_its_bound(pixels: Pixels, tolerance: float, bound: float) -> None:
    height, width = pixels.shape
    outline = outline_of(spans_of(pixels))
    for result in (
        simplified(outline, width, height, tolerance, bound),
        fitted_outline(spans_of(pixels), tolerance, bound),
    ):
        changed = (rasterise(result.polygons, width, height).to_mask() ^ pixels).sum()
        assert changed <= bound * pixels.sum()
        assert result.changed == (changed / pixels.sum() if changed else 0.0)
        assert vertices_of(result.polygons) <= 2 * vertices_of(outline)


def test_a_large_disc_keeps_few_vertices() -> None:
    y, x = np.mgrid[0:600, 0:600] + 0.5
    disc = spans_of(np.hypot(x - 300, y - 300) < 250)
    result = fitted_outline(disc, 1.0)
    assert vertices_of(result.polygons) < 60 < vertices_of(outline_of(disc))
    assert 0 < result.changed <= 0.005


def test_a_square_keeps_its_four_corners() -> None:
    pixels = np.zeros((50, 50), dtype=bool)
    pixels[10:40, 5:45] = True
    result = fitted_outline(spans_of(pixels), 1.0)
    assert vertices_of(result.polygons) == 4
    assert result.changed == 0.0


@given(random_masks)
def test_cut_corners_rasterise_back_exactly(pixels: Pixels) -> None:
    height, width = pixels.shape
    result = fitted_outline(spans_of(pixels), 1e-9)
    assert (rasterise(result.polygons, width, height).to_mask() == pixels).all()


def test_what_cannot_be_simplified_is_given_back() -> None:
    square = (Polygon(((0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0))),)
    assert simplified(square, 20, 20, 100.0).polygons == square
    assert simplified(square, 20, 20, 0.0).polygons == square
    with pytest.raises(SpotcheckError, match="tolerance"):
        simplified(square, 20, 20, -1.0)


def test_something_of_nothing_is_an_infinite_change() -> None:
    nothing = empty_spans(4, 4)
    assert changed_share(nothing, nothing) == 0.0
    assert changed_share(nothing, rasterise((Polygon(((0.0, 0.0), (3.0, 0.0), (3.0, 3.0))),), 4, 4)) == float("inf")


def test_smoothing_keeps_a_straight_outline_and_takes_a_spur() -> None:
    pixels = np.zeros((80, 80), dtype=bool)
    pixels[:, :40] = True
    assert (smoothed(spans_of(pixels), 3.0).to_mask() == pixels).all()
    with_spur = pixels.copy()
    with_spur[40:42, 40:60] = True
    calm = smoothed(spans_of(with_spur), 3.0).to_mask()
    assert (calm ^ pixels).sum() < 20
    with pytest.raises(SpotcheckError, match="radius"):
        smoothed(spans_of(pixels), 0.0)


@given(random_masks)
def test_smoothing_is_symmetric_between_region_and_ground(pixels: Pixels) -> None:
    """Where the Gaussian reaches the whole photo, the ground smooths as the region does."""
    from scipy.ndimage import gaussian_filter

    weight = gaussian_filter(pixels.astype(np.float64), 12.0, mode="nearest", truncate=4.0)
    clear = np.abs(weight - 0.5) > 1e-4
    if pixels.any():
        assert (smoothed(spans_of(pixels), 12.0).to_mask() == (weight >= 0.5))[clear].all()


def test_smoothing_in_tiles_is_smoothing_of_the_whole() -> None:
    from scipy.ndimage import gaussian_filter

    from tests.engine.shaping.masks import make

    pixels = make(3, 700, 600, 20.0, 0.4)
    weight = gaussian_filter(pixels.astype(np.float32), 3.0, mode="nearest", truncate=4.0)
    assert (smoothed(spans_of(pixels), 3.0).to_mask() == (weight >= 0.5)).all()
