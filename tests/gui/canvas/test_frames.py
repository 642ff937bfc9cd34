"""What is on the screen after pixels were moved, parts painted or a picture stretched is what a fresh drawing shows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPixmapCache
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.regions import LESION, Polygon, Region
from gui.canvas.canvas import PhotoCanvas
from gui.canvas.glance import Glance
from gui.canvas.overlay import Overlay
from tests.gui.canvas.conftest import HEIGHT, WIDTH, Hand

CORNERS = ((100.0, 60.0), (200.0, 80.0), (300.0, 60.0), (280.0, 150.0), (300.0, 240.0), (200.0, 220.0), (100.0, 240.0))
REGIONS = (
    Region("a", LESION, (Polygon(CORNERS),)),
    Region("b", "hair", (Polygon(((30.0, 30.0), (60.0, 40.0), (50.0, 80.0))),)),
)


def show(canvas: PhotoCanvas) -> None:
    """The regions with heat map, agreement and the model's outline, everything painted."""
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    saliency = np.exp(-((columns - 180.0) ** 2 + (rows - 140.0) ** 2) / 4000).astype(np.float32)
    canvas.set_regions(REGIONS)
    canvas.set_overlay(Overlay(saliency, saliency > 0.4, show_agreement=True))
    canvas.set_badge("Blind first reading")
    settle()


def glance_of(canvas: PhotoCanvas) -> Glance:
    found = canvas.viewport().findChild(Glance)
    assert isinstance(found, Glance)
    return found


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def on_screen(canvas: PhotoCanvas) -> NDArray[np.int16]:
    return pixels(canvas.screen().grabWindow(canvas.winId()).toImage())


def drawn_anew(canvas: PhotoCanvas) -> NDArray[np.int16]:
    """Without the pixels that items keep."""
    QPixmapCache.clear()
    return pixels(canvas.grab().toImage())


def pixels(image: QImage) -> NDArray[np.int16]:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return rows[:, : image.width(), :3].astype(np.int16)


def assert_as_drawn_anew(canvas: PhotoCanvas) -> None:
    """But for lines that fall between two pixels otherwise."""
    settle()
    differs = (np.abs(on_screen(canvas) - drawn_anew(canvas)) > 24).any(axis=2)
    assert differs.mean() < 0.002, f"{differs.sum()} pixels, {np.argwhere(differs)[:5].tolist()}"


def test_a_pan_leaves_nothing_behind(canvas: PhotoCanvas) -> None:
    show(canvas)
    canvas.zoom_to(3.0)
    glance_of(canvas).end()
    settle()
    for step in range(12):
        canvas.horizontalScrollBar().setValue(canvas.horizontalScrollBar().value() + 9)
        canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().value() + (5 if step < 6 else -11))
        settle()
    assert_as_drawn_anew(canvas)


def test_a_dragged_vertex_leaves_nothing_behind(canvas: PhotoCanvas, hand: Hand) -> None:
    show(canvas)
    canvas.set_tool("select")
    canvas.select(("a",))
    settle()
    hand.press(CORNERS[1])
    for place in ((200.0, 90.0), (210.0, 140.0), (230.0, 120.0), (340.0, 20.0), (390.0, 10.0), (205.0, 130.0)):
        hand.move(place)
        settle()
        assert_as_drawn_anew(canvas)
    hand.release((205.0, 130.0))
    assert_as_drawn_anew(canvas)


def test_a_notch_stretches_a_picture_and_then_everything_is_sharp(qtbot: QtBot, canvas: PhotoCanvas) -> None:
    show(canvas)
    for _ in range(3):
        canvas.zoom_about(canvas.zoom * 1.25, QPoint(120, 90))
        settle()
        assert glance_of(canvas).on
    stretched = drawn_anew(canvas)
    qtbot.waitUntil(lambda: not glance_of(canvas).on)
    settle()
    sharp = drawn_anew(canvas)
    assert_as_drawn_anew(canvas)
    assert np.abs(stretched - sharp).mean() < 12, "the picture lies where the regions and maps are"
    assert (np.abs(stretched - sharp) > 60).any(axis=2).mean() < 0.1


def test_what_changes_ends_the_picture_at_once(canvas: PhotoCanvas, hand: Hand) -> None:
    show(canvas)
    canvas.set_tool("rectangle")
    canvas.zoom_about(canvas.zoom * 1.25, QPoint(120, 90))
    assert glance_of(canvas).on
    hand.press((150.0, 100.0))
    hand.move((190.0, 140.0))
    assert not glance_of(canvas).on
    hand.release((190.0, 140.0))
    assert_as_drawn_anew(canvas)
    canvas.zoom_about(canvas.zoom * 1.25, QPoint(120, 90))
    canvas.show_photo(np.zeros((HEIGHT, WIDTH, 3), dtype=np.uint8))
    assert not glance_of(canvas).on
    assert_as_drawn_anew(canvas)


def test_few_regions_without_a_map_are_drawn_sharply_at_once(canvas: PhotoCanvas) -> None:
    canvas.set_regions(REGIONS)
    canvas.zoom_about(canvas.zoom * 1.25, QPoint(120, 90))
    assert not glance_of(canvas).on
