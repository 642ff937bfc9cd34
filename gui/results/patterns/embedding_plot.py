"""The map of photos: near each other where the model sees them alike, coloured by agreement."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from engine.language import tr
from engine.viridis import viridis
from gui import theme
from gui.results.patterns.picture import draw_scale
from gui.results.plots import language
from gui.results.plots.scales import ROOM as TICK_ROOM
from gui.results.plots.scales import Scale, nice_step
from gui.results.plots.scatter import RADII, ScatterPlot
from gui.results.plots.scatter_points import PHOTO, AxisInfo, Points
from gui.results.plots.stamping import draw_many
from gui.results.plots.surface import Mask, Table
from gui.words.numbers import two_digits

Floats = NDArray[np.float64]

STEPS = 24
"""Colours that are told apart in the plot."""
BAR = QRectF(0, 0, 120, 8)
ROOM = 22.0
RIM = 0.8
"""Of grey around each mark: dark colours on a dark ground are seen, too."""
ROUND = "correct"
"""The mark of every photo: a circle; the colour says how well it agrees."""


class EmbeddingPlot(ScatterPlot):
    """As the scatter, with colours from low to high; a photo without agreement is grey."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._values: Floats = np.zeros(0)
        self._measure = ""
        super().__init__(parent)
        self.setAccessibleName(tr("Map of the photos by what the model makes of them"))

    def show_map(self, points: Points, across: AxisInfo, up: AxisInfo, values: Floats, measure: str) -> None:
        """Replaces what is drawn.

        Args:
            values: agreement of each point, float64 of shape (points,), NaN where undefined.
            measure: its title.
        """
        self._values, self._measure = values, measure
        self.show_points(points, across, up, PHOTO)
        self.setAccessibleName(
            tr("Map of the photos by what the model makes of them, coloured by {measure}", measure=measure)
        )

    def area_in(self, box: QRectF) -> QRectF:
        return super().area_in(box).adjusted(0, ROOM, 0, 0)

    def scales(self, area: QRectF) -> tuple[Scale, Scale]:
        """One unit is as long across as up, so that distances are those of the components."""
        across, up = super().scales(area)
        unit = max(_unit(across), _unit(up))
        return _widened(across, unit), _widened(up, unit)

    def ends(self) -> tuple[float, float]:
        """The values with the darkest and the brightest colour."""
        known = self._values[np.isfinite(self._values)]
        return (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)

    def steps(self) -> NDArray[np.int64]:
        """The colour of each point, 0 to `STEPS` - 1; -1 for grey."""
        low, high = self.ends()
        share = (self._values - low) / (high - low) if high > low else np.where(np.isfinite(self._values), 0.5, np.nan)
        known = np.isfinite(share)
        found = np.minimum(np.floor(np.where(known, share, 0.0) * STEPS), STEPS - 1).astype(np.int64)
        return np.where(known, found, -1)

    def draw_ground(self, painter: QPainter, area: QRectF) -> None:
        super().draw_ground(painter, area)
        if self._points is None or not len(self._order):
            return
        bar = BAR.translated(area.right() - BAR.width() - 34, area.top() - ROOM + 2)
        draw_scale(painter, bar)
        painter.setPen(theme.color("secondary"))
        flags = Qt.AlignmentFlag.AlignVCenter
        low, high = self.ends()
        left = QRectF(area.left(), bar.top() - 5, bar.left() - 6 - area.left(), 18)
        painter.drawText(left, flags | Qt.AlignmentFlag.AlignRight, f"{self._measure}  {two_digits(low)}")
        painter.drawText(QRectF(bar.right() + 6, bar.top() - 5, 40, 18), flags, two_digits(high))

    def draw_marks(self, painter: QPainter, area: QRectF, mask: Mask | None) -> None:
        if self._points is None or not len(self._order):
            return
        shown = self._known() if mask is None else self._known() & self._points.points_of(mask)
        across, up = self.scales(area)
        xs, ys, steps, colours = across.at(self._points.xs), up.at(self._points.ys), self.steps(), viridis()
        if not self.to_file and shown.any():
            rim = (ROUND, theme.color("secondary"), self._size() + RIM)
            draw_many(painter, area, xs[shown], ys[shown], rim)
        for step in (-1, *reversed(range(STEPS))):
            rows = np.flatnonzero(shown & (steps == step))
            if not len(rows):
                continue
            tone = colours[round(255 * (step + 0.5) / STEPS)].tolist()
            color = theme.color("secondary") if step < 0 else QColor(*tone)
            self._draw_tone(painter, area, xs[rows], ys[rows], color)

    def _draw_tone(self, painter: QPainter, area: QRectF, xs: Floats, ys: Floats, color: QColor) -> None:
        radius = self._size()
        if not self.to_file:
            draw_many(painter, area, xs, ys, (ROUND, color, radius))
            return
        painter.setPen(QPen(theme.color("secondary"), RIM))
        painter.setBrush(language.clear(color, 0.85))
        for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
            painter.drawEllipse(QPointF(x, y), radius, radius)

    def _size(self) -> float:
        return max(self._radius(), RADII[1])

    def table(self) -> Table:
        if self._points is None:
            return ("photo", "first", "second", "agreement"), ()
        points = self._points
        rows = [
            (points.names(row), float(points.xs[row]), float(points.ys[row]), float(self._values[row]))
            for row in self._order.tolist()
        ]
        return ("photo", "first", "second", "agreement"), rows


def _unit(scale: Scale) -> float:
    """Of the quantity in a pixel."""
    return (scale.high - scale.low) / max(1.0, abs(scale.end - scale.start))


def _widened(scale: Scale, unit: float) -> Scale:
    """The same middle, with so much of the quantity in a pixel; ticks where there is room for them."""
    middle, half = (scale.low + scale.high) / 2, unit * max(1.0, abs(scale.end - scale.start)) / 2
    low, high, step = middle - half, middle + half, nice_step(unit * TICK_ROOM)
    ticks = tuple(round(place * step, 10) for place in range(math.ceil(low / step), math.floor(high / step) + 1))
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    return Scale(low, high, scale.start, scale.end, ticks, decimals)
