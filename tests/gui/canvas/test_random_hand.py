"""Random sequences of events with every tool; the 10,000 are `python -m tests.faults drawing`."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test
from pytestqt.qtbot import QtBot

from gui.canvas import commands
from tests.gui.canvas.drawing_machine import DrawingMachine, Tally, counting_machine, sequences
from tests.gui.canvas.random_hand import Broken, RandomHand, make_canvas
from tests.gui.canvas.replay import as_told, replay_in_project


@pytest.mark.usefixtures("qapp")
def test_nothing_is_lost_and_undo_returns_the_first_state() -> None:
    tally = Tally()
    run_state_machine_as_test(seed(1)(counting_machine(tally)), settings=sequences(30, 40))
    assert tally.edits.total() > 30 and len(tally.edits) > 10


@pytest.mark.usefixtures("qapp")
def test_a_lost_region_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the machine is for: a canvas that deletes without saying so breaks it."""
    monkeypatch.setattr(commands, "delete_selected", lambda desk: desk.set_regions(desk.regions[1:]))
    as_found = settings(sequences(200, 40), phases=[Phase.generate])
    with pytest.raises(Broken, match="the canvas and the log differ"):
        run_state_machine_as_test(seed(1)(DrawingMachine), settings=as_found)


def test_the_projects_log_tells_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    canvas = make_canvas()
    qtbot.addWidget(canvas)
    hand = RandomHand(canvas, random.Random(87))
    log = hand.play(240)
    assert len(log.told) > 10
    assert replay_in_project(log, hand.first, tmp_path) == as_told(log, hand.first)
