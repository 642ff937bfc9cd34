"""Ways of looking at photos: the card, an adjusted and turned photo, measuring, the lens, photos side by side."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gui.label.place import LabelPlace
from tests.screens_stage import Stage, settle, wait_until
from tests.screens_window import show_place


def adjusted(stage: Stage) -> QWidget:
    """The card with its controls, an adjusted display, and the grid."""
    place = _place(stage)
    _trigger(stage, "look")
    place.looking.looking.set_display(brightness=0.1, contrast=0.2, gamma=1.25, local_contrast=0.6)
    _trigger(stage, "grid")
    stage.undo.append(place.looking.looking.reset_display)
    wait_until(lambda: not stage.window.document.decoder.busy)
    settle()
    return stage.window


def measured(stage: Stage) -> QWidget:
    """A line on the photo, its real length about to be said."""
    place = _place(stage)
    _trigger(stage, "look")
    _trigger(stage, "measure")
    view = place.canvas.viewport()
    middle = view.rect().center()
    start, end = middle + QPoint(-140, 60), middle + QPoint(120, 90)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    settle()
    return stage.window


def lens(stage: Stage) -> QWidget:
    """The glass over the rim of a lesion on a turned photo."""
    place = _place(stage)
    show_place(stage, 1)
    stage.window.actions_table["turn_right"].trigger()
    stage.undo.append(stage.window.actions_table["turn_left"].trigger)
    _trigger(stage, "lens")
    look = partial(_hover, place)
    stage.resized.append(look)
    look()
    settle()
    return stage.window


def side_by_side(stage: Stage) -> QWidget:
    """Photos of one case beside each other, the second one active."""
    _place(stage)
    document = stage.window.document
    case = max(document.cases, key=lambda one: len(one.photos))
    document.show_case(case.case_id, case.photos[min(1, len(case.photos) - 1)].photo_id)
    wait_until(lambda: document.pixels is not None)
    _trigger(stage, "side_by_side")
    wait_until(lambda: all(document.loader.kept(photo.photo_id) for photo in case.photos[:3]))
    settle()
    return stage.window


def _hover(place: LabelPlace) -> None:
    """Over the same place of the photo, however large it is seen."""
    width, height = place.canvas.photo_size
    at = place.canvas.viewportTransform().map(QPointF(0.36 * width, 0.62 * height))
    QTest.mouseMove(place.canvas.viewport(), at.toPoint())


def _place(stage: Stage) -> LabelPlace:
    stage.open(stage.blind)
    place = stage.window.label_place
    assert place is not None
    return place


def _trigger(stage: Stage, name: str) -> None:
    """Switches on, and off again before the next picture."""
    action = stage.window.actions_table[name]
    action.trigger()
    stage.undo.append(lambda: action.isChecked() and action.trigger())


SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "look_adjusted": adjusted,
    "look_measured": measured,
    "look_lens": lens,
    "look_side_by_side": side_by_side,
}
