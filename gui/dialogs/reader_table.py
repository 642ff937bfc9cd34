"""The readers of a project in rows: name, role and how far they are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from engine.language import tr
from gui import theme
from gui.words.numbers import two_digits, whole

if TYPE_CHECKING:
    from engine.project.progress import ReaderProgress

ROW_HEIGHT = 28
HEADINGS = (
    tr("Reader"),
    tr("Role"),
    tr("Completed"),
    tr("Left", "cases to be completed"),
    tr("An hour"),
    tr("Flagged"),
)
FIGURES = range(2, len(HEADINGS))
"""Columns of figures, which stand on the right."""
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ROLES = {"coordinator": tr("Coordinator"), "reader": tr("Reader")}
TIPS = (
    "",
    tr("Coordinators decide what concerns the whole study; what is imported came with a data set"),
    tr("Cases completed"),
    tr("Cases that are still to be completed"),
    tr("Completed cases in an hour of work, pauses left out; – where no time was measured"),
    tr("Cases flagged for another look"),
)


class ReaderTable(QTableWidget):
    """One row is chosen at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(HEADINGS), parent)
        self.setAccessibleName(tr("Readers with role and progress"))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, (title, tip) in enumerate(zip(HEADINGS, TIPS, strict=True)):
            item = QTableWidgetItem(title)
            item.setToolTip(tip)
            if column in FIGURES:
                item.setTextAlignment(RIGHT)
            self.setHorizontalHeaderItem(column, item)

    def show_readers(self, readers: Sequence[ReaderProgress], cases: int, present: str = "") -> None:
        """Lists the readers of a project of so many cases; the row that is chosen stays chosen, by name.

        Args:
            present: who reads now.
        """
        chosen = self.chosen
        self.setRowCount(len(readers))
        for row, one in enumerate(readers):
            name = tr("{reader} (you)", reader=one.reader) if one.reader == present else one.reader
            completed = tr("{done:,} of {all:,}", done=one.completed, all=cases)
            role = tr("Imported") if one.imported else ROLES[one.role]
            pace = "–" if math.isnan(one.per_hour) else two_digits(one.per_hour)
            cells = name, role, completed, whole(one.left), pace, whole(one.flagged)
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text if column == 0 else "")
                item.setData(Qt.ItemDataRole.UserRole, one.reader)
                if column in FIGURES:
                    item.setTextAlignment(RIGHT)
                self.setItem(row, column, item)
        self.choose(chosen)

    @property
    def chosen(self) -> str:
        """The reader whose row is chosen; empty where none is."""
        items = self.selectedItems()
        return str(items[0].data(Qt.ItemDataRole.UserRole)) if items else ""

    def choose(self, reader: str) -> None:
        """Choose the row of a reader, or none."""
        for row in range(self.rowCount()):
            item = self.item(row, 0)
            if reader and item is not None and item.data(Qt.ItemDataRole.UserRole) == reader:
                self.setCurrentCell(row, 0)
                return
        self.setCurrentCell(-1, -1)
        self.clearSelection()

    def height_for(self, rows: int) -> int:
        """What so many rows take with the heading."""
        return self.horizontalHeader().sizeHint().height() + rows * ROW_HEIGHT + theme.GRID
