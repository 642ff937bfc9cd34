"""A quiet bar above the places: what a person must know about this project before working on it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from engine.language import tr
from gui import theme
from gui.actions.window_actions import Actions
from gui.document.document import Document
from gui.parts.widgets import Elided, described, named

PRACTICE = tr("You are practising: draw, delete, complete and score as you like. Nothing here is kept.")


class Notice(QWidget):
    """Says who holds a read-only project, that practice is not kept, and the one next step in an empty project."""

    def __init__(self, document: Document, actions: Actions) -> None:
        super().__init__()
        named(self, "notice")
        self._document = document
        self._sign = QLabel()
        self.words = Elided()
        self.button = QPushButton(tr("Import photos…"))
        self.button.clicked.connect(actions["import"].trigger)
        self.start_over = described(QPushButton(tr("Start over")), tr("The same cases, with nothing done to them"))
        self.start_over.clicked.connect(document.practice.start_over)
        self.leave = described(QPushButton(tr("Leave")), tr("Back to what was open before"))
        self.leave.clicked.connect(actions["close"].trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP_LARGE, theme.GRID, theme.GAP, theme.GRID)
        row.setSpacing(theme.GAP_SMALL)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        for button in (self.button, self.start_over, self.leave):
            row.addWidget(button)
        for signal in (document.opened, document.closed, document.cases_changed, document.practice.changed):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is to say, or nothing."""
        document = self._document
        project, practising = document.project, document.practice.active
        empty = project is not None and not document.cases and not practising
        self.setVisible(document.read_only or empty or practising)
        self.button.setVisible(empty and not document.read_only)
        for button in (self.start_over, self.leave):
            button.setVisible(practising)
        if document.read_only and project is not None:
            holder = project.holder or tr("another window")
            self.words.set_full(
                tr("Open for reading only: {holder} holds this project. Nothing can be changed here.", holder=holder)
            )
        elif practising:
            self.words.set_full(PRACTICE)
        elif empty:
            self.words.set_full(
                tr("This project holds no photos yet. Photos stay where they are and are never changed.")
            )
        self._show_sign("ph.lock-simple" if document.read_only else "ph.info", "secondary" if practising else "warning")

    def _show_sign(self, name: str, role: str) -> None:
        self._sign.setPixmap(theme.icon(name, role).pixmap(QSize(theme.ICON, theme.ICON)))
