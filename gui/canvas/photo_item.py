"""The photo itself: made once, drawn from the halving that fits the zoom."""

from __future__ import annotations

from math import log2

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from gui.canvas.layer import Layer

SHARP_FROM = 3.0
"""From this zoom on single pixels are shown as squares."""


class PhotoItem(Layer):
    """RGB pixels; smaller copies keep a whole 12-megapixel photo free of flicker and quick to draw."""

    def __init__(self, order: int) -> None:
        super().__init__(order)
        self._levels: list[QPixmap] = []

    def set_pixels(self, pixels: NDArray[np.uint8] | None) -> None:
        """Takes uint8 of shape (height, width, 3), or nothing."""
        self.prepareGeometryChange()
        self._levels = [] if pixels is None else [_pixmap(pixels)]

    def boundingRect(self) -> QRectF:
        return QRectF(self._levels[0].rect()) if self._levels else QRectF()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if not self._levels:
            return
        zoom = painter.worldTransform().m11()
        pixmap = self._level(zoom)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, zoom < SHARP_FROM)
        painter.drawPixmap(self.boundingRect(), pixmap, QRectF(pixmap.rect()))

    def _level(self, zoom: float) -> QPixmap:
        wanted = max(0, int(log2(1 / zoom))) if zoom < 1 else 0
        while len(self._levels) <= wanted and min(self._levels[-1].width(), self._levels[-1].height()) > 1:
            last = self._levels[-1]
            half = last.toImage().scaled(
                max(1, last.width() // 2),
                max(1, last.height() // 2),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._levels.append(QPixmap.fromImage(half))
        return self._levels[min(wanted, len(self._levels) - 1)]


def _pixmap(pixels: NDArray[np.uint8]) -> QPixmap:
    height, width, _ = pixels.shape
    packed = np.ascontiguousarray(pixels)
    image = QImage(packed.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return QPixmap.fromImage(image.convertToFormat(QImage.Format.Format_RGB32))
