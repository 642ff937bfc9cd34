"""A case that comes again, by real events: blank everywhere, drawn apart, and told of only in its own figures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.label_queue import QueuePlan
from engine.project import Project
from engine.readers.names import again_name
from gui.dialogs.queue import QueueDialog
from gui.document.document import Document
from gui.document.reading import visible_cases
from gui.panels.case_list import STATE_ROLE
from gui.panels.note_section import NoteField
from gui.window import Window
from tests.gui.conftest import READER, make_project, open_and_wait
from tests.gui.hand import CONTROL, Hand, answer

SECOND = again_name(READER)
PLAN = QueuePlan(again=1.0, again_after=2, again_seed=1)
FIRST = [(20.0, 20.0), (60.0, 20.0), (60.0, 60.0), (20.0, 60.0)]
OTHER = [(30.0, 30.0), (70.0, 30.0), (70.0, 70.0), (30.0, 70.0)]


@pytest.fixture(params=[True, False], ids=["blinded", "unblinded"])
def path(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    return make_project(tmp_path, blinded=request.param, cases=5)


def project_of(document: Document) -> Project:
    assert document.project is not None
    return document.project


def shown(document: Document) -> str:
    assert document.case is not None
    return document.case.case_id


def draw(qtbot: QtBot, document: Document, hand: Hand, places: list[tuple[float, float]]) -> None:
    """A lasso around the places on the photo that is shown."""
    qtbot.waitUntil(lambda: document.pixels is not None)
    hand.key(Qt.Key.Key_L)
    hand.drag([*places, places[0]])
    hand.saved()
    assert document.regions


def complete(qtbot: QtBot, document: Document, hand: Hand) -> None:
    done = shown(document)
    document.complete_case()
    qtbot.waitUntil(lambda: project_of(document).is_completed(done, READER))
    hand.saved()


def read_three(qtbot: QtBot, document: Document, hand: Hand) -> None:
    """The first case drawn on, noted and completed, then two others: the first is to come again."""
    project = project_of(document)
    assert project.set_queue(PLAN, READER).result()
    draw(qtbot, document, hand, FIRST)
    project.set_note("0000", READER, "a word of the first reading").result()
    project.set_differential("0000", READER, [("Melanoma", 4.0)]).result()
    for following in ("0001", "0002", ""):
        complete(qtbot, document, hand)
        assert document.again == (frozenset() if following else {"0000"})
        if following:
            hand.key(Qt.Key.Key_N)
            assert shown(document) == following


def test_a_coordinator_sets_the_share(qtbot: QtBot, window: Window, hand: Hand) -> None:
    document = window.document

    def choose(dialog: QueueDialog) -> None:
        assert not dialog.percent.isEnabled()
        QTest.mouseClick(dialog.again, Qt.MouseButton.LeftButton, pos=QPoint(8, 12))
        dialog.percent.setFocus()
        dialog.percent.selectAll()
        QTest.keyClicks(dialog.percent, "40")
        dialog.between.selectAll()
        QTest.keyClicks(dialog.between, "3")
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    answer(window.actions_table["queue"].trigger, QueueDialog, choose)
    hand.saved()
    plan = project_of(document).queue_plan()
    assert (plan.order, plan.again, plan.again_after) == ("imported", 0.4, 3) and plan.again_seed > 0
    assert document.sitting.some_come_again

    def nothing_new(dialog: QueueDialog) -> None:
        assert dialog.again.isChecked() and (dialog.percent.value(), dialog.between.value()) == (40, 3)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    answer(window.actions_table["queue"].trigger, QueueDialog, nothing_new)
    hand.saved()
    assert project_of(document).queue_plan() == plan


def test_a_case_that_comes_again_is_blank_everywhere(qtbot: QtBot, window: Window, hand: Hand) -> None:
    document, project = window.document, project_of(window.document)
    read_three(qtbot, document, hand)
    place = window.label_place
    assert place is not None
    rows = [place.cases.list.index(row).data(STATE_ROLE) for row in range(5)]
    assert rows == ["not_started", "completed", "completed", "not_started", "not_started"]
    assert document.queue == ("0001", "0002", "0000", "0003", "0004")
    document.show_case("0002")
    hand.key(Qt.Key.Key_N)
    assert shown(document) == "0000"
    qtbot.waitUntil(lambda: document.pixels is not None)
    assert document.regions == () and not document.has_regions() and not document.is_completed()
    assert document.undo_name() is None and document.redo_name() is None
    assert not document.may_show_model() and document.explanation is None
    assert not document.answering.any_given() and document.diagnosing.named == () and not document.diagnosing.first
    (note,) = place.inspector.findChildren(NoteField)
    assert note.toPlainText() == ""
    hand.key(Qt.Key.Key_Z, CONTROL)
    hand.saved()
    assert document.regions == () and len(project.regions(project.case("0000").photos[0].photo_id, READER)) == 1
    visible = visible_cases(project, READER)
    assert visible is not None and "0000" not in visible and "0001" in visible
    assert document.state_of("0000") == "not_started"


def test_the_second_drawing_is_kept_apart(qtbot: QtBot, window: Window, hand: Hand) -> None:
    document, project = window.document, project_of(window.document)
    read_three(qtbot, document, hand)
    photo = project.case("0000").photos[0].photo_id
    first, history = project.regions(photo, READER), project.history(photo, READER)
    document.show_case("0000")
    qtbot.waitUntil(lambda: document.pixels is not None)
    hand = Hand(qtbot, window)
    draw(qtbot, document, hand, OTHER)
    assert document.state_of("0000") == "in_progress"
    document.show_case("0001")
    document.show_case("0000")
    qtbot.waitUntil(lambda: document.pixels is not None)
    second = document.regions
    assert len(second) == 1 and second == project.regions(photo, SECOND)
    hand.key(Qt.Key.Key_Z, CONTROL)
    hand.saved()
    assert document.regions == () and document.redo_name()
    hand.key(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    hand.saved()
    assert document.regions == second
    document.complete_case()
    qtbot.waitUntil(lambda: project.is_completed("0000", SECOND))
    hand.saved()
    qtbot.waitUntil(lambda: document.regions == first)
    assert project.history(photo, READER) == history and project.readers() == (READER,)
    assert document.whose == READER and document.is_completed() and "0000" not in document.again
    assert project.read_twice() == (("0000", READER),)


def test_it_stays_so_in_the_next_sitting_and_only_for_its_reader(
    qtbot: QtBot, window: Window, hand: Hand, path: Path
) -> None:
    document = window.document
    read_three(qtbot, document, hand)
    document.close()
    open_and_wait(qtbot, document, path)
    assert document.again == {"0000"} and shown(document) == "0000" and document.regions == ()
    document.set_reader("Somebody else")
    assert document.again == frozenset() and document.whose == "Somebody else"
    document.set_reader(READER)
    assert document.again == {"0000"} and document.whose == SECOND
