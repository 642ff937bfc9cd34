"""The name of a label beside its outline, so that colour alone never tells anatomy and artefacts apart."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.canvas.colours import CASING, label_colour

TEXT_PIXELS, PAD, ROUND = 11, 4.0, 3.0


class TagItem(QGraphicsItem):
    """A line of text of the same size at every zoom, standing on the top of its region."""

    def __init__(self, region: QGraphicsItem) -> None:
        super().__init__(region)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._label, self._text = "", ""
        self._size = (0.0, 0.0)

    def show_label(self, label: str, place: QPointF) -> None:
        """Names `label` at `place` in photo pixels; "" says nothing."""
        self.setPos(place)
        if label != self._label:
            self.prepareGeometryChange()
            self._label, self._text = label, label.capitalize()
            self._size = _size(self._text) if label else (0.0, 0.0)
        self.setVisible(bool(label))

    def boundingRect(self) -> QRectF:
        width, height = self._size
        return QRectF(0.0, -height, width, height)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._label:
            ratio = painter.device().devicePixelRatioF()
            picture = _picture(self._text, label_colour(self._label), ratio)
            painter.drawPixmap(self.boundingRect().topLeft(), picture)


def _font() -> QFont:
    font = QFont()
    font.setPixelSize(TEXT_PIXELS)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _size(text: str) -> tuple[float, float]:
    metrics = QFontMetricsF(_font())
    return round(metrics.horizontalAdvance(text) + 2 * PAD), round(metrics.height() + 2)


@lru_cache(maxsize=64)
def _picture(text: str, colour: str, ratio: float) -> QPixmap:
    width, height = _size(text)
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(CASING))
    painter.drawRoundedRect(QRectF(0, 0, width, height), ROUND, ROUND)
    painter.setPen(QColor(colour).lighter(130))
    painter.setFont(_font())
    painter.drawText(QRectF(0, 0, width, height), int(Qt.AlignmentFlag.AlignCenter), text)
    painter.end()
    return picture
