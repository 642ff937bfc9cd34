"""Many marks at once: one small picture of a mark put at thousands of places, whatever their order."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from gui.results.marks import draw_marker

Floats = NDArray[np.float64]
Alpha = NDArray[np.float32]

OPACITY = 0.8
"""Of one mark; where many lie on each other they grow denser."""


def draw_many(painter: QPainter, area: QRectF, xs: Floats, ys: Floats, look: tuple[str, QColor, float]) -> None:
    """Draws marks into `area`.

    Args:
        xs, ys: pixels in the painter's own measure.
        look: outcome, colour and radius of the marks.
    """
    outcome, color, radius = look
    ratio = painter.device().devicePixelRatioF()
    stamp = stamp_of(outcome, radius * ratio)
    margin = stamp.shape[0] // 2 + 1
    height, width = (int(np.ceil(side * ratio)) + 2 * margin for side in (area.height(), area.width()))
    columns = np.rint((xs - area.left()) * ratio).astype(np.int64) + margin
    rows = np.rint((ys - area.top()) * ratio).astype(np.int64) + margin
    image = tinted(stamped((height, width), rows, columns, stamp), color)
    image.setDevicePixelRatio(ratio)
    painter.drawImage(QPointF(area.left() - margin / ratio, area.top() - margin / ratio), image)


def stamped(shape: tuple[int, int], rows: NDArray[np.int64], columns: NDArray[np.int64], stamp: Alpha) -> Alpha:
    """How dense the marks are in each pixel, float32 of `shape`: 1 - (1 - stamp)^n for n marks in one place.

    Every place must be as far from the edges as the stamp reaches.
    """
    places, numbers = np.unique(rows * shape[1] + columns, return_counts=True)
    through = np.ones(shape[0] * shape[1], dtype=np.float32)
    several = numbers.astype(np.float32) if numbers.max(initial=1) > 1 else np.float32(1.0)
    half = stamp.shape[0] // 2
    for down, across in np.argwhere(stamp > 0).tolist():
        kept = np.power(np.float32(1.0) - stamp[down, across], several, dtype=np.float32)
        through[places + ((down - half) * shape[1] + across - half)] *= kept
    return (1.0 - through).reshape(shape)


def stamp_of(outcome: str, radius: float) -> Alpha:
    """One mark, float32 of an odd side, as `gui.results.marks` draws it."""
    half = int(np.ceil(radius * 1.25)) + 1
    side = 2 * half + 1
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_marker(painter, outcome, QPointF(side / 2, side / 2), QColor("white"), radius=radius)
    pixels = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(side, side, 4)
    return pixels[:, :, 3].astype(np.float32) * np.float32(OPACITY / 255.0)


def tinted(alpha: Alpha, color: QColor) -> QImage:
    """A picture of one colour with that opacity in each pixel."""
    height, width = alpha.shape
    pixels = np.empty((height, width, 4), dtype=np.uint8)
    for channel, share in enumerate((color.blueF(), color.greenF(), color.redF(), 1.0)):
        np.multiply(alpha, np.float32(255.0 * share), out=pixels[:, :, channel], casting="unsafe")
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied).copy()
