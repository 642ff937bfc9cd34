from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor

from gui.results.plots.nearest import PointGrid
from gui.results.plots.stamping import OPACITY, stamp_of, stamped, tinted


def test_marks_in_one_place_grow_denser_whatever_their_order() -> None:
    stamp = np.zeros((3, 3), dtype=np.float32)
    stamp[1, 1] = 0.4
    rows, columns = np.array([5, 2, 5]), np.array([7, 3, 7])
    dense = stamped((10, 12), rows, columns, stamp)
    assert dense[5, 7] == pytest.approx(1 - 0.6**2)
    assert dense[2, 3] == pytest.approx(0.4)
    assert np.count_nonzero(dense) == 2
    assert np.array_equal(dense, stamped((10, 12), rows[::-1], columns[::-1], stamp))


@pytest.mark.usefixtures("qapp")
def test_a_circle_and_a_square_are_told_apart_without_colour() -> None:
    circle, square = stamp_of("correct", 8.0), stamp_of("incorrect", 8.0)
    assert circle.max() == pytest.approx(OPACITY, abs=0.01)
    corner = circle.shape[0] // 2 - 7
    assert square[corner, corner] > 0.5
    assert circle[corner, corner] == 0.0


@pytest.mark.usefixtures("qapp")
def test_a_picture_has_the_colour_at_that_opacity() -> None:
    image = tinted(np.array([[0.0, 1.0]], dtype=np.float32), QColor("#56a5e0"))
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(1, 0).name() in ("#56a5e0", "#55a4df")


def test_the_grid_finds_what_a_search_of_all_points_finds() -> None:
    chance = np.random.default_rng(5)
    xs, ys = chance.random(3000) * 400, chance.random(3000) * 300
    xs[7] = np.nan
    grid = PointGrid(xs, ys)
    for x, y in chance.random((200, 2)) * (420, 320) - 10:
        distances = np.hypot(xs - x, ys - y)
        best = int(np.nanargmin(distances))
        assert grid.nearest(x, y, 9.0) == (best if distances[best] <= 9.0 else None)
