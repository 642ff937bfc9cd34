"""Larger and smaller text: type and heights of controls grow together, and nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from engine.project.edits import Change, Edit
from engine.regions import LESION, Polygon, Region
from gui import theme
from gui.dialogs.key_sheet import KeySheet
from gui.dialogs.scrolling import Scrolling
from gui.dialogs.settings import SettingsDialog
from gui.document.document import Document
from gui.settings import Settings
from gui.window import Window
from tests.gui.conftest import open_and_wait
from tests.screens_dialogs import SCREENS

REGION = Region("a", LESION, (Polygon(((20.0, 20.0), (120.0, 20.0), (120.0, 90.0))),))
PLACES = ("label_place", "results_place", "findings_place", "report_place")
ROOM = (1206, 736)
"""What a place has of a window of 1280 x 800 with larger text."""
SMALLEST = (1280, 768)
"""What a screen of 1280 x 800 leaves to a dialog below its title."""


@pytest.fixture
def sized(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[int]:
    percent: int = request.param
    theme.use_text_size(percent)
    theme.apply(qapp, "dark")
    yield percent
    theme.use_text_size(100)
    theme.apply(qapp, "dark")


@pytest.mark.parametrize("sized", theme.TEXT_SIZES, indirect=True)
def test_type_and_controls_grow_together(qapp: QApplication, sized: int) -> None:
    assert qapp.font().pixelSize() == theme.SIZE_BODY == round(13 * sized / 100)
    assert round(28 * sized / 100) == theme.CONTROL_HEIGHT
    sheet = theme.style_sheet(theme.DARK)
    assert f"font-size: {round(11 * sized / 100)}px" in sheet
    assert f"min-height: {round(26 * sized / 100)}px; max-height: {round(26 * sized / 100)}px" in sheet
    assert "min-height: 1px; max-height: 1px" in sheet, "a rule stays a rule"


def test_sizes_that_are_not_on_offer_become_the_nearest(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    assert settings.text_size == 100
    settings.text_size = 120
    assert settings.text_size == 115


@pytest.mark.parametrize("sized", [90, 130], indirect=True)
def test_nothing_is_cut_off_in_any_place(qtbot: QtBot, document: Document, project_path: Path, sized: int) -> None:
    window = Window(document)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    assert not cut(window)
    open_and_wait(qtbot, document, project_path)
    document.edit(Edit("polygon", (Change(None, REGION),)))
    qtbot.waitUntil(lambda: document.saving.state == "saved")
    for name in PLACES:
        window.actions_table[name].trigger()
        qtbot.waitUntil(lambda: not document.engine.busy and not document.helper.busy)
        QApplication.processEvents()
        assert (window.width(), window.height()) == (1280, 800)
        assert not cut(window), name
    window.close()


def cut(screen: QWidget) -> list[str]:
    """Words for which there is too little room."""
    found: list[str] = []
    for widget in screen.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, QScrollArea):
            continue
        if isinstance(widget, QLabel) and widget.text() and not widget.accessibleName():
            needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            if widget.height() < needed or (not widget.wordWrap() and widget.width() < widget.sizeHint().width()):
                found.append(f"label “{widget.text()}”")
        elif isinstance(widget, QAbstractButton) and widget.text() and widget.width() < needed_width(widget):
            found.append(f"button “{widget.text()}”")
        if isinstance(widget, (QLabel, QAbstractButton)) and sticks_out(widget):
            found.append(f"“{widget.text()}” sticks out")
    return found


def needed_width(button: QAbstractButton) -> int:
    """Of the words alone; a tool button that shows its icon alone needs none."""
    style = getattr(button, "toolButtonStyle", None)
    if style is not None and style().name == "ToolButtonIconOnly":
        return 0
    return button.fontMetrics().horizontalAdvance(button.text())


def sticks_out(widget: QWidget) -> bool:
    """Whether the widget reaches beyond the side of what it stands in."""
    parent = widget.parentWidget()
    return parent is not None and widget.geometry().right() > parent.width()


@pytest.mark.parametrize(
    ("sized", "name"), [(size, name) for size in (130, 150) for name in SCREENS], indirect=["sized"]
)
def test_every_dialog_fits_at_large_text(qtbot: QtBot, sized: int, name: str) -> None:
    shown = SCREENS[name]()
    qtbot.addWidget(shown)
    if name.startswith("results"):
        shown.resize(*ROOM)
    shown.show()
    qtbot.waitExposed(shown)
    QApplication.processEvents()
    assert shown.width() <= SMALLEST[0] and shown.height() <= SMALLEST[1]
    assert not cut(shown)


@pytest.mark.parametrize("name", ["settings", "analysis_plan"])
def test_where_the_screen_has_room_no_dialog_scrolls(qtbot: QtBot, name: str) -> None:
    shown = SCREENS[name]()
    qtbot.addWidget(shown)
    shown.show()
    (area,) = shown.findChildren(Scrolling)
    qtbot.waitUntil(lambda: not area.verticalScrollBar().isVisible())


@pytest.mark.parametrize("sized", [150], indirect=True)
def test_the_settings_scroll_to_what_has_the_keyboard(qtbot: QtBot, sized: int) -> None:
    dialog = SCREENS["settings_model_refused"]()
    assert isinstance(dialog, SettingsDialog)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    field, table = dialog.keys.field, dialog.keys.table
    assert field.visibleRegion().boundingRect().height() < field.height(), "the screen is too low"
    table.setFocus()
    table.choose("brush")
    QTest.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(field.hasFocus)
    assert field.visibleRegion().boundingRect().height() == field.height()
    dialog.close_button.setFocus()
    QTest.keyClick(dialog.close_button, Qt.Key.Key_Tab)
    assert not dialog.keys.search.visibleRegion().isEmpty()


@pytest.mark.parametrize("sized", theme.TEXT_SIZES, indirect=True)
def test_the_key_sheet_never_scrolls_sideways(qtbot: QtBot, sized: int) -> None:
    parent = QWidget()
    parent.resize(1280, 800)
    sheet = KeySheet(parent)
    qtbot.addWidget(parent)
    sheet.show()
    qtbot.waitExposed(sheet)
    area = sheet.findChild(QScrollArea)
    inside = area.widget() if area else None
    assert area is not None and inside is not None
    assert inside.minimumSizeHint().width() <= area.viewport().width()
