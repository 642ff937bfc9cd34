"""A quiet bar above the places: what a person must know about this project before working on it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui import theme
from gui.actions.window_actions import Actions
from gui.document import Document
from gui.panels.parts import Elided, named


class Notice(QWidget):
    """Says who holds a read-only project, and offers the one next step in an empty one."""

    def __init__(self, document: Document, actions: Actions) -> None:
        super().__init__()
        named(self, "notice")
        self._document = document
        self._sign = QLabel()
        self.words = Elided()
        self.button = QPushButton("Import photos…")
        self.button.clicked.connect(actions["import"].trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP_LARGE, theme.GRID, theme.GAP, theme.GRID)
        row.setSpacing(theme.GAP_SMALL)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        for signal in (document.opened, document.closed, document.cases_changed):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is to say, or nothing."""
        project = self._document.project
        empty = project is not None and not self._document.cases
        self.setVisible(self._document.read_only or empty)
        self.button.setVisible(empty and not self._document.read_only)
        if self._document.read_only and project is not None:
            holder = project.holder or "another window"
            self.words.set_full(f"Open for reading only: {holder} holds this project. Nothing can be changed here.")
        elif empty:
            self.words.set_full("This project holds no photos yet. Photos stay where they are and are never changed.")
        name = "ph.lock-simple" if self._document.read_only else "ph.info"
        self._sign.setPixmap(theme.icon(name, "warning").pixmap(QSize(theme.ICON, theme.ICON)))
