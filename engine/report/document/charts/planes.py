"""Charts with two axes: numbered points, lines, and bars."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from engine.report.document.charts.drawing import WIDTH, Drawing, Point
from engine.report.document.charts.scale import Scale, share_scale

LEFT, RIGHT, TOP, FOOT = 64.0, 16.0, 30.0, 46.0


@dataclass(frozen=True, slots=True)
class Axes:
    """Titles of both axes and the height of the plane; `wide` is its width."""

    x: str
    y: str
    height: float = 300.0
    wide: float = WIDTH


@dataclass(frozen=True, slots=True)
class Dot:
    """A point with its intervals (NaN: none); `label` is written beside it."""

    x: float
    y: float
    low: float = math.nan
    high: float = math.nan
    label: str = ""
    kind: str = "all"
    small: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A curve; `dashes` as SVG has them."""

    points: tuple[Point, ...]
    look: str
    label: str = ""
    dashes: str = ""


def draw_plane(
    axes: Axes,
    dots: Sequence[Dot] = (),
    lines: Sequence[Line] = (),
    whole: tuple[bool, bool] = (False, False),
    key: Sequence[tuple[str, str]] = (),
) -> Drawing:
    """Points and curves; an axis that is `whole` runs from 0 to 1."""
    drawing = Drawing(TOP + axes.height + FOOT, axes.wide)
    xs = [dot.x for dot in dots] + [x for line in lines for x, _ in line.points]
    ys = [y for dot in dots for y in (dot.y, dot.low, dot.high)] + [y for line in lines for _, y in line.points]
    across = share_scale(xs, LEFT, axes.wide - RIGHT, whole[0])
    up = share_scale(ys, TOP + axes.height, TOP, whole[1])
    _frame(drawing, axes, across, up)
    drawing.key((LEFT + 6, 14), key)
    for line in lines:
        _line(drawing, line, across, up)
    for dot in dots:
        _dot(drawing, dot, across, up)
    return drawing


def draw_bars(
    axes: Axes, edges: Sequence[float], heights: Sequence[int], marks: Sequence[tuple[float, str]]
) -> Drawing:
    """A histogram; `marks` are values on the axis with their words."""
    drawing = Drawing(TOP + axes.height + FOOT, axes.wide)
    across = Scale(edges[0], edges[-1], LEFT, axes.wide - RIGHT, tuple(edges[:: max(1, (len(edges) - 1) // 5)]))
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 20000) if max(heights) / step <= 6)
    top = step * math.ceil(max(heights) / step)
    up = Scale(0, top, TOP + axes.height, TOP, tuple(float(tick) for tick in range(0, top + 1, step)))
    _frame(drawing, axes, across, up)
    for low, high, count in zip(edges, edges[1:], heights, strict=False):
        if count:
            corner = (across.at(low) + 1, up.at(count))
            drawing.box(corner, across.at(high) - across.at(low) - 2, up.at(0) - up.at(count), "bar")
    for value, words in marks:
        x = across.at(value)
        drawing.line((x, TOP - 4), (x, TOP + axes.height), "chance")
        anchor = "end" if x > axes.wide * 0.7 else "start"
        drawing.text((x + (-6 if anchor == "end" else 6), TOP + 6), words, "soft", anchor=anchor, size=11)
    return drawing


def _frame(drawing: Drawing, axes: Axes, across: Scale, up: Scale) -> None:
    bottom = TOP + axes.height
    for tick in up.ticks:
        drawing.line((LEFT, up.at(tick)), (axes.wide - RIGHT, up.at(tick)), "grid")
        drawing.text((LEFT - 8, up.at(tick) + 4), up.label(tick), "soft", anchor="end", size=11)
    for tick in across.ticks:
        drawing.line((across.at(tick), bottom), (across.at(tick), bottom + 4), "axis")
        drawing.text((across.at(tick), bottom + 17), across.label(tick), "soft", anchor="middle", size=11)
    drawing.line((LEFT, bottom), (axes.wide - RIGHT, bottom), "axis")
    drawing.text(((LEFT + axes.wide - RIGHT) / 2, bottom + 37), axes.x, anchor="middle")
    drawing.text((0, 14), axes.y)


def _line(drawing: Drawing, line: Line, across: Scale, up: Scale) -> None:
    points = [(across.at(x), up.at(y)) for x, y in line.points if math.isfinite(y)]
    if points:
        drawing.path(points, line.look, line.dashes)
        if line.label:
            x, y = points[-1]
            drawing.text((x - 4, y - 7), line.label, "soft", anchor="end", size=11)


def _dot(drawing: Drawing, dot: Dot, across: Scale, up: Scale) -> None:
    x, y = across.at(dot.x), up.at(dot.y)
    if math.isfinite(dot.low) and math.isfinite(dot.high):
        drawing.line((x, up.at(dot.low)), (x, up.at(dot.high)), "small-line" if dot.small else f"{dot.kind}-line")
    drawing.mark(dot.kind, (x, y), small=dot.small)
    if dot.label:
        drawing.text((x + 9, y + 4), dot.label, "ink", size=11)
