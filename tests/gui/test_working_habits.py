"""What a person does by habit or by accident: nothing is lost, nothing is locked unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QToolButton
from pytestqt.qtbot import QtBot

from engine.project import Project
from gui.window import Window
from tests.gui.conftest import READER, open_and_wait
from tests.gui.hand import CONTROL, Hand, answer, change_reader, small_project
from tests.small import write_small_study

WAIT = 20_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return small_project(write_small_study(tmp_path, cases=12), tmp_path / "study.spotcheck", READER)


def box(hand: Hand, left: float = 30) -> None:
    hand.key(Qt.Key.Key_R)
    hand.drag([(left, 20), (left + 30, 50)])
    hand.saved()


def test_enter_on_an_untouched_case_asks_before_it_locks_nothing(qtbot: QtBot, window: Window, hand: Hand) -> None:
    def stay(question: QMessageBox) -> None:
        assert "Nothing is outlined" in question.text()
        QTest.keyClick(question, Qt.Key.Key_Return)

    answer(lambda: hand.key(Qt.Key.Key_Return), QMessageBox, stay)
    assert not window.document.is_completed()

    def go(question: QMessageBox) -> None:
        next(button for button in question.buttons() if button.text() == "Complete case").click()

    hand = Hand(qtbot, window)
    answer(lambda: hand.key(Qt.Key.Key_Return), QMessageBox, go)
    hand.saved()
    assert window.document.is_completed()


def test_enter_with_two_corners_completes_nothing_wherever_the_focus_is(window: Window, hand: Hand) -> None:
    hand.key(Qt.Key.Key_P)
    hand.click(20, 20)
    hand.click(40, 20)
    window.setFocus()
    hand.key(Qt.Key.Key_Return)
    assert hand.canvas.drafting and not window.document.is_completed()


def test_leaving_a_photo_finishes_what_is_half_drawn(qtbot: QtBot, window: Window, hand: Hand) -> None:
    document = window.document
    hand.key(Qt.Key.Key_P)
    for place in ((20, 20), (40, 20), (30, 40)):
        hand.click(*place)
    hand.key(Qt.Key.Key_D)
    assert document.photo and document.photo.photo_id == "photo_01"
    qtbot.waitUntil(lambda: document.pixels is not None)
    hand.saved()
    assert document.project and len(document.project.regions("photo_00", READER)) == 1 and document.regions == ()


def test_undo_belongs_to_the_photo_and_never_leaves_it(qtbot: QtBot, window: Window, hand: Hand) -> None:
    document = window.document
    box(hand)
    hand.key(Qt.Key.Key_D)
    qtbot.waitUntil(lambda: document.pixels is not None)
    hand.key(Qt.Key.Key_Z, CONTROL)
    hand.saved()
    assert document.photo and document.photo.photo_id == "photo_01"
    assert document.project and len(document.project.regions("photo_00", READER)) == 1


def test_another_reader_starts_with_a_bare_photo(qtbot: QtBot, window: Window, hand: Hand) -> None:
    document = window.document
    box(hand)
    hand.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: document.explaining.state == "ready", timeout=WAIT)
    change_reader(qtbot, window, "second reader")
    qtbot.waitUntil(lambda: document.pixels is not None)
    assert document.regions == hand.canvas.regions == () and document.explanation is None
    assert document.explaining.state == "hidden" and not document.is_completed()
    box(hand, 10)
    change_reader(qtbot, window, READER)
    qtbot.waitUntil(lambda: document.explaining.state == "ready", timeout=WAIT)
    assert len(document.regions) == 1 and document.is_completed()


def test_a_project_closed_while_it_is_scored_opens_again_and_goes_on(
    qtbot: QtBot, window: Window, hand: Hand, path: Path
) -> None:
    document = window.document
    document.start_scoring()
    qtbot.waitUntil(lambda: any(job.progress and job.progress.done for job in document.jobs.all()), timeout=WAIT)
    window.actions_table["close"].trigger()
    assert window.pages.currentWidget() is window.start
    open_and_wait(qtbot, document, path)
    assert not document.read_only
    qtbot.waitUntil(lambda: document.may_score, timeout=WAIT)
    document.start_scoring()
    qtbot.waitUntil(lambda: document.jobs.all()[0].state == "done", timeout=WAIT)
    assert document.project and document.run_id
    assert len(document.project.scores(document.run_id)) == 26 and len(document.runs) == 1


def test_projects_opened_in_haste_leave_none_held(qtbot: QtBot, window: Window, path: Path, tmp_path: Path) -> None:
    document = window.document
    other = tmp_path / "other.spotcheck"
    Project.create(other).close()
    for _ in range(3):
        document.open(other)
        document.open(path)
    open_and_wait(qtbot, document, path)
    qtbot.waitUntil(lambda: not document.helper.busy)
    assert document.project and document.project.path == path and not document.read_only
    with Project.open(other) as project:
        assert not project.read_only
    document.open(other)
    window.close()
    with Project.open(other) as project, Project.open(path) as first:
        assert not project.read_only and not first.read_only


def test_while_an_outline_is_open_the_window_says_what_enter_and_esc_do(window: Window, hand: Hand) -> None:
    place, words = window.label_place, window.status.words
    assert place is not None
    button = place.inspector.complete
    hand.key(Qt.Key.Key_P)
    assert button.text() == "Complete case  Enter" and not words.text()
    for corner in ((20, 20), (60, 20), (60, 60)):
        hand.click(*corner)
        assert button.text() == "Finish outline  Enter" and "Esc drops it" in words.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    hand.saved()
    assert len(window.document.regions) == 1 and not window.document.is_completed()
    assert button.text() == "Complete case  Enter" and not words.text()
    hand.click(100, 60)
    hand.key(Qt.Key.Key_Escape)
    assert button.text() == "Complete case  Enter" and not words.text()


def test_drawing_by_keys_says_so_as_long_as_it_lasts(window: Window, hand: Hand) -> None:
    words = window.status.words
    hand.key(Qt.Key.Key_K, CONTROL)
    assert words.text().startswith("Arrows move")
    window.document.message.emit("Something else is said for a moment.")
    hand.key(Qt.Key.Key_Right)
    assert words.text().startswith("Something")
    window.status._fade.timeout.emit()  # pyright: ignore[reportPrivateUsage]
    assert words.text().startswith("Arrows move")
    hand.key(Qt.Key.Key_Escape)
    assert not words.text()


def test_the_knife_is_seen_in_the_row_while_it_is_in_the_hand(window: Window, hand: Hand) -> None:
    place = window.label_place
    assert place is not None
    knife = next(b for b in place.tools.findChildren(QToolButton) if b.defaultAction() is window.actions_table["knife"])
    assert not knife.isVisible()
    hand.key(Qt.Key.Key_K)
    assert knife.isVisible() and knife.isChecked()
    hand.key(Qt.Key.Key_P)
    assert not knife.isVisible()
