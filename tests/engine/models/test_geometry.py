"""Maps come back to the photo's grid where they belong."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
import pytest
from hypothesis import given, strategies
from hypothesis.extra.numpy import arrays

from engine.grid import ScoreGrid, score_grid
from engine.models.geometry import Geometry

Fit = ("stretch", "letterbox", "center_crop")
SHAPES = ((300, 200, 40, 30), (200, 300, 40, 30), (64, 64, 20, 16), (33, 57, 57, 33), (4000, 3000, 24, 24))


def photo_coordinates(geometry: Geometry) -> tuple[np.ndarray, np.ndarray]:
    """Photo coordinates (y, x) of the centres of the input's pixels, written down independently."""
    down, across = geometry.down, geometry.across
    y = (np.arange(geometry.input_height) + 0.5 - down.offset) * geometry.photo_height / down.resized
    x = (np.arange(geometry.input_width) + 0.5 - across.offset) * geometry.photo_width / across.resized
    return y, x


@pytest.mark.parametrize("fit", Fit)
@pytest.mark.parametrize("shape", SHAPES)
def test_linear_maps_are_exact_away_from_the_borders(fit: str, shape: tuple[int, int, int, int]) -> None:
    geometry = Geometry(*shape, fit)  # pyright: ignore[reportArgumentType]
    y, x = photo_coordinates(geometry)
    plane = (2 * y[:, None] / shape[1] - 3 * x[None, :] / shape[0] + 5).astype(np.float32)
    rows, columns = geometry.inner
    padded = np.full_like(plane, 1e6)
    padded[rows, columns] = plane[rows, columns]
    grid = score_grid(shape[0], shape[1], 48)
    found = geometry.to_grid(padded, grid)
    cell_y = (np.arange(grid.height) + 0.5) / grid.height
    cell_x = (np.arange(grid.width) + 0.5) / grid.width
    expected = 2 * cell_y[:, None] - 3 * cell_x[None, :] + 5
    between = np.outer(
        (cell_y * shape[1] >= y[rows].min()) & (cell_y * shape[1] <= y[rows].max()),
        (cell_x * shape[0] >= x[columns].min()) & (cell_x * shape[0] <= x[columns].max()),
    )
    assert found.dtype == np.float32
    assert between.any()
    np.testing.assert_allclose(found[between], expected[between], atol=2e-5)
    assert np.abs(found).max() < 20, "padding leaked into the grid"


def test_stretch_to_its_own_size_is_the_identity() -> None:
    values = np.random.default_rng(0).random((12, 17)).astype(np.float32)
    found = Geometry(170, 120, 17, 12, "stretch").to_grid(values, ScoreGrid(170, 120, 17, 12))
    np.testing.assert_array_equal(found, values)


def test_letterbox_shows_the_whole_photo() -> None:
    geometry = Geometry(200, 100, 50, 50, "letterbox")
    assert geometry.inner == (slice(12, 37), slice(0, 50))
    assert geometry.seen(score_grid(200, 100, 64)).all()


def test_centre_crop_says_what_it_did_not_see() -> None:
    geometry = Geometry(200, 100, 50, 50, "center_crop")
    grid = score_grid(200, 100, 100)
    seen = geometry.seen(grid)
    assert geometry.inner == (slice(0, 50), slice(0, 50))
    assert seen[:, 25:75].all()
    assert not seen[:, :25].any()
    assert not seen[:, 75:].any()
    found = geometry.to_grid(np.ones((50, 50), np.float32), grid)
    np.testing.assert_array_equal(found, seen.astype(np.float32))


def test_an_extreme_shape_keeps_one_pixel() -> None:
    geometry = Geometry(5000, 3, 20, 20, "letterbox")
    rows, _ = geometry.inner
    assert rows.stop - rows.start == 1
    assert np.isfinite(geometry.to_grid(np.ones((20, 20), np.float32), score_grid(5000, 3, 64))).all()


@pytest.mark.parametrize("fit", Fit)
@given(data=strategies.data())
def test_a_mask_comes_back_from_a_finer_grid_as_it_was(
    fit: Literal["stretch", "letterbox", "center_crop"], data: Any
) -> None:
    width, height = (data.draw(strategies.integers(20, 90)) for _ in range(2))
    geometry = Geometry(width, height, 17, 12, fit)
    rows, columns = geometry.inner
    mask = np.zeros((12, 17), dtype=np.bool_)
    shape = (rows.stop - rows.start, columns.stop - columns.start)
    mask[rows, columns] = data.draw(arrays(np.bool_, shape))
    grid = score_grid(width, height, 8 * 90)
    fine = geometry.to_grid(mask.astype(np.float32), grid) >= 0.5
    np.testing.assert_array_equal(geometry.from_grid(fine, grid), mask)


@pytest.mark.parametrize("fit", Fit)
def test_everything_on_the_grid_is_every_pixel_but_the_padding(
    fit: Literal["stretch", "letterbox", "center_crop"],
) -> None:
    geometry, grid = Geometry(200, 90, 50, 40, fit), score_grid(200, 90, 64)
    expected = np.zeros((40, 50), dtype=np.bool_)
    expected[geometry.inner] = True
    np.testing.assert_array_equal(geometry.from_grid(np.ones((grid.height, grid.width), np.bool_), grid), expected)
    assert not geometry.from_grid(np.zeros((grid.height, grid.width), np.bool_), grid).any()


def test_a_pixel_is_inside_from_half_of_its_area_on() -> None:
    geometry, grid = Geometry(4, 2, 2, 1, "stretch"), ScoreGrid(4, 2, 4, 2)
    half = np.array([[True, True, True, False], [False, False, False, False]])
    np.testing.assert_array_equal(geometry.from_grid(half, grid), [[True, False]])


def test_a_centre_crop_loses_what_it_cut() -> None:
    geometry, grid = Geometry(200, 100, 50, 50, "center_crop"), score_grid(200, 100, 100)
    left = np.zeros((50, 100), dtype=np.bool_)
    left[:, :25] = True
    assert not geometry.from_grid(left, grid).any()
    left[:, 25:50] = True
    np.testing.assert_array_equal(geometry.from_grid(left, grid), np.tile(np.arange(50) < 25, (50, 1)))
