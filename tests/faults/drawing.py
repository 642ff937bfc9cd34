"""Ten thousand random sequences of events on the canvas: nothing crashes, nothing is lost, undo returns all."""

from __future__ import annotations

import os
import tempfile
import time
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

EVENTS = 25
A_PROJECT_EVERY = 200
SEQUENCES = 10_000


def run(quick: bool) -> dict[str, float]:
    """Play 10,000 sequences of 25 events, 300 where it is to be quick.

    Every 200th is also written to a project, which is closed and opened again in the middle. `SPOTCHECK_FIRST_SEED`
    and `SPOTCHECK_SEQUENCES` let several processes share the work.
    """
    from PySide6.QtWidgets import QApplication

    from tests.gui.canvas.random_hand import Broken, RandomHand, make_canvas
    from tests.gui.canvas.replay import as_told, replay_in_project

    application = QApplication.instance() or QApplication([])
    canvas = make_canvas()
    first, began = int(os.environ.get("SPOTCHECK_FIRST_SEED", "0")), time.monotonic()
    edits: Counter[str] = Counter()
    failed = projects = 0
    count = 300 if quick else int(os.environ.get("SPOTCHECK_SEQUENCES", SEQUENCES))
    for seed in range(first, first + count):
        hand = RandomHand(canvas, seed)
        try:
            log = hand.play(EVENTS)
            edits.update(edit.name for kind, edit in log.told if kind == "edit")
            if seed % A_PROJECT_EVERY == 0:
                with tempfile.TemporaryDirectory() as folder:
                    told = replay_in_project(log, hand.first, Path(folder) / "project")
                if told != as_told(log, hand.first):
                    raise Broken("the project tells something else")
                projects += 1
        except (Broken, AssertionError) as error:
            failed += 1
            print(f"  seed {seed}: {error}", flush=True)
        if (seed - first + 1) % 500 == 0:
            print(f"  {seed - first + 1:,} sequences, {sum(edits.values()):,} edits, {failed} failed", flush=True)
    for name, number in edits.most_common():
        print(f"  {name:<34}{number:>8,}")
    canvas.close()
    application.processEvents()
    return {
        "tried": count,
        "failed": failed,
        "edits": sum(edits.values()),
        "kinds_of_edits": len(edits),
        "projects": projects,
        "seconds": time.monotonic() - began,
    }
