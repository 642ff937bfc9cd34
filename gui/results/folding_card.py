"""A card of one line, below which a table unfolds."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.parts.widgets import described

TABLE_HEIGHT = 196


class FoldingCard(QFrame):
    """Title, sentence and buttons in a row; the table below is shown while `unfold` is down."""

    unfolded = Signal(bool)

    def __init__(self, title: str, unfold: str, unfold_tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_property(self, "card", "outline")
        self.title = QLabel(title)
        theme.set_role(self.title, "title")
        self.unfold = described(QPushButton(unfold), unfold_tip)
        self.unfold.setCheckable(True)

    def put(self, sentence: QWidget, buttons: Iterable[QPushButton], table: QWidget) -> None:
        """Lay the parts out."""
        self._below = table
        table.setFixedHeight(TABLE_HEIGHT)
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self.title)
        head.addWidget(sentence, 1)
        for button in buttons:
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_LARGE, theme.GAP_SMALL, theme.GAP_LARGE, theme.GAP_SMALL)
        column.setSpacing(theme.GAP_SMALL)
        column.addLayout(head)
        column.addWidget(table)

    def give_table(self, height: int) -> None:
        """How high the table is while it is shown; never less than a few rows."""
        self._below.setFixedHeight(max(TABLE_HEIGHT, height))
