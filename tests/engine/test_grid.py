"""The score grid against an exact count on a raster that both photo and grid divide."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.grid import ScoreGrid, score_grid
from engine.spans import empty_spans, spans_of_mask


def exact_area(mask: NDArray[np.bool_], grid: ScoreGrid) -> NDArray[np.int64]:
    """Covered area of each cell in units of 1 / (photo_width * photo_height) of a cell: whole numbers, no rounding."""
    fine = np.kron(mask.astype(np.int64), np.ones((grid.height, grid.width), dtype=np.int64))
    shape = (grid.height, mask.shape[0], grid.width, mask.shape[1])
    return fine.reshape(shape).sum(axis=(1, 3))


@st.composite
def grids_and_masks(draw: st.DrawFn) -> tuple[ScoreGrid, NDArray[np.bool_]]:
    photo_width, photo_height = draw(st.integers(1, 17)), draw(st.integers(1, 17))
    grid = ScoreGrid(photo_width, photo_height, draw(st.integers(1, 12)), draw(st.integers(1, 12)))
    seed, share = draw(st.integers(0, 2**31)), draw(st.sampled_from([0.0, 0.1, 0.5, 0.9, 1.0]))
    return grid, np.random.default_rng(seed).random((photo_height, photo_width)) < share


@settings(max_examples=150)
@given(grids_and_masks())
def test_coverage_and_inside_are_exact(case: tuple[ScoreGrid, NDArray[np.bool_]]) -> None:
    grid, mask = case
    spans = spans_of_mask(mask, grid.photo_width, grid.photo_height)
    area, cell = exact_area(mask, grid), grid.photo_width * grid.photo_height
    assert np.allclose(grid.coverage(spans), area / cell, rtol=0, atol=1e-12)
    assert np.array_equal(grid.inside(spans), 2 * area >= cell)


@settings(max_examples=150)
@given(grids_and_masks(), st.data())
def test_a_window_says_what_the_whole_says(case: tuple[ScoreGrid, NDArray[np.bool_]], data: st.DataObject) -> None:
    grid, mask = case
    top, left = data.draw(st.integers(0, grid.height - 1)), data.draw(st.integers(0, grid.width - 1))
    rows = slice(top, data.draw(st.integers(top + 1, grid.height)))
    columns = slice(left, data.draw(st.integers(left + 1, grid.width)))
    whole = grid.inside(spans_of_mask(mask, grid.photo_width, grid.photo_height))
    assert np.array_equal(grid.inside_window(mask, (rows, columns)), whole[rows, columns])


@settings(max_examples=200)
@given(grids_and_masks(), st.data())
def test_cells_of_a_box_are_those_that_it_touches(
    case: tuple[ScoreGrid, NDArray[np.bool_]], data: st.DataObject
) -> None:
    grid, mask = case
    left, top = data.draw(st.integers(0, grid.photo_width - 1)), data.draw(st.integers(0, grid.photo_height - 1))
    right, bottom = (
        data.draw(st.integers(left + 1, grid.photo_width)),
        data.draw(st.integers(top + 1, grid.photo_height)),
    )
    box = np.zeros_like(mask)
    box[top:bottom, left:right] = True
    touched = np.zeros((grid.height, grid.width), dtype=np.bool_)
    touched[grid.cells_of(left, top, right, bottom)] = True
    assert np.array_equal(touched, exact_area(box, grid) > 0)


def test_the_grid_keeps_the_photos_proportions() -> None:
    assert score_grid(4288, 2848, 512) == ScoreGrid(4288, 2848, 512, 340)
    assert score_grid(600, 800, 512) == ScoreGrid(600, 800, 384, 512)
    assert score_grid(100, 50, 512) == ScoreGrid(100, 50, 512, 256)
    assert score_grid(5000, 2, 512) == ScoreGrid(5000, 2, 512, 1)
    assert score_grid(123, 45, None) == ScoreGrid(123, 45, 123, 45)


@pytest.mark.parametrize("longer_side", [512, None, 7])
def test_nothing_and_everything(longer_side: int | None) -> None:
    grid = score_grid(64, 48, longer_side)
    everything = spans_of_mask(np.ones((48, 64), dtype=np.bool_), 64, 48)
    assert grid.inside(everything).all()
    assert np.allclose(grid.coverage(everything), 1)
    assert not grid.inside(empty_spans(64, 48)).any()
    assert not grid.coverage(empty_spans(64, 48)).any()
    assert not grid.inside_window(np.zeros((48, 64), dtype=np.bool_), (slice(0, 2), slice(1, 3))).any()


def test_half_a_cell_is_inside() -> None:
    grid = ScoreGrid(4, 4, 2, 2)
    mask = np.zeros((4, 4), dtype=np.bool_)
    mask[0, 0:2] = True
    mask[2, 0] = True
    assert grid.inside(spans_of_mask(mask, 4, 4)).tolist() == [[True, False], [False, False]]


def test_a_large_photo_is_exact() -> None:
    grid = score_grid(4288, 2848, 512)
    y, x = np.ogrid[0:2848, 0:4288]
    mask = (x - 2000) ** 2 + (y - 1400) ** 2 < 900**2
    coverage = grid.coverage(spans_of_mask(mask, 4288, 2848))
    assert coverage.sum() * (4288 * 2848) / (grid.width * grid.height) == pytest.approx(mask.sum(), rel=1e-12)
