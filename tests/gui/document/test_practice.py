"""Practising: nothing of it stays, and the person's own project is as it was."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.demo.cases import DemoRecipe
from engine.project import Project
from engine.tasks import practice
from gui.dialogs.sitting import SittingDialog
from gui.dialogs.tour import TourDialog
from gui.window import Window
from tests.gui.conftest import READER, make_project, open_and_wait
from tests.gui.hand import Hand, change_reader

CORNERS = ((30.0, 20.0), (90.0, 20.0), (90.0, 70.0), (30.0, 70.0))
SLOW = 120_000
"""Milliseconds: the classifier is imported when somebody practises for the first time."""


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two small cases, in a folder for temporary files of this test alone."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(practice, "RECIPE", DemoRecipe(cases=2, width=120, height=90))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def window(start_window: Window) -> Window:
    return start_window


def practise(qtbot: QtBot, window: Window) -> None:
    """Choose Help > Practise and wait for its first photo."""
    window.actions_table["practise"].trigger()
    wait_for_practice(qtbot, window)


def wait_for_practice(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: window.document.practice.active and window.document.pixels is not None, timeout=SLOW)


def folders(temporary: Path) -> list[Path]:
    return list(temporary.glob(f"{practice.PREFIX}*"))


def draw(qtbot: QtBot, window: Window) -> None:
    """One polygon by mouse and keys."""
    hand, before = Hand(qtbot, window), len(window.document.regions)
    hand.key(Qt.Key.Key_P)
    for corner in CORNERS:
        hand.click(*corner)
    hand.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(window.document.regions) == before + 1)
    hand.saved()


def test_practice_leads_back_to_the_same_case(
    qtbot: QtBot, window: Window, project_path: Path, temporary: Path
) -> None:
    document, notice = window.document, window.notice
    open_and_wait(qtbot, document, project_path)
    document.show_case("0001")
    qtbot.waitUntil(lambda: document.pixels is not None)
    draw(qtbot, window)
    mine, recent = document.regions, document.settings.recent
    practise(qtbot, window)
    assert window.windowTitle() == "Practice – Spotcheck"
    assert notice.isVisible() and "Nothing here is kept" in notice.words.accessibleName()
    assert not document.regions and document.project is not None and document.project.path != project_path
    draw(qtbot, window)
    window.actions_table["complete"].trigger()
    qtbot.waitUntil(document.is_completed)
    window.status.refresh()
    assert "nothing is kept" in window.status.saved.text()
    qtbot.mouseClick(notice.leave, Qt.MouseButton.LeftButton)
    assert not folders(temporary)
    qtbot.waitUntil(lambda: document.pixels is not None)
    assert document.project is not None and document.project.path == project_path.resolve()
    assert document.case is not None and document.case.case_id == "0001"
    assert document.regions == mine and document.settings.recent == recent
    assert not notice.isVisible() and document.reader == READER
    assert not document.is_completed()


def test_starting_over_gives_the_same_cases_untouched(qtbot: QtBot, window: Window, temporary: Path) -> None:
    document = window.document
    practise(qtbot, window)
    draw(qtbot, window)
    shown = document.case
    qtbot.mouseClick(window.notice.start_over, Qt.MouseButton.LeftButton)
    wait_for_practice(qtbot, window)
    assert document.case == shown and not document.regions and len(folders(temporary)) == 1
    assert window.notice.isVisible() and not document.undo_name()
    qtbot.mouseClick(window.notice.leave, Qt.MouseButton.LeftButton)
    assert document.project is None and window.start.isVisible() and not folders(temporary)
    assert not document.settings.recent


def test_leaving_while_it_starts_over_leaves_nothing(
    qtbot: QtBot, window: Window, project_path: Path, temporary: Path
) -> None:
    document = window.document
    practise(qtbot, window)
    document.practice.start_over()
    open_and_wait(qtbot, document, project_path)
    assert not document.practice.active and not window.notice.isVisible()
    qtbot.waitUntil(lambda: not folders(temporary))


def test_another_reader_may_practise_and_the_first_one_returns_unasked(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    document = window.document
    path = make_project(tmp_path, blinded=True)
    open_and_wait(qtbot, document, path)
    assert document.project is not None
    document.project.add_reader("second reader").result()
    practise(qtbot, window)
    change_reader(qtbot, window, "somebody who tries")
    window.actions_table["close"].trigger()
    qtbot.waitUntil(lambda: document.pixels is not None)
    assert document.reader == document.settings.reader == READER
    assert window.findChild(SittingDialog) is None


def test_quitting_removes_it_and_no_time_is_kept(
    qtbot: QtBot, window: Window, project_path: Path, temporary: Path
) -> None:
    open_and_wait(qtbot, window.document, project_path)
    practise(qtbot, window)
    window.document.clock._seconds = 30.0  # pyright: ignore[reportPrivateUsage]
    window.close()
    assert not folders(temporary) and window.document.settings.reader == READER
    with Project.open(project_path) as project:
        assert not any(project.seconds_worked(case.case_id, READER) >= 30 for case in project.cases())


def test_it_waits_for_other_jobs(qtbot: QtBot, window: Window, project_path: Path) -> None:
    document = window.document
    open_and_wait(qtbot, document, project_path)
    running = document.jobs.start("Long work", wait_until_cancelled)
    action = window.actions_table["practise"]
    assert not action.isEnabled() and "A job is running" in action.toolTip()
    document.practice.begin()
    assert len(document.jobs.all()) == 1
    document.jobs.cancel(running)
    qtbot.waitUntil(action.isEnabled)


def wait_until_cancelled(watch: object) -> None:
    """A job that ends when it is told to."""
    import time

    from gui.engine_thread import Watch

    assert isinstance(watch, Watch)
    while not watch.cancelled():
        time.sleep(0.01)


def test_the_tour_and_an_empty_start_page_offer_it(qtbot: QtBot, window: Window, project_path: Path) -> None:
    assert window.start.practise.isVisible()
    window.dialogues.show_tour()
    tour = window.findChild(TourDialog)
    assert tour is not None
    for _ in range(2):
        QTest.mouseClick(tour.onward, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tour.practise, Qt.MouseButton.LeftButton)
    wait_for_practice(qtbot, window)
    qtbot.mouseClick(window.notice.leave, Qt.MouseButton.LeftButton)
    window.document.settings.add_recent(project_path)
    assert not window.start.practise.isVisible()


def test_practice_can_be_scored(qtbot: QtBot, window: Window) -> None:
    document = window.document
    practise(qtbot, window)
    document.start_scoring()
    qtbot.waitUntil(lambda: bool(document.runs) and document.may_score, timeout=120_000)
    assert document.runs
