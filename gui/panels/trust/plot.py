"""A small plot of one or two lines over shares, with their names on the data."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.language import tr
from gui import theme
from gui.words.numbers import two_digits
from gui.words.trust_facts import Points

LEFT, RIGHT, TOP, BOTTOM = 24, 62, 8, 18
"""Room around the lines; at the right at least so much, for their names."""
NAME_HEIGHT, NAME_GAP = 14, 5
TICKS = (0.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class Series:
    """One line: its name stands at its right end, in its own colour.

    Attributes:
        points: x from 0 to 1 and y from 0 to 1, by rising x.
        role: of the palette.
        dashed: so that two lines differ by more than colour.
        thin: for a line that others are compared with; it goes without a name on the data.
    """

    name: str
    points: Points
    role: str
    dashed: bool = False
    thin: bool = False


class SmallPlot(QWidget):
    """Lines between 0 and 1 over an axis with a word at either end."""

    def __init__(self, low: str, high: str, height: int) -> None:
        super().__init__()
        self._ends, self._height = (low, high), height
        self._series: tuple[Series, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_series(self, series: Sequence[Series]) -> None:
        """Replace the lines; those without points are left out."""
        self._series = tuple(one for one in series if one.points)
        self.setAccessibleDescription("; ".join(_told(one) for one in self._series))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(_small(self.font()))
            self._draw_axes(painter)
            for one in self._series:
                self._draw(painter, one)
            named = [one for one in self._series if not one.thin]
            for one, middle in zip(named, _apart([self._place(one.points[-1]).y() for one in named]), strict=True):
                self._name(painter, one, middle)

    def _area(self) -> QRectF:
        return QRectF(LEFT, TOP, self.width() - LEFT - self._right(), self.height() - TOP - BOTTOM)

    def _right(self) -> int:
        metrics = QFontMetrics(_small(self.font()))
        return max([RIGHT, *(NAME_GAP + metrics.horizontalAdvance(one.name) for one in self._series if not one.thin)])

    def _place(self, point: tuple[float, float]) -> QPointF:
        area = self._area()
        height = min(max(point[1], 0.0), 1.0)
        return QPointF(area.left() + point[0] * area.width(), area.bottom() - height * area.height())

    def _draw_axes(self, painter: QPainter) -> None:
        area = self._area()
        for tick in TICKS:
            y = area.bottom() - tick * area.height()
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QLineF(area.left(), y, area.right(), y))
            painter.setPen(theme.color("secondary"))
            box = QRectF(0, y - 7, LEFT - 5, 14)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{tick:g}")
        below = QRectF(area.left(), area.bottom() + 3, area.width(), 14)
        for words, side in zip(self._ends, (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), strict=True):
            painter.drawText(below, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _draw(self, painter: QPainter, series: Series) -> None:
        style = Qt.PenStyle.DashLine if series.dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.color(series.role), 1 if series.thin else 2, style))
        places = [self._place(point) for point in series.points]
        painter.drawPolyline(QPolygonF(places))
        if len(places) == 1:
            painter.drawEllipse(places[0], 2, 2)

    def _name(self, painter: QPainter, series: Series, middle: float) -> None:
        painter.setPen(theme.color(series.role))
        right = self._right()
        box = QRectF(self.width() - right + NAME_GAP, middle - NAME_HEIGHT / 2, right - NAME_GAP, NAME_HEIGHT)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, series.name)


def _apart(middles: Sequence[float]) -> list[float]:
    """The heights of the names, moved so far apart that none lies on another."""
    placed = dict.fromkeys(range(len(middles)), 0.0)
    last = -math.inf
    for position in sorted(placed, key=lambda place: middles[place]):
        last = max(middles[position], last + NAME_HEIGHT)
        placed[position] = last
    return list(placed.values())


def _told(series: Series) -> str:
    first, last = series.points[0][1], series.points[-1][1]
    return tr("{curve} from {first} to {last}", curve=series.name, first=two_digits(first), last=two_digits(last))


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(theme.SIZE_SMALL)
    return small
