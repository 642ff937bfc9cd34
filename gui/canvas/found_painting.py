"""How what a tool found in the photo is drawn before it is a region."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from engine.spans import Point
from gui.canvas.colours import CASING, HANDLE
from gui.canvas.found import Found
from gui.canvas.painting import stroke_outline

TINT = 0.28
SCRIBBLE = 0.75
BOX_LINE = 1.25


def paint_found(painter: QPainter, found: Found, colour: str, *, dashed: bool) -> None:
    """The shape tinted and outlined; scribbles in their true size, those outside dark; boxes dashed."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = _closed(found.rings)
    painter.fillPath(shape, _faint(colour, TINT))
    stroke_outline(painter, shape, colour, dashed=dashed)
    for lines, ink in ((found.inside, colour), (found.outside, CASING)):
        for line in lines:
            _paint_scribble(painter, line, ink, found.thickness)
    if found.boxes:
        stroke_outline(painter, _closed(found.boxes), HANDLE, dashed=True, line=BOX_LINE)


def _paint_scribble(painter: QPainter, line: tuple[Point, ...], ink: str, thickness: float) -> None:
    """On a paler rim, so that it is seen on skin and on lesions."""
    places = [QPointF(*point) for point in line]
    path = QPainterPath(places[0])
    for place in places[1:] or places:
        path.lineTo(place)
    for colour, width in ((HANDLE, thickness * 1.35), (ink, thickness)):
        pen = QPen(_faint(colour, SCRIBBLE), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)


def _closed(rings: tuple[tuple[Point, ...], ...]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        path.closeSubpath()
    return path


def _faint(colour: str, share: float) -> QColor:
    faint = QColor(colour)
    faint.setAlphaF(share)
    return faint
