from __future__ import annotations

import numpy as np
import pytest

from engine.agreement.curves import (
    CELLS,
    OF_CURVES,
    SHARES,
    Floats,
    chance_area,
    chance_curves,
    curve_numbers,
    curve_table,
    curves_from,
    overlap_names,
)


def made_up() -> tuple[Floats, Floats, Floats]:
    random = np.random.default_rng(2)
    cells = random.choice([100.0, 224.0**2], 40)
    roi_area = np.where(np.arange(40) < 3, 0.0, np.rint(random.random(40) * 0.6 * cells) / cells)
    overlaps = random.random((40, 1)) * np.minimum(SHARES * cells[:, None], (roi_area * cells)[:, None])
    return overlaps, roi_area, cells


@pytest.mark.parametrize("name", OF_CURVES)
def test_many_curves_are_those_of_each(name: str) -> None:
    overlaps, roi_area, cells = made_up()
    table = curve_table(name, overlaps, roi_area, cells)
    for row, found in enumerate(table):
        curves = curves_from(curve_numbers(overlaps[row], int(cells[row])), float(roi_area[row]))
        assert curves is not None
        assert found == pytest.approx(getattr(curves, name), nan_ok=True)


def test_what_is_unknown_has_no_curve() -> None:
    overlaps, roi_area, cells = made_up()
    table = curve_table("iou", overlaps, np.where(np.arange(40) == 9, np.nan, roi_area), cells)
    assert np.isnan(table[9]).all() and np.isnan(table[:3]).all() and not np.isnan(table[10]).any()


def test_names_of_overlaps_are_those_that_are_kept() -> None:
    assert {CELLS, *overlap_names()} == set(curve_numbers(np.zeros(len(SHARES)), 100))


@pytest.mark.parametrize("name", OF_CURVES)
def test_the_mean_height_of_chance_is_its_area(name: str) -> None:
    g = np.array([0.05, 0.3, 0.9])
    heights = chance_curves(name, g)
    areas = np.trapezoid(heights, SHARES, axis=1) / (SHARES[-1] - SHARES[0])
    assert areas == pytest.approx(chance_area(name, g))
