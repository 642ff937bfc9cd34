"""Photos by how much they changed: what is selected elsewhere is selected here, and the other way round."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from engine.language import tr
from gui.results.compare.photo_rows import COLUMNS, PhotoModel, PhotoRow
from gui.results.frame import Rows
from gui.results.tables.view import RowTable
from gui.results.tables.widths import share_room

if TYPE_CHECKING:
    from engine.run_comparison import PhotoPair

FLAGS = QItemSelectionModel.SelectionFlag
CONDITION, LEAST_CONDITION = 1, 96
MARGIN = 23
"""Pixels beside the longest text of a column."""


class PhotoTable(RowTable[PhotoRow]):
    """Rows that a person selects are told as rows of the frame; Enter or a double click opens the photo."""

    selected = Signal(object)
    current_changed = Signal()
    opened = Signal(str, str)
    least_name, names = LEAST_CONDITION, CONDITION

    def __init__(self, parent: QWidget | None = None) -> None:
        self._photos = PhotoModel()
        self._texts: dict[int, int] = {}
        """The widest text of each column, in pixels."""
        self._following = False
        super().__init__(self._photos, tr("Photos by their change, table"), parent)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.selectionModel().currentRowChanged.connect(self.current_changed)
        self._photos.layoutChanged.connect(self.spread_columns)

    def show_pairs(self, pairs: Sequence[PhotoPair], places: Sequence[int], measure: str) -> None:
        """Replaces the rows, at `places` of the frame; the sorting that was chosen stays."""
        self._photos.show_pairs(pairs, places, measure)
        self.fit_columns()

    @property
    def current(self) -> PhotoPair | None:
        """The pair whose maps are shown: the current row, else the first."""
        if not self.row_model.rowCount():
            return None
        return self.row_model.row_at(max(self.currentIndex().row(), 0)).pair

    def follow(self, mask: Rows) -> None:
        """Mark what is selected elsewhere, and go to the first of it."""
        chosen, rows = QItemSelection(), self._photos.rows_of(mask)
        for first, last in _runs(rows):
            chosen.select(self.row_model.index(first, 0), self.row_model.index(last, len(COLUMNS) - 1))
        self._following = True
        self.selectionModel().select(chosen, FLAGS.ClearAndSelect)
        if rows and self.currentIndex().row() not in rows:
            self.selectionModel().setCurrentIndex(self.row_model.index(rows[0], 0), FLAGS.NoUpdate)
            self.scrollTo(self.row_model.index(rows[0], 0))
        self._following = False

    def _tell(self) -> None:
        if not self._following:
            self.selected.emit([row.place for row in self.chosen_rows])

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

    def fit_columns(self) -> None:
        """Measures each text once, since many photos share theirs."""
        metrics, rows = self.fontMetrics(), self.row_model.rows
        for place in range(len(COLUMNS)):
            texts = {self.row_model.painted(row, place) for row in rows}
            self._texts[place] = max(map(metrics.horizontalAdvance, texts), default=0)
        self.spread_columns()

    def spread_columns(self) -> None:
        """Headings need more room while they say how the rows are sorted."""
        metrics = self.horizontalHeader().fontMetrics()
        heads = {place: metrics.horizontalAdvance(self._heading(place)) for place in self._texts}
        needed = {place: max(heads[place], width) + MARGIN for place, width in self._texts.items()}
        share_room(self, needed, self.least_name, self.names)

    def _heading(self, place: int) -> str:
        return str(self.row_model.headerData(place, Qt.Orientation.Horizontal))


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
