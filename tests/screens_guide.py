"""A case as the user guide labels it: the outline half drawn, corrected with the brush, copied to the next photo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.canvas.tools.base import ToolName
from tests.gui.canvas.conftest import ALT, Hand, Place
from tests.gui.labelling.real_photos import Truth, read_truth
from tests.screens_stage import Stage, settle, wait_until
from tests.screens_window import show_place

CASE = 1
"""The first with two photos."""
CORNERS = 22


def outline(stage: Stage) -> QWidget:
    """The lesion's outline, clicked corner by corner, before its last corners."""
    hand, truth = _begin(stage, "polygon")
    for place in truth.along(CORNERS)[:-5]:
        hand.click(place)
    hand.hover(truth.along(CORNERS)[-5])
    settle(1.5)
    return stage.window


def brush(stage: Stage) -> QWidget:
    """The brush takes away what is too much: its ring on the rim of the outline."""
    hand, truth = _begin(stage, "brush")
    _outlined(stage, hand, truth)
    stage.window.actions_table["brush"].trigger()
    places = [_outwards(truth, place, 1.09) for place in truth.along(CORNERS)[:3]]
    hand.press(places[0], ALT)
    for place in places[1:]:
        hand.move(place, ALT)
    settle()
    return stage.window


def copied(stage: Stage) -> QWidget:
    """The region on the case's next photo, ready to be moved into its place."""
    hand, truth = _begin(stage, "select")
    _outlined(stage, hand, truth)
    stage.window.actions_table["copy_regions"].trigger()
    document = stage.window.document
    wait_until(lambda: document.photo != document.case.photos[0] if document.case else False)
    wait_until(lambda: bool(document.regions) and document.pixels is not None)
    stage.window.actions_table["select"].trigger()
    hand.canvas.select(tuple(region.region_id for region in document.regions[:1]))
    settle()
    return stage.window


GUIDE_SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "guide-outline": outline,
    "guide-brush": brush,
    "guide-copied": copied,
}


def _begin(stage: Stage, tool: ToolName) -> tuple[Hand, Truth]:
    stage.open(stage.blind)
    show_place(stage, CASE)
    place, photo = stage.window.label_place, stage.window.document.photo
    assert place is not None and photo is not None
    stage.window.actions_table[tool].trigger()
    stage.undo.append(place.canvas.cancel_draft)
    masks = sorted((stage.scored.parent / "masks").glob(f"{photo.photo_id}_*_lesion.png"))
    return Hand(place.canvas), read_truth(masks[0])


def _outlined(stage: Stage, hand: Hand, truth: Truth) -> None:
    """The whole outline, drawn by hand unless it is there."""
    document = stage.window.document
    if not document.regions:
        stage.window.actions_table["polygon"].trigger()
        for place in truth.along(CORNERS):
            hand.click(_outwards(truth, place, 1.06))
        hand.key(Qt.Key.Key_Return)
    wait_until(lambda: bool(document.regions) and document.saving.state == "saved")


def _outwards(truth: Truth, place: Place, share: float) -> Place:
    (left, top), (right, bottom) = truth.box
    x, y = (left + right) / 2, (top + bottom) / 2
    return x + (place[0] - x) * share, y + (place[1] - y) * share
