"""Lines of equal distance over the photo, in photo pixels or in millimetres where a scale is known."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

NARROWEST = 28.0
"""Pixels of the screen that two lines are at least apart."""
STRONG = 5
"""Every so many lines a stronger one."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """The distance of two lines, in photo pixels and in words."""

    pixels: float
    words: str


def spacing(zoom: float, millimetres: float | None) -> Spacing:
    """The least round distance (1, 2 or 5 times a power of ten) that can be seen at this zoom.

    Args:
        zoom: pixels of the screen for one of the photo.
        millimetres: of one photo pixel; `None` where no scale is known.
    """
    unit = millimetres or 1.0
    value = _round_up(NARROWEST / zoom * unit)
    if millimetres is None:
        value = max(1.0, value)
    return Spacing(value / unit, f"{value:g} {'mm' if millimetres else 'px'}")


def draw_grid(painter: QPainter, transform: QTransform, photo: QRectF, port: QRectF, pixels: float) -> None:
    """Draws the lines in pixels of the viewport; `transform` is from photo to viewport, `pixels` their distance."""
    inverse, _ = transform.inverted()
    seen = inverse.mapRect(port) & photo
    if seen.isEmpty():
        return
    lines: dict[bool, list[QLineF]] = {False: [], True: []}
    for number in range(ceil(seen.left() / pixels), floor(seen.right() / pixels) + 1):
        ends = QPointF(number * pixels, seen.top()), QPointF(number * pixels, seen.bottom())
        lines[number % STRONG == 0].append(QLineF(*(transform.map(end) for end in ends)))
    for number in range(ceil(seen.top() / pixels), floor(seen.bottom() / pixels) + 1):
        ends = QPointF(seen.left(), number * pixels), QPointF(seen.right(), number * pixels)
        lines[number % STRONG == 0].append(QLineF(*(transform.map(end) for end in ends)))
    for strong, several in lines.items():
        for colour, width in ((QColor(0, 0, 0, 60), 3.0 if strong else 2.0), (QColor(255, 255, 255, 150), 1.0)):
            painter.setPen(QPen(colour, width))
            painter.drawLines(several)


def _round_up(value: float) -> float:
    power = 10.0 ** floor(log10(value))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= value * (1 - 1e-9))
