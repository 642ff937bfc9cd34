"""How a row of two lines is painted: mark, title, line, and how many rows fold below it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.findings.row_values import ROW_HEIGHT, ROW_ROLE, Row
from gui.icons import draw_glyph

Index = QModelIndex | QPersistentModelIndex
FOLD_WIDTH = 52
INSET = 20


def fold_place(row: QRect) -> QRect:
    """Where "+3" stands in a row, and is clicked."""
    return QRect(row.right() - FOLD_WIDTH - 8, row.top(), FOLD_WIDTH, row.height())


class RowDelegate(QStyledItemDelegate):
    """Paints `Row` values."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.CASES_WIDTH, theme.scaled(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        rect: QRect = option.rect.adjusted(8, 1, -8, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            focused = selected and bool(option.state & QStyle.StateFlag.State_HasFocus)
            _paint_back(painter, rect, selected, focused)
        left = rect.left() + (INSET if row.inset else 0)
        glyph, role = row.mark
        draw_glyph(painter, QRect(left + 8, rect.top() + 9, 16, 16), glyph, theme.color(role))
        font = QFont(painter.font())
        words = QRect(left + 34, rect.top() + 7, rect.right() - left - 42, rect.height() - 7)
        title = words.adjusted(0, 0, -FOLD_WIDTH + 8, 0) if row.more else words
        _use(font, theme.SIZE_BODY, QFont.Weight.DemiBold if selected else QFont.Weight.Normal)
        _line(painter, title, font, row.title, "secondary" if row.grey else "text")
        _use(font, theme.SIZE_SMALL, QFont.Weight.Normal)
        _line(painter, words.adjusted(0, theme.scaled(20), 0, 0), font, row.line, "secondary")
        if row.more:
            _paint_fold(painter, fold_place(option.rect), font, row)
        painter.restore()


def _paint_back(painter: QPainter, rect: QRect, selected: bool, focused: bool) -> None:
    fill = theme.color("raised")
    fill.setAlpha(255 if selected else 120)
    painter.setPen(QPen(theme.color("accent"), 1) if focused else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, theme.RADIUS, theme.RADIUS)


def _paint_fold(painter: QPainter, place: QRect, font: QFont, row: Row) -> None:
    painter.setFont(font)
    painter.setPen(QPen(theme.color("secondary")))
    words = place.adjusted(0, 8, -22, 0)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight), f"+{row.more}")
    glyph = "ph.caret-up" if row.unfolded else "ph.caret-down"
    draw_glyph(painter, QRect(place.right() - 18, place.top() + 10, 12, 12), glyph, theme.color("secondary"))


def _use(font: QFont, size: int, weight: QFont.Weight) -> None:
    font.setPixelSize(size)
    font.setWeight(weight)


def _line(painter: QPainter, rect: QRect, font: QFont, words: str, role: str) -> None:
    painter.setFont(font)
    painter.setPen(QPen(theme.color(role)))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), shown)
