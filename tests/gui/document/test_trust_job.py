"""The check of all scored cases: started from menu and Results, followed as a job, told as far as it may be seen."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine import tasks
from engine.project import Project
from engine.recipe import load_recipe
from engine.trust.values import CHECKS
from engine.watch import Pace, Watch
from gui.document.jobs import Job
from gui.window import Window
from tests.gui.conftest import READER
from tests.gui.hand import small_project
from tests.gui.made_up_trust import trust_of
from tests.made_once import MadeOnce
from tests.small import study_in, write_small_study

CASES = 4


@dataclass(frozen=True)
class Checked:
    run_id: str
    checked: int
    failures: tuple[object, ...] = ()


class Checks:
    """Stands for the engine's check of a data set: keeps made-up findings, a case at a time."""

    def __init__(self) -> None:
        self.asked: list[tuple[str | None, tuple[str, ...], int | None]] = []
        self.hold = 0.0

    def __call__(
        self, project: Project, run_id: str | None, checks: tuple[str, ...], cases: int | None, watch: Watch
    ) -> Checked:
        self.asked.append((run_id, checks, cases))
        pace = Pace(watch, CASES, "Checking maps")
        for _ in range(CASES):
            time.sleep(self.hold)
            if watch.cancelled():
                from engine.errors import Cancelled

                raise Cancelled
            pace.advance()
        return Checked(run_id or project.runs()[-1].run_id, CASES)


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> Checks:
    made = Checks()
    monkeypatch.setattr(tasks, "check_trust", made)
    monkeypatch.setattr(tasks, "trust_of_run", _found)
    return made


def _found(project: Project, _run_id: str, seen: frozenset[str] | None = None) -> tuple[object, ...]:
    shown = [case for case in project.cases() if seen is None or case.case_id in seen]
    return tuple(one for case in shown for one in trust_of(case))


@pytest.fixture
def path(made_once: MadeOnce, tmp_path: Path, checks: Checks) -> Path:
    """Scored; the model is trusted."""
    path = made_once(scored, tmp_path)
    tasks.trust_model(study_in(tmp_path).card)
    return path


def scored(folder: Path) -> Path:
    path = small_project(write_small_study(folder), folder / "study.spotcheck", READER, blinded=True, masks=True)
    with Project.open(path) as project:
        tasks.score(project, load_recipe("default"), device="cpu")
    return path


def job_of(window: Window) -> Job:
    return window.document.jobs.all()[0]


def test_the_menu_starts_a_job_that_can_be_followed(qtbot: QtBot, window: Window, checks: Checks) -> None:
    action = window.actions_table["check_trust"]
    assert action.isEnabled()
    checks.hold = 0.05
    told: list[str] = []
    window.document.message.connect(told.append)
    action.trigger()
    assert not action.isEnabled()
    qtbot.waitUntil(lambda: window.status.job.text().startswith("Checking trust 2 of 4"))
    qtbot.waitUntil(lambda: job_of(window).state == "done")
    assert checks.asked == [(None, CHECKS, None)]
    assert told == ["The maps are checked; see Trust in Results."]
    qtbot.waitUntil(action.isEnabled)


def test_the_summary_of_a_blind_reader_speaks_of_completed_cases_only(
    qtbot: QtBot, window: Window, checks: Checks
) -> None:
    document = window.document
    window.actions_table["check_trust"].trigger()
    qtbot.waitUntil(lambda: job_of(window).state == "done")
    assert job_of(window).message == "Cases checked: 4."
    assert document.project and document.case
    document.complete_case()
    qtbot.waitUntil(document.is_completed)
    window.actions_table["check_trust"].trigger()
    qtbot.waitUntil(lambda: job_of(window).state == "done" and len(document.jobs.all()) == 2)
    assert job_of(window).message.startswith("Only 1 case has figures of the causal test, and fewer than 10")


def test_it_can_be_stopped_and_started_again(qtbot: QtBot, window: Window, checks: Checks) -> None:
    checks.hold = 0.2
    window.actions_table["check_trust"].trigger()
    qtbot.waitUntil(lambda: job_of(window).state == "running")
    window.document.jobs.cancel(job_of(window).id)
    qtbot.waitUntil(lambda: job_of(window).state == "cancelled")
    assert window.actions_table["check_trust"].isEnabled()


def test_results_start_it_for_the_run_that_they_show(qtbot: QtBot, window: Window, checks: Checks) -> None:
    document = window.document
    document.complete_case()
    qtbot.waitUntil(document.is_completed)
    window.show_results_place()
    place = window.results_place
    assert place is not None
    qtbot.waitUntil(place.trust_card.isVisible)
    qtbot.mouseClick(place.trust_card.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: job_of(window).state == "done")
    assert checks.asked[0][0] == place.run_id is not None
    qtbot.waitUntil(lambda: "fewer than 10 cannot speak for the others" in place.trust_card.sentence.text())


def test_without_scores_there_is_nothing_to_check(qtbot: QtBot, window: Window) -> None:
    window.document.close()
    assert not window.actions_table["check_trust"].isEnabled()
    assert not window.document.trust_job.may_start
