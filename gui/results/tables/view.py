"""The look and the hand of a result table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.results.tables.column import Row
from gui.results.tables.decimals import FigureDelegate
from gui.results.tables.model import RowModel
from gui.results.tables.widths import contents_widths, share_room

ROW_HEIGHT, TALL_ROW_HEIGHT = 26, 28
WIDEST_COLUMN = 240


class RowTable(QTableView, Generic[Row]):
    """Whole rows are chosen; a heading sorts where its column does; columns fill the width."""

    least_name: int | None = None
    """Where there is too little room, the column of names is cut down to this; else the table scrolls."""
    names = 0
    """The column of names."""

    def __init__(self, model: RowModel[Row], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row_model = model
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(FigureDelegate(self))
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        if any(column.sort_by is not None for column in model.columns):
            self._sort_by_headings(*(model.order or (-1, Qt.SortOrder.DescendingOrder)))

    def _sort_by_headings(self, column: int, order: Qt.SortOrder) -> None:
        header = self.horizontalHeader()
        header.setSortIndicator(column, order)
        self.setSortingEnabled(True)
        header.setSortIndicatorShown(False)

    @property
    def chosen_rows(self) -> list[Row]:
        """What stands in the selected rows."""
        return [self.row_model.row_at(index.row()) for index in self.selectionModel().selectedRows()]

    @property
    def tallest(self) -> int:
        """The height that shows every row."""
        rows = self.row_model.rowCount() * self.verticalHeader().defaultSectionSize()
        header = self.horizontalHeader()
        return max(header.minimumHeight(), header.sizeHint().height()) + rows + 2 * self.frameWidth()

    def tallest_in(self, card: QWidget) -> int:
        """The height of the card around the table that shows every row, at the width that the card has."""
        layout = card.layout()
        assert layout is not None
        wrapped = layout.hasHeightForWidth()
        needed = layout.totalHeightForWidth(card.width()) if wrapped else layout.totalSizeHint().height()
        return needed - self.sizeHint().height() + self.tallest

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replaces the rows and fits the columns to them."""
        self.row_model.show_rows(rows)
        self.fit_columns()

    def fit_columns(self) -> None:
        """After the rows were replaced."""
        self.spread_columns()

    def spread_columns(self) -> None:
        """After the width has changed."""
        if self.row_model.columnCount():
            share_room(self, contents_widths(self), self.least_name, self.names)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.spread_columns()


class WideTable(RowTable[Row]):
    """A table of many columns: each has the room of its longest text, and a person may drag it wider."""

    padding = 28
    """Pixels beside the longest text of a column."""

    def __init__(self, model: RowModel[Row], name: str, parent: QWidget | None = None) -> None:
        self._needed: dict[int, int] = {}
        super().__init__(model, name, parent)
        self.verticalHeader().setDefaultSectionSize(TALL_ROW_HEIGHT)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def fit_columns(self) -> None:
        """Measures all rows once, since there may be many."""
        metrics = self.fontMetrics()
        for place, column in enumerate(self.row_model.columns):
            texts = (f"{column.title} ↑", *(self.row_model.painted(row, place) for row in self.row_model.rows))
            widest = max(metrics.horizontalAdvance(text) for text in texts)
            self._needed[place] = min(widest + self.padding, WIDEST_COLUMN)
        self.spread_columns()

    def spread_columns(self) -> None:
        share_room(self, self._needed)
