"""Each tool in the middle of its gesture; the list of labels; a search that finds no case."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import cos, pi, sin

from PySide6.QtWidgets import QWidget

from gui.canvas.tools.base import ToolName
from tests.gui.canvas.conftest import ALT, NONE, Hand, Place
from tests.screens_stage import Stage, settle, wait_until
from tests.screens_window import show_place

CASE = 7
HALF_ROUND = [pi * (1.1 + step / 14) for step in range(20)]


def gesture(stage: Stage, tool: ToolName, *, alt: bool = False) -> QWidget:
    """The tool held down on the lesion, on its way."""
    stage.open(stage.blind)
    show_place(stage, CASE)
    place = stage.window.label_place
    assert place is not None
    canvas = place.canvas
    hand = Hand(canvas)
    if alt or tool in ("eraser", "knife"):
        _outline(stage, hand)
    stage.window.actions_table[tool].trigger()
    way = _way(stage, tool)
    stage.undo += [canvas.cancel_draft, partial(hand.release, way[-1]), stage.window.actions_table["polygon"].trigger]
    keys = ALT if alt else NONE
    hand.press(way[0], keys)
    for there in way[1:]:
        hand.move(there, keys)
    settle()
    return stage.window


def nothing_found(stage: Stage) -> QWidget:
    """No case holds what is sought."""
    stage.open(stage.blind)
    place = stage.window.label_place
    assert place is not None
    place.cases.search.setText("elbow")
    wait_until(lambda: place.cases.list.rowCount() == 0)
    stage.undo += [place.cases.show_all.click]
    return stage.window


def labels(stage: Stage) -> QWidget:
    """Every label with its colour and key."""
    stage.open(stage.blind)
    place = stage.window.label_place
    assert place is not None
    place.tools.label.showPopup()
    settle()
    stage.undo.append(place.tools.label.hidePopup)
    return place.tools.label.view().window()


def _way(stage: Stage, tool: ToolName) -> list[Place]:
    photo = stage.window.document.photo
    assert photo is not None
    width, height = photo.width, photo.height
    middle, radius = (0.5 * width, 0.5 * height), 0.22 * height
    if tool in ("rectangle", "ellipse"):
        return [(middle[0] - radius, middle[1] - radius), (middle[0] + 1.2 * radius, middle[1] + 0.9 * radius)]
    if tool == "knife":
        return [(middle[0] - 1.6 * radius, middle[1] + 8), (middle[0] + 1.5 * radius, middle[1] - 12)]
    return [(middle[0] + radius * cos(turn), middle[1] + radius * sin(turn)) for turn in HALF_ROUND]


def _outline(stage: Stage, hand: Hand) -> None:
    """A region that the gesture changes; it stays for the next scene."""
    document = stage.window.document
    if not document.regions:
        stage.window.actions_table["ellipse"].trigger()
        corners = _way(stage, "ellipse")
        hand.drag(corners)
        wait_until(lambda: bool(document.regions) and document.saving.state == "saved")


SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "draft-lasso": partial(gesture, tool="lasso"),
    "draft-rectangle": partial(gesture, tool="rectangle"),
    "draft-ellipse": partial(gesture, tool="ellipse"),
    "draft-brush": partial(gesture, tool="brush"),
    "draft-brush-away": partial(gesture, tool="brush", alt=True),
    "draft-eraser": partial(gesture, tool="eraser"),
    "draft-knife": partial(gesture, tool="knife"),
    "label-nothing-found": nothing_found,
    "label-labels": labels,
}
