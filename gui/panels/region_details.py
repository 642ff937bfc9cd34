"""What the reader says of the one region that is selected: how sure the outline is, and a comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.language import tr
from engine.regions import CERTAINTIES, Certainty
from gui import keymap, theme
from gui.panels.comment_field import CommentField
from gui.parts.widgets import described, named

if TYPE_CHECKING:
    from engine.regions import Region

LONGEST = 500
CERTAINTY_WORDS: dict[Certainty, tuple[str, str]] = {
    "low": (tr("Low"), tr("Certainty low")),
    "medium": (tr("Medium"), tr("Certainty medium")),
    "high": (tr("High"), tr("Certainty high")),
}
"""On a button, and as it is spoken."""
SEGMENTS = "QPushButton { padding: 0 3px; }"
BOLD_ROOM = 12
"""Beside a word, for its bold face, in pixels."""
SEGMENT_WIDTH = 72


class RegionDetails(QWidget):
    """Stands below the list and keeps its fields while the region stays the same one."""

    certainty_chosen = Signal(object)
    commented = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._region: Region | None = None
        self.comment = described(
            CommentField(placeholderText=tr("Comment"), maxLength=LONGEST), spoken=tr("Comment on the region")
        )
        self.buttons: dict[Certainty, QPushButton] = {one: self._button(one) for one in CERTAINTIES}
        words = QLabel(tr("Certainty"))
        keymap.hint(words, tr("How sure you are of this outline"), "certainty")
        keymap.hint(self.comment, "", "comment")
        theme.set_role(words, "secondary")
        segments = named(QWidget(), "certainty")
        segments.setProperty("segments", True)
        segments.setStyleSheet(SEGMENTS)
        choices = QHBoxLayout(segments)
        choices.setContentsMargins(2, 2, 2, 2)
        choices.setSpacing(0)
        for button in self.buttons.values():
            choices.addWidget(button)
        row = QHBoxLayout()
        row.addWidget(words)
        row.addStretch(1)
        row.addWidget(segments)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID, 0, 0)
        column.setSpacing(theme.GRID)
        column.addLayout(row)
        column.addWidget(self.comment)
        self.comment.editingFinished.connect(self._say)
        self.comment.left.connect(self._say)
        self.comment.left.connect(self.left)
        self.hide()

    def show_region(self, region: Region | None, editable: bool) -> None:
        """Shows what is said of `region`; `None` hides all of it."""
        same = region is not None and self._region is not None and region.region_id == self._region.region_id
        if not same:
            self._say()
        self._region = region
        self.setVisible(region is not None and (editable or region.remarked))
        if region is None:
            return
        if not (same and self.comment.hasFocus()):
            self.comment.setText(region.comment)
        self.comment.setReadOnly(not editable)
        for certainty, button in self.buttons.items():
            button.setChecked(region.certainty == certainty)
            button.setEnabled(editable)

    @property
    def region(self) -> Region | None:
        """What is commented on."""
        return self._region

    def _button(self, certainty: Certainty) -> QPushButton:
        word, spoken = CERTAINTY_WORDS[certainty]
        button = described(QPushButton(word), spoken=spoken)
        button.setProperty("segment", True)
        button.setCheckable(True)
        room = button.fontMetrics().horizontalAdvance(word) + theme.scaled(BOLD_ROOM)
        button.setMinimumWidth(max(SEGMENT_WIDTH, room))
        button.clicked.connect(self._choose)
        return button

    def _choose(self) -> None:
        """A second press on the same takes it back."""
        pressed = next(one for one, button in self.buttons.items() if button is self.sender())
        said = self._region.certainty if self._region else None
        self.certainty_chosen.emit(None if said == pressed else pressed)

    def _say(self) -> None:
        typed = self.comment.text().strip()
        if self._region is not None and not self.comment.isReadOnly() and typed != self._region.comment:
            self.commented.emit(typed)
