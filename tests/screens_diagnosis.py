"""Your diagnosis in the inspector: while it is typed, as a list, and beside the model."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget

from gui.panels.diagnosis.field import DiagnosisField
from tests.screens_stage import Stage, settle, wait_until
from tests.screens_window import blind

NAMED = ("Seborrheic Keratosis", "mel = 3", "Melanocytic Nevus = 3")
OF_OTHERS = {
    "second reader": (("Seborrheic Keratosis", 4.0), ("Basal Cell Carcinoma", 2.0)),
    "third reader": (("Melanocytic Nevus", 3.0),),
}


def typing(stage: Stage) -> QWidget:
    """The conditions that the first letters may mean."""
    blind(stage)
    _take_back(stage)
    _name(stage, *NAMED[:1])
    place = stage.window.label_place
    assert place is not None
    field = place.inspector.diagnosis.field
    QTest.keyClicks(field, "bas")
    settle()
    stage.undo += [field.forget, _over(place.inspector, field).hide]
    return stage.window


def listed(stage: Stage) -> QWidget:
    """A ranked list in a blind first reading, one row with the focus."""
    blind(stage)
    _take_back(stage)
    _name(stage, *NAMED)
    place = stage.window.label_place
    assert place is not None
    place.inspector.diagnosis.rows[1].setFocus()
    settle()
    return stage.window


def removed(stage: Stage) -> QWidget:
    """A row taken out, to be brought back by the link."""
    listed(stage)
    stage.window.document.diagnosing.remove(2)
    wait_until(lambda: stage.window.document.saving.state == "saved")
    return stage.window


def compared(stage: Stage) -> QWidget:
    """A completed case: the readers together, and the model against the list."""
    stage.open(stage.blind)
    document = stage.window.document
    document.show_case(document.cases[3].case_id)
    wait_until(lambda: document.pixels is not None)
    assert document.project is not None and document.case is not None
    if not document.is_completed():
        _name(stage, *NAMED)
        for name, diagnoses in OF_OTHERS.items():
            document.project.set_differential(document.case.case_id, name, diagnoses).result()
            document.project.complete_case(document.case.case_id, name).result()
        document.complete_case()
    wait_until(lambda: document.explaining.state == "ready" and not document.helper.busy)
    return stage.window


SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "diagnosis-typing": typing,
    "diagnosis-listed": listed,
    "diagnosis-removed": removed,
    "diagnosis-compared": compared,
}


def _over(inspector: QWidget, field: DiagnosisField) -> QListView:
    """The list of conditions inside the window, since a picture of the window holds no other windows."""
    shown = QListView(inspector)
    shown.setObjectName(field.popup.objectName())
    shown.setModel(field.popup.model())
    shown.setHorizontalScrollBarPolicy(field.popup.horizontalScrollBarPolicy())
    shown.resize(field.popup.size())
    shown.move(field.mapTo(inspector, field.rect().bottomLeft()))
    field.popup.hide()
    shown.show()
    return shown


def _take_back(stage: Stage) -> None:
    diagnosing = stage.window.document.diagnosing
    while diagnosing.named:
        diagnosing.remove(0)
    wait_until(lambda: stage.window.document.saving.state == "saved")


def _name(stage: Stage, *texts: str) -> None:
    for text in texts:
        stage.window.document.diagnosing.add(text)
    wait_until(lambda: stage.window.document.saving.state == "saved")
