"""The one visual language of the plots: type, lines, axes; colours are the palette's, marks those of the strata."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from engine.language import tr
from gui import theme
from gui.results.marks import outcome_color
from gui.results.plots.scales import Scale
from gui.words.outcomes import OUTCOME_WORDS

TOP, RIGHT, BOTTOM, LEFT = 10.0, 12.0, 38.0, 46.0
"""Room around the marks for ticks and titles."""
FADED = 0.26
"""Opacity of what is not selected while something is."""
TICK_LENGTH_TEXT = 18.0
OUTCOMES = ("correct", "incorrect", "all")
"""In the order in which they are drawn and told."""


def photo_color(outcome: str) -> QColor:
    """Of a photo's mark; one of unknown correctness steps back."""
    return theme.color("secondary") if outcome == "all" else outcome_color(outcome)


def photo_word(outcome: str, present: Iterable[str]) -> str:
    """What is said beside marks of photos: where nothing is judged they are simply all."""
    if outcome != "all":
        return OUTCOME_WORDS[outcome]
    return tr("unknown") if set(present) - {"all"} else tr("all")


def small_font(font: QFont) -> QFont:
    """Ticks, titles of axes and counts."""
    small = QFont(font)
    small.setPixelSize(theme.SIZE_SMALL)
    return small


def grid_pen() -> QPen:
    """Grid lines are hardly visible."""
    return QPen(theme.color("raised"), 1)


def chance_pen() -> QPen:
    """Chance is a grey dash everywhere."""
    pen = QPen(theme.color("secondary"), 1.5)
    pen.setDashPattern([3, 2.4])
    return pen


def brush_pen() -> QPen:
    """The outline of what is being selected."""
    return QPen(theme.color("accent"), 1.2)


def clear(color: QColor, opacity: float) -> QColor:
    """The colour, letting through what is below."""
    through = QColor(color)
    through.setAlphaF(opacity)
    return through


def draw_across(painter: QPainter, scale: Scale, area: QRectF, title: str) -> None:
    """Grid, ticks and title of the axis below the marks."""
    for tick in scale.ticks:
        x = scale.at(tick)
        painter.setPen(grid_pen())
        painter.drawLine(QLineF(x, area.top(), x, area.bottom()))
        painter.setPen(theme.color("secondary"))
        box = QRectF(x - 40, area.bottom() + 3, 80, TICK_LENGTH_TEXT)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, scale.text(tick))
    painter.setPen(theme.color("secondary"))
    below = QRectF(area.left(), area.bottom() + 19, area.width(), TICK_LENGTH_TEXT)
    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, title)


def draw_upright(painter: QPainter, scale: Scale, area: QRectF, title: str) -> None:
    """Grid, ticks and title of the axis left of the marks."""
    for tick in scale.ticks:
        y = scale.at(tick)
        painter.setPen(grid_pen())
        painter.drawLine(QLineF(area.left(), y, area.right(), y))
        painter.setPen(theme.color("secondary"))
        box = QRectF(area.left() - 56, y - 9, 50, 18)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, scale.text(tick))
    painter.save()
    painter.translate(area.left() - LEFT + 9, area.center().y())
    painter.rotate(-90)
    half = area.height() / 2
    painter.drawText(QRectF(-half, -9, 2 * half, 18), Qt.AlignmentFlag.AlignCenter, title)
    painter.restore()


def draw_brush(painter: QPainter, box: QRectF) -> None:
    """What is being selected."""
    painter.setPen(brush_pen())
    painter.setBrush(clear(theme.color("accent"), 0.12))
    painter.drawRect(box)


def draw_focus(painter: QPainter, box: QRectF) -> None:
    """The item that the keys are at."""
    painter.setPen(QPen(theme.color("accent"), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 4, 4)


def draw_message(painter: QPainter, area: QRectF, words: str) -> None:
    """Why nothing is drawn."""
    painter.setPen(theme.color("secondary"))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(area, flags, words)


def points_of(pairs: Iterable[tuple[float, float]]) -> list[QPointF]:
    """A polygon's corners."""
    return [QPointF(x, y) for x, y in pairs]
