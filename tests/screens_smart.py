"""The tools that look at the photo, each with its draft."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.canvas.canvas import PhotoCanvas
from gui.canvas.tools.base import ToolName
from gui.document.prompting import Prompting
from tests.screens_stage import Stage, settle, wait_until
from tests.screens_window import show_place

Place = tuple[float, float]
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


def wand(stage: Stage) -> QWidget:
    """The wand held down on the lesion."""
    canvas = _taken(stage, "wand", 1)
    _send(canvas, QEvent.Type.MouseButtonPress, (0.5, 0.5))
    _send(canvas, QEvent.Type.MouseMove, (0.52, 0.5))
    return _answered(stage)


def edge_lasso(stage: Stage) -> QWidget:
    """The line along the lesion's edge between a few anchors."""
    canvas = _taken(stage, "edge_lasso")
    for place in ((0.465, 0.6), (0.5, 0.53), (0.577, 0.508), (0.65, 0.52), (0.695, 0.58)):
        _send(canvas, QEvent.Type.MouseMove, place, held=False)
        _send(canvas, QEvent.Type.MouseButtonPress, place)
        _send(canvas, QEvent.Type.MouseButtonRelease, place)
        _answered(stage)
    _send(canvas, QEvent.Type.MouseMove, (0.68, 0.66), held=False)
    return _answered(stage)


def smart_region(stage: Stage) -> QWidget:
    """A scribble inside, one outside, and what was found."""
    canvas = _taken(stage, "smart")
    _stroke(canvas, ((0.52, 0.64), (0.56, 0.58), (0.62, 0.56), (0.65, 0.62)), NONE)
    _stroke(canvas, ((0.6, 0.42), (0.72, 0.45), (0.76, 0.6)), ALT)
    return _answered(stage)


def by_model(stage: Stage) -> QWidget:
    """A box answered by a promptable model; here a toy whose answer follows colours."""
    prompting = _with_model(stage)
    canvas = _taken(stage, "smart", 1)
    _stroke(canvas, ((0.3, 0.25), (0.5, 0.5), (0.7, 0.75)), Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: not prompting.looking)
    return _answered(stage)


def model_looks(stage: Stage) -> QWidget:
    """The model has not yet seen the photo."""
    _with_model(stage, slow=2000)
    canvas = _taken(stage, "smart", 1)
    _stroke(canvas, ((0.3, 0.25), (0.5, 0.5), (0.7, 0.75)), Qt.KeyboardModifier.ControlModifier)
    return _answered(stage)


def _with_model(stage: Stage, **wanted: int) -> Prompting:
    from tests import promptable_pairs

    prompting = stage.window.document.prompting
    folder = Path(tempfile.mkdtemp(prefix="promptable-"))
    prompting.check(*promptable_pairs.pair(folder, name="my_model", **wanted))
    wait_until(lambda: prompting.state == "ready")
    stage.undo.append(prompting.remove)
    return prompting


SMART_SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "label-wand": wand,
    "label-edge-lasso": edge_lasso,
    "label-smart": smart_region,
    "label-smart-model": by_model,
    "label-smart-model-looks": model_looks,
}


def _taken(stage: Stage, tool: ToolName, case: int = 2) -> PhotoCanvas:
    """The canvas with the tool in the hand; what it leaves is dropped before the next scene."""
    stage.open(stage.blind)
    show_place(stage, case)
    place = stage.window.label_place
    assert place is not None
    stage.window.actions_table[tool].trigger()
    stage.undo.append(place.canvas.cancel_draft)
    _answered(stage)
    return place.canvas


def _answered(stage: Stage) -> QWidget:
    wait_until(lambda: not stage.window.document.drawing.busy)
    settle(0.1)
    return stage.window


def _stroke(canvas: PhotoCanvas, places: Sequence[Place], keys: Qt.KeyboardModifier) -> None:
    _send(canvas, QEvent.Type.MouseButtonPress, places[0], keys)
    for place in places:
        _send(canvas, QEvent.Type.MouseMove, place, keys)
    _send(canvas, QEvent.Type.MouseButtonRelease, places[-1], keys)


def _send(
    canvas: PhotoCanvas, kind: QEvent.Type, place: Place, keys: Qt.KeyboardModifier = NONE, *, held: bool = True
) -> None:
    """An event at a place given as shares of the photo's width and height."""
    width, height = canvas.photo_size
    at = canvas.viewportTransform().map(QPointF(place[0] * width, place[1] * height))
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    cause = none if kind == QEvent.Type.MouseMove else left
    down = none if kind == QEvent.Type.MouseButtonRelease or not held else left
    event = QMouseEvent(kind, at, canvas.viewport().mapToGlobal(at), cause, down, keys)
    QApplication.sendEvent(canvas.viewport(), event)
