"""The sections of a report to be: what will stand in each, and what it will lack."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.parts.widgets import Wrapped, clear

if TYPE_CHECKING:
    from engine.tasks.report.outline import Part

TITLE_WIDTH = 208


class Contents(QWidget):
    """A line for each section, in the order of the report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What the report will hold"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GAP)
        self._grid.setVerticalSpacing(theme.GAP)
        self._grid.setColumnMinimumWidth(0, TITLE_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self.parts: tuple[Part, ...] = ()

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Put these in the place of those before."""
        if tuple(parts) == self.parts:
            return
        clear(self._grid)
        self.parts = tuple(parts)
        for row, part in enumerate(parts):
            words_of_part = QWidget()
            said = QVBoxLayout(words_of_part)
            said.setContentsMargins(0, 0, 0, 0)
            said.setSpacing(2)
            for words, role in ((part.holds, "secondary"), (part.missing, "warning")):
                if words:
                    said.addWidget(Wrapped(words, role))
            self._grid.addWidget(QLabel(part.title), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words_of_part, row, 1)
