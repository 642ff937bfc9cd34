"""The full table of strata: figures sort as figures, what is undefined stays last in either direction."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui import theme
from gui.results.columns import COLUMNS, PLAN
from gui.results.strata import interval_note, power_hint, small_reason

if TYPE_CHECKING:
    from engine.statistics import Stratum

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
CELL_PADDING = 28
WIDEST_COLUMN = 240


class StrataModel(QAbstractTableModel):
    """The strata in the order last asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._strata: list[Stratum] = []
        self._smallest = 1
        self._order: tuple[int, Qt.SortOrder] = (5, Qt.SortOrder.AscendingOrder)

    def show_strata(self, strata: Sequence[Stratum], smallest: int) -> None:
        """Replaces all rows, kept in the present order; strata under `smallest` cases are greyed."""
        self.beginResetModel()
        self._strata, self._smallest = list(strata), smallest
        self._arrange()
        self.endResetModel()

    def stratum_at(self, row: int) -> Stratum:
        """The stratum in a row as it is sorted now."""
        return self._strata[row]

    def rows_of(self, name: str) -> list[int]:
        """The rows, as sorted now, of all outcomes of a stratum."""
        return [row for row, stratum in enumerate(self._strata) if stratum.stratum == name]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._strata)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        stratum, column = self._strata[index.row()], COLUMNS[index.column()]
        small = small_reason(stratum, self._smallest)
        notes = interval_note(stratum), power_hint(stratum)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(stratum)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column.is_number)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (small or f"{column.title}: {column.tooltip}", *notes)))
        if role == Qt.ItemDataRole.ForegroundRole and small:
            return theme.color("secondary")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{column.title}{self._arrow(section)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{column.tooltip} Click to sort."
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column.is_number)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts in place; the selection follows its strata."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        chosen = [self._strata[index.row()] for index in before]
        self._order = (column, order)
        self._arrange()
        rows = {id(stratum): row for row, stratum in enumerate(self._strata)}
        after = [self.index(rows[id(stratum)], index.column()) for stratum, index in zip(chosen, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def _arrow(self, section: int) -> str:
        """Said in the heading, so that it is read aloud too."""
        column, order = self._order
        if section != column:
            return ""
        return " ↑" if order == Qt.SortOrder.AscendingOrder else " ↓"

    def _arrange(self) -> None:
        column, order = COLUMNS[self._order[0]], self._order[1]
        defined = [stratum for stratum in self._strata if _is_defined(column.sort_by(stratum))]
        undefined = [stratum for stratum in self._strata if not _is_defined(column.sort_by(stratum))]
        defined.sort(key=column.sort_by, reverse=order == Qt.SortOrder.DescendingOrder)
        self._strata = defined + undefined


def _is_defined(value: float | str) -> bool:
    return isinstance(value, str) or math.isfinite(value)


def _alignment(is_number: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class StrataTable(QTableView):
    """The table with its sorting header; Ctrl+C copies the selected rows as they stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strata_model = StrataModel(self)
        self._needed: dict[int, int] = {}
        self.setModel(self.strata_model)
        self.setAccessibleName("Agreement by stratum, table")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setStyleSheet("QAbstractScrollArea::corner { background: transparent; border: none; }")
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicator(5, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.setSortIndicatorShown(False)

    def show_strata(self, strata: Sequence[Stratum], smallest: int) -> None:
        """Replaces the rows and fits the columns to them."""
        self.strata_model.show_strata(strata, smallest)
        plan = [column.title for column in COLUMNS].index(PLAN)
        self.setColumnHidden(plan, all(stratum.planned is None for stratum in strata))
        self._fit_columns(strata)

    def select_stratum(self, name: str) -> None:
        """Selects the rows of a stratum and brings the first into view."""
        rows = self.strata_model.rows_of(name)
        chosen = QItemSelection()
        for row in rows:
            place = self.strata_model.index(row, 0)
            chosen.select(place, place)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().select(chosen, flags)
        if rows:
            self.scrollTo(self.strata_model.index(rows[0], 0))

    def _fit_columns(self, strata: Sequence[Stratum]) -> None:
        metrics = QFontMetrics(self.font())
        for position, column in enumerate(COLUMNS):
            texts = [f"{column.title} ↑", *(column.text(stratum) for stratum in strata)]
            widest = max(metrics.horizontalAdvance(text) for text in texts)
            self._needed[position] = min(widest + CELL_PADDING, WIDEST_COLUMN)
        self._spread_columns()

    def _spread_columns(self) -> None:
        """Columns share the room that is left over, so that the table fills its card."""
        shown = {place: width for place, width in self._needed.items() if not self.isColumnHidden(place)}
        rest = max(0, self.viewport().width() - sum(shown.values()))
        for position, width in shown.items():
            self.setColumnWidth(position, width + rest // len(shown))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_text())
            return
        super().keyPressEvent(event)

    def selected_text(self) -> str:
        """Selected rows, separated by tabs, under the titles of the columns."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        shown = [column for place, column in enumerate(COLUMNS) if not self.isColumnHidden(place)]
        lines = [[column.title for column in shown]]
        lines += [[column.text(self.strata_model.stratum_at(row)) for column in shown] for row in rows]
        return "\n".join("\t".join(line) for line in lines)
