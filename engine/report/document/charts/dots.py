"""Means with intervals, one row a group: for agreement by condition and by people, for enrichment, for readers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from engine.report.document.charts.drawing import WIDTH, Drawing, cut
from engine.report.document.charts.scale import Scale, factor_scale, share_scale

NUMBERS = 92.0
"""Room for the numbers of cases on the right."""
ROW, HEADING, TOP, FOOT = 12.0, 24.0, 32.0, 42.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One mean: `kind` is "correct", "incorrect" or "all"; what is NaN is not drawn."""

    kind: str
    value: float
    low: float
    high: float
    chance: float = math.nan
    small: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A group with its marks below each other, and how many cases they have; a heading has none."""

    label: str
    marks: tuple[Mark, ...] = ()
    numbers: str = ""


@dataclass(frozen=True, slots=True)
class DotChart:
    """What is drawn.

    Attributes:
        axis: what the figures are.
        key: kinds of marks and their words.
        numbers: title of the numbers on the right.
        factors: whether 1 is the middle and steps are factors.
        labels: room for the names on the left.
    """

    rows: tuple[Row, ...]
    axis: str
    key: tuple[tuple[str, str], ...]
    numbers: str = "cases"
    factors: bool = False
    labels: float = 190.0


def draw_dots(chart: DotChart) -> Drawing:
    """The chart; its height follows the rows."""
    heights = [_height(row) for row in chart.rows]
    bottom = TOP + sum(heights)
    drawing = Drawing(bottom + FOOT)
    values = [value for row in chart.rows for mark in row.marks for value in _values(mark)]
    place = (chart.labels, WIDTH - NUMBERS)
    scale = factor_scale(values, *place) if chart.factors else share_scale(values, *place)
    drawing.key((chart.labels + 6, 14), chart.key)
    drawing.text((WIDTH, 14), chart.numbers, "soft", anchor="end", size=11)
    _axis(drawing, scale, bottom, chart)
    y = TOP
    for row, height in zip(chart.rows, heights, strict=True):
        _row(drawing, scale, row, y, height)
        y += height
    return drawing


def _height(row: Row) -> float:
    return ROW * max(1, len(row.marks)) + 7 if row.marks else HEADING


def _values(mark: Mark) -> Sequence[float]:
    """What the axis must hold; the interval of too few cases may be wider than all others together, and is cut."""
    return (mark.value, mark.chance) if mark.small else (mark.value, mark.low, mark.high, mark.chance)


def _axis(drawing: Drawing, scale: Scale, bottom: float, chart: DotChart) -> None:
    for tick in scale.ticks:
        drawing.line((scale.at(tick), TOP - 6), (scale.at(tick), bottom), "grid")
        drawing.text((scale.at(tick), bottom + 16), scale.label(tick), "soft", anchor="middle", size=11)
    if chart.factors:
        drawing.line((scale.at(1.0), TOP - 6), (scale.at(1.0), bottom), "chance")
    drawing.text(((scale.start + scale.end) / 2, bottom + 35), chart.axis, "ink", anchor="middle")


def _row(drawing: Drawing, scale: Scale, row: Row, top: float, height: float) -> None:
    middle = top + height / 2
    if not row.marks:
        drawing.text((0, middle + 6), row.label, bold=True)
        return
    drawing.text((scale.start - 10, middle + 4), cut(row.label, scale.start - 12), anchor="end")
    drawing.text((WIDTH, middle + 4), row.numbers, "soft", anchor="end", size=11)
    y = middle - ROW * (len(row.marks) - 1) / 2
    for mark in row.marks:
        _mark(drawing, scale, mark, y)
        y += ROW


def _mark(drawing: Drawing, scale: Scale, mark: Mark, y: float) -> None:
    if math.isfinite(mark.chance):
        drawing.line((scale.at(mark.chance), y - 6), (scale.at(mark.chance), y + 6), "chance")
    if not math.isnan(mark.low) and not math.isnan(mark.high):
        look = "small-line" if mark.small else f"{mark.kind}-line"
        drawing.line((scale.at(mark.low), y), (scale.at(mark.high), y), look)
    if not math.isnan(mark.value):
        drawing.mark(mark.kind, (scale.at(mark.value), y), small=mark.small)
    else:
        drawing.text((scale.start + 4, y + 4), "undefined", "soft", size=10)
