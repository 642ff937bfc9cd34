"""Each screen as it is pictured: nothing is cut off, everything that takes the focus has a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from gui import theme
from gui.theme import PaletteName
from tests.screens_dialogs import SCREENS

NARROW = (1224, 740)


def screen(qtbot: QtBot, name: str) -> QWidget:
    shown = SCREENS[name]()
    qtbot.addWidget(shown)
    if name.startswith("results"):
        shown.resize(*NARROW)
    shown.show()
    QApplication.processEvents()
    return shown


@pytest.mark.parametrize("name", SCREENS)
def test_it_fits_the_smallest_window(qtbot: QtBot, name: str) -> None:
    shown = screen(qtbot, name)
    assert shown.minimumSizeHint().width() <= NARROW[0]
    assert shown.height() <= 740


@pytest.mark.parametrize("name", SCREENS)
def test_no_label_is_cut_off(qtbot: QtBot, name: str) -> None:
    shown = screen(qtbot, name)
    for label in shown.findChildren(QLabel):
        if label.isVisible() and label.text():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= needed, label.text()
            assert label.wordWrap() or label.width() >= label.sizeHint().width(), label.text()


@pytest.mark.parametrize("name", SCREENS)
def test_what_takes_the_focus_has_a_name(qtbot: QtBot, name: str) -> None:
    shown = screen(qtbot, name)
    for widget in shown.findChildren(QWidget):
        reachable = widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if reachable and not isinstance(widget, QScrollBar) and widget.focusProxy() is None:
            said = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            assert said, f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"


@pytest.mark.parametrize("palette", ["dark", "light"])
def test_it_is_painted_in_both_palettes(qtbot: QtBot, qapp: QApplication, palette: PaletteName) -> None:
    theme.apply(qapp, palette)
    shown = screen(qtbot, "results")
    lightness = shown.grab().toImage().pixelColor(600, 200).lightness()
    theme.apply(qapp, "dark")
    assert lightness > 150 if palette == "light" else lightness < 80
