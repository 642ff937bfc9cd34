"""A table of counts whose cells select their photos: decisions by group, and moves between Shared Interest's groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from gui import theme
from gui.results.frame import Rows

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEAST_NAME = 96
HEAD = 44
"""Of two lines."""


@dataclass(frozen=True, slots=True, eq=False)
class CountCell:
    """What a cell says, and the rows of the frame that it stands for; `None` where it stands for none."""

    text: str
    photos: Rows | None = None
    tip: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class CountLine:
    """A line of the table: its name and its cells."""

    name: str
    cells: tuple[CountCell, ...]
    grey: bool = False


class CountTable(QTableWidget):
    """A click or Enter selects the photos of a cell."""

    photos_chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[CountLine, ...] = ()
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(26)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.cellClicked.connect(self._choose)

    def show_lines(self, heads: Sequence[tuple[str, str]], lines: Sequence[CountLine]) -> None:
        """Replaces all; `heads` are words with their tooltips, the first of the names."""
        self._lines = tuple(lines)
        self.clear()
        self.setColumnCount(len(heads))
        self.setRowCount(len(self._lines))
        self.horizontalHeader().setFixedHeight(HEAD)
        for column, (word, tip) in enumerate(heads):
            head = QTableWidgetItem("\n".join(word.split(" ", 1)) if column else word)
            head.setToolTip(tip)
            head.setTextAlignment(RIGHT if column else LEFT)
            self.setHorizontalHeaderItem(column, head)
        for row, line in enumerate(self._lines):
            self._put(row, 0, CountCell(line.name), line.grey)
            for column, cell in enumerate(line.cells, start=1):
                self._put(row, column, cell, line.grey or cell.text == "0")
        self._spread()

    def _put(self, row: int, column: int, cell: CountCell, grey: bool) -> None:
        item = QTableWidgetItem(cell.text)
        item.setTextAlignment(RIGHT if column else LEFT)
        item.setToolTip(cell.tip or cell.text)
        if grey:
            item.setForeground(theme.color("secondary"))
        self.setItem(row, column, item)

    def _choose(self, row: int, column: int) -> None:
        photos = self._lines[row].cells[column - 1].photos if column else None
        if photos is not None and photos.any():
            self.photos_chosen.emit(photos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentRow() >= 0:
            self._choose(self.currentRow(), self.currentColumn())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        """Columns share the room that is left over; where there is too little, names are cut, not figures."""
        if not self.columnCount():
            return
        self.resizeColumnsToContents()
        widths = [self.columnWidth(column) for column in range(self.columnCount())]
        rest = self.viewport().width() - sum(widths)
        if rest < 0:
            self.setColumnWidth(0, max(LEAST_NAME, widths[0] + rest))
            return
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width + rest // self.columnCount())
