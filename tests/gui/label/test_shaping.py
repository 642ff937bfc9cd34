"""Whole regions by keys, buttons and knife in the window: one named step each, shown before it is done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.project.edits import Change, Edit
from engine.regions import LESION, Mask, Polygon, Region, rasterise
from gui.document.document import Document
from gui.window import Window
from tests.gui.conftest import HEIGHT, WIDTH
from tests.gui.hand import Hand


def square(region_id: str, left: float, top: float, side: float) -> Region:
    right, bottom = left + side, top + side
    return Region(region_id, LESION, (Polygon(((left, top), (right, top), (right, bottom), (left, bottom))),))


A, B = square("a", 40, 40, 80), square("b", 90, 60, 80)


@pytest.fixture
def window(qtbot: QtBot, document: Document, window: Window) -> Window:
    document.edit(Edit("Draw", (Change(None, A), Change(None, B))))
    qtbot.waitUntil(lambda: document.saving.state == "saved")
    return window


def area(region: Region) -> int:
    return rasterise(region.shape, WIDTH, HEIGHT).area


def test_unite_by_key_and_undo(qtbot: QtBot, window: Window) -> None:
    document, hand = window.document, Hand(qtbot, window)
    hand.canvas.select(("a", "b"))
    hand.key(Qt.Key.Key_U)
    qtbot.waitUntil(lambda: len(document.regions) == 1)
    assert area(document.regions[0]) == 2 * 80 * 80 - 30 * 60
    hand.saved()
    assert window.actions_table["undo"].text() == "Undo unite regions"
    window.actions_table["undo"].trigger()
    qtbot.waitUntil(lambda: document.regions == (A, B))


def test_grow_is_shown_then_applied(qtbot: QtBot, window: Window) -> None:
    document, hand = window.document, Hand(qtbot, window)
    assert window.label_place is not None
    row = window.label_place.inspector.shape
    hand.canvas.select(("a",))
    assert row.isVisible()
    assert not row.amounts.isVisible()
    window.actions_table["grow"].trigger()
    assert row.amounts.isVisible()
    assert row.amount.hasFocus()
    qtbot.waitUntil(lambda: window.label_place is not None and window.label_place.reshaping.showing)
    assert document.regions == (A, B)
    QTest.keyClicks(row.amount, "3")
    QTest.keyClick(row.amount, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: document.regions[0] != A)
    grown = document.regions[0].shape
    assert isinstance(grown, Mask)
    assert (grown.left, grown.width) == (37, 86)
    assert not row.amounts.isVisible()
    hand.saved()
    assert document.undo_name() == "Grow region"


def test_escape_and_another_selection_leave_everything(qtbot: QtBot, window: Window) -> None:
    document, hand = window.document, Hand(qtbot, window)
    assert window.label_place is not None
    row, reshaping = window.label_place.inspector.shape, window.label_place.reshaping
    for leave in ("escape", "selection", "cancel"):
        hand.canvas.select(("a",))
        window.actions_table["shrink"].trigger()
        qtbot.waitUntil(lambda: reshaping.showing)
        if leave == "escape":
            QTest.keyClick(row.amount, Qt.Key.Key_Escape)
        elif leave == "selection":
            hand.canvas.select(("b",))
        else:
            row.cancel.click()
        assert not reshaping.showing
        assert not row.asking
        hand.canvas.select(())
        assert not row.isVisible()
    assert document.regions == (A, B)
    assert document.undo_name() == "Draw"


def test_the_knife_cuts_in_one_step(qtbot: QtBot, window: Window) -> None:
    document, hand = window.document, Hand(qtbot, window)
    hand.canvas.select(("a",))
    hand.key(Qt.Key.Key_K)
    hand.drag([(60, 20), (60, 80), (60, 140)])
    qtbot.waitUntil(lambda: len(document.regions) == 3)
    first, other, piece = document.regions
    assert (first.region_id, other) == ("a", B)
    assert area(first) + area(piece) == 80 * 80
    hand.saved()
    assert document.undo_name() == "Cut region"
    document.undo()
    qtbot.waitUntil(lambda: document.regions == (A, B))


def test_nothing_selected_says_so(qtbot: QtBot, window: Window) -> None:
    said: list[str] = []
    window.document.message.connect(said.append)
    Hand(qtbot, window).canvas.select(())
    for name in ("grow", "unite"):
        window.actions_table[name].trigger()
        qtbot.waitUntil(lambda name=name: len(said) > ("grow", "unite").index(name))
    assert said == ["Select a region first."] * 2
    assert window.document.regions == (A, B)


def test_a_right_click_chooses_the_region_and_offers_what_can_be_done(qtbot: QtBot, window: Window) -> None:
    hand = Hand(qtbot, window)
    assert window.label_place is not None
    menu = window.label_place.shaping.menu
    hand.canvas.select(())
    place = hand.canvas.mapFromScene(QPointF(60, 60))
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, hand.canvas.mapToGlobal(place), Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(hand.canvas.viewport(), event)
    qtbot.waitUntil(menu.isVisible)
    assert hand.canvas.selection == ("a",)
    assert "Unite" in [action.text() for action in menu.actions()]
    menu.close()
