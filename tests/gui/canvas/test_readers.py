"""Several readers on one photo: who drew what can be told by any eye, and where they differ."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor
from skimage.color import deltaE_ciede2000

from engine.grid import score_grid
from engine.regions import rasterise
from gui.canvas.canvas import PhotoCanvas
from gui.canvas.colours import CASING, HUMAN, READERS
from gui.canvas.contours import contours
from gui.canvas.heat_map import difference_colours
from gui.canvas.readers_item import DASHES, ReaderLine, ReadersShown, reader_pen
from tests.gui.canvas.conftest import HEIGHT, WIDTH, square
from tests.gui.seeing import VISIONS, contrast, lab


def rgb(colour: str) -> NDArray[np.float64]:
    shown = QColor(colour)
    return np.array([shown.red(), shown.green(), shown.blue()], dtype=np.float64)


@pytest.mark.parametrize("vision", sorted(VISIONS))
def test_readers_colours_are_apart_for_every_vision(vision: str) -> None:
    pairs = [*combinations(READERS, 2), *((colour, HUMAN) for colour in READERS)]
    assert min(deltaE_ciede2000(lab(one, vision), lab(other, vision)) for one, other in pairs) >= 14


@pytest.mark.parametrize("colour", READERS)
def test_lines_stand_out_from_their_casing(colour: str) -> None:
    assert contrast(colour, CASING) >= 4.5


def test_twenty_readers_have_twenty_lines() -> None:
    count = len(READERS) * len(DASHES)
    lines = {(pen.color().name(), tuple(pen.dashPattern())) for pen in map(reader_pen, range(count))}
    assert len(lines) == count == 20


def pixels(canvas: PhotoCanvas) -> NDArray[np.uint8]:
    image = canvas.viewport().grab().toImage()
    flat = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return flat[:, : image.width(), 2::-1].copy()


def shown(votes: NDArray[np.int64] | None) -> ReadersShown:
    squares = (square("a", 100, 100, 80), square("b", 120, 120, 80))
    rings = [tuple(contours(rasterise(one.shape, WIDTH, HEIGHT))) for one in squares]
    return ReadersShown(tuple(ReaderLine(ring, style) for style, ring in enumerate(rings)), votes, 2)


def test_every_reader_is_drawn_and_goes_again(canvas: PhotoCanvas) -> None:
    bare = pixels(canvas)
    canvas.set_readers(shown(None))
    drawn = pixels(canvas)
    for colour in READERS[:2]:
        near = np.abs(drawn - rgb(colour)).max(axis=2) < 40
        assert near.sum() > 100, colour
    canvas.set_overlays_hidden(True)
    assert np.array_equal(pixels(canvas), bare)
    canvas.set_overlays_hidden(False)
    canvas.set_readers(None)
    assert np.array_equal(pixels(canvas), bare)


def test_only_what_readers_disagree_on_is_filled() -> None:
    grid = score_grid(WIDTH, HEIGHT, 512)
    squares = square("a", 0, 0, 60), square("b", 30, 0, 60)
    first, second = (grid.inside(rasterise(one.shape, WIDTH, HEIGHT)).astype(np.int64) for one in squares)
    votes = 2 * first + second
    alpha = difference_colours(votes, 3)[..., 3]
    assert not alpha[(votes == 0) | (votes == 3)].any()
    assert 0 < alpha[votes == 1].mean() < alpha[votes == 2].mean()
