"""Looking at what the model saw, and keeping the project in order: each by the keys and menus of the real window."""

from __future__ import annotations

import dataclasses
import shutil
from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from engine.errors import ProjectError
from engine.project import Project
from engine.recipe import recipe_from_json
from gui.actions.table import ACTIONS, MENUS
from gui.dialogs.exclude_case import ExcludeCaseDialog, ExcludedCasesDialog
from gui.document.document import Document
from gui.label.place import LabelPlace
from gui.window import Window
from tests.gui.conftest import READER
from tests.gui.hand import CONTROL, LEFT, Hand, answer, opened_window, small_project
from tests.small import SmallStudy, write_small_study

WAIT = 20_000


@pytest.fixture
def study(tmp_path: Path) -> SmallStudy:
    return write_small_study(tmp_path)


@pytest.fixture
def path(study: SmallStudy, tmp_path: Path) -> Path:
    return small_project(study, tmp_path / "study.spotcheck", READER)


def complete(qtbot: QtBot, window: Window, hand: Hand) -> LabelPlace:
    hand.key(Qt.Key.Key_R)
    hand.drag([(30, 20), (60, 50)])
    hand.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.document.explaining.state == "ready", timeout=WAIT)
    assert window.label_place is not None
    return window.label_place


def picture(hand: Hand) -> bytes:
    image = hand.canvas.viewport().grab().toImage()
    return bytes(image.constBits())


def test_every_action_stands_in_a_menu(window: Window) -> None:
    assert [action.text() for action in window.menuBar().actions()] == list(MENUS.values())
    shown = [action for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()]
    for row in ACTIONS:
        assert window.actions_table[row.name] in shown, row.name
    for name in ("relink", "copy", "exclude", "excluded", "overlays", "score", "recipe", "jobs", "reader"):
        assert window.actions_table[name].isEnabled(), name


def test_the_map_refines_while_it_is_computed(
    qtbot: QtBot, window: Window, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.pipeline.explaining.SECONDS_BETWEEN_PARTIALS", 0.0)
    window.document.set_recipe(recipe_from_json('{"attribution": {"rule": "right", "steps": 300}}'))
    seen: list[tuple[bool, int, float]] = []
    explaining = window.document.explaining

    def note() -> None:
        if explaining.explanation and explaining.shown:
            shown = explaining.shown
            seen.append((explaining.explanation.done, shown.attributed.nodes, float(shown.saliency_map.sum())))

    explaining.changed.connect(note)
    hand.key(Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: window.document.pixels is not None)
    place = complete(qtbot, window, hand)
    partial = [entry for entry in seen if not entry[0]]
    assert len({nodes for _, nodes, _ in partial}) > 1 and len({total for *_, total in partial}) > 1
    assert seen[-1][0]
    trust = place.inspector.model.trust
    assert trust.details.passes.text().startswith(f"{seen[-1][1]} passes through the network")
    assert trust.error.text().startswith("Map error about")


def test_h_hides_every_overlay_and_shows_them_again(qtbot: QtBot, window: Window, hand: Hand) -> None:
    complete(qtbot, window, hand)
    shown = picture(hand)
    hand.key(Qt.Key.Key_H)
    assert window.actions_table["overlays"].isChecked() and picture(hand) != shown
    hand.key(Qt.Key.Key_H)
    assert picture(hand) == shown


def test_the_threshold_slider_scores_anew_and_goes_back(qtbot: QtBot, window: Window, hand: Hand) -> None:
    model = complete(qtbot, window, hand).inspector.model
    before, shown = [label.text() for label in model.scores.values["iou"]], picture(hand)
    case, slider = window.document.case, model.controls.threshold
    slider.setFocus()
    for _ in range(20):
        hand.key(Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: window.document.explaining.threshold == 0.7)
    assert window.document.case == case, "arrows are the slider's while it has the focus"
    qtbot.waitUntil(lambda: [label.text() for label in model.scores.values["iou"]] not in (before, ["–", "–"]))
    assert picture(hand) != shown and model.controls.note.isVisible()
    qtbot.mouseClick(model.controls.back, LEFT)
    qtbot.waitUntil(lambda: [label.text() for label in model.scores.values["iou"]] == before)
    assert window.document.explaining.threshold is None and picture(hand) == shown


def test_a_region_matched_to_the_lesion_follows_each_edit(qtbot: QtBot, hand: Hand, window: Window) -> None:
    document = window.document
    recipe = document.recipe
    matched = dataclasses.replace(recipe.segmentation, method="roi_area", parameter=None)
    document.set_recipe(dataclasses.replace(recipe, segmentation=matched))
    complete(qtbot, window, hand)
    explaining = document.explaining
    qtbot.waitUntil(lambda: explaining.region is not None and explaining.scores is not None)
    assert explaining.region is not None
    area, lesion = int(explaining.region.sum()), explaining.scores
    hand.key(Qt.Key.Key_R)
    hand.drag([(2, 2), (28, 60)])
    hand.saved()
    qtbot.waitUntil(lambda: explaining.region is not None and int(explaining.region.sum()) > 1.3 * area)
    qtbot.waitUntil(lambda: explaining.scores not in (None, lesion))


def test_another_baseline_shows_another_map(qtbot: QtBot, window: Window, hand: Hand) -> None:
    box = complete(qtbot, window, hand).inspector.model.controls.baseline
    assert box.currentText() == "Blurred photo"
    shown = picture(hand)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "Black"
    found = window.document.explaining.shown
    assert found and found.baseline == "black" and picture(hand) != shown


def test_a_case_is_excluded_with_a_reason_and_taken_back(qtbot: QtBot, window: Window, hand: Hand) -> None:
    document = window.document
    hand.key(Qt.Key.Key_D)
    qtbot.waitUntil(lambda: document.pixels is not None)

    def exclude(dialog: ExcludeCaseDialog) -> None:
        qtbot.keyClicks(dialog.box.lineEdit(), "Tattoo over it")
        qtbot.mouseClick(dialog.exclude, LEFT)

    def include(dialog: ExcludedCasesDialog) -> None:
        assert dialog.list.item(0).text() == "case_0 · Tattoo over it"
        dialog.list.item(0).setSelected(True)
        qtbot.mouseClick(dialog.include, LEFT)
        qtbot.waitUntil(lambda: dialog.list.count() == 0)

    answer(window.actions_table["exclude"].trigger, ExcludeCaseDialog, exclude)
    qtbot.waitUntil(lambda: document.cases[0].excluded == "Tattoo over it")
    assert document.photo and document.photo.photo_id == "photo_01", "the photo on the screen stays"
    answer(window.actions_table["excluded"].trigger, ExcludedCasesDialog, include)
    assert document.cases[0].excluded is None and document.photo.photo_id == "photo_01"


def test_photos_that_moved_are_found_again(
    qtbot: QtBot, document: Document, study: SmallStudy, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = tmp_path / "elsewhere" / "deep"
    moved.parent.mkdir()
    shutil.move(study.photos, moved)
    with opened_window(qtbot, document) as window:
        document.open(path)
        qtbot.waitUntil(lambda: "photo_00.png" in document.photo_problem, timeout=WAIT)
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(moved.parent))
        Hand(qtbot, window).key(Qt.Key.Key_L, CONTROL)
        qtbot.waitUntil(lambda: document.pixels is not None, timeout=WAIT)
        assert document.photo_problem == "" and document.photo_path("photo_00") == moved / "photo_00.png"
        assert window.status.words.text() == "Photos found again: 5; still missing: 0."


def test_a_copy_is_saved_and_a_refusal_locks_nothing(
    qtbot: QtBot, window: Window, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, copy = window.document, tmp_path / "copy.spotcheck"
    hand.key(Qt.Key.Key_R)
    hand.drag([(30, 20), (60, 50)])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    window.actions_table["copy"].trigger()
    qtbot.waitUntil(lambda: window.status.words.text() == "Copied to copy.spotcheck.", timeout=WAIT)
    with Project.open(copy) as project:
        assert project.regions("photo_00", READER) == document.regions != ()
    nowhere = tmp_path / "no folder" / "copy.spotcheck"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(nowhere), ""))
    with qtbot.waitSignal(document.failed, timeout=WAIT):
        window.actions_table["copy"].trigger()
    assert document.editable and document.saving.state == "saved"


def test_leaving_asks_while_something_is_not_saved(
    qtbot: QtBot, window: Window, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = window.document
    project = document.project
    assert project is not None
    real = project.edit

    def refuse(*_: object) -> Future[object]:
        future: Future[object] = Future()
        future.set_exception(ProjectError("The disk is full; make room."))
        return future

    monkeypatch.setattr(project, "edit", refuse)
    hand.key(Qt.Key.Key_R)
    hand.drag([(30, 20), (60, 50)])
    qtbot.waitUntil(lambda: document.saving.state == "failed")

    def stay(box: QMessageBox) -> None:
        assert "The disk is full" in box.text()
        QTest.keyClick(box, Qt.Key.Key_Escape)

    answer(window.close, QMessageBox, stay)
    assert window.isVisible() and document.project is project
    monkeypatch.setattr(project, "edit", real)
    qtbot.mouseClick(window.status.retry, LEFT)
    hand.saved()
    assert project.regions("photo_00", READER) == document.regions != ()


def test_an_edit_that_does_not_fit_shows_what_is_stored(qtbot: QtBot, window: Window, hand: Hand) -> None:
    """A shape is dragged before its undo has come back: the log wins, and drawing goes on."""
    document = window.document
    hand.key(Qt.Key.Key_R)
    hand.drag([(30, 20), (60, 50)])
    hand.saved()
    hand.key(Qt.Key.Key_V)
    hand.key(Qt.Key.Key_Z, CONTROL)
    hand.drag([(40, 40), (46, 46)])
    qtbot.waitUntil(lambda: document.saving.state == "saved" and document.regions == ())
    assert hand.canvas.regions == () and document.editable
    hand.key(Qt.Key.Key_R)
    hand.drag([(10, 10), (20, 20)])
    hand.saved()
    assert document.project and document.project.regions("photo_00", READER) == document.regions != ()
    assert QApplication.focusWidget() is hand.canvas
