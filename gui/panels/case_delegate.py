"""How one case is painted in the list: thumbnail, name, count of photos, state by colour and shape."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from engine.cases import Case
from engine.language import tr
from gui import theme
from gui.document.thumbnails import Thumbnails, cropped_to_square
from gui.icons import draw_glyph
from gui.panels.case_list import CASE_ROLE, FACTS_ROLE, STATE_ROLE

ROW_HEIGHT, PICTURE = 64, 48
MARKS = {
    "not_started": ("ph.circle", "disabled"),
    "in_progress": ("ph.circle-half-fill", "accent"),
    "completed": ("ph.check-circle-fill", "accent"),
    "flagged": ("ph.flag-fill", "warning"),
}


class CaseDelegate(QStyledItemDelegate):
    """Asks for a thumbnail only when its row is painted."""

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.CASES_WIDTH, max(ROW_HEIGHT, theme.scaled(ROW_HEIGHT - 8)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        case: Case = index.data(CASE_ROLE)
        state: str = index.data(STATE_ROLE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        rect: QRect = option.rect.adjusted(8, 2, -8, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _background(painter, rect, selected, hovered, focused)
        picture = QRect(rect.left() + 6, rect.top() + (rect.height() - PICTURE) // 2, PICTURE, PICTURE)
        draw_thumbnail(painter, picture, self._thumbnails, case.photos[0].photo_id)
        _words(painter, rect.adjusted(PICTURE + 18, 0, -32, 0), case, index.data(FACTS_ROLE), selected)
        glyph, role = MARKS[state]
        draw_glyph(painter, QRect(rect.right() - 26, rect.center().y() - 8, 17, 17), glyph, theme.color(role))
        painter.restore()


def draw_thumbnail(painter: QPainter, rect: QRect, thumbnails: Thumbnails, photo_id: str) -> None:
    """The middle of a photo in a rounded square; a quiet place while it is made, a sign where it cannot be read."""
    pixmap = thumbnails.get(photo_id)
    path = QPainterPath()
    path.addRoundedRect(rect, theme.GRID, theme.GRID)
    painter.setPen(Qt.PenStyle.NoPen)
    if pixmap is None:
        painter.fillPath(path, theme.color("raised"))
        if thumbnails.failed(photo_id):
            mark = QRect(0, 0, 20, 20)
            mark.moveCenter(rect.center())
            draw_glyph(painter, mark, "ph.warning", theme.color("warning"))
        return
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(rect.topLeft(), cropped_to_square(pixmap, rect.width(), ratio))
    painter.restore()


def _background(painter: QPainter, rect: QRect, selected: bool, hovered: bool, focused: bool) -> None:
    if not (selected or hovered):
        return
    fill = theme.color("raised")
    if not selected:
        fill.setAlpha(120)
    painter.setPen(QPen(theme.color("accent"), 1) if selected and focused else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(fill))
    painter.drawRoundedRect(rect, theme.RADIUS, theme.RADIUS)


def _words(painter: QPainter, rect: QRect, case: Case, facts: str, selected: bool) -> None:
    font = QFont(painter.font())
    font.setPixelSize(theme.SIZE_BODY)
    font.setWeight(QFont.Weight.DemiBold if selected else QFont.Weight.Normal)
    title = tr("Case {case}", case=case.case_id)
    _line(painter, rect.adjusted(0, theme.scaled(11), 0, 0), font, title, theme.color("text"))
    font.setPixelSize(theme.SIZE_SMALL)
    font.setWeight(QFont.Weight.Normal)
    _line(painter, rect.adjusted(0, theme.scaled(32), 0, 0), font, facts, theme.color("secondary"))


def _line(painter: QPainter, rect: QRect, font: QFont, words: str, color: QColor) -> None:
    painter.setFont(font)
    painter.setPen(QPen(color))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, rect.width())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), shown)
