"""What the lines and colours of a picture mean, for paper."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication

from engine.language import tr
from engine.viridis import viridis
from gui import theme
from gui.canvas.colours import HUMAN, MODEL
from gui.canvas.painting import stroke_outline
from gui.results.gallery.picture import Shown

SAMPLE, GAP = 34.0, 22.0
TEXT = QColor("#1d2025")


def draw_legend(painter: QPainter, box: QRectF, shown: Shown) -> None:
    """From left to right: readers' outline, the model's, and the scale of the heat map, as far as they are shown."""
    if shown == "photo":
        return
    left = _line(painter, box, box.left(), HUMAN, tr("region that readers drew"), dashed=False)
    left = _line(painter, box, left, MODEL, tr("region that the model looked at"), dashed=True)
    if shown == "all":
        strip = QRectF(left, box.center().y() - 5, 2 * SAMPLE, 10)
        painter.fillRect(strip, _scale(strip))
        _words(painter, box, strip.right() + 8, tr("saliency, from none to most"))


def _line(painter: QPainter, box: QRectF, left: float, colour: str, words: str, *, dashed: bool) -> float:
    path = QPainterPath(QPointF(left + 3, box.center().y()))
    path.lineTo(left + SAMPLE, box.center().y())
    stroke_outline(painter, path, colour, dashed=dashed)
    return _words(painter, box, left + SAMPLE + 8, words) + GAP


def _words(painter: QPainter, box: QRectF, left: float, words: str) -> float:
    font = QFont(QApplication.font())
    font.setPixelSize(theme.SIZE_SMALL)
    painter.setFont(font)
    painter.setPen(TEXT)
    width = QFontMetricsF(font).horizontalAdvance(words) + 2
    painter.drawText(QRectF(left, box.top(), width, box.height()), Qt.AlignmentFlag.AlignVCenter, words)
    return left + width


def _scale(strip: QRectF) -> QLinearGradient:
    gradient = QLinearGradient(strip.left(), 0, strip.right(), 0)
    table = viridis()
    for place in range(0, 256, 15):
        red, green, blue = (int(value) for value in table[place])
        gradient.setColorAt(place / 255, QColor(red, green, blue, place))
    return gradient
