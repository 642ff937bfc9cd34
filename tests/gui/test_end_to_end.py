"""The whole path in the real window, with real events: from an empty folder to regions that come back bit for bit."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from engine.region_json import region_to_json
from engine.regions import Region
from gui.dialogs.import_data import ImportDialog
from gui.dialogs.model import ModelDialog
from gui.dialogs.new_project import NewProjectDialog
from gui.document.document import Document
from gui.settings import Settings
from gui.window import Window
from tests.gui.conftest import READER, open_and_wait
from tests.gui.hand import CONTROL, CONTROL_SHIFT, LEFT, Hand, answer, opened_window, small_project
from tests.small import SmallStudy, write_small_study

WAIT = 20_000
ROUNDS = 7


@pytest.fixture
def study(tmp_path: Path) -> SmallStudy:
    return write_small_study(tmp_path)


@pytest.fixture
def window(start_window: Window) -> Window:
    return start_window


def test_project_photos_and_model_come_in_through_the_dialogs(
    qtbot: QtBot, window: Window, study: SmallStudy, tmp_path: Path
) -> None:
    def name_it(dialog: NewProjectDialog) -> None:
        qtbot.keyClicks(dialog.name, "By hand")
        dialog.folder.set_path(tmp_path)
        dialog.reader.clear()
        qtbot.keyClicks(dialog.reader, "Doctor Who")
        assert dialog.blind.isChecked()
        qtbot.mouseClick(dialog.create_button, LEFT)

    def import_it(dialog: ImportDialog) -> None:
        dialog.form.photos.set_path(study.photos)
        dialog.form.table.set_path(study.table)
        qtbot.waitUntil(dialog.import_button.isEnabled, timeout=WAIT)
        qtbot.mouseClick(dialog.import_button, LEFT)
        qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.report, timeout=WAIT)

    def add_it(dialog: ModelDialog) -> None:
        dialog.card.set_path(study.card)
        qtbot.waitUntil(lambda: dialog.view.trust_button is not None, timeout=WAIT)
        assert not dialog.add_model.isEnabled() and dialog.view.trust_button
        qtbot.mouseClick(dialog.view.trust_button, LEFT)
        qtbot.waitUntil(dialog.add_model.isEnabled, timeout=WAIT)
        qtbot.mouseClick(dialog.add_model, LEFT)
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=WAIT)

    document = window.document
    answer(window.actions_table["new"].trigger, NewProjectDialog, name_it)
    qtbot.waitUntil(lambda: document.project is not None, timeout=WAIT)
    assert document.project and document.project.path == tmp_path / "By hand.spotcheck" and document.project.blinded
    assert document.reader == document.settings.reader == "Doctor Who"
    answer(window.actions_table["import"].trigger, ImportDialog, import_it)
    qtbot.waitUntil(lambda: document.pixels is not None, timeout=WAIT)
    assert len(document.cases) == 4 and len(document.cases[0].photos) == 2
    answer(window.actions_table["add_model"].trigger, ModelDialog, add_it)
    assert document.model_name == "Small" and window.actions_table["score"].isEnabled()


def test_fifty_edits_with_every_tool_are_undone_redone_and_come_back(
    qtbot: QtBot, window: Window, study: SmallStudy, tmp_path: Path, settings: Settings
) -> None:
    path = small_project(study, tmp_path / "study.spotcheck", READER)
    document = window.document
    open_and_wait(qtbot, document, path)
    hand = Hand(qtbot, window)
    states: list[tuple[Region, ...]] = [()]
    for number in range(ROUNDS):
        for gesture in GESTURES:
            gesture(hand, number)
            hand.saved()
            assert document.project and document.photo
            assert document.regions == document.project.regions(document.photo.photo_id, READER) == hand.canvas.regions
            assert document.regions != states[-1], (gesture.__name__, number)
            states.append(document.regions)
    assert len(states) > 50
    for key, held, order in (
        (Qt.Key.Key_Z, CONTROL, states[-2::-1]),
        (Qt.Key.Key_Z, CONTROL_SHIFT, states[1:]),
    ):
        for expected in order:
            hand.key(key, held)
            qtbot.waitUntil(lambda expected=expected: document.regions == expected)
            hand.saved()
        assert hand.canvas.regions == document.regions == order[-1]
    for _ in states[1:]:
        hand.key(Qt.Key.Key_Z, CONTROL)
    hand.saved()
    assert document.regions == ()
    for _ in states[1:]:
        hand.key(Qt.Key.Key_Z, CONTROL_SHIFT)
    hand.saved()
    assert document.regions == states[-1]
    photo_id = document.photo.photo_id if document.photo else ""
    window.close()
    again = Document(settings)
    with opened_window(qtbot, again) as fresh:
        open_and_wait(qtbot, again, path)
        assert again.photo and again.photo.photo_id == photo_id
        assert as_json(again.regions) == as_json(states[-1])
        hand = Hand(qtbot, fresh)
        hand.key(Qt.Key.Key_Z, CONTROL)
        qtbot.waitUntil(lambda: again.regions == states[-2])
        hand.key(Qt.Key.Key_Y, CONTROL)
        qtbot.waitUntil(lambda: again.regions == states[-1])
        hand.saved()
    again.deleteLater()


def as_json(regions: tuple[Region, ...]) -> list[object]:
    return [region_to_json(region) for region in regions]


def draw_polygon(hand: Hand, number: int) -> None:
    hand.key(Qt.Key.Key_P)
    for x, y in ((10 + number, 10), (30, 12 + number), (24, 30), (8, 26)):
        hand.click(x, y)
    hand.key(Qt.Key.Key_Return)


def drag_vertex(hand: Hand, number: int) -> None:
    """The polygon drawn last is still selected."""
    hand.key(Qt.Key.Key_V)
    hand.drag([(24, 30), (30 + number, 34), (34 + number, 40)])


def draw_lasso(hand: Hand, number: int) -> None:
    hand.key(Qt.Key.Key_L)
    hand.drag([(50, 10), (60 + number, 12), (66, 24), (54, 28 + number), (46, 18)])


def move_region(hand: Hand, number: int) -> None:
    """The lasso drawn last is still selected."""
    hand.key(Qt.Key.Key_V)
    hand.drag([(56, 18), (58, 20), (60 + number, 24)])


def draw_rectangle(hand: Hand, number: int) -> None:
    hand.key(Qt.Key.Key_R)
    hand.drag([(60 + number, 40), (70, 50), (84, 60)])


def draw_ellipse(hand: Hand, number: int) -> None:
    hand.key(Qt.Key.Key_O)
    hand.drag([(20, 40 + number), (30, 55), (46, 66)])


def paint(hand: Hand, number: int) -> None:
    """Over the ellipse drawn last, and beyond it."""
    hand.key(Qt.Key.Key_B)
    hand.drag([(30, 55), (60, 62), (80 + number, 68)])


def erase(hand: Hand, number: int) -> None:
    hand.key(Qt.Key.Key_E)
    hand.drag([(26, 50), (33, 55 + number), (40, 60)])


GESTURES = (draw_polygon, drag_vertex, draw_lasso, move_region, draw_rectangle, draw_ellipse, paint, erase)


def test_nothing_of_the_model_before_completion_and_all_of_it_after(
    qtbot: QtBot, window: Window, study: SmallStudy, tmp_path: Path
) -> None:
    document = window.document
    open_and_wait(qtbot, document, small_project(study, tmp_path / "study.spotcheck", READER))
    hand = Hand(qtbot, window)
    draw_polygon(hand, 0)
    hand.saved()
    place = window.label_place
    assert place is not None
    model = place.inspector.model
    assert document.explanation is None and document.explaining.scores is None
    assert "Hidden until you complete this case" in words(window)
    assert not model.prediction.isVisible() and not model.scores.isVisible()
    hand.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: document.explaining.state == "ready", timeout=WAIT)
    assert document.explanation is not None
    first = document.explanation.differential[0][0]
    qtbot.waitUntil(lambda: first in words(window))
    value, chance, kept = model.scores.values["iou"]
    qtbot.waitUntil(lambda: "–" not in (value.text(), chance.text(), kept.text()))
    assert "Reference: Melanoma" in words(window) and "Map error" in words(window)
    bare = pixels_of(hand)
    hand.key(Qt.Key.Key_H)
    assert pixels_of(hand) != bare
    hand.key(Qt.Key.Key_H)
    assert pixels_of(hand) == bare
    hand.key(Qt.Key.Key_V)
    seen = {value.text()}
    hand.press(24, 30)
    for x in range(28, 90, 6):
        hand.move(x, 60)
        seen.add(value.text())
    assert len(seen) > 3, "the scores follow the vertex while it is dragged"
    hand.release(88, 60)
    hand.saved()
    assert value.text() in seen and document.is_completed()


def pixels_of(hand: Hand) -> bytes:
    return bytes(hand.canvas.viewport().grab().toImage().constBits())


def words(window: Window) -> str:
    return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())
