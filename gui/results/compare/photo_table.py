"""Photos by how much they changed: what is selected elsewhere is selected here, and the other way round."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from engine.run_comparison.values import measured
from gui import theme
from gui.results.compare.words import TRANSITIONS, UNKNOWN_DECISION, signed
from gui.results.frame import Rows
from gui.results.numbers import two_digits

if TYPE_CHECKING:
    from engine.run_comparison import PhotoPair

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
CHANGE = 4
Flags = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class PhotoColumn:
    """A column: what it says and by what it is sorted; numbers by their size, NaN last."""

    title: str
    tooltip: str
    text: Callable[[PhotoPair, str], str]
    sort_by: Callable[[PhotoPair, str], float | str]
    is_number: bool = False


def _decision(pair: PhotoPair, _: str) -> str:
    return TRANSITIONS[pair.transition] if pair.transition else UNKNOWN_DECISION


def _condition(pair: PhotoPair, _: str) -> str:
    return pair.after.row.condition or "No reference"


COLUMNS: tuple[PhotoColumn, ...] = (
    PhotoColumn("Photo", "The photo.", lambda pair, _: pair.photo_id, lambda pair, _: pair.photo_id),
    PhotoColumn("Condition", "By the reference.", _condition, _condition),
    PhotoColumn(
        "Before",
        "In the run it is compared with.",
        lambda pair, name: two_digits(measured(pair.before.row, name)),
        lambda pair, name: measured(pair.before.row, name),
        True,
    ),
    PhotoColumn(
        "After",
        "In the run that is shown.",
        lambda pair, name: two_digits(measured(pair.after.row, name)),
        lambda pair, name: measured(pair.after.row, name),
        True,
    ),
    PhotoColumn(
        "Change",
        "After less before; first those that changed most, in either direction.",
        lambda pair, name: signed(pair.change(name)),
        lambda pair, name: -abs(pair.change(name)),
        True,
    ),
    PhotoColumn("Decision", "What became of the first diagnosis of the case.", _decision, _decision),
)


class PhotoModel(QAbstractTableModel):
    """The pairs in the order last asked for; each stands for a row of the frame."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pairs: tuple[PhotoPair, ...] = ()
        self._rows = np.empty(0, dtype=np.intp)
        self._order = np.empty(0, dtype=np.intp)
        self._measure = ""
        self._sorted: tuple[int, Qt.SortOrder] = (CHANGE, Qt.SortOrder.AscendingOrder)

    def show_pairs(self, pairs: Sequence[PhotoPair], rows: Sequence[int], measure: str) -> None:
        """Replaces all; `rows` of the frame, one a pair."""
        self.beginResetModel()
        self._pairs, self._rows, self._measure = tuple(pairs), np.array(rows, dtype=np.intp), measure
        self._arrange()
        self.endResetModel()

    @property
    def longest_name(self) -> str:
        """Of the photos."""
        return max((pair.photo_id for pair in self._pairs), key=len, default="")

    def pair_at(self, row: int) -> PhotoPair:
        """The pair in a row as it is sorted now."""
        return self._pairs[self._order[row]]

    def frame_rows(self, rows: Sequence[int]) -> list[int]:
        """What rows stand for in the frame."""
        return self._rows[self._order[list(rows)]].tolist() if rows else []

    def places_of(self, mask: Rows) -> list[int]:
        """The rows, as sorted now, of the selected rows of the frame."""
        return np.flatnonzero(mask[self._rows[self._order]]).tolist()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._pairs)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        pair, column = self.pair_at(index.row()), COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(pair, self._measure)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column.is_number)
        if role == Qt.ItemDataRole.ToolTipRole:
            said = f"{pair.before.predicted or 'nothing'} → {pair.after.predicted or 'nothing'}"
            revised = "\nIts region of interest was revised between the runs." if pair.revised else ""
            return f"Photo {pair.photo_id}, case {pair.after.row.case_id}\nFirst diagnosis {said}{revised}"
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
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        chosen = [int(self._order[index.row()]) for index in before]
        self._sorted = (column, order)
        self._arrange()
        places = np.argsort(self._order)
        after = [self.index(int(places[pair]), index.column()) for pair, index in zip(chosen, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def _arrow(self, section: int) -> str:
        column, order = self._sorted
        if section != column:
            return ""
        return " ↑" if (order == Qt.SortOrder.AscendingOrder) != (column == CHANGE) else " ↓"

    def _arrange(self) -> None:
        column, order = COLUMNS[self._sorted[0]], self._sorted[1]
        values = [column.sort_by(pair, self._measure) for pair in self._pairs]
        known = [place for place, value in enumerate(values) if isinstance(value, str) or not math.isnan(value)]
        others = [place for place, value in enumerate(values) if not isinstance(value, str) and math.isnan(value)]
        known.sort(key=lambda place: values[place], reverse=order == Qt.SortOrder.DescendingOrder)
        self._order = np.array([*known, *others], dtype=np.intp)


def _alignment(is_number: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class PhotoTable(QTableView):
    """Rows that a person selects are told as rows of the frame; Enter or a double click opens the photo."""

    selected = Signal(object)
    current_changed = Signal()
    opened = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photos = PhotoModel(self)
        self._following = False
        self.setModel(self.photos)
        self.setAccessibleName("Photos by their change, table")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(26)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSortIndicator(CHANGE, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.setSortIndicatorShown(False)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.selectionModel().currentRowChanged.connect(self.current_changed)

    def show_pairs(self, pairs: Sequence[PhotoPair], rows: Sequence[int], measure: str) -> None:
        """Replaces the rows; the sorting that was chosen stays."""
        self.photos.show_pairs(pairs, rows, measure)
        self._spread()

    @property
    def current(self) -> PhotoPair | None:
        """The pair whose maps are shown: the current row, else the first."""
        row = self.currentIndex().row()
        if not self.photos.rowCount():
            return None
        return self.photos.pair_at(max(row, 0))

    def follow(self, mask: Rows) -> None:
        """Mark what is selected elsewhere, and go to the first of it."""
        chosen, places = QItemSelection(), self.photos.places_of(mask)
        for first, last in _runs(places):
            chosen.select(self.photos.index(first, 0), self.photos.index(last, len(COLUMNS) - 1))
        self._following = True
        self.selectionModel().select(chosen, Flags.ClearAndSelect)
        if places and self.currentIndex().row() not in places:
            self.selectionModel().setCurrentIndex(self.photos.index(places[0], 0), Flags.NoUpdate)
            self.scrollTo(self.photos.index(places[0], 0))
        self._following = False

    def _tell(self) -> None:
        if not self._following:
            self.selected.emit(self.photos.frame_rows([index.row() for index in self.selectionModel().selectedRows()]))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
            return
        super().keyPressEvent(event)

    def _open(self) -> None:
        pair = self.current
        if pair is not None:
            self.opened.emit(pair.after.row.case_id, pair.photo_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        """Figures have the room that they need; the names share the rest."""
        metrics = self.fontMetrics()
        needed = {2: "Before ↑", 3: "After ↑", 4: "Change ↑", 5: "Became wrong"}
        for column, text in needed.items():
            self.setColumnWidth(column, metrics.horizontalAdvance(text) + 3 * theme.GAP_SMALL)
        rest = max(160, self.viewport().width() - sum(self.columnWidth(column) for column in needed))
        names = metrics.horizontalAdvance(self.photos.longest_name) + 3 * theme.GAP_SMALL
        self.setColumnWidth(0, min(max(64, names), rest // 2))
        self.setColumnWidth(1, rest - self.columnWidth(0))


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbours joined.

    >>> _runs([1, 2, 3, 7])
    [(1, 3), (7, 7)]
    """
    joined: list[tuple[int, int]] = []
    for place in places:
        if joined and joined[-1][1] == place - 1:
            joined[-1] = (joined[-1][0], place)
        else:
            joined.append((place, place))
    return joined
