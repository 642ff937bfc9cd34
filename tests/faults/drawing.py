"""Ten thousand random sequences of events on the canvas: nothing crashes, nothing is lost, undo returns all."""

from __future__ import annotations

import os
import random
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.gui.canvas.drawing_machine import Tally

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

EVENTS = 25
SEQUENCES, PROJECTS = 10_000, 50


def run(quick: bool) -> dict[str, float]:
    """Play 10,000 sequences of 25 events by Hypothesis's state machine, 300 where it is to be quick.

    Fifty more are written to a project each, which is closed and opened again in the middle. `SPOTCHECK_FIRST_SEED`
    and `SPOTCHECK_SEQUENCES` let several processes share the work.
    """
    from PySide6.QtWidgets import QApplication

    from tests.gui.canvas.drawing_machine import Tally

    application = QApplication.instance() or QApplication([])
    tally = Tally()
    first, began = int(os.environ.get("SPOTCHECK_FIRST_SEED", "0")), time.monotonic()
    count = 300 if quick else int(os.environ.get("SPOTCHECK_SEQUENCES", SEQUENCES))
    projects = max(1, round(PROJECTS * count / SEQUENCES))
    failed = _play(tally, first, count) + sum(_write_to_project(first + number) for number in range(projects))
    for name, number in tally.edits.most_common():
        print(f"  {name:<34}{number:>8,}")
    application.processEvents()
    return {
        "tried": tally.sequences,
        "failed": failed,
        "edits": tally.edits.total(),
        "kinds_of_edits": len(tally.edits),
        "projects": projects,
        "seconds": time.monotonic() - began,
    }


def _play(tally: Tally, first: int, count: int) -> int:
    """How many broke: Hypothesis ends with the first one, made as short as it can be."""
    from hypothesis import seed
    from hypothesis.stateful import run_state_machine_as_test

    from tests.gui.canvas.drawing_machine import counting_machine, sequences

    try:
        run_state_machine_as_test(seed(first)(counting_machine(tally)), settings=sequences(count, EVENTS))
    except AssertionError as error:
        print("\n".join((str(error), *getattr(error, "__notes__", ()))), flush=True)
        return 1
    return 0


def _write_to_project(seed: int) -> int:
    """Whether the project tells something else than the hand's own log."""
    from tests.gui.canvas.random_hand import RandomHand, let_go, make_canvas
    from tests.gui.canvas.replay import as_told, replay_in_project

    canvas = make_canvas()
    hand = RandomHand(canvas, random.Random(seed))
    log = hand.play(EVENTS)
    with tempfile.TemporaryDirectory() as folder:
        told = replay_in_project(log, hand.first, Path(folder) / "project")
    let_go(canvas)
    return int(told != as_told(log, hand.first))
