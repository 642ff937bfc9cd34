"""The tiles of the gallery as a Qt model: only which rows of the frame are shown, in which order."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.language import tr
from gui.results.frame import PhotoFrame, Rows
from gui.results.gallery.words import TileWords, tile_words
from gui.words.titles import measure_titles

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Order = NDArray[np.intp]


class TileModel(QAbstractListModel):
    """Tells of each place the words and whether it is selected; pictures are the delegate's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.frame: PhotoFrame | None = None
        self._order: Order = np.empty(0, dtype=np.intp)
        self._places: Order = np.empty(0, dtype=np.intp)
        self._measure, self._title = "", ""
        self._words: dict[int, TileWords] = {}
        self.selected: Rows = np.empty(0, dtype=np.bool_)

    def show_rows(self, frame: PhotoFrame | None, order: Order, measure: str) -> None:
        """Replaces the tiles; where only figures are other ones, places and scrolling stay."""
        same = self.frame is not None and frame is not None and self.frame.photo_ids == frame.photo_ids
        same = same and np.array_equal(order, self._order)
        if not same:
            self.beginResetModel()
        self.frame, self._order = frame, order
        self._measure, self._title = measure, measure_titles([measure])[measure] if measure else ""
        self._words.clear()
        self._places = np.full(len(frame) if frame else 0, -1, dtype=np.intp)
        self._places[order] = np.arange(len(order))
        if not same:
            self.endResetModel()
        elif len(order):
            self.dataChanged.emit(self.index(0), self.index(len(order) - 1))

    @property
    def order(self) -> Order:
        """The rows of the frame, in the order of the tiles."""
        return self._order

    def row_of(self, index: Index) -> int:
        """The row of the frame of a tile."""
        return int(self._order[index.row()])

    def index_of(self, photo_id: str) -> QModelIndex:
        """The tile of a photo; invalid where it is not shown."""
        row = self.frame.places.get(photo_id, -1) if self.frame else -1
        place = int(self._places[row]) if row >= 0 else -1
        return self.index(place) if place >= 0 else QModelIndex()

    def words(self, index: Index) -> TileWords:
        """What is written at a tile."""
        assert self.frame is not None
        row = self.row_of(index)
        if row not in self._words:
            self._words[row] = tile_words(self.frame, row, self._measure, self._title)
        return self._words[row]

    def is_selected(self, index: Index) -> bool:
        """Whether the photo is selected."""
        row = self.row_of(index)
        return row < len(self.selected) and bool(self.selected[row])

    def between(self, first: int, last: int) -> Rows:
        """The rows of the frame from one place to another, both among them."""
        rows = np.zeros(len(self.frame) if self.frame else 0, dtype=np.bool_)
        rows[self._order[min(first, last) : max(first, last) + 1]] = True
        return rows

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._order)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self.frame is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = self.words(index).spoken
            return tr("{photo}, selected", photo=spoken) if self.is_selected(index) else spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            words = self.words(index)
            keys = tr("Case {case}. Enter or a double click opens it, F flags it.", case=words.case_id)
            return f"{words.spoken}\n{keys}"
        return None
