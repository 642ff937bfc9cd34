"""The window as a person meets it, brought to each of its states."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from engine.project import Failure, Project
from engine.regions import LESION
from engine.tasks.demo import MODEL_CARD
from engine.watch import Progress
from gui.document.jobs import Job
from gui.words.kinds import kind_phrase
from tests.screens_stage import Stage, settle, wait_until

CORNERS = ((-1.0, 0.1), (-0.6, -0.8), (0.2, -1.0), (0.9, -0.5), (1.0, 0.4), (0.3, 1.0), (-0.6, 0.8))
"""A made-up outline, in units of its half width and half height."""


def start(stage: Stage) -> QWidget:
    """The start page, with recent projects."""
    stage.open(stage.blind)
    stage.window.document.close()
    settle()
    return stage.window


def empty(stage: Stage) -> QWidget:
    """A project without photos."""
    stage.open(stage.empty)
    return stage.window


def blind(stage: Stage) -> QWidget:
    """A case in its blind first reading, with one region."""
    stage.open(stage.blind)
    document = stage.window.document
    show_place(stage, 1)
    if not document.regions:
        _draw(stage)
    return stage.window


def draft(stage: Stage) -> QWidget:
    """An outline half drawn."""
    stage.open(stage.blind)
    show_place(stage, 2)
    place = stage.window.label_place
    assert place is not None
    canvas = place.canvas
    stage.window.actions_table["polygon"].trigger()
    view = canvas.viewport()
    middle = QPointF(view.width() / 2, view.height() / 2)
    for across, down in CORNERS[:5]:
        point = (middle + QPointF(110 * across, 90 * down)).toPoint()
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseMove(view, (middle + QPointF(60, 80)).toPoint())
    stage.undo.append(canvas.cancel_draft)
    settle()
    return stage.window


def read_only(stage: Stage) -> QWidget:
    """A project that somebody else has open."""
    stage.window.document.close()
    other = Project.open(stage.blind)
    stage.undo += [stage.window.document.close, other.close]
    stage.open(stage.blind)
    return stage.window


def completed(stage: Stage) -> QWidget:
    """A completed case: prediction, scores with chance, heat map, outlines, agreement."""
    stage.open(stage.scored, _first_reader(stage.scored))
    show_place(stage, 6)
    document = stage.window.document
    if not document.is_completed():
        document.complete_case()
        wait_until(document.is_completed)
    wait_until(lambda: document.explaining.state in ("ready", "failed", "no_model") and not document.helper.busy)
    assert stage.window.label_place is not None
    stage.window.label_place.overlay.set(agreement=True)
    settle()
    return stage.window


def folded(stage: Stage) -> QWidget:
    """Both panels folded."""
    completed(stage)
    for name in ("fold_cases", "fold_inspector"):
        stage.window.actions_table[name].trigger()
    settle()
    return stage.window


def jobs(stage: Stage) -> QWidget:
    """The jobs over the place where people label."""
    completed(stage)
    known = stage.window.document.jobs
    for job in made_up_jobs():
        known._put(job)  # pyright: ignore[reportPrivateUsage]
        stage.undo.append(lambda number=job.id: known._jobs.pop(number))  # pyright: ignore[reportPrivateUsage]
    stage.undo.append(known.changed.emit)
    stage.window.actions_table["jobs"].trigger()
    settle()
    return stage.window


def made_up_jobs() -> tuple[Job, ...]:
    """An import and a scoring with failures that are done, a scoring that runs, an export that waits."""
    sentence = "The photo’s file is missing; relink the folder of photos."
    failures = tuple(Failure(f"C{number:03d}", f"C{number:03d}-1", sentence) for number in range(4))
    progress = Progress(1204, 3918, "Explaining photos", 0.31, 840.0)
    return (
        Job(-4, "Importing photos", "done", None, "118 photos of 70 cases."),
        Job(-3, "Scoring", "done", None, "4 photos could not be scored.", failures),
        Job(-2, "Scoring", "running", progress),
        Job(-1, "Exporting"),
    )


def results(stage: Stage) -> QWidget:
    """Agreement by condition."""
    return _results(stage, "condition")


def results_skin_type(stage: Stage) -> QWidget:
    """Agreement by skin type."""
    return _results(stage, "skin_type")


def results_hidden(stage: Stage) -> QWidget:
    """Results of a blinded project in which this reader has completed nothing."""
    stage.open(stage.blind)
    stage.window.show_results_place()
    settle(1.0)
    return stage.window


def keys(stage: Stage) -> QWidget:
    """The key sheet."""
    from gui.dialogs.key_sheet import KeySheet

    stage.open(stage.blind)
    sheet = KeySheet(stage.window)
    sheet.show()
    settle()
    stage.undo.append(sheet.close)
    return sheet


def import_photos(stage: Stage) -> QWidget:
    """The import of a folder with masks and a table, before anything is imported."""
    from engine.datasets import LAYOUTS
    from gui.dialogs.import_data import ImportDialog

    stage.open(stage.empty)
    stage.undo.append(_in_folder(stage.scored.parent))
    dialog = ImportDialog(stage.window.document, {layout.name: layout.title for layout in LAYOUTS}, stage.window)
    form = dialog.form
    for line, name in (
        (form.photos, "photos"),
        (form.masks, "masks"),
        (form.table, "metadata.csv"),
    ):
        line.set_path(Path(name))
    dialog.show()
    stage.undo.append(dialog.reject)
    wait_until(dialog.import_button.isEnabled)
    return dialog


def model(stage: Stage) -> QWidget:
    """The demo's model card with its first predictions."""
    from gui.dialogs.model import ModelDialog

    stage.open(stage.scored, _first_reader(stage.scored))
    stage.undo.append(_in_folder(MODEL_CARD.parent))
    dialog = ModelDialog(stage.window.document, stage.window)
    dialog.show_card(Path(MODEL_CARD.name))
    dialog.show()
    stage.undo.append(dialog.reject)
    wait_until(dialog.add_model.isEnabled)
    return dialog


SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "label-empty": empty,
    "label-blind": blind,
    "label-draft": draft,
    "results-hidden": results_hidden,
    "keys": keys,
    "label-read-only": read_only,
    "label-completed": completed,
    "label-folded": folded,
    "results": results,
    "results-skin-type": results_skin_type,
    "model": model,
    "import": import_photos,
    "jobs": jobs,
    "start": start,
}


@contextmanager
def staged(stage: Stage, scene: Callable[[Stage], QWidget]) -> Generator[QWidget]:
    """What a scene shows; afterwards what it changed for the picture is undone."""
    shown = scene(stage)
    try:
        yield shown
    finally:
        for step in stage.undo:
            step()
        stage.undo.clear()
        stage.resized.clear()


def _results(stage: Stage, kind: str) -> QWidget:
    stage.open(stage.scored, _first_reader(stage.scored))
    stage.window.show_results_place()
    place = stage.window.results_place
    assert place is not None
    place.show_page("groups")
    wait_until(lambda: place.pages.currentWidget() is place.groups)
    group = place.chips.kind._group  # pyright: ignore[reportPrivateUsage]
    assert group is not None
    next(action for action in group.actions() if action.data() == kind).trigger()
    wait_until(lambda: kind_phrase(kind) in place.plot_card.title.text())
    settle(1.0)
    return stage.window


def _in_folder(folder: Path) -> Callable[[], object]:
    """Work in `folder`, so that dialogs show short paths; what is returned goes back."""
    before = Path.cwd()
    os.chdir(folder)
    return lambda: os.chdir(before)


def _first_reader(path: Path) -> str:
    with Project.open(path, read_only=True) as project:
        return project.readers()[0]


def show_place(stage: Stage, place: int) -> None:
    """Put a case by its place in the project on the screen."""
    document = stage.window.document
    document.show_case(document.cases[min(place, len(document.cases) - 1)].case_id)
    wait_until(lambda: document.pixels is not None)


def _draw(stage: Stage) -> None:
    from engine.project.edits import Change, Edit

    document = stage.window.document
    photo = document.photo
    assert photo is not None
    with Project.open(stage.scored, read_only=True) as other:
        drawn = other.regions(photo.photo_id, other.readers()[0])
    lesions = tuple(Change(None, region) for region in drawn if region.label == LESION)
    document.edit(Edit("Draw polygon", lesions))
    wait_until(lambda: document.saving.state == "saved")
