"""What readers say beside their outlines: locks, certainty, comments, no visible lesion, notes, flags; the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from engine.project.edits import Change, Edit
from engine.regions import Polygon, Region
from gui.label.place import LabelPlace
from tests.screens_stage import Stage, settle, wait_until
from tests.screens_window import CORNERS, show_place

LABELS = (
    ("lesion", 0.5, 0.45, 0.16),
    ("hair", 0.24, 0.3, 0.07),
    ("ruler", 0.75, 0.75, 0.08),
    ("ink", 0.26, 0.72, 0.06),
)


def remarks(stage: Stage) -> QWidget:
    """Regions that are hidden, locked, commented on and selected; a flag with a reason; a note."""
    place = _begin(stage, 3)
    document = stage.window.document
    for label, x, y, radius in LABELS:
        if not any(region.label == label for region in document.regions):
            document.edit(Edit("Draw polygon", (Change(None, _made(stage, label, x, y, radius)),)))
    wait_until(lambda: document.saving.state == "saved")
    lesion, hair, ruler, ink = document.regions
    if not ruler.locked:
        said = (Change(ruler, replace(ruler, locked=True)), Change(ink, replace(ink, comment="marker of the clinic")))
        named = Change(lesion, replace(lesion, certainty="medium", comment="border fades towards the left"))
        document.edit(Edit("Comment", (*said, named)))
    place.inspector.regions.concealed.toggle((hair.region_id,))
    stage.undo.append(place.inspector.regions.concealed.forget)
    place.canvas.select((lesion.region_id,))
    place.inspector.remark.field.setPlainText("Second opinion on the pigment at the border.")
    place.inspector.remark.keep()
    document.flag_case(True, "identity visible")
    wait_until(lambda: document.saving.state == "saved")
    settle()
    return stage.window


def no_lesion(stage: Stage) -> QWidget:
    """A photo with the answer that no lesion is visible, in a case of several photos."""
    _begin(stage, 5)
    document = stage.window.document
    several = next((case for case in document.cases if len(case.photos) > 1), document.cases[0])
    document.show_case(several.case_id, several.photos[-1].photo_id)
    wait_until(lambda: document.pixels is not None)
    if not document.answering.answered:
        document.answering.toggle()
    wait_until(lambda: document.saving.state == "saved")
    settle()
    return stage.window


def key_cursor(stage: Stage) -> QWidget:
    """A rectangle drawn by the keyboard, half way."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    place = _begin(stage, 4)
    stage.window.actions_table["rectangle"].trigger()
    place.canvas.setFocus()
    place.canvas.key_hand.set_active(True)
    stage.undo += [lambda: place.canvas.key_hand.set_active(False), place.canvas.cancel_draft]
    QTest.keyClick(place.canvas, Qt.Key.Key_Space)
    for key in 3 * (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(place.canvas, key, Qt.KeyboardModifier.ShiftModifier)
    settle()
    return stage.window


def _begin(stage: Stage, number: int) -> LabelPlace:
    stage.open(stage.blind)
    show_place(stage, number)
    place = stage.window.label_place
    assert place is not None
    return place


def _made(stage: Stage, label: str, x: float, y: float, radius: float) -> Region:
    photo = stage.window.document.photo
    assert photo is not None
    side = min(photo.width, photo.height)
    ring = tuple(
        (photo.width * x + side * radius * across, photo.height * y + side * radius * down) for across, down in CORNERS
    )
    return Region(f"{photo.photo_id}-{label}", label, (Polygon(ring),))


LABELLING_SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "remarks": remarks,
    "no_lesion": no_lesion,
    "key_cursor": key_cursor,
}
