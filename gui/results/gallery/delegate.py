"""How one tile is painted: picture, score, condition and prediction; selected tiles have a frame."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from engine.language import tr
from gui import theme
from gui.icons import draw_glyph
from gui.results.gallery.model import TileModel
from gui.results.gallery.tiles import PICTURE, Tile, Tiles
from gui.results.gallery.words import TileWords
from gui.results.marks import draw_marker, outcome_color

EDGE, LINES = 6, 40
AROUND = QSize(2 * EDGE, 2 * EDGE + LINES)
"""What a tile has beside its picture."""
BADGE, BADGE_TEXT = QColor(20, 18, 16, 200), QColor("#ffffff")
FLAG = QSize(16, 16)


class TileDelegate(QStyledItemDelegate):
    """Asks for a picture only when its tile is painted."""

    def __init__(self, tiles: Tiles, is_flagged: Callable[[str], bool]) -> None:
        super().__init__()
        self._tiles, self._is_flagged = tiles, is_flagged
        self.picture = PICTURE
        """How large pictures are."""

    @property
    def tile(self) -> QSize:
        """How large tiles are."""
        return self.picture + AROUND

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.tile + QSize(theme.GAP_SMALL, theme.GAP_SMALL)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        assert isinstance(model, TileModel)
        rect = QRect(option.rect.topLeft(), self.tile)
        words = model.words(index)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _frame(painter, rect, selected=model.is_selected(index), focused=focused)
        box = QRect(rect.topLeft(), self.picture).translated(EDGE, EDGE)
        _picture(painter, box, self._tiles.get(model.row_of(index)))
        _badge(painter, box, words.score)
        if self._is_flagged(words.case_id):
            mark = QRect(box.topRight(), FLAG).translated(-FLAG.width() - 5, 6)
            draw_glyph(painter, mark, "ph.flag-fill", theme.color("warning"))
        write_lines(painter, QRectF(box.left(), box.bottom() + 5, box.width(), LINES), words, option.font)
        painter.restore()


def write_lines(painter: QPainter, box: QRectF, words: TileWords, font: QFont) -> None:
    """Condition, and below it the mark of the outcome with the prediction."""
    small = QFont(font)
    font.setPixelSize(theme.scaled(12))
    small.setPixelSize(theme.SIZE_SMALL)
    half = box.height() / 2 - 1
    write_line(painter, QRectF(box.left(), box.top(), box.width(), half), words.condition, font, theme.color("text"))
    line = QRectF(box.left() + 14, box.top() + half, box.width() - 14, half)
    draw_marker(painter, words.outcome, QPointF(box.left() + 5, line.center().y()), outcome_color(words.outcome))
    write_line(painter, line, words.predicted or tr("No prediction"), small, theme.color("secondary"))


def write_line(painter: QPainter, box: QRectF, text: str, font: QFont, color: QColor) -> None:
    """One line, cut where there is no room."""
    painter.setFont(font)
    painter.setPen(color)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _frame(painter: QPainter, rect: QRect, *, selected: bool, focused: bool) -> None:
    pen = QPen(theme.color("accent"), 2) if selected else QPen(theme.color("text" if focused else "line"), 1)
    if focused and selected:
        pen = QPen(theme.color("text"), 2)
    painter.setPen(pen)
    painter.setBrush(theme.color("raised" if selected else "panel"))
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), theme.CARD_RADIUS, theme.CARD_RADIUS)


def _picture(painter: QPainter, box: QRect, tile: Tile | None) -> None:
    path = QPainterPath()
    path.addRoundedRect(QRectF(box), theme.GRID, theme.GRID)
    painter.fillPath(path, theme.color("around_photo"))
    if tile is None:
        return
    if tile.pixmap is not None:
        size = tile.pixmap.deviceIndependentSize()
        place = QPointF(box.x() + (box.width() - size.width()) / 2, box.y() + (box.height() - size.height()) / 2)
        painter.drawPixmap(place, tile.pixmap)
    if tile.note:
        _note(painter, box, tile.note)


def _note(painter: QPainter, box: QRect, text: str) -> None:
    small = QFont(painter.font())
    small.setPixelSize(theme.SIZE_SMALL)
    strip = QRectF(box.left(), box.top(), box.width(), 20)
    painter.fillRect(strip, BADGE)
    write_line(painter, strip.adjusted(8, 0, -8, 0), text, small, BADGE_TEXT)


def _badge(painter: QPainter, box: QRect, text: str) -> None:
    font = QFont(painter.font())
    font.setPixelSize(theme.SIZE_SMALL)
    width = QFontMetrics(font).horizontalAdvance(text) + 14
    pill = QRectF(box.left() + 6, box.bottom() - 24, width, 19)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(BADGE)
    painter.drawRoundedRect(pill, 9.5, 9.5)
    painter.setFont(font)
    painter.setPen(BADGE_TEXT)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
