"""The photo itself: drawn from the halving that fits the zoom, turned and adjusted for the eye alone."""

from __future__ import annotations

from math import hypot, log2

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.canvas.display import AS_IT_IS, Adjustment, Display
from gui.canvas.layer import Layer
from gui.canvas.photo_levels import Level, halvings

SHARP_FROM = 3.0
"""From this zoom on single pixels are shown as squares."""
LARGEST_COPY = 6_000_000
"""Pixels of the screen-sized copy that is kept for one zoom."""


class PhotoItem(Layer):
    """RGB pixels; smaller copies keep a whole 48-megapixel photo free of flicker and quick to draw.

    The second time that a zoom is drawn, the photo is scaled for it once; from then on drawing is copying. A turned
    photo is kept turned, as drawing through a turn is ten times slower.
    """

    def __init__(self, order: int) -> None:
        super().__init__(order)
        self._sources: tuple[NDArray[np.uint8], ...] = ()
        self._levels: list[Level] = []
        self._quarters = 0
        self._last_zoom = 0.0
        self._copy: QImage | None = None
        self._adjustment = Adjustment()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def set_pixels(self, pixels: NDArray[np.uint8] | None, levels: tuple[NDArray[np.uint8], ...] | None = None) -> None:
        """Takes uint8 of shape (height, width, 3), or nothing; `levels` where its halvings are made already."""
        self.prepareGeometryChange()
        self._sources = () if pixels is None else levels or halvings(pixels)
        self._adjustment.set_local(None)
        self._build()

    def set_quarters(self, quarters: int) -> None:
        """How many quarter turns, clockwise, the view shows the photo turned."""
        if quarters != self._quarters:
            self._quarters = quarters
            self._build()

    def set_display(self, display: Display) -> None:
        """Shows the photo so from now on; its pixels stay."""
        if display != self._adjustment.display:
            self._adjustment.set_display(display)
            self.update()

    def set_local_contrast(self, offsets: NDArray[np.int16] | None) -> None:
        """What local contrast adds to each channel, on a smaller grid of the upright photo; `None` is unknown."""
        self._adjustment.set_local(offsets)
        self.update()

    def boundingRect(self) -> QRectF:
        if not self._sources:
            return QRectF()
        height, width, _ = self._sources[0].shape
        return QRectF(0, 0, width, height)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if not self._levels:
            return
        if self._adjustment.display == AS_IT_IS:
            self._draw(painter, option.exposedRect, widget)
            return
        seen = painter.worldTransform().mapRect(option.exposedRect & self.boundingRect()).toAlignedRect()
        seen &= QRect(0, 0, painter.device().width(), painter.device().height())
        if not seen.isEmpty():
            self._draw_adjusted(painter, seen, option.exposedRect, widget)

    def _draw_adjusted(self, painter: QPainter, seen: QRect, exposed: QRectF, widget: QWidget | None) -> None:
        """Into an image of what is seen, through the adjustment, and from there onto the screen."""
        ratio = painter.device().devicePixelRatioF()
        there = painter.worldTransform() * QTransform.fromTranslate(-seen.left(), -seen.top())
        image = _canvas(seen, ratio)
        inner = QPainter(image)
        inner.setWorldTransform(there)
        self._draw(inner, exposed, widget, ratio)
        inner.end()
        offsets = self._adjustment.offsets()
        if offsets is not None:
            layer = _canvas(seen, ratio)
            inner = QPainter(layer)
            inner.setWorldTransform(there)
            inner.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            inner.drawImage(self.boundingRect(), offsets)
            inner.end()
            image = self._adjustment.add(image, layer)
        painter.setClipRect(self.boundingRect())
        painter.resetTransform()
        painter.drawImage(seen.topLeft(), self._adjustment.through_table(image))

    def _draw(self, painter: QPainter, exposed: QRectF, widget: QWidget | None, ratio: float = 0.0) -> None:
        """Draws upright or turned; `widget` is the viewport, and nothing where something else draws the scene."""
        ratio = ratio or painter.device().devicePixelRatioF()
        turn = self._turn()
        painter.setWorldTransform(turn.inverted()[0], combine=True)
        seen = turn.mapRect(exposed)
        transform = painter.worldTransform()
        zoom = hypot(transform.m11(), transform.m12())
        copy = self._copy_for(zoom, ratio) if widget is not None else None
        if copy is not None:
            painter.resetTransform()
            painter.drawImage(transform.map(QRectF(0, 0, 1, 1).topLeft()), copy)
            return
        number = self._number(zoom * ratio)
        level, step = self._levels[number], 2**number
        part = QRectF(seen.left() / step, seen.top() / step, seen.width() / step, seen.height() / step)
        width, height = self._turned_size()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, zoom < SHARP_FROM)
        painter.drawImage(QRectF(0, 0, width, height), level.image(part), QRectF(0, 0, width / step, height / step))

    def _copy_for(self, zoom: float, ratio: float) -> QImage | None:
        if zoom != self._last_zoom:
            self._last_zoom, self._copy = zoom, None
            return None
        width, height = (side * zoom * ratio for side in self._turned_size())
        if self._copy is None and zoom < 1 and width * height <= LARGEST_COPY:
            exact, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            image = self._levels[self._number(zoom * ratio)].image()
            self._copy = image.scaled(max(1, round(width)), max(1, round(height)), exact, smooth)
            self._copy.setDevicePixelRatio(ratio)
        return self._copy

    def _number(self, zoom: float) -> int:
        return min(max(0, int(log2(1 / zoom))) if zoom < 1 else 0, len(self._levels) - 1)

    def _turned_size(self) -> tuple[float, float]:
        photo = self.boundingRect()
        return (photo.height(), photo.width()) if self._quarters % 2 else (photo.width(), photo.height())

    def _turn(self) -> QTransform:
        """From photo pixels to pixels of the turned photo, whose corner is (0, 0) again."""
        photo = self.boundingRect()
        turned = QTransform().rotate(90 * self._quarters)
        corner = turned.mapRect(photo).topLeft()
        return turned * QTransform.fromTranslate(-corner.x(), -corner.y())

    def _build(self) -> None:
        self._levels = [Level(np.rot90(source, -self._quarters)) for source in self._sources]
        self._last_zoom, self._copy = 0.0, None
        self.update()


def _canvas(seen: QRect, ratio: float) -> QImage:
    image = QImage(seen.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    return image
