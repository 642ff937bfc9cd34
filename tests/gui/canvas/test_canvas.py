"""The canvas as the window uses it: zoom, keys, overlays, signals."""

from __future__ import annotations

import gc
import sys

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.canvas.canvas import PhotoCanvas
from gui.canvas.overlay import Overlay
from gui.canvas.tools.registry import TOOLS
from tests.gui.canvas.conftest import HEIGHT, WIDTH, Hand, square


def overlay(**wishes) -> Overlay:
    rows, columns = np.mgrid[0:96, 0:128]
    saliency = np.exp(-((columns - 40) ** 2 + (rows - 40) ** 2) / 400).astype(np.float32)
    return Overlay(saliency, saliency > 0.5, **wishes)


def colour_at(canvas: PhotoCanvas, place) -> tuple[int, int, int]:
    image: QImage = canvas.viewport().grab().toImage()
    colour = image.pixelColor(canvas.viewportTransform().map(QPointF(*place)).toPoint())
    return colour.red(), colour.green(), colour.blue()


def test_the_point_under_the_wheel_stays(hand: Hand) -> None:
    for notches in (3, -2, 5, -4):
        before = hand.photo((137, 91))
        at = hand.view((137, 91))
        hand.wheel((137, 91), notches)
        after = hand.canvas.photo_point(QPointF(at))
        assert abs(after.x() - before[0]) * hand.canvas.zoom <= 1
        assert abs(after.y() - before[1]) * hand.canvas.zoom <= 1


def test_fit_shows_all_and_follows_the_window_until_one_zooms(hand: Hand) -> None:
    canvas = hand.canvas
    canvas.fit()
    fitted = canvas.zoom
    assert canvas.viewport().rect().contains(hand.view((0, 0)))
    assert canvas.viewport().rect().contains(hand.view((WIDTH, HEIGHT)))
    canvas.resize(960, 760)
    assert canvas.zoom > fitted
    canvas.zoom_to(1.0)
    canvas.resize(480, 380)
    assert canvas.zoom == 1.0


def test_zoom_is_bounded_and_the_photo_cannot_be_lost(hand: Hand) -> None:
    canvas = hand.canvas
    zooms: list[float] = []
    canvas.zoom_changed.connect(zooms.append)
    for _ in range(60):
        canvas.zoom_in()
    assert canvas.zoom == 32.0
    for _ in range(60):
        canvas.zoom_out()
    assert canvas.zoom > 0.1
    assert zooms[-1] == canvas.zoom
    canvas.fit()
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    for _ in range(5):
        hand.drag([(50, 50), (350, 250)])
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.viewport().rect().contains(hand.view((2, 2)))


def test_space_in_the_middle_of_a_lasso_pans(hand: Hand) -> None:
    canvas = hand.canvas
    canvas.set_tool("lasso")
    hand.press((100, 100))
    hand.move((150, 100))
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    shown = hand.view((0, 0))
    hand.move((160, 110))
    hand.move((170, 125))
    assert hand.view((0, 0)) != shown
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    hand.move((150, 150))
    hand.release((100, 150))
    assert len(hand.edits) == 1
    assert hand.roi().sum() == pytest.approx(50 * 50, abs=30)


def test_heat_map_outline_and_agreement_are_seen_and_hidden(canvas: PhotoCanvas) -> None:
    inside = (40 * WIDTH / 128, 40 * HEIGHT / 96)
    bare = colour_at(canvas, inside)
    canvas.set_overlay(overlay(opacity=0.7, show_outline=False))
    assert colour_at(canvas, inside) != bare
    canvas.set_overlays_hidden(True)
    assert colour_at(canvas, inside) == bare
    canvas.set_overlays_hidden(False)
    canvas.set_overlay(overlay(show_heat_map=False, show_outline=False, show_agreement=True))
    only_model = colour_at(canvas, inside)
    canvas.set_regions((square("a", 100, 100, 90),))
    both = colour_at(canvas, inside)
    assert len({bare, only_model, both}) == 3
    canvas.set_overlay(None)
    assert colour_at(canvas, inside) == bare


def test_h_hides_while_it_is_held(canvas: PhotoCanvas) -> None:
    canvas.set_regions((square("a", 100, 100, 90),))
    edge = (100, 145)
    drawn = colour_at(canvas, edge)
    QTest.keyPress(canvas, Qt.Key.Key_H)
    assert colour_at(canvas, edge) != drawn
    QTest.keyRelease(canvas, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert colour_at(canvas, edge) == drawn


def test_only_keys_that_mean_something_are_claimed(hand: Hand) -> None:
    def claimed(key: Qt.Key) -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(hand.canvas, event)
        return event.isAccepted()

    drafting = (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Backspace)
    assert not any(claimed(key) for key in (*drafting, Qt.Key.Key_Left, Qt.Key.Key_Delete, Qt.Key.Key_F))
    hand.canvas.set_tool("polygon")
    hand.click((50, 50))
    assert all(claimed(key) for key in drafting)
    hand.canvas.cancel_draft()
    hand.canvas.set_regions((square("a", 10, 10, 40),))
    hand.canvas.select(("a",))
    assert claimed(Qt.Key.Key_Left)
    assert claimed(Qt.Key.Key_Delete)


def test_tools_and_their_names(canvas: PhotoCanvas) -> None:
    names: list[str] = []
    canvas.tool_changed.connect(names.append)
    for tool in TOOLS[1:]:
        canvas.set_tool(tool.name)
        assert canvas.tool == tool.name
    assert names == [tool.name for tool in TOOLS[1:]]


def test_an_empty_canvas_takes_every_gesture_calmly(qtbot: QtBot) -> None:
    canvas = PhotoCanvas()
    qtbot.addWidget(canvas)
    canvas.show()
    hand = Hand(canvas)
    for tool in TOOLS:
        canvas.set_tool(tool.name)
        hand.drag([(10, 10), (40, 40), (60, 20)])
        hand.wheel((10, 10), 1)
    canvas.fit()
    canvas.show_photo(None)
    canvas.grab()
    assert hand.edits == []


def test_another_photo_drops_draft_overlay_and_regions(hand: Hand) -> None:
    canvas = hand.canvas
    canvas.set_regions((square("a", 10, 10, 40),))
    canvas.set_tool("polygon")
    hand.click((50, 50))
    canvas.show_photo(np.zeros((20, 900, 3), dtype=np.uint8))
    assert not canvas.drafting
    assert canvas.regions == ()
    assert hand.edits == []
    assert canvas.viewport().rect().contains(hand.view((900, 20)))


def test_an_error_in_a_listener_is_reported_and_the_canvas_goes_on(hand: Hand, monkeypatch) -> None:
    reported: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, value, trace: reported.append(kind))

    def fail(edit: object) -> None:
        raise ValueError("listener")

    hand.canvas.edited.connect(fail)
    hand.canvas.set_tool("rectangle")
    hand.drag([(10, 10), (20, 20), (60, 50)])
    assert reported == [ValueError]
    assert len(hand.edits) == 1
    hand.drag([(110, 10), (120, 20), (160, 50)])
    assert len(hand.canvas.regions) == 2


def test_no_reference_is_lost_over_many_signals(hand: Hand) -> None:
    """PySide6 6.12 loses one a signal on Python 3.11 and dies; 6.11 gains a `None` for each event handler."""
    canvas = hand.canvas
    canvas.set_regions((square("a", 50, 50, 100),))
    canvas.select(("a",))
    gc.collect()
    before = {value: sys.getrefcount(value) for value in (None, True)}
    hand.press((100, 100))
    for step in range(100):
        hand.move((110 + step % 7 * 10, 110))
    hand.release((100, 100))
    assert len(hand.shapes) > 90
    hand.shapes.clear()
    gc.collect()
    gained = {value: sys.getrefcount(value) - count for value, count in before.items()}
    assert -20 < gained[None] < 150
    assert -20 < gained[True] < 20


def test_focus_by_keyboard_is_seen(canvas: PhotoCanvas) -> None:
    canvas.set_surround(QColor("#d9dadc"))
    before = canvas.grab().toImage().pixelColor(0, 0)
    assert before == QColor("#d9dadc")
    QApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert canvas.grab().toImage().pixelColor(0, 0) != before
    QApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert canvas.grab().toImage().pixelColor(0, 0) == before


def test_badges(canvas: PhotoCanvas) -> None:
    canvas.set_badge("Blind first reading")
    texts = [label.text() for label in (canvas._zoom_badge, canvas._top_badge) if label.isVisible()]
    assert texts == ["100 % · 400 × 300", "Blind first reading"]
    canvas.set_badge(None)
    assert not canvas._top_badge.isVisible()
    assert canvas.accessibleName() == "Photo canvas"
