"""The wand on plain figures, and the working copy under it."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray
from skimage.color import rgb2lab
from skimage.segmentation import flood

from engine.regions import rasterise
from engine.smart.copies import WINDOW, Copies, WandCall
from engine.smart.wand import WandOptions, WandSeed, is_cut, set_down, wand_cells, wand_outlines
from engine.smart.working import Working, working_copy
from engine.spans import Point

HEIGHT, WIDTH = 90, 120
SKIN, LESION = (215, 180, 160), (120, 70, 50)
EXACT = WandOptions(fill_holes=False, smoothing=0)


def photo(cells: NDArray[np.bool_]) -> NDArray[np.uint8]:
    return np.where(cells[..., None], np.array(LESION, dtype=np.uint8), np.array(SKIN, dtype=np.uint8))


def disc(x: float, y: float, radius: float) -> NDArray[np.bool_]:
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    return np.hypot(columns + 0.5 - x, rows + 0.5 - y) < radius


def test_a_disc_on_plain_skin_is_found_exactly() -> None:
    cells = disc(60, 40, 21.3)
    seed = set_down(working_copy(photo(cells), None, 800), (60, 40))
    found = wand_cells(seed, 10, EXACT)
    np.testing.assert_array_equal(found, cells)
    covered = rasterise(wand_outlines(found, seed, EXACT), WIDTH, HEIGHT).to_mask()
    np.testing.assert_array_equal(covered, cells)


def test_only_what_is_joined_is_found_unless_all_is_wanted() -> None:
    near, far = disc(30, 40, 15), disc(90, 40, 15)
    seed = set_down(working_copy(photo(near | far), None, 800), (30, 40))
    np.testing.assert_array_equal(wand_cells(seed, 10, EXACT), near)
    np.testing.assert_array_equal(wand_cells(seed, 10, WandOptions(contiguous=False, smoothing=0)), near | far)


@pytest.mark.parametrize("tolerance", [2.0, 6.0, 12.0, 30.0])
def test_the_flood_is_scikit_images(tolerance: float) -> None:
    pixels = np.random.default_rng(1).integers(100, 140, (HEIGHT, WIDTH, 3)).astype(np.uint8)
    seed = set_down(working_copy(pixels, None, 800), (60, 40))
    beside = pixels[38:43, 58:63].astype(np.float32) / np.float32(255)
    colour = rgb2lab(pixels.astype(np.float32) / np.float32(255)) - np.median(rgb2lab(beside), axis=(0, 1))
    distance = np.linalg.norm(colour, axis=2)
    distance[40, 60] = 0
    np.testing.assert_allclose(seed.distance, distance, atol=1e-3)
    joined = flood(seed.distance <= tolerance, (40, 60), connectivity=1)
    np.testing.assert_array_equal(wand_cells(seed, tolerance, EXACT), joined)


def test_more_tolerance_never_finds_less() -> None:
    pixels = np.random.default_rng(2).integers(90, 150, (HEIGHT, WIDTH, 3)).astype(np.uint8)
    seed = set_down(working_copy(pixels, None, 800), (10, 10))
    found = [wand_cells(seed, tolerance, EXACT) for tolerance in (0, 5, 10, 20, 40, 200)]
    assert all((less <= more).all() for less, more in pairwise(found))
    assert found[0].sum() >= 1
    assert found[-1].all()


def test_smoothing_rounds_and_fills_but_never_leaves_nothing() -> None:
    cells = disc(60, 40, 20) & ~disc(60, 40, 3)
    cells[40:42, 80:95] = True
    seed = set_down(working_copy(photo(cells), None, 800), (50, 40))
    options = WandOptions()
    smooth = rasterise(wand_outlines(wand_cells(seed, 10, options), seed, options), WIDTH, HEIGHT).to_mask()
    whole = disc(60, 40, 20)
    assert smooth[40, 60], "the hole is filled"
    assert not smooth[40, 94], "a whisker of two cells is rounded off"
    assert (smooth != whole).sum() < 0.04 * whole.sum()
    thin = np.zeros((HEIGHT, WIDTH), dtype=np.bool_)
    thin[20:21, 10:60] = True
    line = set_down(working_copy(photo(thin), None, 800), (30.5, 20.5))
    found = np.zeros_like(thin)
    found[20, 30] = True
    assert rasterise(wand_outlines(found, line, options), WIDTH, HEIGHT).area == 1


def test_what_goes_on_beyond_the_window_is_known_to_be_cut() -> None:
    pixels = photo(disc(60, 40, 30))
    inner, outer = working_copy(pixels, (40, 20, 70, 60), 800), working_copy(pixels, None, 800)
    for working, cut in ((inner, True), (outer, False)):
        seed = set_down(working, (60, 40))
        assert is_cut(wand_cells(seed, 10, EXACT), seed) is cut
    skin = set_down(outer, (5, 5))
    assert not is_cut(wand_cells(skin, 10, EXACT), skin), "an end of the photo cuts nothing off"


def test_the_wand_is_set_down_once_however_often_its_tolerance_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, ...]] = []

    def counted(working: Working, point: Point) -> WandSeed:
        seen.append(working.colour.shape)
        return set_down(working, point)

    monkeypatch.setattr("engine.smart.copies.set_down", counted)
    looked_at = Copies(np.full((1600, 2000, 3), SKIN, dtype=np.uint8))
    found = [looked_at.wand(WandCall((1000.0, 800.0), 1.0, tolerance, EXACT)) for tolerance in (5.0, 9.0, 14.0)]
    assert seen == [(WINDOW, WINDOW, 3), (640, 800, 3)], "the part that cuts it off, and the whole"
    assert found[0] == found[1] == found[2]
    looked_at.wand(WandCall((900.0, 800.0), 1.0, 5.0, EXACT))
    assert len(seen) == 4


def test_large_photos_are_averaged_to_the_bound() -> None:
    pixels = np.zeros((300, 400, 3), dtype=np.uint8)
    pixels[:, ::2] = 255
    working = working_copy(pixels, None, 100)
    assert working.colour.shape == (75, 100, 3)
    lightness = working.colour[..., 0]
    assert lightness.min() == lightness.max()
    np.testing.assert_allclose(lightness[0, 0], rgb2lab(np.full((1, 1, 3), 128 / 255))[0, 0, 0], atol=0.3)
