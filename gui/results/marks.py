"""The marks of the dot-and-interval plot: which stratum is drawn where, and how."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui import theme
from gui.results.axis import Axis
from gui.results.strata import PlotRow

if TYPE_CHECKING:
    from engine.statistics import Stratum

RADIUS = 4.5
SPREAD = 5.5
CHANCE_HALF = 6.0


def outcome_color(outcome: str) -> QColor:
    """Blue for correct, orange for incorrect, the text's colour where both are one."""
    return theme.color(outcome if outcome in ("correct", "incorrect") else "text")


def places(row: PlotRow, middle: float) -> Iterator[tuple[Stratum, float]]:
    """Each stratum of a row with the height of its line."""
    first = middle - SPREAD * (len(row.strata) - 1)
    for position, stratum in enumerate(row.strata):
        yield stratum, first + 2 * SPREAD * position


def draw_stratum(painter: QPainter, stratum: Stratum, axis: Axis, y: float, small: bool) -> None:
    """Chance, interval and mean of one stratum; greyed and hollow where it is small."""
    color = theme.color("secondary") if small else outcome_color(stratum.outcome)
    _draw_chance(painter, stratum, axis, y)
    if math.isfinite(stratum.ci_low) and math.isfinite(stratum.ci_high):
        painter.setPen(QPen(color, 1 if small else 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(axis.x(stratum.ci_low), y, axis.x(stratum.ci_high), y))
    if math.isfinite(stratum.mean):
        draw_marker(painter, stratum.outcome, QPointF(axis.x(stratum.mean), y), color, hollow=small)


def draw_marker(
    painter: QPainter, outcome: str, at: QPointF, color: QColor, *, hollow: bool = False, radius: float = RADIUS
) -> None:
    """A circle for correct, a square for incorrect, a diamond where outcomes are not told apart."""
    painter.setPen(QPen(color, min(1.5, radius / 3)))
    painter.setBrush(theme.color("panel") if hollow else color)
    box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
    if outcome == "correct":
        painter.drawEllipse(box)
    elif outcome == "incorrect":
        painter.drawRect(box.adjusted(0.7, 0.7, -0.7, -0.7))
    else:
        corners = ((0, -1), (1, 0), (0, 1), (-1, 0))
        painter.drawPolygon([at + QPointF(across, down) * (radius * 1.22) for across, down in corners])


def _draw_chance(painter: QPainter, stratum: Stratum, axis: Axis, y: float) -> None:
    if not math.isfinite(stratum.chance):
        return
    pen = QPen(theme.color("secondary"), 1.5)
    pen.setDashPattern([2, 1.4])
    painter.setPen(pen)
    x = axis.x(stratum.chance)
    painter.drawLine(QLineF(x, y - CHANCE_HALF, x, y + CHANCE_HALF))
