from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.errors import ProjectError
from engine.project import Failure
from engine.watch import Progress
from gui.panels.jobs import JobRow, JobsPanel
from gui.words.job_words import progress_words, time_left
from tests.gui.dialogs.fakes import FakeDocument
from tests.screens_dialogs import MadeUpOutcome


@pytest.fixture
def document(qapp: QApplication) -> FakeDocument:
    return FakeDocument()


@pytest.fixture
def panel(qtbot: QtBot, document: FakeDocument) -> JobsPanel:
    shown = JobsPanel(document.jobs)
    qtbot.addWidget(shown)
    shown.resize(600, 500)
    shown.show()
    return shown


def start(document: FakeDocument, result: object = None) -> int:
    def work(_: object) -> object:
        if isinstance(result, Exception):
            raise result
        return result

    return document.jobs.start("Scoring", work)


def only_row(panel: JobsPanel) -> JobRow:
    (row,) = panel.rows.values()
    return row


def click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_without_jobs_it_says_what_will_be_here(panel: JobsPanel) -> None:
    assert panel.empty.isVisible() and not panel.clear.isEnabled()


def test_a_running_job_shows_count_rate_and_time_left(document: FakeDocument, panel: JobsPanel) -> None:
    start(document)
    document.engine.start()
    document.engine.tell(Progress(1204, 3918, "Explaining photos", 0.31, 840.0))
    row = only_row(panel)
    assert row.words.text() == "1,204 of 3,918 · 0.31 s each · 14 min left"
    assert (row.bar.value(), row.bar.maximum()) == (1204, 3918)
    assert row.state.text() == "Running · Explaining photos"
    assert not panel.empty.isVisible()


def test_what_runs_stands_first_and_what_waits_stands_in_its_order(document: FakeDocument, panel: JobsPanel) -> None:
    first, second, third = start(document), start(document), start(document)

    def order() -> list[int]:
        return sorted(panel.rows, key=lambda number: panel.rows[number].y())

    QApplication.processEvents()
    assert order() == [first, second, third] and not panel.rows[first].bar.isVisible()
    document.engine.start()
    QApplication.processEvents()
    assert order() == [first, second, third] and panel.rows[first].bar.isVisible()
    document.engine.work()
    document.engine.start()
    QApplication.processEvents()
    assert order() == [second, third, first] and not panel.rows[third].bar.isVisible()


def test_pause_resume_and_cancel_reach_the_job(qtbot: QtBot, document: FakeDocument, panel: JobsPanel) -> None:
    start(document)
    request = document.engine.start()
    row = only_row(panel)
    click(qtbot, row.hold)
    assert request.paused and row.hold.text() == "Resume" and row.state.text() == "Paused"
    click(qtbot, row.hold)
    assert not request.paused and row.hold.text() == "Pause"
    click(qtbot, row.cancel)
    assert request.cancelled
    document.engine.work()
    assert row.state.text() == "Cancelled" and not row.cancel.isVisible() and not row.bar.isVisible()


def test_failures_unfold_and_are_copied(qtbot: QtBot, document: FakeDocument, panel: JobsPanel, tmp_path: Path) -> None:
    failures = (Failure("1", "P1", "The photo is missing."), Failure("2", "P2", "The photo is damaged."))
    start(document, MadeUpOutcome("run-1", 98, failures))
    document.engine.start()
    document.engine.work()
    row = only_row(panel)
    qtbot.waitUntil(row.isVisible)
    assert row.unfold.text() == "2 failures" and not row.failures.isVisible()
    click(qtbot, row.unfold)
    assert row.failures.isVisible()
    click(qtbot, row.failures.copy)
    assert QGuiApplication.clipboard().text() == "P1\tThe photo is missing.\nP2\tThe photo is damaged.\n"
    row.failures.save_to(tmp_path / "list.txt")
    assert (tmp_path / "list.txt").read_text(encoding="utf-8").startswith("P1\t")
    row.failures.save_to(tmp_path / "no folder" / "list.txt")
    assert "cannot be written" in row.failures.problem.text()


def test_a_refused_job_says_why(document: FakeDocument, panel: JobsPanel) -> None:
    start(document, ProjectError("The disk is full; free some space and try again."))
    document.engine.start()
    document.engine.work()
    row = only_row(panel)
    assert row.message.text() == "The disk is full; free some space and try again."
    assert row.state.text() == "Could not be done"


def test_finished_jobs_can_be_cleared(qtbot: QtBot, document: FakeDocument, panel: JobsPanel) -> None:
    start(document)
    start(document)
    document.engine.start()
    document.engine.work()
    assert len(panel.rows) == 2
    click(qtbot, panel.clear)
    assert [row.state.text() for row in panel.rows.values()] == ["Waiting"]


def test_the_newest_job_is_on_top(document: FakeDocument, panel: JobsPanel) -> None:
    start(document)
    newest = start(document)
    assert panel.rows[newest].y() <= min(row.y() for row in panel.rows.values())


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(20, "less than a minute left"), (840, "14 min left"), (7500, "2 h 5 min left"), (3600, "1 h 0 min left")],
)
def test_time_left(seconds: float, text: str) -> None:
    assert time_left(seconds) == text


def test_progress_without_a_total_says_what_is_done() -> None:
    assert progress_words(Progress(0, 0, "Looking for photos")) == "Looking for photos"
    assert progress_words(None) == ""
    assert progress_words(Progress(3, 3, "Reading", 0.5, 0.0)) == "3 of 3 · 0.50 s each"
