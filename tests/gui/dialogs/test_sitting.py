"""The dialogs about readers, by hand: who reads, roles, protocol, unblinding, what was merged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from engine.errors import PackageError
from engine.project.facts import RESERVED
from gui.dialogs.merge import MergeDialog
from gui.dialogs.protocol import ProtocolDialog
from gui.dialogs.readers import ReadersDialog
from gui.dialogs.sitting import SittingDialog
from gui.dialogs.unblind import UnblindDialog
from gui.words.reader_names import MEANINGS, name_refusal
from tests.gui.dialogs.fakes import FakeDocument
from tests.gui.hand import answer
from tests.screens_sitting import ALONE, CASES, READERS, TEXT, protocols, reports

ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down
REFUSAL = "Only Dr. A. Bergmann may do this: they coordinate the project."


def shown(qtbot: QtBot, dialog: QDialog) -> None:
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()


def test_enter_starts_as_the_reader_remembered(qtbot: QtBot) -> None:
    dialog = SittingDialog(READERS, "C. Okafor", CASES)
    shown(qtbot, dialog)
    assert dialog.focusWidget() is dialog.table and dialog.table.chosen == "C. Okafor"
    qtbot.keyClick(dialog.table, ENTER)
    assert dialog.reader == "C. Okafor" and not dialog.isVisible()


def test_arrows_and_a_double_click_choose_another(qtbot: QtBot) -> None:
    dialog = SittingDialog(READERS, "C. Okafor", CASES)
    shown(qtbot, dialog)
    qtbot.keyClick(dialog.table, DOWN)
    assert dialog.table.chosen == "M. Lindqvist"
    first = dialog.table.visualRect(dialog.table.model().index(0, 0)).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseDClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert dialog.reader == "Dr. A. Bergmann"


def test_a_new_name_is_typed_and_a_name_from_the_list_may_be_typed_too(qtbot: QtBot) -> None:
    for name in ("C. Okafor-Smith", "C. Okafor"):
        dialog = SittingDialog(READERS, "M. Lindqvist", CASES)
        shown(qtbot, dialog)
        qtbot.keyClicks(dialog.name, f"  {name} ")
        assert dialog.table.chosen == ""
        qtbot.keyClick(dialog.name, ENTER)
        assert dialog.reader == name


def test_a_remembered_name_that_is_not_in_the_project_stands_in_the_field(qtbot: QtBot) -> None:
    dialog = SittingDialog(READERS, "laptop", CASES)
    shown(qtbot, dialog)
    assert dialog.focusWidget() is dialog.name and dialog.name.text() == "laptop" and dialog.table.chosen == ""
    qtbot.keyClick(dialog.name, ENTER)
    assert dialog.reader == "laptop"


def test_choosing_from_the_list_takes_back_what_was_typed(qtbot: QtBot) -> None:
    dialog = SittingDialog(READERS, "laptop", CASES)
    shown(qtbot, dialog)
    second = dialog.table.visualRect(dialog.table.model().index(1, 0)).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert dialog.name.text() == "" and dialog.table.chosen == "C. Okafor"


@pytest.mark.parametrize("name", ["consensus", "Adjudicated", " MODEL ", "others", "", "c. okafor", "x" * 61, "a\tb"])
def test_names_that_nobody_can_have_are_refused_in_words(qtbot: QtBot, name: str) -> None:
    dialog = SittingDialog(READERS, "laptop", CASES)
    shown(qtbot, dialog)
    dialog.name.setText(name)
    qtbot.keyClick(dialog.name, ENTER)
    assert dialog.reader is None and dialog.isVisible() and dialog.refusal.text().endswith(".")
    qtbot.keyClicks(dialog.name, "y")
    assert not dialog.refusal.isVisible()


def test_every_reserved_name_of_the_engine_has_its_words() -> None:
    assert set(MEANINGS) == RESERVED
    assert name_refusal("Ann", ("ann",)) and not name_refusal("ann", ("ann",))


def test_the_protocol_is_there_to_be_read_and_says_to_whom_it_is_new(qtbot: QtBot) -> None:
    dialog = SittingDialog(READERS, "C. Okafor", CASES, protocols()[-1], lambda name: name == "M. Lindqvist")
    shown(qtbot, dialog)
    assert dialog.protocol.toPlainText() == TEXT and dialog.protocol.isReadOnly()
    assert not dialog.news.isVisible()
    dialog.table.choose("M. Lindqvist")
    assert dialog.news.isVisible() and "M. Lindqvist" in dialog.news.text()


def test_the_first_coordinator_is_named_by_anyone_and_the_dialog_says_what_that_changes(qtbot: QtBot) -> None:
    dialog = ReadersDialog()
    dialog.show_readers(ALONE, CASES, "C. Okafor", "")
    shown(qtbot, dialog)
    assert "Nobody coordinates yet" in dialog.words.text()
    with qtbot.waitSignal(dialog.role_asked) as asked:
        qtbot.mouseClick(dialog.change, Qt.MouseButton.LeftButton)
    assert asked.args == ["C. Okafor", "coordinator"]


def test_agreement_of_readers_with_themselves_is_told_where_there_is_any(qtbot: QtBot) -> None:
    dialog = ReadersDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_repeat_readings(())
    assert not dialog.again.isVisible()
    dialog.show_repeat_readings(("Ann: IoU 0.90 (photos: 3)",))
    assert dialog.again.isVisible() and "Ann: IoU 0.90 (photos: 3)" in dialog.again.text()


def test_readers_are_told_that_some_cases_come_again(qtbot: QtBot) -> None:
    for again in (True, False):
        dialog = SittingDialog((), "Ann", 3, again=again)
        qtbot.addWidget(dialog)
        said = " ".join(label.text() for label in dialog.findChildren(QLabel))
        assert ("come again" in said) == again
    assert name_refusal("Ann, again") and name_refusal("ann, AGAIN") and not name_refusal("Ann")


def test_a_coordinator_gives_and_takes_roles_but_the_last_one_stays(qtbot: QtBot) -> None:
    dialog = ReadersDialog()
    dialog.show_readers(READERS, CASES, "Dr. A. Bergmann", "")
    shown(qtbot, dialog)
    assert dialog.change.text() == "Make reader" and not dialog.change.isEnabled()
    assert "only coordinator" in dialog.change.toolTip()
    dialog.table.choose("M. Lindqvist")
    assert dialog.change.text() == "Make coordinator" and dialog.change.isEnabled()


def test_who_does_not_coordinate_sees_why_roles_cannot_be_given(qtbot: QtBot) -> None:
    dialog = ReadersDialog()
    dialog.show_readers(READERS, CASES, "C. Okafor", REFUSAL)
    shown(qtbot, dialog)
    assert not dialog.change.isEnabled() and dialog.change.toolTip() == REFUSAL


def test_a_protocol_is_written_saved_and_its_earlier_version_read(qtbot: QtBot) -> None:
    dialog = ProtocolDialog()
    dialog.show_versions(protocols()[:1], "")
    shown(qtbot, dialog)
    assert not dialog.save.isEnabled()
    dialog.text.setPlainText(TEXT)
    with qtbot.waitSignal(dialog.save_asked) as asked:
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert asked.args == [TEXT] and not dialog.save.isEnabled()
    dialog.show_versions(protocols(), "")
    assert dialog.versions.count() == 2 and "(in force)" in dialog.versions.itemText(0)
    dialog.versions.setCurrentIndex(1)
    assert dialog.text.toPlainText() == protocols()[0].text and dialog.text.isReadOnly()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_looking_at_an_earlier_version_keeps_what_is_being_written(qtbot: QtBot) -> None:
    dialog = ProtocolDialog()
    dialog.show_versions(protocols(), "")
    shown(qtbot, dialog)
    qtbot.keyClicks(dialog.text, "New. ")
    dialog.versions.setCurrentIndex(1)
    assert dialog.unsaved and not dialog.save.isEnabled()
    dialog.versions.setCurrentIndex(0)
    assert dialog.text.toPlainText() == f"New. {TEXT}" and dialog.save.isEnabled()
    dialog.show_versions(protocols(), "")
    assert dialog.text.toPlainText() == f"New. {TEXT}"


def test_a_blank_protocol_is_refused_and_unsaved_words_are_not_lost_unasked(qtbot: QtBot) -> None:
    dialog = ProtocolDialog()
    dialog.show_versions(protocols(), "")
    shown(qtbot, dialog)
    dialog.text.setPlainText("  \n")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert "cannot be blank" in dialog.refusal.text()

    def stay(question: QMessageBox) -> None:
        qtbot.keyClick(question, ENTER)

    answer(lambda: qtbot.keyClick(dialog, Qt.Key.Key_Escape), QMessageBox, stay)
    assert dialog.isVisible() and dialog.unsaved

    def leave(question: QMessageBox) -> None:
        next(button for button in question.buttons() if button.text() == "Leave without saving").click()

    answer(lambda: qtbot.keyClick(dialog, Qt.Key.Key_Escape), QMessageBox, leave)
    assert not dialog.isVisible()


def test_others_read_the_protocol_only(qtbot: QtBot) -> None:
    dialog = ProtocolDialog()
    dialog.show_versions(protocols(), REFUSAL)
    shown(qtbot, dialog)
    qtbot.keyClicks(dialog.text, "mine")
    assert dialog.text.toPlainText() == TEXT and not dialog.save.isVisible() and dialog.note.text().endswith(REFUSAL)


def test_unblinding_needs_a_reason_and_is_asked_once(qtbot: QtBot) -> None:
    dialog = UnblindDialog()
    shown(qtbot, dialog)
    qtbot.keyClick(dialog.line, ENTER)
    assert "reason" in dialog.refusal.text() and dialog.reason is None
    qtbot.keyClicks(dialog.line, "all have read")

    def stay(question: QMessageBox) -> None:
        assert "cannot be taken back" in question.text()
        qtbot.keyClick(question, ENTER)

    answer(lambda: qtbot.keyClick(dialog.line, ENTER), QMessageBox, stay)
    assert dialog.isVisible() and dialog.reason is None

    def go(question: QMessageBox) -> None:
        next(button for button in question.buttons() if button.text() == "Unblind").click()

    answer(lambda: qtbot.keyClick(dialog.line, ENTER), QMessageBox, go)
    assert dialog.reason == "all have read" and not dialog.isVisible()


def test_the_report_of_a_merge_can_be_copied(qtbot: QtBot) -> None:
    made = FakeDocument()
    dialog = MergeDialog(made.jobs)
    shown(qtbot, dialog)
    dialog.show_reports(reports())
    assert dialog.summary.text() == (
        "3 files read. 508 operations in 2 cases added. Not all could be merged from 2 files."
    )
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text().split("\n")
    assert copied == [dialog.summary.text(), *(line for report in reports() for line in report.lines())]


def test_a_merge_that_fails_says_why_in_place(qtbot: QtBot) -> None:
    made = FakeDocument()

    def refuse(_: object) -> None:
        raise PackageError("No room; make some.")

    dialog = MergeDialog(made.jobs, made.jobs.start("Merging readings", refuse))
    shown(qtbot, dialog)
    made.engine.start()
    made.engine.work()
    assert dialog.refusal.text() == "No room; make some." and not dialog.bar.isVisible()
