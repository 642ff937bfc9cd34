"""The labels' colours for any colour vision, by a published simulation, and never by colour alone."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter
from skimage.color import deltaE_ciede2000

from engine.regions import LABELS, LESION
from gui.canvas.canvas import PhotoCanvas
from gui.canvas.colours import CASING, MODEL, READERS, RIM, label_colour
from gui.canvas.painting import grounds
from tests.gui.canvas.conftest import square
from tests.gui.seeing import SKINS, contrast, lab

APART = 13.0
OUTLINES = (*map(label_colour, LABELS), MODEL, *READERS)
CONTRAST = 3.0
"""WCAG 2.2, 1.4.11: graphical objects against what is beside them."""


@pytest.mark.parametrize("vision", ["normal", "protan", "deutan"])
def test_any_two_labels_and_the_models_outline_are_told_apart(vision: str) -> None:
    colours = {**{label: lab(label_colour(label), vision) for label in LABELS}, "model": lab(MODEL, vision)}
    close = {
        (first, second): float(deltaE_ciede2000(colours[first], colours[second]))
        for first, second in combinations(colours, 2)
    }
    assert min(close.values()) >= APART, min(close, key=lambda pair: close[pair])


@pytest.mark.parametrize("label", LABELS)
def test_every_line_stands_out_from_its_casing(label: str) -> None:
    assert contrast(label_colour(label), CASING) >= CONTRAST


@pytest.mark.parametrize("skin", SKINS)
@pytest.mark.parametrize("colour", OUTLINES)
def test_every_outline_stands_out_from_any_skin(colour: str, skin: str) -> None:
    drawn = [colour, *(ground for ground, _ in grounds(colour))]
    assert max(contrast(one, skin) for one in drawn) >= CONTRAST


@pytest.mark.parametrize("colour", OUTLINES)
def test_only_a_line_that_dark_skin_would_hide_has_a_rim(colour: str) -> None:
    hidden = any(max(contrast(colour, skin), contrast(CASING, skin)) < CONTRAST for skin in SKINS)
    assert [ground for ground, _ in grounds(colour)] == ([RIM, CASING] if hidden else [CASING])


@pytest.mark.parametrize(("label", "rim"), [("ink", True), ("lesion", False)])
def test_the_rim_is_on_the_photo(canvas: PhotoCanvas, label: str, rim: bool) -> None:
    canvas.show_photo(np.full((300, 400, 3), (0x60, 0x41, 0x34), dtype=np.uint8))
    canvas.set_regions((square("1", 100, 100, 80, label),))
    canvas.select(("1",))
    canvas.set_tool("brush")
    shown = canvas.viewport().grab().toImage()
    beside = canvas.viewportTransform().map(QPointF(100, 140)).toPoint()
    row = [shown.pixelColor(x, beside.y()) for x in range(beside.x() - 6, beside.x() + 7)]
    assert any(min(one.red(), one.green(), one.blue()) > 150 for one in row) == rim


def test_anatomy_and_artefacts_bear_their_name_on_the_photo(canvas: PhotoCanvas) -> None:
    """The same outline with another label is another picture, beside the outline too."""

    def above(label: str) -> bytes:
        canvas.set_regions((square("1", 100, 100, 80, label),))
        shown = QImage(canvas.viewport().size(), QImage.Format.Format_RGB32)
        painter = QPainter(shown)
        canvas.render(painter)
        painter.end()
        top = canvas.viewportTransform().map(QPointF(140, 100)).toPoint()
        return bytes(shown.copy(top.x(), top.y() - 14, 40, 10).constBits())

    assert len({above(label) for label in LABELS}) == len(LABELS)
    assert above(LESION) == above(LESION)
