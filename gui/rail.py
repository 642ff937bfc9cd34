"""The rail of places at the left, with the settings at its foot."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.actions.view import PLACES, VIEW
from gui.actions.window_actions import Actions
from gui.parts.widgets import described, named

EDGES = 14
"""Of a button on both sides together, in pixels."""
LINE = 13
"""How much higher each further line makes a button, in pixels."""
BROKEN = {"findings_place": tr("Findings", "on the narrow rail; a hyphen and a new line may break a long word")}
"""Words as they stand here alone."""


def rail_width() -> int:
    """As much as its longest word needs, at least what the theme gives, in pixels."""
    font = QFont(QApplication.font())
    font.setPixelSize(theme.SIZE_SMALL)
    lines = (line for row in VIEW if row.name in PLACES for line in BROKEN.get(row.name, row.text).splitlines())
    return max(theme.RAIL_WIDTH, max(map(QFontMetrics(font).horizontalAdvance, lines)) + EDGES)


class Rail(QWidget):
    """Only places that exist stand here."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        named(self, "rail")
        self._width = rail_width()
        self.setFixedWidth(self._width)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GAP, 1, theme.GAP_SMALL)
        column.setSpacing(theme.GAP_SMALL)
        for name in PLACES:
            column.addWidget(self._place_button(actions[name], BROKEN.get(name, actions[name].text())))
        column.addStretch(1)
        column.addWidget(self._settings(actions))

    def _settings(self, actions: Actions) -> QToolButton:
        button = described(QToolButton(), tr("Settings"), tr("Settings"))
        button.setIcon(theme.icon("ph.gear", "secondary"))
        button.setIconSize(QSize(theme.ICON_LARGE, theme.ICON_LARGE))
        button.setFixedSize(self._width - 1, theme.scaled(36))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addActions([actions["dark"], actions["light"]])
        menu.addSeparator()
        menu.addActions([actions["reader"], actions["recipe"], actions["add_model"]])
        menu.addSeparator()
        menu.addActions([actions["keys"], actions["settings"]])
        button.setMenu(menu)
        return button

    def _place_button(self, action: QAction, words: str) -> QToolButton:
        button = QToolButton()
        action.setIconText(words)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(theme.ICON_LARGE, theme.ICON_LARGE))
        button.setFixedSize(self._width - 1, theme.scaled(52 + LINE * words.count("\n")))
        button.setAccessibleName(action.text())
        return button
