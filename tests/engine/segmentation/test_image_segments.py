"""Segments of a photo against scikit-image's own masks, and their way to the score grid."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from skimage.morphology import dilation, disk
from skimage.segmentation import felzenszwalb

from engine.cases import Case, Photo
from engine.explanation import AttributedCase
from engine.grid import score_grid
from engine.models.card import ModelCard
from engine.models.geometry import Geometry
from engine.pipeline import assemble
from engine.recipe import Agreement, Recipe, Segmentation
from engine.segmentation import ImageSegments, image_segments
from engine.segmentation.image_segments import OUTSIDE


def painted(width: int = 224, height: int = 224) -> np.ndarray:
    """A dark round spot and a bright bar on a slope, uint8 (3, height, width)."""
    y, x = np.mgrid[0:height, 0:width] / max(width, height)
    image = np.stack([120 + 60 * x, 110 + 50 * y, 100 + 0 * x])
    image[:, (x - 0.4) ** 2 + (y - 0.4) ** 2 < 0.03] = 40
    image[:, (x > 0.7) & (x < 0.8)] = 230
    noise = np.random.default_rng(0).normal(0, 3, image.shape)
    return np.clip(image + noise, 0, 255).astype(np.uint8)


def masks_of(segments: ImageSegments) -> np.ndarray:
    padded = np.pad(segments.members, ((0, 0), (0, 1)))
    return padded[:, segments.pieces]


def test_they_are_felzenszwalb_s_at_every_scale_each_dilated_by_a_disk() -> None:
    pixels = painted()
    found = masks_of(image_segments(pixels, Geometry(224, 224, 224, 224, "stretch"), score_grid(224, 224, 224)))
    image = pixels.transpose(1, 2, 0).astype(float)
    image = 2 * (image - image.min()) / (image.max() - image.min()) - 1
    expected = []
    for scale in (50, 100, 150, 250, 500, 1200):
        labels = felzenszwalb(image, scale, sigma=0.8, min_size=150)
        expected += [dilation(labels == label, disk(5)) for label in range(labels.max() + 1)]
    assert len(found) == len(expected) > 12
    assert np.array_equal(found, np.array(expected))


@pytest.mark.parametrize("fit", ["stretch", "letterbox", "center_crop"])
def test_every_cell_that_the_network_saw_has_the_segments_under_its_centre(fit: str) -> None:
    geometry = Geometry(400, 200, 112, 112, fit)  # type: ignore[arg-type]
    grid = score_grid(400, 200, 64)
    segments = image_segments(painted(112, 112), geometry, grid)
    assert segments.pieces.shape == (32, 64)
    assert np.array_equal(segments.pieces == OUTSIDE, ~geometry.seen(grid))
    assert masks_of(segments).any(axis=0)[geometry.seen(grid)].all()
    assert masks_of(segments).any(axis=(1, 2)).all()


def test_a_shape_in_the_image_is_a_segment_of_the_photo_s_grid() -> None:
    """A bar at 70 to 80 % of the width of a letterboxed photo lies there on the grid, too, but for its widening."""
    pixels = np.zeros((3, 200, 200), dtype=np.uint8)
    pixels[:, 50:150] = painted(200, 100)
    grid = score_grid(800, 400, 200)
    masks = masks_of(image_segments(pixels, Geometry(800, 400, 200, 200, "letterbox"), grid))
    bar = np.zeros((100, 200), dtype=np.bool_)
    bar[:, 141:160] = True
    widened = dilation(bar, disk(5))
    assert max(np.count_nonzero(mask & widened) / np.count_nonzero(mask | widened) for mask in masks) > 0.9


@pytest.mark.parametrize("level", [0, 128, 255])
def test_a_photo_of_one_colour_is_one_segment_at_each_scale(level: int) -> None:
    pixels = np.full((3, 40, 30), level, dtype=np.uint8)
    segments = image_segments(pixels, Geometry(60, 80, 30, 40, "stretch"), score_grid(60, 80, 32))
    assert segments.members.shape == (6, 1)
    assert segments.members.all()


def test_the_same_photo_gives_the_same_segments() -> None:
    geometry, grid = Geometry(224, 224, 224, 224, "stretch"), score_grid(224, 224, 100)
    first, again = (image_segments(painted(), geometry, grid) for _ in range(2))
    assert np.array_equal(first.pieces, again.pieces)
    assert first.members is again.members
    assert not first.members.flags.writeable


@pytest.mark.parametrize("method", ["region_growing", "otsu"])
def test_an_explanation_holds_the_segments_that_its_recipe_reads(small_card: ModelCard, method: str) -> None:
    stage = Segmentation(method, 0.2 if method == "region_growing" else None, 0.0, False)  # type: ignore[arg-type]
    recipe = dataclasses.replace(Recipe(), segmentation=stage, agreement=Agreement(grid=64))
    attribution = np.random.default_rng(3).normal(size=(3, 32, 32)).astype(np.float32)
    attributed = AttributedCase("k", (attribution,), (painted(32, 32),), 4, 4, 0.0, 0.0, 0.0, ())
    case = Case("c", (Photo("p", "p.png", "aa", 64, 48),))
    (photo,) = assemble(case, small_card, recipe, np.array([0.2, 0.5, 0.3]), [attributed], True).photos["p"]
    assert (photo.image_segments is None) == (method == "otsu")
    if photo.image_segments is not None:
        assert photo.region is not None
        assert 0.2 <= photo.region.mean() < 1
        inside = masks_of(photo.image_segments)
        whole = inside[[not (mask & ~photo.region).any() for mask in inside]]
        assert np.array_equal(whole.any(axis=0), photo.region)
