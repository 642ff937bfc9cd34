"""Charts with two axes: numbered points, lines, and bars."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from engine.report.document.charts.drawing import LINES, WIDTH, Drawing, Point, text_width
from engine.report.document.charts.scale import Scale, share_scale

LEFT, RIGHT, TOP, FOOT = 64.0, 34.0, 32.0, 46.0
LABEL = 22.0
"""Room that a point's label takes beside it."""


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
    """A curve; its look is one of `drawing.LINES`."""

    points: tuple[Point, ...]
    look: str


def draw_plane(
    axes: Axes,
    dots: Sequence[Dot] = (),
    lines: Sequence[Line] = (),
    whole: tuple[bool, bool] = (False, False),
    key: Sequence[tuple[str, str]] = (),
) -> Drawing:
    """Points and curves; an axis that is `whole` runs from 0 to 1, else across from where the points begin."""
    drawing = Drawing(TOP + axes.height + FOOT, axes.wide)
    xs = [dot.x for dot in dots] + [x for line in lines for x, _ in line.points]
    ys = [y for dot in dots for y in (dot.y, dot.low, dot.high)] + [y for line in lines for _, y in line.points]
    across = share_scale(xs, LEFT, axes.wide - RIGHT, whole[0], from_zero=not dots)
    up = share_scale(ys, TOP + axes.height, TOP, whole[1])
    _frame(drawing, axes, across, up)
    drawing.key((max(LEFT + 6, text_width(axes.y) + 24), 14), key)
    for line in lines:
        _line(drawing, line, across, up)
    taken: list[Point] = []
    for dot in dots:
        _dot(drawing, dot, across, up)
    for dot in dots:
        _label(drawing, dot, (across.at(dot.x), up.at(dot.y)), taken)
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
    for place, (value, words) in enumerate(marks):
        x, top = across.at(value), TOP - 6 - 13 * place
        drawing.line((x, top), (x, TOP + axes.height), "chance")
        anchor = "end" if x > axes.wide * 0.7 else "start"
        drawing.text((x + (-6 if anchor == "end" else 6), top + 6), words, "soft", anchor=anchor, size=11)
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
        drawing.path(points, *LINES[line.look])


def _dot(drawing: Drawing, dot: Dot, across: Scale, up: Scale) -> None:
    x, y = across.at(dot.x), up.at(dot.y)
    if math.isfinite(dot.low) and math.isfinite(dot.high):
        drawing.line((x, up.at(dot.low)), (x, up.at(dot.high)), "small-line" if dot.small else f"{dot.kind}-line")
    drawing.mark(dot.kind, (x, y), small=dot.small)


def _label(drawing: Drawing, dot: Dot, at: Point, taken: list[Point]) -> None:
    """To the right of its point, or to the left where another label stands there already."""
    x, y = at
    if not dot.label:
        return
    right, left = (x + 9, y + 4), (x - 9 - text_width(dot.label, 11), y + 4)
    is_free = all(abs(right[0] - one[0]) > LABEL or abs(right[1] - one[1]) > 11 for one in taken)
    place = right if is_free else left
    taken.append(place)
    drawing.text(place, dot.label, "ink", size=11)
