"""The table of surprises: the rows of surprises.csv, the likeliest first until a heading is clicked."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui import theme
from gui.results.surprise_columns import LEFT_OUT, SURPRISE_COLUMNS

if TYPE_CHECKING:
    from engine.surprises import Surprise

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
SURE = 0.05
CELL_PADDING, WIDEST_COLUMN = 24, 240
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SurpriseModel(QAbstractTableModel):
    """Rows in the order last asked for; figures that are undefined stay last in either direction."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Surprise] = []
        self._order: tuple[int, Qt.SortOrder] | None = None

    def show_rows(self, rows: Sequence[Surprise]) -> None:
        """Replace all rows; an order that was chosen stays."""
        self.beginResetModel()
        self._rows = list(rows)
        self._arrange()
        self.endResetModel()

    @property
    def rows(self) -> tuple[Surprise, ...]:
        """As they are sorted now."""
        return tuple(self._rows)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(SURPRISE_COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], SURPRISE_COLUMNS[index.column()]
        doubt = _doubt(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.is_number else LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (f"{column.title}: {column.tooltip}", doubt)))
        if role == Qt.ItemDataRole.ForegroundRole and doubt:
            return theme.color("secondary")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        column = SURPRISE_COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            arrow = "" if self._order is None or self._order[0] != section else _arrow(self._order[1])
            return f"{column.title}{arrow}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{column.tooltip} Click to sort."
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.is_number else LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort in place; what was selected is let go of."""
        if column < 0:
            return
        self.beginResetModel()
        self._order = (column, order)
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        if self._order is None:
            return
        by, order = SURPRISE_COLUMNS[self._order[0]].sort_by, self._order[1]
        defined = [row for row in self._rows if _is_defined(by(row))]
        undefined = [row for row in self._rows if not _is_defined(by(row))]
        self._rows = sorted(defined, key=by, reverse=order == Qt.SortOrder.DescendingOrder) + undefined


def _is_defined(value: float | str) -> bool:
    return isinstance(value, str) or not math.isnan(value)


def _arrow(order: Qt.SortOrder) -> str:
    return " ↑" if order == Qt.SortOrder.AscendingOrder else " ↓"


def _doubt(row: Surprise) -> str:
    """Why a row is greyed."""
    if not row.p_adjusted < SURE:
        return "This may be chance."
    return "It rests on few cases." if row.small else ""


class SurpriseTable(QTableView):
    """One row can be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.surprise_model = SurpriseModel(self)
        self._needed: dict[int, int] = {}
        self.setModel(self.surprise_model)
        self.setAccessibleName("Surprises, table")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        header.setSortIndicatorShown(False)

    @property
    def chosen(self) -> Surprise | None:
        """The row that is selected."""
        rows = self.selectionModel().selectedRows()
        return self.surprise_model.rows[rows[0].row()] if rows else None

    def show_rows(self, rows: Sequence[Surprise]) -> None:
        """Replace the rows and fit the columns to them."""
        self.surprise_model.show_rows(rows)
        metrics = QFontMetrics(self.font())
        for place, column in enumerate(SURPRISE_COLUMNS):
            widest = max(metrics.horizontalAdvance(text) for text in (f"{column.title} ↑", *map(column.text, rows)))
            self._needed[place] = min(widest + CELL_PADDING, WIDEST_COLUMN)
            self.setColumnHidden(place, column.title == LEFT_OUT and not any(row.n_left_out for row in rows))
        self._spread_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread_columns()

    def _spread_columns(self) -> None:
        """Columns share the room that is left over."""
        shown = {place: width for place, width in self._needed.items() if not self.isColumnHidden(place)}
        rest = max(0, self.viewport().width() - sum(shown.values()))
        for place, width in shown.items():
            self.setColumnWidth(place, width + rest // len(shown))
