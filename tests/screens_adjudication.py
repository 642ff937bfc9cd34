"""The window while ROIs are settled: the readers beside each other, the consensus drawn from them, the settled case."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tests.screens_stage import Stage, settle, wait_until
from tests.screens_window import show_place

COORDINATOR = "coordinator"
DIFFERING, OTHER = 6, 5
"""Places of cases in the project."""


def readers(stage: Stage) -> QWidget:
    """Every reader's outline, and where they differ."""
    return _settling(stage, DIFFERING)


def drawn(stage: Stage) -> QWidget:
    """The consensus, drawn and selected like any region."""
    shown = _settling(stage, DIFFERING)
    document = stage.window.document
    if not document.regions:
        stage.window.actions_table["draw_consensus"].trigger()
        wait_until(lambda: bool(document.regions) and document.saving.state == "saved")
    return shown


def settled(stage: Stage) -> QWidget:
    """A settled case: the model beside it."""
    shown = _settling(stage, OTHER)
    document, actions = stage.window.document, stage.window.actions_table
    if not document.is_completed():
        actions["draw_consensus"].trigger()
        wait_until(lambda: bool(document.regions) and document.saving.state == "saved")
        actions["complete"].trigger()
        wait_until(document.is_completed)
    wait_until(lambda: document.explaining.state in ("ready", "failed", "no_model") and not document.helper.busy)
    return shown


def _settling(stage: Stage, place: int) -> QWidget:
    stage.open(stage.scored)
    document, actions = stage.window.document, stage.window.actions_table
    before = document.reader
    document.set_reader(COORDINATOR)
    show_place(stage, place)
    if not document.settling:
        actions["adjudicate"].trigger()
    stage.undo += [lambda: document.adjudicating.toggle(False), lambda: document.set_reader(before)]
    wait_until(lambda: document.adjudicating.photo_readers is not None and not document.helper.busy)
    settle()
    return stage.window


SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "adjudication": readers,
    "adjudication-drawn": drawn,
    "adjudication-settled": settled,
}
