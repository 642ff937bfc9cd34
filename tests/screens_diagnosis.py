"""Your diagnosis in the inspector: while it is typed, as a list, and beside the model."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.screens_stage import Stage, settle, wait_until
from tests.screens_window import blind, completed

NAMED = ("Seborrheic Keratosis", "mel = 3", "Melanocytic Nevus = 3")
OF_OTHERS = (("Seborrheic Keratosis", 4.0), ("Basal Cell Carcinoma", 2.0)), (("Melanocytic Nevus", 3.0),)


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
    stage.undo.append(field.forget)
    over = _Overlaid(stage.window, field.popup)
    stage.undo.append(over.let_go)
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
    completed(stage)
    document = stage.window.document
    assert document.project is not None and document.case is not None
    _take_back(stage)
    _name(stage, *NAMED)
    others = [name for name in document.project.readers() if name != document.reader]
    for name, diagnoses in zip(others, OF_OTHERS, strict=False):
        document.project.set_differential(document.case.case_id, name, diagnoses).result()
        document.project.complete_case(document.case.case_id, name).result()
    document.diagnosing.changed.emit()
    settle()
    return stage.window


SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "diagnosis-typing": typing,
    "diagnosis-listed": listed,
    "diagnosis-removed": removed,
    "diagnosis-compared": compared,
}


class _Overlaid:
    """A picture of the list over the window, which a picture of the window alone does not hold."""

    def __init__(self, window: QWidget, popup: QWidget) -> None:
        from PySide6.QtWidgets import QLabel

        self._label = QLabel(window)
        self._label.setPixmap(popup.grab())
        self._label.move(window.mapFromGlobal(popup.mapToGlobal(popup.rect().topLeft())))
        self._label.show()

    def let_go(self) -> None:
        self._label.deleteLater()


def _take_back(stage: Stage) -> None:
    diagnosing = stage.window.document.diagnosing
    while diagnosing.named:
        diagnosing.remove(0)
    wait_until(lambda: stage.window.document.saving.state == "saved")


def _name(stage: Stage, *texts: str) -> None:
    for text in texts:
        stage.window.document.diagnosing.add(text)
    wait_until(lambda: stage.window.document.saving.state == "saved")
