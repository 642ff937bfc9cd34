"""Where the keyboard is after what the mouse did, and what Esc lets go of: events as the window system sends them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.label.place import LabelPlace
from gui.panels.region_row import RegionRow
from gui.window import Window
from tests.gui.conftest import READER
from tests.gui.hand import CONTROL, LEFT, Hand, small_project
from tests.small import write_small_study

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return small_project(write_small_study(tmp_path, cases=4), tmp_path / "study.spotcheck", READER)


@pytest.fixture
def place(window: Window) -> LabelPlace:
    assert window.label_place is not None
    return window.label_place


def press(window: Window, widget: QWidget, at: QPoint | None = None) -> None:
    """A click that also moves the keyboard, as a real one does."""
    handle = window.windowHandle()
    QTest.mouseClick(handle, LEFT, NONE, widget.mapTo(window, at or widget.rect().center()))
    QApplication.processEvents()


def rows(place: LabelPlace) -> list[RegionRow]:
    QApplication.processEvents()
    return [row for row in place.inspector.regions.findChildren(RegionRow) if row.isVisible()]


def box(hand: Hand, left: float) -> None:
    hand.key(Qt.Key.Key_R)
    hand.drag([(left, 20), (left + 20, 50)])
    hand.saved()


def test_the_list_of_regions_leaves_the_keyboard_to_the_photo(
    qtbot: QtBot, window: Window, hand: Hand, place: LabelPlace
) -> None:
    box(hand, 10)
    box(hand, 50)
    first = window.document.regions[0].region_id
    press(window, rows(place)[0].name)
    assert place.canvas.selection == (first,) and place.canvas.hasFocus()
    hand.key(Qt.Key.Key_Delete)
    assert len(window.document.regions) == 1 and place.canvas.hasFocus()
    hand.key(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: len(window.document.regions) == 2)
    press(window, rows(place)[1].eye)
    assert place.inspector.regions.concealed.region_ids and place.canvas.hasFocus()


def test_by_keyboard_the_list_keeps_its_place_until_the_region_is_gone(
    window: Window, hand: Hand, place: LabelPlace
) -> None:
    box(hand, 10)
    rows(place)[0].eye.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Space)
    assert rows(place)[0].eye.hasFocus() and place.inspector.regions.concealed.region_ids
    rows(place)[0].delete.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Space)
    assert not window.document.regions and place.canvas.hasFocus()


def test_escape_lets_go_of_the_draft_then_of_the_selection(hand: Hand, place: LabelPlace) -> None:
    box(hand, 10)
    hand.key(Qt.Key.Key_V)
    hand.click(20, 30)
    assert len(place.canvas.selection) == 1
    hand.key(Qt.Key.Key_P)
    hand.click(60, 20)
    hand.key(Qt.Key.Key_Escape)
    assert not place.canvas.drafting and len(place.canvas.selection) == 1
    hand.key(Qt.Key.Key_Escape)
    assert not place.canvas.selection


def test_escape_puts_the_lens_away(qtbot: QtBot, hand: Hand, place: LabelPlace) -> None:
    hand.key(Qt.Key.Key_Z)
    assert place.looking.lens.isVisible()
    hand.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not place.looking.lens.isVisible())


def test_a_search_is_left_by_escape_and_takes_the_first_by_enter(
    qtbot: QtBot, window: Window, hand: Hand, place: LabelPlace
) -> None:
    cases, document = place.cases, window.document
    press(window, cases.search)
    assert cases.search.hasFocus()
    QTest.keyClicks(cases.search, "nothing like it")
    qtbot.waitUntil(lambda: cases.list.rowCount() == 0)
    assert cases.show_all.isVisible()
    press(window, cases.show_all)
    assert cases.list.rowCount() == len(document.cases) and not cases.search.text()
    press(window, cases.search)
    last = document.cases[-1].case_id
    QTest.keyClicks(cases.search, last)
    hand.key(Qt.Key.Key_Return)
    assert document.case is not None and document.case.case_id == last and not document.is_completed()
    assert place.canvas.hasFocus()
    press(window, cases.search)
    hand.key(Qt.Key.Key_Escape)
    assert cases.search.hasFocus() and not cases.search.text()
    hand.key(Qt.Key.Key_Escape)
    assert place.canvas.hasFocus()


def test_a_click_on_a_case_leads_to_its_photo(window: Window, hand: Hand, place: LabelPlace) -> None:
    view = place.cases.view
    press(window, view.viewport(), view.visualRect(place.cases.list.index(2)).center())
    assert window.document.case == window.document.cases[2]
    assert place.canvas.hasFocus()


def test_the_photo_has_the_keyboard_when_the_place_comes(window: Window, place: LabelPlace) -> None:
    window.activateWindow()
    window.show_results_place()
    window.actions_table["label_place"].trigger()
    assert window.focusWidget() is place.canvas


def test_undo_is_offered_where_there_is_something_to_take_back(window: Window, hand: Hand) -> None:
    undo = window.actions_table["undo"]
    assert not undo.isEnabled()
    hand.key(Qt.Key.Key_P)
    hand.click(20, 20)
    assert undo.isEnabled()
    undo.trigger()
    assert not hand.canvas.drafting and not undo.isEnabled()
    box(hand, 10)
    assert undo.isEnabled()


@pytest.mark.parametrize("name", ["lock_regions", "certainty", "comment"])
def test_what_acts_on_a_region_asks_for_one(window: Window, hand: Hand, name: str) -> None:
    box(hand, 10)
    hand.key(Qt.Key.Key_Escape)
    window.actions_table[name].trigger()
    assert window.status.words.text() == "Select a region first."
