"""Lists of two-line rows: findings with the mark of their status, and candidates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from engine.language import several
from gui.findings.row_painting import RowDelegate, fold_place
from gui.findings.row_values import ROW_ROLE, Row
from gui.parts.widgets import named

Index = QModelIndex | QPersistentModelIndex


class Rows(QAbstractListModel):
    """Rows by key."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[Row, ...]:
        """As they stand."""
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return f"{row.line}{_fold_words(row)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.title}\n{row.line}{_fold_words(row)}"
        return None


def _fold_words(row: Row) -> str:
    if not row.more:
        return ""
    words = several(
        "one more below: click on +{n}, or Right and Left, to show and to hide",
        "{n} more below: click on +{n}, or Right and Left, to show and to hide",
        row.more,
    )
    return f"\n{words}"


class RowList(QListView):
    """Emits the key of the row that a person goes to; Enter or a double click takes it."""

    went = Signal(str)
    taken = Signal(str)
    folded = Signal(str)
    """The key of a row whose further rows are to be shown or hidden."""

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "cases")
        self.rows_model = Rows(self)
        self.setModel(self.rows_model)
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(spoken)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self._take)
        self._quiet = False

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace the rows; what was current stays so where it is still there. Emits nothing."""
        key = self.current
        self._quiet = True
        self.rows_model.show_rows(rows)
        self.go_to(key)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rows else Qt.FocusPolicy.NoFocus)
        self._quiet = False

    @property
    def current(self) -> str:
        """Key of the current row; empty where there is none."""
        row: Row | None = self.currentIndex().data(ROW_ROLE)
        return row.key if row else ""

    def go_to(self, key: str) -> bool:
        """Make the row of that key the current one; with none of that key nothing is. Emits nothing."""
        rows = self.rows_model.rows
        place = next((place for place, row in enumerate(rows) if row.key == key), None)
        quiet, self._quiet = self._quiet, True
        self.setCurrentIndex(QModelIndex() if place is None else self.rows_model.index(place, 0))
        self._quiet = quiet
        return place is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.taken.emit(self.current)
            return
        row: Row | None = self.currentIndex().data(ROW_ROLE)
        asked = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()))
        if row is not None and row.more and asked is not None:
            if row.unfolded != asked:
                self.folded.emit(row.key)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row: Row | None = index.data(ROW_ROLE)
        if row is not None and row.more and fold_place(self.visualRect(index)).contains(event.position().toPoint()):
            self.folded.emit(row.key)
            return
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Enter, Left and Right belong to the list while it has the focus, not to the case on the screen."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Left, Qt.Key.Key_Right)
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() in keys:
            event.accept()
            return True
        return super().event(event)

    def _on_current(self, index: QModelIndex) -> None:
        if not self._quiet and index.isValid():
            self.went.emit(self.current)

    def _take(self) -> None:
        self.taken.emit(self.current)
