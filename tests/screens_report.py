"""The place of the report: what it will hold, one being written, one written, empty, hidden."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from engine.project import Project
from gui.report.place import ReportPlace
from tests.screens_stage import Stage, settle, wait_until

LAST = Path("Documents", "Skin study", "study report.pdf")


def outline(stage: Stage) -> QWidget:
    """What a report of the run will hold and lack."""
    _open(stage)
    return stage.window


def writing(stage: Stage) -> QWidget:
    """A report with photos on its way."""
    place = _open(stage)
    place.options.photos_box.setChecked(True)
    place.options.show_progress(0.5)
    place.options.say("Writing the report. You can go on working; it is under Jobs too.")
    place.options.write.setEnabled(False)
    stage.undo += [stage.window.document.close]
    settle()
    return stage.window


def written(stage: Stage) -> QWidget:
    """Where the last one lies."""
    place = _open(stage)
    place.options.photos_box.setChecked(False)
    place.options.say(f"Wrote {LAST}.")
    place.options.show_last(LAST)
    settle()
    return stage.window


def empty(stage: Stage) -> QWidget:
    """A project without photos."""
    stage.open(stage.empty)
    stage.window.show_report_place()
    settle(1.0)
    return stage.window


def hidden(stage: Stage) -> QWidget:
    """A blinded project in which nothing is completed."""
    stage.open(stage.blind)
    stage.window.show_report_place()
    settle(1.0)
    return stage.window


SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "report-outline": outline,
    "report-writing": writing,
    "report-written": written,
    "report-empty": empty,
    "report-blind": hidden,
}


def _open(stage: Stage) -> ReportPlace:
    with Project.open(stage.scored, read_only=True) as project:
        known = sorted(project.reader_progress(), key=lambda one: one.imported)
    stage.open(stage.scored, known[0].reader)
    stage.window.show_report_place()
    place = stage.window.report_place
    assert place is not None
    wait_until(lambda: place.pages.currentIndex() == 2 and not stage.window.document.helper.busy)
    return place
