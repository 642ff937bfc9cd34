"""Chips: one choice each, said in its own words, changed from a menu."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from engine.language import tr
from gui import theme

WIDEST = 340
ROOM_FOR_CARET = (
    "QPushButton { padding: 0 26px 0 12px; } QPushButton:focus { padding: 0 25px 0 11px; }"
    "QPushButton::menu-indicator { right: 10px; }"
)


class Chip(QPushButton):
    """A rounded button that shows its choice; Space or a click opens the alternatives."""

    chosen = Signal(str)

    def __init__(self, title: str, tooltip: str, parent: QWidget | None = None, widest: int = WIDEST) -> None:
        super().__init__(parent)
        self._title, self._widest = title, widest
        self._value = ""
        self._menu = QMenu(self)
        self._group = QActionGroup(self._menu)
        self._group.triggered.connect(self._choose)
        self.setMenu(self._menu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(widest)
        self.setToolTip(tooltip)
        self.setAccessibleName(title)
        self.setStyleSheet(ROOM_FOR_CARET)
        theme.set_property(self, "chip", True)

    @property
    def value(self) -> str:
        """The key of the present choice; empty where there is none."""
        return self._value

    def set_options(self, options: Mapping[str, str], value: str, tooltips: Mapping[str, str] | None = None) -> None:
        """Offers keys with their texts and shows one of them; never emits."""
        self._menu.clear()
        self._menu.setToolTipsVisible(tooltips is not None)
        for key, text in options.items():
            action = self._menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(key == value)
            action.setData(key)
            action.setToolTip((tooltips or {}).get(key, text))
            self._group.addAction(action)
        self._show(value, options.get(value, ""))
        self.setEnabled(bool(options))

    def _choose(self, action: QAction) -> None:
        self._show(str(action.data()), action.text())
        self.chosen.emit(self._value)

    def _show(self, value: str, text: str) -> None:
        self._value = value
        chosen = text or tr("none")
        shown = f"{self._title}: {chosen}"
        self.setText(self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideMiddle, self._widest - 44))
        self.setAccessibleDescription(text)
