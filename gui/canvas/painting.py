"""How outlines are drawn: a line of two pixels of the screen on a dark casing of four, a dim one with a light rim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import hypot

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from gui.canvas.colours import CASING, RIM, is_dim
from gui.canvas.contours import Ring, thinned

LINE = 2.0
CASING_WIDTH, RIM_WIDTH = 4.0, 6.0
FINER = 1.4
"""How far the zoom may change before long contours are thinned anew."""
STRETCH = 64
"""Points of a contour that are drawn together."""
COARSE = 2.0
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
    for ground, width in grounds(colour, line):
        painter.strokePath(path, on_device(cosmetic_pen(ground, width), painter))
    painter.strokePath(path, on_device(cosmetic_pen(colour, line, dashed=dashed), painter))


def grounds(colour: str, line: float = LINE) -> tuple[tuple[str, float], ...]:
    """Colours and widths of what lies below a line, the widest first, so that it is seen on any skin."""
    casing = (CASING, line + CASING_WIDTH - LINE)
    return ((RIM, line + RIM_WIDTH - LINE), casing) if is_dim(colour) else (casing,)


class PiecewiseOutline:
    """Rings cut into short stretches, so that a long contour costs only what is seen of it.

    A line without dashes is drawn edge by edge, each with square ends: that takes a quarter of the time of one stroke,
    and no mitre reaches out of a sharp corner. Where the ends overlap, a colour that is not opaque would be fuller.
    """

    def __init__(self, rings: Iterable[Ring], unit: float, *, dashed: bool = False) -> None:
        self._unit, self._dashed = unit, dashed
        self._pieces: list[_Stretch] = []
        self._thinned = False
        for ring in rings:
            self._thinned = self._thinned or len(ring) > STRETCH
            points = thinned(ring, COARSE * unit) if len(ring) > STRETCH else ring
            around = np.concatenate([points, points[:1]])
            lengths = np.concatenate([[0.0], np.hypot(*np.diff(around, axis=0).T).cumsum()]).tolist()
            for first in range(0, len(around) - 1, STRETCH):
                self._pieces.append(_Stretch.of(around[first : first + STRETCH + 1], lengths[first]))

    def fits(self, unit: float) -> bool:
        """Whether these stretches are as fine as they need be, and no finer, at another zoom."""
        return not self._thinned or 1 / FINER <= unit / self._unit <= FINER

    def draw(self, painter: QPainter, seen: QRectF, colour: str, line: float) -> None:
        """Draws the stretches that come near `seen`: first all that lies below, then the line with its dashes."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        near = [piece for piece in self._pieces if _touch(piece.bounds, seen)]
        ratio = painter.device().devicePixelRatioF()
        for ground, width in grounds(colour, line):
            painter.setPen(_edge_pen(ground, width * ratio))
            for piece in near:
                painter.drawLines(piece.edges)
        if self._dashed:
            self._draw_dashes(painter, near, colour, line)
            return
        painter.setPen(_edge_pen(colour, line * ratio))
        for piece in near:
            painter.drawLines(piece.edges)

    def _draw_dashes(self, painter: QPainter, near: list[_Stretch], colour: str, line: float) -> None:
        pen = on_device(cosmetic_pen(colour, line, dashed=True), painter)
        scale = hypot(painter.worldTransform().m11(), painter.worldTransform().m12()) / line
        for piece in near:
            pen.setDashOffset(piece.before * scale)
            painter.setPen(pen)
            painter.drawPolyline(piece.points)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of a ring: its edges, its points, and the length of the ring `before` it."""

    bounds: QRectF
    edges: list[QLineF]
    points: QPolygonF
    before: float

    @staticmethod
    def of(points: Ring, before: float) -> _Stretch:
        edges = [QLineF(*ends) for ends in np.hstack([points[:-1], points[1:]]).tolist()]
        polygon = QPolygonF([QPointF(x, y) for x, y in points.tolist()])
        return _Stretch(polygon.boundingRect(), edges, polygon, before)


def _touch(first: QRectF, second: QRectF) -> bool:
    """As `QRectF.intersects`, but a straight line without area counts."""
    across = first.left() <= second.right() and second.left() <= first.right()
    return across and first.top() <= second.bottom() and second.top() <= first.bottom()


@lru_cache(maxsize=64)
def _edge_pen(colour: str, width: float) -> QPen:
    """For single edges; `width` in pixels of the device."""
    pen = cosmetic_pen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.SquareCap)
    return pen


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
