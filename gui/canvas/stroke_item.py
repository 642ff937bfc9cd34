"""The stroke under the brush, drawn straight from the pixels that it changes."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from gui.canvas.layer import Layer
from gui.canvas.stroke import Box, Stroke

TINT = 0.4


class StrokeItem(Layer):
    """An image that shares the stroke's memory: a move of the brush redraws only what it touched."""

    def __init__(self, order: int) -> None:
        super().__init__(order)
        self._stroke: Stroke | None = None
        self._image = QImage()

    def show_stroke(self, stroke: Stroke | None, colour: str, changed: Box | None = None) -> None:
        """Draws this stroke, of which only the box `changed` is new; or nothing."""
        if stroke is not self._stroke:
            self.prepareGeometryChange()
            self._stroke = stroke
            self._image = QImage() if stroke is None else _shared(stroke, colour)
        elif changed is not None:
            left, top, right, bottom = changed
            edge = 2 * self.unit
            self.update(QRectF(left, top, right - left, bottom - top).adjusted(-edge, -edge, edge, edge))

    def boundingRect(self) -> QRectF:
        return QRectF(self._image.rect())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.drawImage(self.boundingRect(), self._image)


def _shared(stroke: Stroke, colour: str) -> QImage:
    image = QImage(stroke.pixels.data, stroke.width, stroke.height, stroke.width, QImage.Format.Format_Indexed8)
    tint = QColor(colour)
    tint.setAlphaF(TINT)
    image.setColorTable([0, tint.rgba()])
    return image
