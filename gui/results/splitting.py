"""Cards that share their room, as a person drags it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter


def transparent_splitter(way: Qt.Orientation, gap: int) -> QSplitter:
    """Its handle is the gap of so many pixels between the cards; no card can be folded away."""
    split = QSplitter(way)
    split.setChildrenCollapsible(False)
    split.setHandleWidth(gap)
    split.setStyleSheet("QSplitter::handle { background: transparent; }")
    return split
