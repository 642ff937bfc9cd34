"""Settings of the person at the screen: palette, size of text, language, model of the smart region, keys."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.dialogs.frame import FramedDialog, heading
from gui.dialogs.keys_part import KeysPart
from gui.dialogs.promptable_part import PromptablePart
from gui.document.prompting import Prompting
from gui.keymap import Keys
from gui.language import LANGUAGES
from gui.parts.widgets import described

LATER = tr("Taken when Spotcheck is opened again.")

SEGMENT_ROOM = 40
"""Beside a word, for its bold face and the edges, in pixels."""


def palettes() -> tuple[tuple[theme.PaletteName, str, str], ...]:
    """Each palette, its word and how it is spoken."""
    return ("dark", tr("Dark"), tr("Dark palette")), ("light", tr("Light"), tr("Light palette"))


class SettingsDialog(FramedDialog):
    """Everything is taken at once and kept; there is nothing to confirm.

    Signals carry: `palette_chosen` its name; `text_size_chosen` percent; `language_chosen` its code, "" for
    the system's; `keys_chosen` all keys by action.
    """

    palette_chosen = Signal(str)
    text_size_chosen = Signal(int)
    language_chosen = Signal(str)
    keys_chosen = Signal(object)

    def __init__(
        self,
        keys: Mapping[str, Keys],
        palette: theme.PaletteName,
        text_size: int,
        language: str = "",
        prompting: Prompting | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Settings"), "", parent, width=680)
        self.palettes = QButtonGroup(self)
        self.size_of_text = described(QComboBox(), LATER, tr("Size of text and controls"))
        for percent in theme.TEXT_SIZES:
            self.size_of_text.addItem(f"{percent} %", percent)
        self.size_of_text.setCurrentIndex(self.size_of_text.findData(text_size))
        self.language = described(QComboBox(), LATER, tr("Language of the window"))
        self._first_language = language
        for code, name in {"": tr("As the system"), **LANGUAGES}.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(language))
        self.later = QLabel(LATER)
        theme.set_role(self.later, "secondary")
        self.later.setVisible(text_size != theme.text_size())
        self.keys = KeysPart(keys)
        self.promptable = PromptablePart(prompting) if prompting else None
        self.close_button = self.add_button(tr("Close"), primary=True)
        self.close_button.clicked.connect(self.accept)
        self._place(palette)
        self.size_of_text.activated.connect(self._choose_size)
        self.language.activated.connect(self._choose_language)
        self.keys.keys_chosen.connect(self.keys_chosen)
        self.keys.search.setFocus()

    def _place(self, palette: theme.PaletteName) -> None:
        look = QHBoxLayout()
        look.setSpacing(theme.GAP_SMALL)
        look.addWidget(self._segments(palette))
        look.addSpacing(theme.GAP_LARGE)
        for words, chooser in ((tr("Text"), self.size_of_text), (tr("Language"), self.language)):
            name = QLabel(words)
            name.setBuddy(chooser)
            look.addWidget(name)
            look.addWidget(chooser)
            look.addSpacing(theme.GAP_SMALL)
        look.addStretch(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(heading(tr("LOOK")))
        column.addLayout(look)
        column.addWidget(self.later)
        column.addSpacing(theme.GAP_SMALL)
        if self.promptable is not None:
            column.addWidget(heading(tr("SMART REGION MODEL")))
            column.addWidget(self.promptable)
            column.addSpacing(theme.GAP_SMALL)
        column.addWidget(heading(tr("KEYS")))
        column.addWidget(self.keys, 1)
        self.set_content(content, scrolls=True)

    def _segments(self, palette: theme.PaletteName) -> QWidget:
        segments = QWidget()
        segments.setObjectName("palettes")
        theme.set_property(segments, "segments", True)
        row = QHBoxLayout(segments)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for name, words, spoken in palettes():
            button = described(QPushButton(words), spoken=spoken)
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
        self._say_when()
        self.text_size_chosen.emit(int(self.size_of_text.currentData()))

    def _choose_language(self) -> None:
        self._say_when()
        self.language_chosen.emit(self.language.currentData())

    def _say_when(self) -> None:
        size, language = self.size_of_text.currentData(), self.language.currentData()
        self.later.setVisible(size != theme.text_size() or language != self._first_language)
