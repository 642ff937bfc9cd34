"""Random sequences of events with every tool; the 10,000 are `python -m tests.faults drawing`."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.project import Project
from tests.engine.project.making import READER, make_project
from tests.gui.canvas.random_hand import Log, RandomHand, make_canvas

EVENTS = 40


@pytest.mark.parametrize("batch", range(4))
def test_nothing_is_lost_and_undo_returns_the_first_state(qtbot: QtBot, batch: int) -> None:
    canvas = make_canvas()
    qtbot.addWidget(canvas)
    edits = sum(len(RandomHand(canvas, 1000 * batch + seed).play(EVENTS).told) for seed in range(15))
    assert edits > 60


def test_the_projects_log_tells_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    canvas = make_canvas()
    qtbot.addWidget(canvas)
    hand = RandomHand(canvas, 77)
    replay_in_project(hand.play(60), hand.first, tmp_path)


def replay_in_project(log: Log, first: tuple, folder: Path) -> None:
    """What the hand did, written to a project that is closed and opened again in the middle; then all undone."""
    from engine.project.edits import Change, Edit

    with make_project(folder) as project:
        path = project.path
        if first:
            project.edit("a", READER, Edit("Begin", tuple(Change(None, region) for region in first))).result()
        half = len(log.told) // 2
        tell(project, log, 0, half)
    with Project.open(path) as project:
        tell(project, log, half, len(log.told))
        assert {one.region_id: one for one in project.regions("a", READER)} == {
            one.region_id: one for one in log.regions()
        }
        while (project.undo_name("a", READER) or "Begin") != "Begin":
            project.undo("a", READER).result()
        assert project.regions("a", READER) == first
        assert project.verify_chain()


def tell(project: Project, log: Log, start: int, end: int) -> None:
    for kind, edit in log.told[start:end]:
        if kind == "edit":
            project.edit("a", READER, edit).result()
        else:
            getattr(project, kind)("a", READER).result()
