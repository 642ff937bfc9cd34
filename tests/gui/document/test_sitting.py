"""Several readers at one machine: who is asked, who may what, and what a change of reader leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from engine.project import Project
from engine.project.edits import Change, Edit
from engine.regions import LESION, Polygon, Region
from gui.dialogs.protocol import ProtocolDialog
from gui.dialogs.readers import ReadersDialog
from gui.dialogs.sitting import SittingDialog
from gui.dialogs.unblind import UnblindDialog
from gui.document.document import Document
from gui.window import Window
from tests.engine.project.making import Brought
from tests.gui.conftest import READER, open_and_wait
from tests.gui.hand import CONTROL, Hand, answer, change_reader, sit_down

ANN, BOB = READER, "bob"
REGION = Region("a", LESION, (Polygon(((20.0, 20.0), (120.0, 20.0), (120.0, 90.0))),))
DRAWN = Edit("Draw polygon", (Change(None, REGION),))


@pytest.fixture
def window(start_window: Window) -> Window:
    return start_window


@pytest.fixture
def shared_path(project_path: Path) -> Path:
    """Ann and Bob have read here; Bob completed the first case."""
    with Project.open(project_path) as project:
        project.edit("p0_0", BOB, DRAWN).result()
        project.complete_case("0000", BOB).result()
        project.edit("p1_0", ANN, DRAWN).result()
    return project_path


def asked(qtbot: QtBot, document: Document, path: Path) -> SittingDialog:
    """Open a project that asks who reads; the question."""
    document.open(path)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SittingDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SittingDialog)
    return dialog


def coordinate(path: Path, name: str, protocol: str = "") -> None:
    with Project.open(path) as project:
        project.set_role(name, "coordinator", None).result()
        if protocol:
            project.set_protocol(protocol, name).result()


def test_a_person_alone_is_asked_nothing(qtbot: QtBot, window: Window, project_path: Path) -> None:
    open_and_wait(qtbot, window.document, project_path)
    assert QApplication.activeModalWidget() is None
    assert window.status.reader.text() == f"Reader: {ANN}"


def test_readers_of_imported_masks_do_not_count_as_people(qtbot: QtBot, window: Window, project_path: Path) -> None:
    with Project.open(project_path) as project:
        project.add_data_set((), (Brought("p0_0", "masks", REGION),), completed=True).result()
    open_and_wait(qtbot, window.document, project_path)
    assert QApplication.activeModalWidget() is None


def test_nothing_is_shown_until_it_is_known_who_reads(qtbot: QtBot, window: Window, shared_path: Path) -> None:
    document = window.document
    dialog = asked(qtbot, document, shared_path)
    assert document.case is None and document.regions == () and document.explaining.state == "hidden"
    assert dialog.table.chosen == ANN and window.pages.currentWidget() is window.start
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: document.pixels is not None)
    assert document.reader == ANN and document.case and document.case.case_id == "0000"
    assert window.pages.currentWidget() is window.workspace
    assert not document.is_completed() and not document.may_show_model()


def test_another_than_the_one_remembered_starts_where_they_left(
    qtbot: QtBot, window: Window, shared_path: Path
) -> None:
    document = window.document
    dialog = asked(qtbot, document, shared_path)
    dialog.table.choose(BOB)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: document.pixels is not None)
    assert document.case and document.case.case_id == "0001" and document.regions == ()
    assert document.settings.reader == BOB and window.status.reader.text() == "Reader: bob"
    assert document.state_of("0000") == "completed"


def test_leaving_the_question_closes_the_project(qtbot: QtBot, window: Window, shared_path: Path) -> None:
    document = window.document
    dialog = asked(qtbot, document, shared_path)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert document.project is None and window.pages.currentWidget() is window.start
    asked(qtbot, document, shared_path)
    document.close()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_a_protocol_is_shown_once_and_again_when_it_has_changed(
    qtbot: QtBot, window: Window, project_path: Path
) -> None:
    document = window.document
    coordinate(project_path, BOB, "Draw the outer edge.")
    dialog = asked(qtbot, document, project_path)
    assert "outer edge" in dialog.protocol.toPlainText() and dialog.news.isVisible()
    sit_down(qtbot, ANN)
    qtbot.waitUntil(lambda: document.pixels is not None)
    assert not document.sitting.is_protocol_new(ANN) and document.sitting.is_protocol_new(BOB)
    document.close()
    with Project.open(project_path) as project:
        project.set_protocol("Draw the inner edge.", BOB).result()
    dialog = asked(qtbot, document, project_path)
    assert dialog.news.isVisible() and "inner" in dialog.protocol.toPlainText()
    sit_down(qtbot, ANN)


def test_the_strip_and_the_menu_both_ask_who_reads(qtbot: QtBot, window: Window, project_path: Path) -> None:
    document = window.document
    open_and_wait(qtbot, document, project_path)
    qtbot.mouseClick(window.status.reader, Qt.MouseButton.LeftButton)
    sit_down(qtbot, "carol")
    assert document.reader == "carol" and document.settings.reader == "carol"
    window.actions_table["reader"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SittingDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert document.reader == "carol" and document.project is not None


def test_what_is_half_drawn_belongs_to_the_one_who_drew_it(qtbot: QtBot, window: Window, project_path: Path) -> None:
    document = window.document
    open_and_wait(qtbot, document, project_path)
    hand = Hand(qtbot, window)
    for corner in ((30, 30), (90, 30), (90, 80), (40, 90)):
        hand.click(*corner)
    assert hand.canvas.drafting
    change_reader(qtbot, window, BOB)
    qtbot.waitUntil(lambda: document.pixels is not None)
    hand.saved()
    assert document.project and document.regions == () and not hand.canvas.drafting
    assert len(document.project.regions("p0_0", ANN)) == 1 and document.project.regions("p0_0", BOB) == ()


def test_undo_is_each_readers_own_through_changes_of_reader(qtbot: QtBot, window: Window, project_path: Path) -> None:
    document = window.document
    open_and_wait(qtbot, document, project_path)
    hand = Hand(qtbot, window)
    document.edit(DRAWN)
    hand.saved()
    change_reader(qtbot, window, BOB)
    qtbot.waitUntil(lambda: document.pixels is not None)
    assert document.undo_name() is None
    hand = Hand(qtbot, window)
    hand.key(Qt.Key.Key_Z, CONTROL)
    document.edit(Edit("Draw lasso", (Change(None, REGION),)))
    hand.saved()
    change_reader(qtbot, window, ANN)
    qtbot.waitUntil(lambda: document.pixels is not None)
    assert document.undo_name() == "Draw polygon"
    hand = Hand(qtbot, window)
    hand.key(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: document.regions == () and document.saving.state == "saved")
    assert document.project and document.project.regions("p0_0", BOB) == (REGION,)


def test_the_first_coordinator_is_named_and_from_then_on_others_may_not(
    qtbot: QtBot, window: Window, project_path: Path
) -> None:
    document, actions = window.document, window.actions_table
    open_and_wait(qtbot, document, project_path)
    assert all(actions[name].isEnabled() for name in ("exclude", "unblind", "merge_readings"))

    def name_ann(dialog: ReadersDialog) -> None:
        assert dialog.table.chosen == ANN and "Nobody coordinates yet" in dialog.words.text()
        qtbot.mouseClick(dialog.change, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: document.sitting.coordinators == (ANN,))
        assert "Nobody" not in dialog.words.text() and not dialog.change.isEnabled()

    answer(actions["readers"].trigger, ReadersDialog, name_ann)
    assert window.status.reader.text() == f"Coordinator: {ANN}" and actions["exclude"].isEnabled()
    change_reader(qtbot, window, BOB)
    assert window.status.reader.text() == "Reader: bob"
    for name in ("exclude", "unblind", "merge_readings"):
        assert not actions[name].isEnabled()
        assert f"Only {ANN} may do this" in actions[name].toolTip()
    assert actions["excluded"].isEnabled() and actions["protocol"].isEnabled()
    change_reader(qtbot, window, ANN)
    assert actions["exclude"].isEnabled() and "Only" not in actions["exclude"].toolTip()


def test_a_refusal_of_the_engine_is_one_sentence_and_nothing_stays_unsaved(
    qtbot: QtBot, window: Window, project_path: Path
) -> None:
    document = window.document
    coordinate(project_path, BOB)
    asked(qtbot, document, project_path)
    sit_down(qtbot, ANN)
    qtbot.waitUntil(lambda: document.pixels is not None)
    with qtbot.waitSignal(document.failed) as failed:
        document.exclude_case("0000", "No visible lesion")
    assert failed.args is not None and "does not coordinate this project" in failed.args[0]
    qtbot.waitUntil(lambda: document.saving.state == "saved")
    assert document.cases[0].excluded is None and "coordinate" in window.status.words.text()


def test_an_exclusion_names_the_coordinator_who_made_it(qtbot: QtBot, window: Window, project_path: Path) -> None:
    document = window.document
    coordinate(project_path, ANN)
    open_and_wait(qtbot, document, project_path)
    document.exclude_case("0000", "No visible lesion")
    qtbot.waitUntil(lambda: document.cases[0].excluded is not None)
    assert document.project
    act = document.project.exclusion("0000")
    assert act is not None and (act.by, act.reason) == (ANN, "No visible lesion")


def test_a_protocol_is_written_in_the_window(qtbot: QtBot, window: Window, project_path: Path) -> None:
    document = window.document
    open_and_wait(qtbot, document, project_path)

    def write(dialog: ProtocolDialog) -> None:
        qtbot.keyClicks(dialog.text, "Draw the outer edge.")
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "(in force)" in dialog.versions.currentText())
        assert not dialog.unsaved and f"by {ANN}" in dialog.versions.currentText()

    answer(window.actions_table["protocol"].trigger, ProtocolDialog, write)
    protocol = document.sitting.protocol()
    assert protocol is not None and protocol.text == "Draw the outer edge."
    assert not document.sitting.is_protocol_new(ANN)
    document.complete_case()
    qtbot.waitUntil(lambda: document.is_completed())
    assert document.project and document.project.protocol_of("0000", ANN) == protocol.hash


def test_unblinding_shows_what_was_hidden_at_once(qtbot: QtBot, window: Window, project_path: Path) -> None:
    document = window.document
    open_and_wait(qtbot, document, project_path)
    assert window.label_place and document.explaining.state == "hidden"

    def unblind(dialog: UnblindDialog) -> None:
        qtbot.keyClicks(dialog.line, "all first readings are complete")
        answer(lambda: qtbot.mouseClick(dialog.unblind, Qt.MouseButton.LeftButton), QMessageBox, _agree)

    answer(window.actions_table["unblind"].trigger, UnblindDialog, unblind)
    qtbot.waitUntil(lambda: document.explaining.state == "no_model")
    assert window.status.reader.text() == f"Reader: {ANN} (unblinded)"
    assert not window.actions_table["unblind"].isEnabled() and document.may_show_model()
    act = document.project.unblinded() if document.project else None
    assert act is not None and (act.by, act.reason) == (ANN, "all first readings are complete")


def _agree(question: QMessageBox) -> None:
    next(button for button in question.buttons() if button.text() == "Unblind").click()


def test_a_read_only_project_lets_nobody_coordinate(qtbot: QtBot, window: Window, project_path: Path) -> None:
    document = window.document
    with Project.open(project_path):
        open_and_wait(qtbot, document, project_path)
        assert document.read_only and not document.sitting.may_coordinate
        assert not any(window.actions_table[name].isEnabled() for name in ("exclude", "unblind", "merge_readings"))
        assert "reading only" in document.sitting.words_against
