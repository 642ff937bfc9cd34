"""Outlines of pixel sets, dabs, and colours: plain arrays."""

from __future__ import annotations

import numpy as np
import pytest
from matplotlib import colormaps

from engine.regions import LABELS
from engine.spans import spans_of_mask
from engine.viridis import viridis
from gui.canvas.cells import CellSums
from gui.canvas.colours import label_colour
from gui.canvas.contours import contours
from gui.canvas.heat_map import agreement_colours, heat_colours
from gui.canvas.stroke import Dab


def shoelace(ring) -> float:
    x, y = ring.T
    return float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum() / 2)


@pytest.mark.parametrize("density", [0.2, 0.5, 0.8, 1.0])
def test_contours_enclose_exactly_the_pixels(density: float) -> None:
    mask = np.random.default_rng(5).random((23, 31)) <= density
    rings = contours(spans_of_mask(mask, 31, 23))
    y, x = np.mgrid[0:23, 0:31] + 0.5
    crossings = np.zeros(mask.shape, dtype=int)
    for ring in rings:
        for (x0, y0), (_, y1) in zip(ring, np.roll(ring, -1, axis=0), strict=True):
            crossings += (min(y0, y1) < y) & (y < max(y0, y1)) & (x0 > x)
    assert (crossings % 2 == mask).all()
    assert sum(shoelace(ring) for ring in rings) in (mask.sum(), -mask.sum())


def test_no_pixels_no_contour() -> None:
    assert contours(spans_of_mask(np.zeros((4, 4), dtype=bool), 4, 4)) == []


@pytest.mark.parametrize(("start", "end"), [((5.0, 5.0), (5.0, 5.0)), ((-8.0, 30.0), (50.0, 2.0)), ((3, 9), (30, 9))])
@pytest.mark.parametrize("radius", [0.4, 3.3, 60.0])
def test_dabs_are_discs_and_capsules(start, end, radius: float) -> None:
    y, x = np.mgrid[0:37, 0:41] + 0.5
    length = (end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2
    share = ((x - start[0]) * (end[0] - start[0]) + (y - start[1]) * (end[1] - start[1])) / (length or 1)
    share = np.clip(share, 0, 1)
    gap = np.hypot(x - start[0] - share * (end[0] - start[0]), y - start[1] - share * (end[1] - start[1]))
    assert (Dab(start, end, radius).spans(41, 37).to_mask() == (gap <= radius)).all()


@pytest.mark.parametrize("side", [13, 40, 90])
def test_single_cells_count_as_the_grid_does(side: int) -> None:
    from engine.grid import score_grid

    grid = score_grid(41, 37, side)
    mask = np.random.default_rng(6).random((37, 41)) > 0.5
    rows, columns = (part.ravel() for part in np.mgrid[0 : grid.height, 0 : grid.width])
    counted = CellSums(grid).inside(mask.astype(np.uint8), rows, columns).reshape(grid.height, grid.width)
    assert (counted == grid.inside(spans_of_mask(mask, 41, 37))).all()


def test_viridis_is_matplotlibs() -> None:
    assert (viridis() == np.round(np.array(colormaps["viridis"].colors) * 255)).all()


def test_heat_rises_from_clear_to_opaque() -> None:
    ramp = np.linspace(0, 5, 300, dtype=np.float32)[None, :]
    alpha = heat_colours(ramp)[0, :, 3].astype(int)
    assert alpha[0] == 0
    assert alpha[-1] == 255
    assert (np.diff(alpha) >= 0).all()
    assert not heat_colours(np.zeros((3, 4), dtype=np.float32)).any()
    assert not heat_colours(np.full((3, 4), np.nan, dtype=np.float32)).any()


def test_agreement_tells_four_kinds_apart() -> None:
    model = np.zeros((40, 40), dtype=bool)
    human = model.copy()
    model[:, 20:] = True
    human[20:] = True
    colours = agreement_colours(model, human)
    assert not colours[:20, :20].any()
    kinds = [colours[:20, 20:], colours[20:, :20], colours[20:, 20:]]
    assert [len(np.unique(kind.reshape(-1, 4), axis=0)) for kind in kinds] == [2, 2, 1]


def test_every_label_has_a_colour_of_its_own() -> None:
    assert len({label_colour(label) for label in LABELS}) == len(LABELS)
