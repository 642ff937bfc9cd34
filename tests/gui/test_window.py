"""The window by hand: keys, typing, blind rule on the screen, folds, palettes, closing while busy."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.errors import Cancelled
from engine.project.edits import Change, Edit
from engine.regions import LESION, Polygon, Region
from gui import theme
from gui.actions.table import ACTIONS
from gui.engine_thread import Watch
from gui.window import Window
from tests.gui.conftest import open_and_wait
from tests.gui.explanations import explanation_of

REGION = Region("a", LESION, (Polygon(((20.0, 20.0), (120.0, 20.0), (120.0, 90.0))),))


@pytest.fixture
def window(start_window: Window) -> Window:
    return start_window


def press(qtbot: QtBot, window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    target = QApplication.focusWidget() or window
    qtbot.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)


def words_on(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def on_canvas(qtbot: QtBot, window: Window) -> None:
    assert window.label_place is not None
    window.activateWindow()
    window.label_place.canvas.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def test_the_place_that_was_made_part_by_part_is_the_one_that_opens(
    qtbot: QtBot, window: Window, project_path: Path
) -> None:
    with qtbot.waitSignal(window.place_maker.made):
        window.place_maker.begin()
    made = window.place_maker.place()
    assert window.label_place is None and window.pages.currentWidget() is window.start and not made.isVisible()
    open_and_wait(qtbot, window.document, project_path)
    assert window.label_place is made and made.isVisible()


def test_the_start_page_comes_first_and_again_after_closing(qtbot: QtBot, window: Window, project_path: Path) -> None:
    assert window.pages.currentWidget() is window.start
    open_and_wait(qtbot, window.document, project_path)
    assert window.pages.currentWidget() is window.workspace
    assert window.windowTitle() == "study – Spotcheck"
    window.actions_table["close"].trigger()
    assert window.pages.currentWidget() is window.start
    assert "study" in window.start.findChildren(QWidget)[0].window().windowTitle() or window.document.settings.recent


def test_keys_lead_through_photos_cases_and_tools(qtbot: QtBot, window: Window, project_path: Path) -> None:
    document = window.document
    open_and_wait(qtbot, document, project_path)
    on_canvas(qtbot, window)
    press(qtbot, window, Qt.Key.Key_D)
    assert document.photo and document.photo.photo_id == "p0_1"
    press(qtbot, window, Qt.Key.Key_A)
    assert document.photo.photo_id == "p0_0"
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert document.case and document.case.case_id == "0001"
    press(qtbot, window, Qt.Key.Key_PageUp)
    assert document.case.case_id == "0000"
    assert window.label_place is not None
    for key, tool in (("V", "select"), ("L", "lasso"), ("B", "brush"), ("E", "eraser"), ("R", "rectangle")):
        press(qtbot, window, Qt.Key[f"Key_{key}"])
        assert window.label_place.canvas.tool == tool
        assert window.actions_table[tool].isChecked()


def test_typing_in_the_search_field_draws_nothing(qtbot: QtBot, window: Window, project_path: Path) -> None:
    document = window.document
    open_and_wait(qtbot, document, project_path)
    place = window.label_place
    assert place is not None
    window.activateWindow()
    place.cases.search.setFocus()
    qtbot.waitUntil(place.cases.search.hasFocus)
    tool, case = place.canvas.tool, document.case
    qtbot.keyClicks(place.cases.search, "bred 2")
    press(qtbot, window, Qt.Key.Key_Return)
    assert place.cases.search.text() == "bred 2"
    assert place.canvas.tool == tool and document.case == case and not document.is_completed()
    place.cases.search.setText("0002")
    qtbot.waitUntil(lambda: place.cases.list.rowCount() == 1)


def test_before_completion_the_screen_says_nothing_of_the_model(
    qtbot: QtBot, window: Window, project_path: Path
) -> None:
    open_and_wait(qtbot, window.document, project_path)
    place = window.label_place
    assert place is not None
    words = words_on(window)
    assert "Hidden until you complete this case" in words
    for secret in ("Melanoma", "melanoma", "dx", "Reference"):
        assert secret not in words
    assert window.status.saved.text() == "All changes saved"


def test_enter_completes_and_then_the_model_is_shown(
    qtbot: QtBot, window: Window, project_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from engine import tasks

    document = window.document
    open_and_wait(qtbot, document, project_path)
    monkeypatch.setattr(tasks, "stored_explanation", lambda *_: explanation_of(document.cases[0]))
    document.model_name = "made up"
    document.edit(Edit("polygon", (Change(None, REGION),)))
    on_canvas(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: document.explaining.state == "ready")
    expected = ("Melanoma", "Reference: Melanoma, predicted", "Map error about 4.2 % (tolerance 5 %)", "70 %")
    qtbot.waitUntil(lambda: all(shown in words_on(window) for shown in expected))
    assert window.label_place and window.label_place.inspector.model.scores.values["iou"][0].text() != "–"
    assert window.label_place.inspector.complete.text().startswith("Next to label")
    press(qtbot, window, Qt.Key.Key_N)
    assert document.case and document.case.case_id == "0001"
    assert "Melanoma" not in words_on(window)


def test_the_menu_names_what_undo_takes_back(qtbot: QtBot, window: Window, project_path: Path) -> None:
    document = window.document
    open_and_wait(qtbot, document, project_path)
    document.edit(Edit("polygon", (Change(None, REGION),)))
    qtbot.waitUntil(lambda: document.saving.state == "saved")
    assert window.actions_table["undo"].text() == "Undo polygon"
    on_canvas(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: document.regions == () and document.saving.state == "saved")
    assert window.actions_table["redo"].text() == "Redo polygon"
    press(qtbot, window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: document.regions == (REGION,))


def test_a_region_is_deleted_from_the_inspector_and_comes_back(
    qtbot: QtBot, window: Window, project_path: Path
) -> None:
    document = window.document
    open_and_wait(qtbot, document, project_path)
    document.edit(Edit("polygon", (Change(None, REGION),)))
    assert window.label_place is not None
    window.label_place.inspector.regions.delete_asked.emit("a")
    assert document.regions == ()
    window.actions_table["undo"].trigger()
    qtbot.waitUntil(lambda: document.regions == (REGION,))


def test_h_switches_overlays_and_a_long_press_only_looks(qtbot: QtBot, window: Window, project_path: Path) -> None:
    open_and_wait(qtbot, window.document, project_path)
    on_canvas(qtbot, window)
    action = window.actions_table["overlays"]
    press(qtbot, window, Qt.Key.Key_H)
    assert action.isChecked()
    press(qtbot, window, Qt.Key.Key_H)
    assert not action.isChecked()
    target = QApplication.focusWidget()
    qtbot.keyPress(target, Qt.Key.Key_H)
    assert action.isChecked()
    qtbot.wait(400)
    qtbot.keyRelease(target, Qt.Key.Key_H)
    assert not action.isChecked()


def test_panels_fold_and_keep_their_width(qtbot: QtBot, window: Window, project_path: Path) -> None:
    open_and_wait(qtbot, window.document, project_path)
    place = window.label_place
    assert place is not None
    assert place.cases.width() == theme.CASES_WIDTH and place.inspector.width() == theme.INSPECTOR_WIDTH
    window.actions_table["fold_cases"].trigger()
    place.inspector.fold_button.click()
    assert place.cases.width() == theme.FOLDED_WIDTH and place.inspector.width() == theme.FOLDED_WIDTH
    assert window.document.settings.folded("cases") and window.document.settings.folded("inspector")
    window.actions_table["fold_cases"].trigger()
    assert place.cases.width() == theme.CASES_WIDTH


def test_the_palette_changes_and_is_remembered(qtbot: QtBot, window: Window) -> None:
    window.actions_table["light"].trigger()
    assert theme.palette() is theme.LIGHT
    assert window.document.settings.palette == "light"
    window.actions_table["dark"].trigger()
    assert theme.palette() is theme.DARK


def test_a_read_only_project_says_who_holds_it(qtbot: QtBot, window: Window, project_path: Path) -> None:
    from engine.project import Project

    with Project.open(project_path):
        open_and_wait(qtbot, window.document, project_path)
        assert window.notice.isVisible()
        assert "holds this project" in window.notice.words.accessibleName()
        assert not window.actions_table["import"].isEnabled()
        assert not window.actions_table["complete"].isEnabled()


def test_closing_while_busy_ends_cleanly(qtbot: QtBot, window: Window, project_path: Path) -> None:
    document = window.document
    open_and_wait(qtbot, document, project_path)
    document.edit(Edit("polygon", (Change(None, REGION),)))
    document.jobs.start("Long work", _until_cancelled)
    qtbot.waitUntil(lambda: document.engine.busy)
    window.close()
    assert not document.engine.running and document.project is None
    from engine.project import Project

    with Project.open(project_path) as project:
        assert project.regions("p0_0", document.reader) == (REGION,)


def _until_cancelled(watch: Watch) -> None:
    while not watch.cancelled():
        time.sleep(0.005)
    raise Cancelled


def test_jobs_open_from_the_status_strip_and_close_again(qtbot: QtBot, window: Window) -> None:
    window.actions_table["jobs"].trigger()
    assert window.drawer.isVisible()
    window.actions_table["jobs"].trigger()
    assert not window.drawer.isVisible()


def test_no_two_actions_share_a_key() -> None:
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(keys) == len(set(keys))
