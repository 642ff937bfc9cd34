"""Random sequences of events with every tool; the 10,000 are `python -m tests.faults drawing`."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.canvas.random_hand import RandomHand, make_canvas
from tests.gui.canvas.replay import as_told, replay_in_project

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
    hand = RandomHand(canvas, 87)
    log = hand.play(120)
    assert len(log.told) > 10
    assert replay_in_project(log, hand.first, tmp_path) == as_told(log, hand.first)
