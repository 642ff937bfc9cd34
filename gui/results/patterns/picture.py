"""The picture of a cluster: its mean profile around the outline of a round ROI."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from engine.patterns.rings import INSIDE, RINGS, SECTORS
from engine.viridis import viridis
from gui import theme
from gui.canvas.colours import CASING, HUMAN

Floats = NDArray[np.float64]

LINE, CASING_LINE = 2.0, 4.0


def draw_profile(painter: QPainter, box: QRectF, profile: Floats, highest: float) -> None:
    """Rings of equal width, the ROI's rim as readers' outlines are drawn, what no photo shows left blank.

    Args:
        profile: share of saliency by cell, float64 of shape (RINGS * SECTORS,); NaN is blank.
        highest: the share with the brightest colour.
    """
    colours, middle = viridis(), box.center()
    reach = min(box.width(), box.height()) / 2
    painter.setPen(Qt.PenStyle.NoPen)
    for cell in reversed(range(RINGS * SECTORS)):
        share = float(profile[cell])
        if math.isnan(share):
            continue
        step = 0 if highest <= 0 else min(255, round(255 * share / highest))
        painter.setBrush(QColor(*colours[step].tolist()))
        painter.drawPath(_wedge(middle, reach, *divmod(cell, SECTORS)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    rim = reach * INSIDE / RINGS
    for colour, width in ((CASING, CASING_LINE), (HUMAN, LINE)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawEllipse(middle, rim, rim)


def _wedge(middle: QPointF, reach: float, ring: int, sector: int) -> QPainterPath:
    """A cell, a little wider than it is, so that no gap shows between neighbours."""
    inner, outer = (reach * place / RINGS for place in (ring, ring + 1))
    turn = 360.0 / SECTORS
    start, span = -(sector + 0.5) * turn - 0.25, turn + 0.5
    path = QPainterPath()
    outside, inside = (QRectF(middle.x() - r, middle.y() - r, 2 * r, 2 * r) for r in (outer, inner))
    path.arcMoveTo(outside, start)
    path.arcTo(outside, start, span)
    if inner > 0:
        path.arcTo(inside, start + span, -span)
    else:
        path.lineTo(middle)
    path.closeSubpath()
    return path


def draw_scale(painter: QPainter, box: QRectF) -> None:
    """The colours from low to high."""
    colours = viridis()
    steps = 64
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(steps):
        painter.setBrush(QColor(*colours[round(255 * step / (steps - 1))].tolist()))
        left = box.left() + box.width() * step / steps
        painter.drawRect(QRectF(left, box.top(), box.width() / steps + 0.5, box.height()))
    painter.setPen(QPen(theme.color("line"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
