"""What is said of regions and photos, by hand and by key: lock, hide, certainty, comment, no visible lesion."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from engine.project import Project
from engine.regions import LABELS
from gui.panels.case_list import FACTS_ROLE
from gui.panels.region_row import RegionRow
from gui.panels.regions_section import RegionsSection
from gui.window import Window
from tests.gui.conftest import READER
from tests.gui.hand import CONTROL, CONTROL_SHIFT, Hand, change_reader

LEFT = Qt.MouseButton.LeftButton


def box(hand: Hand, left: float = 60) -> None:
    hand.key(Qt.Key.Key_R)
    hand.drag([(left, 60), (left + 40, 100)])
    hand.saved()


def section(window: Window) -> RegionsSection:
    assert window.label_place is not None
    return window.label_place.inspector.regions


def rows(window: Window) -> list[RegionRow]:
    """In the order of the list, without those that are on their way out."""
    QApplication.processEvents()
    return [row for row in section(window).findChildren(RegionRow) if row.isVisible()]


def project(window: Window) -> Project:
    assert window.document.project is not None
    return window.document.project


def test_a_locked_region_withstands_every_tool_and_says_so_once(window: Window, hand: Hand) -> None:
    box(hand)
    hand.key(Qt.Key.Key_L, CONTROL_SHIFT)
    hand.saved()
    (before,) = window.document.regions
    assert before.locked
    said: list[str] = []
    window.document.message.connect(said.append)
    for key, places in ((Qt.Key.Key_E, [(50, 80), (120, 80)]), (Qt.Key.Key_B, [(80, 80), (140, 80)])):
        hand.key(key)
        hand.drag(places)
        hand.saved()
        assert window.document.regions == (before,)
        assert len(said) == 1 and "locked; unlock it" in said.pop()
    hand.key(Qt.Key.Key_V)
    hand.drag([(60, 60), (20, 20)])
    hand.drag([(80, 80), (20, 20)])
    hand.key(Qt.Key.Key_Delete)
    hand.key(Qt.Key.Key_Left)
    hand.saved()
    assert window.document.regions == (before,)
    QTest.mouseClick(rows(window)[0].lock, LEFT)
    hand.saved()
    assert not window.document.regions[0].locked
    hand.key(Qt.Key.Key_Z, CONTROL)
    hand.saved()
    assert window.document.regions == (before,)


def test_erasing_beside_a_locked_region_changes_only_the_other(window: Window, hand: Hand) -> None:
    box(hand, 60)
    hand.key(Qt.Key.Key_L, CONTROL_SHIFT)
    box(hand, 110)
    hand.canvas.select(())
    locked, free = window.document.regions
    hand.key(Qt.Key.Key_E)
    hand.drag([(80, 80), (125, 80)])
    hand.saved()
    after = {region.region_id: region for region in window.document.regions}
    assert after[locked.region_id] == locked and after[free.region_id].shape != free.shape


def test_a_hidden_region_is_not_seen_not_picked_and_not_changed(window: Window, hand: Hand) -> None:
    box(hand)
    (before,) = window.document.regions
    seen = hand.canvas.grab().toImage()
    QTest.mouseClick(rows(window)[0].eye, LEFT)
    assert hand.canvas.grab().toImage() != seen
    assert hand.canvas.selection == ()
    hand.key(Qt.Key.Key_V)
    hand.click(80, 80)
    assert hand.canvas.selection == ()
    said: list[str] = []
    window.document.message.connect(said.append)
    hand.key(Qt.Key.Key_E)
    hand.drag([(50, 80), (120, 80)])
    hand.saved()
    assert window.document.regions == (before,) and "hidden; show it" in said[0]
    assert (
        project(window).history("p0_0", READER)[-1].kind == "edit" and len(project(window).history("p0_0", READER)) == 1
    )
    hand.key(Qt.Key.Key_H, CONTROL_SHIFT)
    assert rows(window)[0].eye.accessibleName() == "Hide Lesion 1"


def test_certainty_and_comment_are_said_by_key_and_by_hand(qtbot: QtBot, window: Window, hand: Hand) -> None:
    box(hand)
    details = section(window).details
    assert details.isVisible()
    hand.key(Qt.Key.Key_U, CONTROL_SHIFT)
    hand.saved()
    assert window.document.regions[0].certainty == "low" and details.buttons["low"].isChecked()
    QTest.mouseClick(details.buttons["high"], LEFT)
    hand.saved()
    assert window.document.regions[0].certainty == "high"
    QTest.mouseClick(details.buttons["high"], LEFT)
    hand.saved()
    assert window.document.regions[0].certainty is None
    hand.canvas.setFocus()
    hand.key(Qt.Key.Key_M, CONTROL_SHIFT)
    assert QApplication.focusWidget() is details.comment
    QTest.keyClicks(details.comment, "blurred border, dx?")
    hand.key(Qt.Key.Key_Return)
    hand.saved()
    assert QApplication.focusWidget() is hand.canvas
    assert window.document.regions[0].comment == "blurred border, dx?"
    assert project(window).regions("p0_0", READER) == window.document.regions
    hand.canvas.select(())
    assert not details.isVisible()
    assert any("blurred border" in label.text() for label in rows(window)[0].findChildren(QLabel))
    hand.key(Qt.Key.Key_Z, CONTROL)
    hand.saved()
    assert window.document.regions[0].comment == ""


def test_what_is_half_typed_counts_when_another_photo_is_shown(qtbot: QtBot, window: Window, hand: Hand) -> None:
    box(hand)
    hand.key(Qt.Key.Key_M, CONTROL_SHIFT)
    QTest.keyClicks(section(window).details.comment, "half typed")
    hand.canvas.setFocus()
    hand.key(Qt.Key.Key_D)
    hand.saved()
    assert project(window).regions("p0_0", READER)[0].comment == "half typed"


def test_no_visible_lesion_is_an_answer_that_drawing_takes_back(qtbot: QtBot, window: Window, hand: Hand) -> None:
    button = section(window).none
    assert button.isVisible() and not button.isChecked()
    hand.key(Qt.Key.Key_X)
    hand.saved()
    assert button.isChecked() and project(window).answered_no_lesion("p0_0", READER)
    box(hand)
    assert not button.isVisible() and not project(window).answered_no_lesion("p0_0", READER)
    hand.key(Qt.Key.Key_X)
    assert window.document.answering.state_of_shown == "outlined"
    hand.key(Qt.Key.Key_Z, CONTROL)
    hand.saved()
    qtbot.waitUntil(lambda: button.isVisible() and not button.isChecked())
    QTest.mouseClick(button, LEFT)
    hand.saved()
    assert project(window).answered_no_lesion("p0_0", READER)


def test_completing_asks_nothing_and_a_line_names_the_photos_left_open(window: Window, hand: Hand) -> None:
    assert window.label_place is not None
    note = window.label_place.inspector.note
    assert not note.isVisible()
    hand.key(Qt.Key.Key_X)
    hand.saved()
    assert note.isVisible() and note.text() == "Photo 2: neither a lesion nor “no visible lesion”."
    hand.key(Qt.Key.Key_Return)
    hand.saved()
    assert window.document.is_completed()
    reading = project(window).reading("0000", READER)
    assert reading is not None and reading.without_lesion == {"p0_0"} and set(reading.regions) == {"p0_0", "p0_1"}


def test_every_label_is_reached_without_the_mouse(qtbot: QtBot, window: Window, hand: Hand) -> None:
    assert window.label_place is not None
    chooser = window.label_place.tools.label
    hand.key(Qt.Key.Key_0)
    qtbot.waitUntil(chooser.view().isVisible)
    for _ in range(len(LABELS) - 1):
        QTest.keyClick(chooser.view(), Qt.Key.Key_Down)
    QTest.keyClick(chooser.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not chooser.view().isVisible())
    qtbot.waitUntil(lambda: QApplication.focusWidget() is hand.canvas)
    box(hand)
    assert window.document.regions[0].label == LABELS[-1]


def test_a_note_is_kept_when_its_field_or_its_case_is_left(qtbot: QtBot, window: Window, hand: Hand) -> None:
    assert window.label_place is not None
    note = window.label_place.inspector.remark
    assert note.field.isVisible() and window.actions_table["note"].isEnabled()
    hand.key(Qt.Key.Key_N, CONTROL_SHIFT)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is note.field)
    QTest.keyClicks(note.field, "hard to tell")
    hand.key(Qt.Key.Key_Escape)
    hand.saved()
    assert QApplication.focusWidget() is hand.canvas
    assert project(window).note("0000", READER) == "hard to tell"
    assert window.document.state_of("0000") == "in_progress"
    hand.key(Qt.Key.Key_N, CONTROL_SHIFT)
    QTest.keyClicks(note.field, "!")
    window.document.next_case(1)
    assert note.field.toPlainText() == ""
    hand.saved()
    assert "hard to tell" in project(window).note("0000", READER) and project(window).note("0001", READER) == ""
    change_reader(qtbot, window, "somebody else")
    window.document.show_case("0000")
    assert note.field.toPlainText() == ""


def test_a_flag_gets_a_reason_by_number_or_in_words(qtbot: QtBot, window: Window, hand: Hand) -> None:
    assert window.label_place is not None
    inspector, cases = window.label_place.inspector, window.label_place.cases.list
    hand.key(Qt.Key.Key_G)
    hand.saved()
    assert inspector.reason.isVisible() and project(window).flag_reasons(READER) == {"0000": ""}
    hand.key(Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(inspector.reason.menu.isVisible)
    QTest.keyClick(inspector.reason.menu, Qt.Key.Key_2)
    hand.saved()
    assert project(window).flag_reasons(READER) == {"0000": "wrong photo"}
    assert cases.data(cases.index(0), FACTS_ROLE) == "2 photos · wrong photo"
    assert "flagged: wrong photo" in cases.data(cases.index(0), Qt.ItemDataRole.ToolTipRole)
    inspector.reason.line.setFocus()
    inspector.reason.line.selectAll()
    QTest.keyClicks(inspector.reason.line, "tattoo over it")
    QTest.keyClick(inspector.reason.line, Qt.Key.Key_Return)
    hand.saved()
    assert project(window).flag_reasons(READER) == {"0000": "tattoo over it"}
    assert not window.document.is_completed()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is hand.canvas and window.actions_table["flag"].isChecked())
    qtbot.waitUntil(lambda: window.document.flag_reasons.get("0000") == "tattoo over it")
    hand.key(Qt.Key.Key_G)
    qtbot.waitUntil(lambda: project(window).flag_reasons(READER) == {} and not inspector.reason.isVisible())
