"""How outlines are drawn: a line of two pixels of the screen on a dark casing of four."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from gui.canvas.colours import CASING
from gui.canvas.contours import Ring, thinned

LINE = 2.0
CASING_WIDTH = 4.0
COARSE = 0.4
"""How far, in pixels of the screen, a point may be from the next before both are drawn."""


def outline_path(rings: Iterable[Ring], unit: float, scale: tuple[float, float] = (1.0, 1.0)) -> QPainterPath:
    """The rings, in their own units times `scale`, as a path that fills by the even-odd rule.

    `unit` is how many of the rings' units are one pixel of the screen: finer detail is left out.
    """
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings:
        points = thinned(ring, COARSE * unit) if len(ring) > 64 else ring
        path.addPolygon(QPolygonF([QPointF(x * scale[0], y * scale[1]) for x, y in points.tolist()]))
        path.closeSubpath()
    return path


def stroke_outline(
    painter: QPainter, path: QPainterPath, colour: str, *, dashed: bool = False, line: float = LINE
) -> None:
    """Draws the path in the colour on its casing, at the same width at every zoom."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.strokePath(path, cosmetic_pen(CASING, line + CASING_WIDTH - LINE))
    painter.strokePath(path, cosmetic_pen(colour, line, dashed=dashed))


def cosmetic_pen(colour: str, width: float, *, dashed: bool = False) -> QPen:
    """A pen whose width counts in pixels of the screen."""
    pen = QPen(QBrush(QColor(colour)), width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashed:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([4.0, 3.0])
    return pen
