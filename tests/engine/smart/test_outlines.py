"""Polygons of sets of cells cover exactly those cells."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.regions import Polygon, rasterise
from engine.smart.outlines import outlines
from engine.smart.working import Placement, working_copy

HEIGHT, WIDTH = 60, 80
PLACE = Placement(0, 0, 1.0, 1.0, WIDTH, HEIGHT)


def covered(polygons: tuple[Polygon, ...]) -> NDArray[np.bool_]:
    return rasterise(polygons, WIDTH, HEIGHT).to_mask()


def disc(x: float, y: float, radius: float) -> NDArray[np.bool_]:
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    return np.hypot(columns + 0.5 - x, rows + 0.5 - y) < radius


@pytest.mark.parametrize("density", [0.05, 0.3, 0.5, 0.7, 0.95])
def test_cells_of_noise_are_covered_exactly(density: float) -> None:
    cells = np.random.default_rng(3).random((HEIGHT, WIDTH)) < density
    np.testing.assert_array_equal(covered(outlines(cells, PLACE)), cells)


def test_a_ring_that_touches_the_photos_end_keeps_its_hole() -> None:
    cells = disc(30, 12, 20) & ~disc(30, 12, 6)
    (polygon,) = found = outlines(cells, PLACE)
    assert len(polygon.holes) == 1
    np.testing.assert_array_equal(covered(found), cells)


def test_holes_are_filled_and_specks_left_out_when_asked() -> None:
    cells = (disc(40, 30, 20) & ~disc(40, 30, 5)) | disc(5, 5, 2)
    np.testing.assert_array_equal(covered(outlines(cells, PLACE, smallest=30, fill_holes=True)), disc(40, 30, 20))


def test_an_island_in_a_hole_stays_an_island() -> None:
    cells = (disc(40, 30, 25) & ~disc(40, 30, 15)) | disc(40, 30, 5)
    found = outlines(cells, PLACE)
    assert len(found) == 2
    np.testing.assert_array_equal(covered(found), cells)


def test_part_of_a_raster_is_placed_where_it_begins() -> None:
    cells = disc(50, 30, 9)
    np.testing.assert_array_equal(covered(outlines(cells[15:50, 30:70], PLACE, shift=(15, 30))), cells)


def test_coarse_cells_lie_on_the_photo_true_to_a_cell() -> None:
    pixels = np.zeros((HEIGHT, WIDTH, 3), dtype=np.uint8)
    place = working_copy(pixels, (8, 4, 72, 52), 32).place
    assert (place.width, place.height, place.across, place.down) == (32, 24, 2.0, 2.0)
    cells = np.zeros((24, 32), dtype=np.bool_)
    cells[5:10, 6:20] = True
    expected = np.zeros((HEIGHT, WIDTH), dtype=np.bool_)
    expected[4 + 10 : 4 + 20, 8 + 12 : 8 + 40] = True
    differs = covered(outlines(cells, place)) != expected
    assert differs.sum() <= 4, "only the cells' cut corners may differ"


def test_a_smooth_field_that_meets_the_photos_end_reaches_it() -> None:
    field = np.zeros((HEIGHT, WIDTH))
    field[40:, 20:50] = 0.6
    (polygon,) = outlines(field, PLACE)
    assert max(y for _, y in polygon.outer) == HEIGHT


def test_nothing_has_no_outline() -> None:
    assert outlines(np.zeros((HEIGHT, WIDTH)), PLACE) == ()
