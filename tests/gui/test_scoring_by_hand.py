"""Scoring everything from the window: pause, resume, cancel, go on, failures, and closing in the middle."""

from __future__ import annotations

import csv
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.project import Project
from gui.dialogs.export import ExportDialog
from gui.dialogs.recipe import RecipeDialog
from gui.document.jobs import Job
from gui.engine_thread import Request
from gui.panels.jobs import JobRow, JobsPanel
from gui.window import Window
from tests.gui.conftest import READER
from tests.gui.hand import CONTROL, LEFT, Hand, answer, small_project
from tests.small import SmallStudy, write_small_model, write_small_study

WAIT = 30_000
CASES = 24


@pytest.fixture
def study(tmp_path: Path) -> SmallStudy:
    return write_small_study(tmp_path, cases=CASES)


@pytest.fixture
def path(study: SmallStudy, tmp_path: Path) -> Path:
    return small_project(study, tmp_path / "study.spotcheck", READER)


def start(qtbot: QtBot, window: Window) -> None:
    def choose(dialog: RecipeDialog) -> None:
        dialog.device_box.setCurrentIndex(dialog.device_box.findData("cpu"))
        qtbot.mouseClick(dialog.score, LEFT)

    hand = Hand(qtbot, window)
    answer(lambda: hand.key(Qt.Key.Key_R, CONTROL), RecipeDialog, choose)


def newest_row(window: Window) -> JobRow:
    panel = window.drawer.content
    assert isinstance(panel, JobsPanel)
    return panel.rows[newest(window).id]


def newest(window: Window) -> Job:
    return window.document.jobs.all()[0]


def done(window: Window) -> int:
    progress = newest(window).progress
    return progress.done if progress else 0


@pytest.fixture
def holding(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Set once the worker waits because a person has paused it."""
    waits, wait = threading.Event(), Request.wait_while_paused

    def tell(request: Request) -> None:
        if request.paused:
            waits.set()
        wait(request)

    monkeypatch.setattr(Request, "wait_while_paused", tell)
    return waits


def test_pause_resume_cancel_and_go_on(qtbot: QtBot, window: Window, holding: threading.Event) -> None:
    document = window.document
    start(qtbot, window)
    assert document.device == "cpu" and not window.actions_table["score"].isEnabled()
    window.actions_table["jobs"].trigger()
    qtbot.waitUntil(lambda: newest(window).state == "running", timeout=WAIT)
    row = newest_row(window)
    qtbot.mouseClick(row.hold, LEFT)
    assert row.hold.text() == "Resume" and row.state.text() == "Paused"
    qtbot.waitUntil(holding.is_set, timeout=WAIT)
    qtbot.wait(50)
    held = done(window)
    qtbot.wait(300)
    assert done(window) == held < CASES, "nothing goes on while it is paused"
    qtbot.mouseClick(row.hold, LEFT)
    qtbot.waitUntil(lambda: done(window) > held, timeout=WAIT)
    qtbot.mouseClick(row.cancel, LEFT)
    qtbot.waitUntil(lambda: newest(window).state == "cancelled", timeout=WAIT)
    project, run_id = document.project, document.run_id
    assert project and run_id
    kept = {score.photo_id: score for score in project.scores(run_id)}
    assert 0 < len(kept) < CASES + 1
    assert window.actions_table["score"].isEnabled()
    start(qtbot, window)
    qtbot.waitUntil(lambda: newest(window).state == "done", timeout=WAIT)
    assert [run.run_id for run in document.runs] == [run_id], "the same run goes on"
    scores = project.scores(run_id)
    assert {score.photo_id for score in scores} == {photo.photo_id for case in document.cases for photo in case.photos}
    again = {score.photo_id: score for score in scores}
    assert all(again[photo_id].scored_at == score.scored_at for photo_id, score in kept.items())


def test_closing_while_scoring_keeps_what_is_finished(qtbot: QtBot, window: Window, path: Path) -> None:
    document = window.document
    start(qtbot, window)
    qtbot.waitUntil(lambda: done(window) > 1, timeout=WAIT)
    window.close()
    assert document.project is None and not document.engine.running
    with Project.open(path) as project:
        (run,) = project.runs()
        assert run.finished_at is None and project.scores(run.run_id)
        assert project.verify_chain() >= 0


def test_a_photo_that_cannot_be_scored_is_listed_and_the_rest_goes_on(
    qtbot: QtBot, window: Window, study: SmallStudy
) -> None:
    (study.photos / "photo_30.png").unlink()
    start(qtbot, window)
    window.actions_table["jobs"].trigger()
    qtbot.waitUntil(lambda: newest(window).state == "done", timeout=WAIT)
    (failure,) = newest(window).failures
    assert failure.photo_id == "photo_30" and "photo_30.png" in failure.message
    row = newest_row(window)
    assert row.unfold.isVisible() and row.unfold.text() == "1 failure"
    qtbot.mouseClick(row.unfold, LEFT)
    assert row.failures.isVisible()


def test_one_of_several_models_is_chosen_before_scoring(
    qtbot: QtBot, window: Window, study: SmallStudy, tmp_path: Path
) -> None:
    from engine.tasks import trust_model

    other = tmp_path / "other" / "card.json"
    other.parent.mkdir()
    write_small_model(other, seed=2)
    other.write_text(other.read_text(encoding="utf-8").replace('"Small"', '"Other model"'), encoding="utf-8")
    trust_model(other)
    document = window.document
    document.add_model(other)
    qtbot.waitUntil(lambda: document.model_name == "Other model", timeout=WAIT)

    def choose(dialog: RecipeDialog) -> None:
        assert [dialog.model_box.itemText(row) for row in range(2)] == ["Small", "Other model"]
        assert dialog.model_box.currentText() == "Other model"
        dialog.model_box.setCurrentIndex(0)
        qtbot.mouseClick(dialog.use, LEFT)

    answer(window.actions_table["recipe"].trigger, RecipeDialog, choose)
    assert document.model_name == "Small" and not document.runs


def test_results_hold_completed_cases_only_and_are_exported(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    document = window.document
    hand = Hand(qtbot, window)
    hand.key(Qt.Key.Key_R)
    hand.drag([(30, 20), (60, 50)])
    hand.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: document.explaining.state == "ready", timeout=WAIT)
    start(qtbot, window)
    qtbot.waitUntil(lambda: newest(window).state == "done", timeout=WAIT)
    Hand(qtbot, window).key(Qt.Key.Key_2, CONTROL)
    place = window.results_place
    assert place is not None
    qtbot.waitUntil(lambda: f"Based on 1 of {CASES} cases" in place.note.text(), timeout=WAIT)
    assert place.plot_card.isVisible() and place.table_card.isVisible()

    def write(dialog: ExportDialog) -> None:
        dialog.folder.set_path(tmp_path / "tables")
        qtbot.mouseClick(dialog.export_button, LEFT)
        qtbot.waitUntil(dialog.open_button.isVisible, timeout=WAIT)

    answer(window.actions_table["export"].trigger, ExportDialog, write)
    with (tmp_path / "tables" / "cases.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["case_id"] for row in rows} == {"case_0"}, "in a blinded project only what was completed is exported"
    assert {row["reader"] for row in rows} == {READER}


def test_a_case_completed_while_all_are_scored_is_taken_first(
    qtbot: QtBot, window: Window, holding: threading.Event
) -> None:
    document = window.document
    document.show_case(f"case_{CASES - 1}")
    qtbot.waitUntil(lambda: document.pixels is not None)
    document.show_case(f"case_{CASES - 2}")
    qtbot.waitUntil(lambda: document.pixels is not None)
    start(qtbot, window)
    qtbot.waitUntil(lambda: done(window) > 0, timeout=WAIT)
    document.jobs.pause(newest(window).id)
    qtbot.waitUntil(holding.is_set, timeout=WAIT)
    document.show_case(f"case_{CASES - 3}")
    qtbot.waitUntil(lambda: document.pixels is not None)
    hand = Hand(qtbot, window)
    hand.key(Qt.Key.Key_R)
    hand.drag([(30, 20), (60, 50)])
    hand.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: document.explaining.state == "waiting", timeout=WAIT)
    ready: list[str] = []
    document.explanation_changed.connect(lambda: ready.append(newest(window).state) if document.explanation else None)
    document.jobs.resume(newest(window).id)
    qtbot.waitUntil(lambda: document.explaining.state == "ready", timeout=WAIT)
    assert ready[0] == "running", "it did not have to wait for the others"
    qtbot.waitUntil(lambda: newest(window).state == "done", timeout=WAIT)
