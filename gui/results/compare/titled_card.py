"""A card with a title, and a chip beside it where there is something to choose."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui import theme
from gui.parts.chips import Chip


def titled_card(title: str, chip: Chip | None, *content: QWidget) -> QFrame:
    """The content below each other; words as high as they are, the rest shares the room."""
    card = QFrame()
    theme.set_property(card, "card", "outline")
    head, row = QLabel(title), QHBoxLayout()
    theme.set_role(head, "title")
    head.setMinimumHeight(theme.CONTROL_HEIGHT)
    row.setSpacing(theme.GAP_SMALL)
    row.addWidget(head)
    if chip is not None:
        row.addWidget(chip)
    row.addStretch(1)
    column = QVBoxLayout(card)
    column.setContentsMargins(theme.GAP, theme.GAP_SMALL, theme.GAP, theme.GAP_SMALL)
    column.setSpacing(theme.GRID)
    column.addLayout(row)
    for widget in content:
        column.addWidget(widget, 0 if isinstance(widget, QLabel) else 1)
    return card
