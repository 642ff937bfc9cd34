"""Whole regions being reshaped, handles of an ellipse, the history of regions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from engine.project.edits import Change, Edit
from engine.regions import LESION, Polygon, Region
from gui.canvas.figures import Figure, shape_of
from gui.label.place import LabelPlace
from tests.screens_stage import Stage, settle, wait_until
from tests.screens_window import CORNERS, show_place


def shaping(stage: Stage) -> QWidget:
    """A region that is to grow, shown as it would be."""
    place = _drawn(stage, 4)
    place.canvas.select(("outline",))
    stage.window.actions_table["grow"].trigger()
    place.inspector.shape.amount.setValue(25)
    wait_until(lambda: place.reshaping.showing)
    stage.undo.append(place.inspector.shape.leave)
    return stage.window


def ellipse(stage: Stage) -> QWidget:
    """A turned ellipse with its handles."""
    place = _drawn(stage, 4)
    stage.window.actions_table["select"].trigger()
    place.canvas.select(("ellipse",))
    settle()
    return stage.window


def brush(stage: Stage) -> QWidget:
    """The brush in the hand, with its options."""
    place = _drawn(stage, 4)
    stage.window.actions_table["brush"].trigger()
    stage.undo.append(stage.window.actions_table["polygon"].trigger)
    place.canvas.select(())
    settle()
    return stage.window


def history(stage: Stage) -> QWidget:
    """The states of a region."""
    place = _drawn(stage, 4)
    place.canvas.select(("outline",))
    stage.window.actions_table["region_history"].trigger()
    past = place.shaping.past
    wait_until(lambda: past.dialog is not None and not stage.window.document.drawing.busy)
    assert past.dialog is not None
    stage.undo.append(past.dialog.reject)
    return past.dialog


def _drawn(stage: Stage, case: int) -> LabelPlace:
    """The label place over a case with an outline that changed twice, and a turned ellipse."""
    stage.open(stage.blind)
    show_place(stage, case)
    document, place = stage.window.document, stage.window.label_place
    assert place is not None and document.photo is not None
    if not document.regions:
        width, height = document.photo.width, document.photo.height
        states = [_outline(width, height, scale) for scale in (0.1, 0.14, 0.17)]
        turned = Figure("ellipse", (0.72 * width, 0.3 * height), 0.12 * width, 0.06 * width, 0.6)
        document.edit(Edit("Draw polygon", (Change(None, states[0]),)))
        document.edit(Edit("Move vertices", (Change(states[0], states[1]),)))
        document.edit(Edit("Paint", (Change(states[1], states[2]),)))
        document.edit(Edit("Draw ellipse", (Change(None, Region("ellipse", LESION, shape_of(turned))),)))
        wait_until(lambda: document.saving.state == "saved")
    return place


def _outline(width: int, height: int, scale: float) -> Region:
    points = tuple((0.42 * width + scale * width * x, 0.55 * height + scale * width * y) for x, y in CORNERS)
    return Region("outline", LESION, (Polygon(points),))


SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "label-shaping": shaping,
    "label-ellipse": ellipse,
    "label-region-history": history,
    "label-brush": brush,
}
