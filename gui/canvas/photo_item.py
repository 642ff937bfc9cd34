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
LARGEST_COPY = 6_000_000
"""Pixels of the screen-sized copy that is kept for one zoom."""


class PhotoItem(Layer):
    """RGB pixels; smaller copies keep a whole 12-megapixel photo free of flicker and quick to draw.

    The second time that a zoom is drawn, the photo is scaled for it once; from then on drawing is copying.
    """

    def __init__(self, order: int) -> None:
        super().__init__(order)
        self._levels: list[QPixmap] = []
        self._last_zoom = 0.0
        self._copy: QPixmap | None = None

    def set_pixels(self, pixels: NDArray[np.uint8] | None) -> None:
        """Takes uint8 of shape (height, width, 3), or nothing."""
        self.prepareGeometryChange()
        self._levels = [] if pixels is None else [_pixmap(pixels)]
        self._last_zoom, self._copy = 0.0, None

    def boundingRect(self) -> QRectF:
        return QRectF(self._levels[0].rect()) if self._levels else QRectF()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if not self._levels:
            return
        if not self._levels:
            return
        transform, photo = painter.worldTransform(), self.boundingRect()
        zoom = transform.m11()
        copy = self._copy_for(zoom, widget.devicePixelRatioF() if widget else 1.0)
        if copy is not None:
            painter.resetTransform()
            painter.drawPixmap(transform.map(photo.topLeft()), copy)
            return
        pixmap = self._level(zoom)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, zoom < SHARP_FROM)
        painter.drawPixmap(photo, pixmap, QRectF(pixmap.rect()))

    def _copy_for(self, zoom: float, ratio: float) -> QPixmap | None:
        if zoom != self._last_zoom:
            self._last_zoom, self._copy = zoom, None
            return None
        size = self.boundingRect().size() * (zoom * ratio)
        if self._copy is None and zoom < 1 and size.width() * size.height() <= LARGEST_COPY:
            self._copy = _scaled(self._level(zoom * ratio), round(size.width()), round(size.height()))
            self._copy.setDevicePixelRatio(ratio)
        return self._copy

    def _level(self, zoom: float) -> QPixmap:
        wanted = max(0, int(log2(1 / zoom))) if zoom < 1 else 0
        while len(self._levels) <= wanted and min(self._levels[-1].width(), self._levels[-1].height()) > 1:
            last = self._levels[-1]
            self._levels.append(_scaled(last, last.width() // 2, last.height() // 2))
        return self._levels[min(wanted, len(self._levels) - 1)]


def _scaled(pixmap: QPixmap, width: int, height: int) -> QPixmap:
    exact, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return pixmap.scaled(max(1, width), max(1, height), exact, smooth)


def _pixmap(pixels: NDArray[np.uint8]) -> QPixmap:
    height, width, _ = pixels.shape
    packed = np.ascontiguousarray(pixels)
    image = QImage(packed.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return QPixmap.fromImage(image.convertToFormat(QImage.Format.Format_RGB32))
