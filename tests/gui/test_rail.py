"""The rail of places holds long words of other languages without taking room from the photo."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMainWindow, QToolButton
from pytestqt.qtbot import QtBot

from gui import rail
from gui.actions.window_actions import Actions
from gui.rail import Rail

LONG, BROKEN = "Feststellungen", "Fest-\nstellungen"


def shown_with(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, words: str) -> QMainWindow:
    monkeypatch.setattr(rail, "BROKEN", {"findings_place": words})
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(Rail(Actions(window)))
    return window


def test_a_long_word_is_broken_and_said_whole(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    wide, narrow = (shown_with(qtbot, monkeypatch, words) for words in (LONG, BROKEN))
    widths = [shown.width() for window in (narrow, wide) for shown in window.findChildren(Rail)]
    assert widths[0] < widths[1]
    button = next(button for button in narrow.findChildren(QToolButton) if button.text() == BROKEN)
    assert button.sizeHint().height() <= button.height()
    assert button.accessibleName() == "Findings"
