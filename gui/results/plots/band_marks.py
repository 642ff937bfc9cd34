"""The marks of a band of the distribution: bars, a violin's half, single photos, the mean and chance."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gui import theme
from gui.results.marks import draw_marker
from gui.results.plots import language

Floats = NDArray[np.float64]

SIGN = 3.2
"""Radius of the mark of the mean."""
WAYS = {"correct": (-1,), "incorrect": (1,), "all": (-1, 1)}
"""To which side of the line an outcome is drawn: -1 is up."""
TICK = 0.4
FILLED = 0.85


def draw_bars(painter: QPainter, edges: Floats, heights: Floats, line: float, color: QColor) -> None:
    """A histogram's bars from their edges in pixels; heights below 0 point up."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(language.clear(color, FILLED))
    for place in np.flatnonzero(heights).tolist():
        left, right, height = float(edges[place]), float(edges[place + 1]), float(heights[place])
        painter.drawRect(QRectF(left + 0.5, min(line, line + height), right - left - 1, abs(height)))


def draw_violin(painter: QPainter, xs: Floats, heights: Floats, line: float, color: QColor) -> None:
    """One half of a violin."""
    across = xs.tolist()
    corners = language.points_of(zip(across, (line + heights).tolist(), strict=True))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(language.clear(color, FILLED))
    painter.drawPolygon(QPolygonF([QPointF(across[0], line), *corners, QPointF(across[-1], line)]))


def draw_ticks(painter: QPainter, xs: Floats, line: float, reach: float, color: QColor) -> None:
    """Each photo by itself where they are too few to smooth."""
    painter.setPen(QPen(color, 1.2))
    for x in xs.tolist():
        painter.drawLine(QLineF(x, line, x, line + TICK * reach))


def draw_mean(painter: QPainter, outcome: str, x: float, line: float, color: QColor) -> None:
    """The outcome's own mark where its mean lies, beside the line."""
    at = QPointF(x, line + sum(WAYS[outcome]) * (SIGN + 2))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("panel"))
    painter.drawEllipse(at, SIGN + 2.2, SIGN + 2.2)
    draw_marker(painter, outcome, at, color, radius=SIGN)


def draw_chance(painter: QPainter, x: float, box: QRectF) -> None:
    """A grey dash across the band."""
    painter.setPen(language.chance_pen())
    painter.drawLine(QLineF(x, box.top() + 2, x, box.bottom() - 2))
