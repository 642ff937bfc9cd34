"""How outlines are drawn: a line of two pixels of the screen on a dark casing of four."""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from gui.canvas.colours import CASING
from gui.canvas.contours import Ring, thinned

LINE = 2.0
CASING_WIDTH = 4.0
FINER = 1.4
"""How far the zoom may change before long contours are thinned anew."""
STRETCH = 64
"""Points of a contour that are drawn together."""
COARSE = 1.0
"""How far, in pixels of the screen, a point may be from the next before both are drawn."""


def outline_path(rings: Iterable[Ring], unit: float, scale: tuple[float, float] = (1.0, 1.0)) -> QPainterPath:
    """The rings, in their own units times `scale`, as a path that fills by the even-odd rule.

    `unit` is how many of the rings' units are one pixel of the screen: finer detail is left out.
    """
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings:
        points = thinned(ring, COARSE * unit) if len(ring) > STRETCH else ring
        path.addPolygon(QPolygonF([QPointF(x * scale[0], y * scale[1]) for x, y in points.tolist()]))
        path.closeSubpath()
    return path


def stroke_outline(
    painter: QPainter, path: QPainterPath, colour: str, *, dashed: bool = False, line: float = LINE
) -> None:
    """Draws the path in the colour on its casing, at the same width at every zoom."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.strokePath(path, on_device(cosmetic_pen(CASING, line + CASING_WIDTH - LINE), painter))
    painter.strokePath(path, on_device(cosmetic_pen(colour, line, dashed=dashed), painter))


class PiecewiseOutline:
    """Rings cut into short stretches, so that a long contour costs only what is seen of it."""

    def __init__(self, rings: Iterable[Ring], unit: float) -> None:
        self._unit = unit
        self._pieces: list[tuple[QRectF, QPolygonF, float]] = []
        self._thinned = False
        for ring in rings:
            self._thinned = self._thinned or len(ring) > STRETCH
            points = thinned(ring, COARSE * unit) if len(ring) > STRETCH else ring
            around = np.concatenate([points, points[:1]])
            lengths = np.concatenate([[0.0], np.hypot(*np.diff(around, axis=0).T).cumsum()]).tolist()
            closed = [QPointF(x, y) for x, y in around.tolist()]
            for first in range(0, len(closed) - 1, STRETCH):
                piece = QPolygonF(closed[first : first + STRETCH + 1])
                self._pieces.append((piece.boundingRect(), piece, lengths[first]))

    def fits(self, unit: float) -> bool:
        """Whether these stretches are as fine as they need be, and no finer, at another zoom."""
        return not self._thinned or 1 / FINER <= unit / self._unit <= FINER

    def draw(self, painter: QPainter, seen: QRectF, colour: str, line: float, *, dashed: bool = False) -> None:
        """Draws the stretches that come near `seen`: first all of the casing, then the line; dashes go on in each."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        near = [(piece, before) for bounds, piece, before in self._pieces if _touch(bounds, seen)]
        painter.setPen(on_device(cosmetic_pen(CASING, line + CASING_WIDTH - LINE), painter))
        for piece, _ in near:
            painter.drawPolyline(piece)
        pen = on_device(cosmetic_pen(colour, line, dashed=dashed), painter)
        scale = hypot(painter.worldTransform().m11(), painter.worldTransform().m12()) / line
        painter.setPen(pen)
        for piece, before in near:
            if dashed:
                pen.setDashOffset(before * scale)
                painter.setPen(pen)
            painter.drawPolyline(piece)


def _touch(first: QRectF, second: QRectF) -> bool:
    """As `QRectF.intersects`, but a straight line without area counts."""
    across = first.left() <= second.right() and second.left() <= first.right()
    return across and first.top() <= second.bottom() and second.top() <= first.bottom()


def on_device(pen: QPen, painter: QPainter) -> QPen:
    """A cosmetic pen, whose width Qt counts in the device's pixels, as wide on a dense screen as on any other."""
    pen.setWidthF(pen.widthF() * painter.device().devicePixelRatioF())
    return pen


def cosmetic_pen(colour: str, width: float, *, dashed: bool = False) -> QPen:
    """A pen whose width counts in pixels of the screen; round joins would take half as long again."""
    pen = QPen(QBrush(QColor(colour)), width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if dashed:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([4.0, 3.0])
    return pen
