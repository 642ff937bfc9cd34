"""Settings of the person at the screen: palette, size of text, keys."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.dialogs.frame import FramedDialog, heading
from gui.dialogs.keys_part import KeysPart
from gui.keymap import Keys
from gui.panels.parts import described

LATER = "The size changes when Spotcheck is opened again."

SEGMENT_ROOM = 40
"""Beside a word, for its bold face and the edges, in pixels."""


class SettingsDialog(FramedDialog):
    """Everything is taken at once and kept; there is nothing to confirm.

    Signals carry: `palette_chosen` its name; `text_size_chosen` percent; `keys_chosen` all keys by action.
    """

    palette_chosen = Signal(str)
    text_size_chosen = Signal(int)
    keys_chosen = Signal(object)

    def __init__(
        self, keys: Mapping[str, Keys], palette: theme.PaletteName, text_size: int, parent: QWidget | None = None
    ) -> None:
        super().__init__("Settings", "", parent, width=680)
        self.palettes = QButtonGroup(self)
        self.size_of_text = described(QComboBox(), LATER, "Size of text and controls")
        for percent in theme.TEXT_SIZES:
            self.size_of_text.addItem(f"{percent} %", percent)
        self.size_of_text.setCurrentIndex(self.size_of_text.findData(text_size))
        self.later = QLabel(LATER)
        theme.set_role(self.later, "secondary")
        self.later.setVisible(text_size != theme.text_size())
        self.keys = KeysPart(keys)
        self.close_button = self.add_button("Close", primary=True)
        self.close_button.clicked.connect(self.accept)
        self._place(palette)
        self.size_of_text.activated.connect(self._choose_size)
        self.keys.keys_chosen.connect(self.keys_chosen)
        self.keys.search.setFocus()

    def _place(self, palette: theme.PaletteName) -> None:
        look = QHBoxLayout()
        look.setSpacing(theme.GAP_SMALL)
        look.addWidget(self._segments(palette))
        look.addSpacing(theme.GAP_LARGE)
        words = QLabel("Text")
        words.setBuddy(self.size_of_text)
        look.addWidget(words)
        look.addWidget(self.size_of_text)
        look.addWidget(self.later, 1)
        look.addStretch(0)
        column = QVBoxLayout()
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(heading("LOOK"))
        column.addLayout(look)
        column.addSpacing(theme.GAP_SMALL)
        column.addWidget(heading("KEYS"))
        column.addWidget(self.keys, 1)
        self.set_content(column)

    def _segments(self, palette: theme.PaletteName) -> QWidget:
        segments = QWidget()
        segments.setObjectName("palettes")
        theme.set_property(segments, "segments", True)
        row = QHBoxLayout(segments)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for name in ("dark", "light"):
            button = described(QPushButton(name.capitalize()), spoken=f"{name.capitalize()} palette")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setMinimumWidth(button.fontMetrics().horizontalAdvance(button.text()) + SEGMENT_ROOM)
            button.setObjectName(name)
            theme.set_property(button, "segment", True)
            button.setChecked(name == palette)
            self.palettes.addButton(button)
            row.addWidget(button)
        self.palettes.buttonClicked.connect(self._choose_palette)
        return segments

    def _choose_palette(self, button: QPushButton) -> None:
        self.palette_chosen.emit(button.objectName())

    def _choose_size(self) -> None:
        percent = int(self.size_of_text.currentData())
        self.later.setVisible(percent != theme.text_size())
        self.text_size_chosen.emit(percent)
