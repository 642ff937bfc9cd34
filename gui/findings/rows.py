"""Lists of two-line rows: findings with the mark of their status, and candidates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui import theme
from gui.icons import draw_glyph
from gui.panels.parts import named

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 52
ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it is about, its two lines, its mark (icon and colour), and whether it is greyed."""

    key: str
    title: str
    line: str
    mark: tuple[str, str]
    grey: bool = False


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
            return row.line
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.title}\n{row.line}"
        return None


class RowList(QListView):
    """Emits the key of the row that a person goes to; Enter or a double click takes it."""

    went = Signal(str)
    taken = Signal(str)

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "cases")
        self.rows_model = Rows(self)
        self.setModel(self.rows_model)
        self._delegate = _RowDelegate()
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
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Enter belongs to the list while it has the focus, not to the case on the screen."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
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


class _RowDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.CASES_WIDTH, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        rect: QRect = option.rect.adjusted(8, 1, -8, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            fill = theme.color("raised")
            fill.setAlpha(255 if selected else 120)
            focused = selected and option.state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(theme.color("accent"), 1) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(rect, theme.RADIUS, theme.RADIUS)
        glyph, role = row.mark
        draw_glyph(painter, QRect(rect.left() + 8, rect.top() + 9, 16, 16), glyph, theme.color(role))
        font = QFont(painter.font())
        font.setPixelSize(theme.SIZE_BODY)
        font.setWeight(QFont.Weight.DemiBold if selected else QFont.Weight.Normal)
        words = rect.adjusted(34, 7, -8, 0)
        _line(painter, words, font, row.title, "secondary" if row.grey else "text")
        font.setPixelSize(theme.SIZE_SMALL)
        font.setWeight(QFont.Weight.Normal)
        _line(painter, words.adjusted(0, 20, 0, 0), font, row.line, "secondary")
        painter.restore()


def _line(painter: QPainter, rect: QRect, font: QFont, words: str, role: str) -> None:
    painter.setFont(font)
    painter.setPen(QPen(theme.color(role)))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), shown)
