"""Rows and columns as Qt's tables read them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.language import tr
from gui import theme
from gui.results.tables.column import Column, Row, arranged
from gui.results.tables.decimals import FILLED, filled, most_decimals

Index = QModelIndex | QPersistentModelIndex
Order = tuple[int, Qt.SortOrder]
ROOT = QModelIndex()
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RowModel(QAbstractTableModel, Generic[Row]):
    """Frozen rows in the order last asked for; what is selected follows its rows."""

    def __init__(
        self, columns: Sequence[Column[Row]], order: Order | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._order = order
        self._rows: list[Row] = []
        self._decimals: dict[int, int] = {}

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        """From left to right."""
        return self._columns

    @property
    def rows(self) -> tuple[Row, ...]:
        """As they are sorted now."""
        return tuple(self._rows)

    @property
    def order(self) -> Order | None:
        """The column that rows are sorted by, and which way; `None` while they stand as they came."""
        return self._order

    def row_at(self, row: int) -> Row:
        """What stands in a row as it is sorted now."""
        return self._rows[row]

    def show_rows(self, rows: Sequence[Row], columns: Sequence[Column[Row]] | None = None) -> None:
        """Replaces all rows, and the columns where some are given; an order that was chosen stays."""
        self.beginResetModel()
        self._columns = self._columns if columns is None else tuple(columns)
        self._rows = list(rows)
        self._decimals.clear()
        self._arrange()
        self.endResetModel()

    def tip(self, row: Row, place: int) -> str:
        """The tooltip of a row's cell in the column at `place`; empty for none."""
        return ""

    def painted(self, row: Row, place: int) -> str:
        """The text of a row's cell, filled up so that figures of a column stand below each other."""
        column = self._columns[place]
        if not column.is_number:
            return column.text(row)
        if place not in self._decimals:
            self._decimals[place] = most_decimals(map(column.text, self._rows))
        return filled(column.text(row), self._decimals[place])

    def is_grey(self, row: Row, place: int) -> bool:
        """Whether that cell is too weak to be read like the others."""
        return False

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, place = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[place].text(row)
        if role == FILLED:
            return self.painted(row, place)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(place)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(row, place) or None
        if role == Qt.ItemDataRole.ForegroundRole and self.is_grey(row, place):
            return theme.color("secondary")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{column.title}{self._arrow(section)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tooltip if column.sort_by is None else tr("{tooltip} Click to sort.", tooltip=column.tooltip)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts in place, where the column sorts."""
        if column < 0 or self._columns[column].sort_by is None:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        chosen = [self._rows[index.row()] for index in before]
        self._order = (column, order)
        self._arrange()
        places = {id(row): place for place, row in enumerate(self._rows)}
        after = [self.index(places[id(row)], index.column()) for row, index in zip(chosen, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def _arrange(self) -> None:
        if self._order is not None:
            self._rows = arranged(self._rows, self._columns[self._order[0]], self._order[1])

    def _arrow(self, section: int) -> str:
        """Said in the heading, so that it is read aloud too."""
        if self._order is None or self._order[0] != section:
            return ""
        return " ↑" if self._columns[section].goes_up(self._order[1]) else " ↓"

    def _side(self, place: int) -> Qt.AlignmentFlag:
        return RIGHT if self._columns[place].is_number else LEFT
