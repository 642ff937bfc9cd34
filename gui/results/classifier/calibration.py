"""Whether probabilities can be believed: how often the first diagnosis is right, against what the model said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.language import several, tr
from gui import theme
from gui.results.marks import RADIUS
from gui.results.plots import language
from gui.words.numbers import percent

if TYPE_CHECKING:
    from engine.evaluation import CalibrationBin

TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
ACROSS, UPRIGHT = tr("Probability of the first diagnosis"), tr("Share that is right")
NO_BINS = tr("Too few cases: five at least are needed for a point.")
NEAR = 10.0


class CalibrationPlot(QWidget):
    """A point for about as many cases each, with its interval; on the dashed line probabilities are what they say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bins: tuple[CalibrationBin, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(200, 190))
        self.setAccessibleName(tr("Calibration of the probabilities"))

    def show_bins(self, bins: Sequence[CalibrationBin]) -> None:
        """Replaces the points."""
        self._bins = tuple(bins)
        self.setAccessibleDescription(" ".join(f"{words(one)}." for one in bins) or NO_BINS)
        self.update()

    def area(self) -> QRectF:
        """Where points lie."""
        whole = QRectF(self.rect())
        return whole.adjusted(language.LEFT, language.TOP, -language.RIGHT, -language.BOTTOM)

    def place_of(self, one: CalibrationBin) -> QPointF:
        """Where a point lies."""
        return self._at(one.probability, one.correct)

    def _at(self, across: float, up: float) -> QPointF:
        area = self.area()
        return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(language.small_font(self.font()))
            if not self._bins:
                language.draw_message(painter, QRectF(self.rect()), NO_BINS)
                return
            self._draw_axes(painter)
            color = theme.color("correct")
            for one in self._bins:
                place = self.place_of(one)
                painter.setPen(QPen(color, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
                painter.drawLine(QLineF(self._at(one.probability, one.low), self._at(one.probability, one.high)))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color)
                painter.drawEllipse(place, RADIUS, RADIUS)

    def _draw_axes(self, painter: QPainter) -> None:
        area = self.area()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for tick in TICKS:
            place = self._at(tick, tick)
            painter.setPen(language.grid_pen())
            painter.drawLine(QLineF(place.x(), area.top(), place.x(), area.bottom()))
            painter.drawLine(QLineF(area.left(), place.y(), area.right(), place.y()))
            painter.setPen(theme.color("secondary"))
            below = QRectF(place.x() - 30, area.bottom() + 3, 60, 18)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, f"{tick:g}")
            painter.drawText(QRectF(area.left() - 40, place.y() - 9, 34, 18), right, f"{tick:g}")
        title = QRectF(area.left(), area.bottom() + 19, area.width(), 18)
        painter.drawText(title, Qt.AlignmentFlag.AlignCenter, ACROSS)
        painter.save()
        painter.translate(9, area.center().y())
        painter.rotate(-90)
        half = area.height() / 2
        painter.drawText(QRectF(-half, -9, 2 * half, 18), Qt.AlignmentFlag.AlignCenter, UPRIGHT)
        painter.restore()
        painter.setPen(language.chance_pen())
        painter.drawLine(QLineF(self._at(0, 0), self._at(1, 1)))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = QPointF(event.pos())
            near = [one for one in self._bins if (self.place_of(one) - place).manhattanLength() < NEAR]
            QToolTip.showText(event.globalPos(), words(near[0]) if near else "", self)
            return True
        return super().event(event)


def words(one: CalibrationBin) -> str:
    """A point in a sentence."""
    return several(
        "Said {said}, right in {right} ({low} to {high}) of {n:,} case",
        "Said {said}, right in {right} ({low} to {high}) of {n:,} cases",
        one.n_cases,
        said=percent(one.probability),
        right=percent(one.correct),
        low=percent(one.low),
        high=percent(one.high),
    )
