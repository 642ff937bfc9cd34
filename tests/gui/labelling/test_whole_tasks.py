"""Whole labelling tasks, one photo each, and the masks that they leave in the project."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.window import Window
from tests.gui.canvas.conftest import Hand
from tests.gui.conftest import READER, open_and_wait
from tests.gui.labelling import answering, changing, finding, outlining, painting
from tests.gui.labelling.bench import Bench, Intended, roi, write_project

Task = Callable[[Bench], Intended]
TASKS: dict[str, tuple[Task, ...]] = {
    "outlining": outlining.TASKS,
    "painting": painting.TASKS,
    "finding": finding.TASKS,
    "changing": changing.TASKS,
    "answering": answering.TASKS,
}

PATIENCE = 120_000
"""Milliseconds for one step: some twenty tasks share a window, and the first smart region loads much."""


@pytest.fixture
def window(start_window: Window) -> Window:
    return start_window


def begin(bench: Bench, number: int) -> None:
    """The next case on the screen."""
    bench.document.show_case(f"{number:04d}")
    bench.wait(lambda: bench.document.pixels is not None and not bench.document.regions)
    bench.take_up()


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", TASKS)
def test_each_task_leaves_the_mask_that_was_meant(
    qtbot: QtBot, document: Document, window: Window, tmp_path: Path, name: str, subtests: pytest.Subtests
) -> None:
    tasks = TASKS[name]
    path = write_project(tmp_path / "study.spotcheck", len(tasks))
    open_and_wait(qtbot, document, path)
    assert window.label_place is not None
    bench = Bench(window, Hand(window.label_place.canvas), partial(qtbot.waitUntil, timeout=PATIENCE))
    meant: dict[str, Intended] = {}
    for number, task in enumerate(tasks):
        with subtests.test(task.__name__):
            begin(bench, number)
            intended = task(bench)
            bench.settle()
            assert document.photo is not None
            meant[document.photo.photo_id] = intended
            assert not intended.misses(bench.hand.roi()), "on the canvas"
            assert not intended.misses(bench.stored()), "in the project"
    document.close()
    open_and_wait(qtbot, document, path)
    for photo_id, intended in meant.items():
        assert not intended.misses(roi(bench.project.regions(photo_id, READER))), photo_id


def test_there_are_more_than_thirty() -> None:
    assert sum(map(len, TASKS.values())) >= 30
