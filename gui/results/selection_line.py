"""The line that says how many photos are selected, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from engine.language import several, tr
from gui import theme
from gui.parts.widgets import described
from gui.results.selection import Selection


class SelectionLine(QWidget):
    """Hidden while nothing is selected."""

    gallery_asked = Signal()

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._in_gallery = False
        self._words = QLabel()
        self.gallery = described(
            QPushButton(tr("Show in gallery")), tr("See these photos with their heat maps and outlines")
        )
        self.clear = described(QPushButton(tr("Clear", "the selection")), tr("Select nothing"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(self._words)
        row.addSpacing(theme.GRID)
        for button in (self.gallery, self.clear):
            theme.set_property(button, "quiet", True)
            row.addWidget(button)
        self.gallery.clicked.connect(self.gallery_asked)
        self.clear.clicked.connect(selection.clear)
        selection.changed.connect(self._show)
        self._show()

    @property
    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def set_in_gallery(self, in_gallery: bool) -> None:
        """In the gallery there is nothing to go to."""
        self._in_gallery = in_gallery
        self._show()

    def _show(self) -> None:
        count, every = self._selection.count, len(self._selection.mask)
        self._words.setText(
            several("{chosen:,} of {n:,} photo selected", "{chosen:,} of {n:,} photos selected", every, chosen=count)
        )
        self.gallery.setVisible(not self._in_gallery)
        self.setVisible(count > 0)
