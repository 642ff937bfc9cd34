"""Two columns against each other: a mark a photo, or a numbered mark a condition."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from engine.language import tr
from gui import theme
from gui.results.marks import draw_marker, outcome_color
from gui.results.plots import language
from gui.results.plots.items import ItemSurface
from gui.results.plots.nearest import PointGrid
from gui.results.plots.scales import Scale, ends_of, scale_over
from gui.results.plots.scatter_labels import MARK, label_boxes
from gui.results.plots.scatter_points import PHOTO, AxisInfo, Floats, Points, correlation_words, points_counted
from gui.results.plots.stamping import draw_many
from gui.results.plots.surface import Mask, Table
from gui.words.numbers import two_digits

NOTHING = tr("No photo has both of these figures.")
REACH = 9.0
FEW, MANY = 1_500, 20_000
"""Marks that are drawn in full size; from `MANY` on they are dots."""
RADII = (3.6, 2.6, 1.6)
VECTORS = 20_000
"""More points are a picture in a file, too."""
CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


class ScatterPlot(ItemSurface[int]):
    """Drag a rectangle to select; the arrow keys go from point to point along the axis."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Scatter"), parent)
        self._points: Points | None = None
        self._across, self._up = AxisInfo("", ""), AxisInfo("", "")
        self._noun = PHOTO
        self._grid: PointGrid | None = None
        self._order: NDArray[np.int64] = np.zeros(0, dtype=np.int64)

    def show_points(self, points: Points, across: AxisInfo, up: AxisInfo, noun: str) -> None:
        """Replaces what is drawn."""
        self._points, self._across, self._up, self._noun = points, across, up, noun
        self.leave_items()
        known = np.flatnonzero(self._known())
        self._order = known[np.lexsort((points.ys[known], points.xs[known]))]
        self.setAccessibleName(tr("Scatter of {up} against {across}", up=up.title, across=across.title))
        self.tell()
        self.redraw()

    def redraw(self) -> None:
        self._grid = None
        super().redraw()

    def scales(self, area: QRectF) -> tuple[Scale, Scale]:
        """Both axes in an area."""
        assert self._points is not None
        known = self._known()
        x = ends_of(self._points.xs[known], self._across.lowest, self._across.highest)
        around = np.concatenate([self._points.ys[known], self._points.low[known], self._points.high[known]])
        y = ends_of(around, self._up.lowest, self._up.highest)
        return (
            scale_over(*x, area.left(), area.right()),
            scale_over(*y, area.bottom(), area.top(), room=34),
        )

    def place_of(self, point: int) -> QPointF:
        """Where a point lies in the viewport."""
        assert self._points is not None
        across, up = self.scales(self.area())
        return QPointF(across.at(float(self._points.xs[point])), up.at(float(self._points.ys[point])))

    def draw_ground(self, painter: QPainter, area: QRectF) -> None:
        if self._points is None or not len(self._order):
            language.draw_message(painter, area, NOTHING)
            return
        across, up = self.scales(area)
        language.draw_across(painter, across, area, self._across.title)
        language.draw_upright(painter, up, area, self._up.title)

    def draw_marks(self, painter: QPainter, area: QRectF, mask: Mask | None) -> None:
        if self._points is None or not len(self._order):
            return
        shown = self._known() if mask is None else self._known() & self._points.points_of(mask)
        if self._points.labels:
            self._draw_numbered(painter, area, np.flatnonzero(shown))
            return
        across, up = self.scales(area)
        xs, ys = across.at(self._points.xs), up.at(self._points.ys)
        for position in np.argsort(-np.bincount(self._points.outcomes, minlength=3), kind="stable").tolist():
            rows = np.flatnonzero(shown & (self._points.outcomes == position))
            if len(rows):
                self._draw_outcome(painter, area, xs[rows], ys[rows], language.OUTCOMES[position])

    def _draw_outcome(self, painter: QPainter, area: QRectF, xs: Floats, ys: Floats, outcome: str) -> None:
        color, radius = language.photo_color(outcome), self._radius()
        if self.to_file and len(self._order) <= VECTORS:
            for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
                draw_marker(painter, outcome, QPointF(x, y), color, radius=radius)
            return
        draw_many(painter, area, xs, ys, (outcome, color, radius))

    def _draw_numbered(self, painter: QPainter, area: QRectF, points: NDArray[np.int64]) -> None:
        assert self._points is not None
        across, up = self.scales(area)
        for point in points.tolist():
            outcome = language.OUTCOMES[int(self._points.outcomes[point])]
            hollow = bool(self._points.hollow[point])
            color = theme.color("secondary") if hollow else outcome_color(outcome)
            at = QPointF(across.at(float(self._points.xs[point])), up.at(float(self._points.ys[point])))
            low, high = float(self._points.low[point]), float(self._points.high[point])
            if np.isfinite(low) and np.isfinite(high):
                painter.setPen(QPen(language.clear(color, 0.6), 1.2))
                painter.drawLine(QLineF(at.x(), up.at(low), at.x(), up.at(high)))
            draw_marker(painter, outcome, at, color, hollow=hollow)
        self._draw_labels(painter, points, area)

    def _draw_labels(self, painter: QPainter, points: NDArray[np.int64], area: QRectF) -> None:
        assert self._points is not None
        metrics, scales = QFontMetricsF(painter.font()), self.scales(area)
        places = [
            QPointF(scales[0].at(float(x)), scales[1].at(float(y)))
            for x, y in zip(self._points.xs[self._order], self._points.ys[self._order], strict=True)
        ]
        labels = [self._points.labels[point] for point in self._order.tolist()]
        boxes = label_boxes(places, [metrics.horizontalAdvance(label) + 2 for label in labels], area)
        for point, label, box in zip(self._order.tolist(), labels, boxes, strict=True):
            if point in points:
                painter.setPen(theme.color("secondary" if self._points.hollow[point] else "text"))
                painter.drawText(box, CENTRE, label)

    def draw_live(self, painter: QPainter, area: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for point, role in ((self._hovered, "text"), (self._item if self.hasFocus() else None, "accent")):
            if point is not None:
                painter.setPen(QPen(theme.color(role), 1.6))
                painter.drawEllipse(self.place_of(point), MARK, MARK)

    def rows_in(self, start: QPointF, end: QPointF) -> Mask:
        assert self._points is not None
        across, up = self.scales(self.area())
        left, right = sorted((across.value(start.x()), across.value(end.x())))
        low, high = sorted((up.value(start.y()), up.value(end.y())))
        xs, ys = self._points.xs, self._points.ys
        return self._points.rows_of((xs >= left) & (xs <= right) & (ys >= low) & (ys <= high))

    def step(self, across: int, down: int) -> tuple[str, QRectF] | None:
        if self._points is None or not len(self._order):
            return None
        ways = np.flatnonzero(self._order == self._item)
        last = len(self._order) - 1
        place = int(ways[0]) + (across or -down) if len(ways) else 0
        return self.go_to(int(self._order[min(max(place, 0), last)]))

    def table(self) -> Table:
        headings = (self._noun, "outcome", self._across.name, self._up.name)
        if self._points is None:
            return headings, ()
        points = self._points
        numbered = bool(points.labels)
        intervals = (f"{self._up.name}_ci_low", f"{self._up.name}_ci_high") if numbered else ()
        rows = [
            (
                points.names(point),
                language.OUTCOMES[int(points.outcomes[point])],
                float(points.xs[point]),
                float(points.ys[point]),
                *((float(points.low[point]), float(points.high[point])) if numbered else ()),
            )
            for point in self._order.tolist()
        ]
        return (*headings, *intervals), rows

    def words(self) -> str:
        if self._points is None or not len(self._order):
            return NOTHING
        xs, ys = self._points.xs[self._order], self._points.ys[self._order]
        ends = (
            tr(
                "{axis} from {low} to {high}",
                axis=info.title,
                low=two_digits(float(values.min())),
                high=two_digits(float(values.max())),
            )
            for info, values in ((self._across, xs), (self._up, ys))
        )
        figures = f"{points_counted(self._noun, len(xs))}: {'; '.join(ends)}."
        keys = tr("Arrow keys go through them, Space selects.")
        return " ".join(filter(None, (figures, correlation_words(xs, ys), keys)))

    def told(self, item: int) -> tuple[str, QRectF]:
        assert self._points is not None
        at = self.place_of(item)
        return self._points.words(item), QRectF(at.x() - 5, at.y() - 5, 10, 10)

    def item_at(self, place: QPointF) -> int | None:
        if self._points is None:
            return None
        if self._grid is None:
            across, up = self.scales(self.area())
            known = self._known()
            xs = np.where(known, across.at(self._points.xs), np.nan)
            self._grid = PointGrid(xs, up.at(self._points.ys))
        return self._grid.nearest(place.x(), place.y(), REACH)

    def rows_of(self, item: int) -> Mask:
        assert self._points is not None
        one = np.zeros(len(self._points.xs), dtype=np.bool_)
        one[item] = True
        return self._points.rows_of(one)

    def _known(self) -> Mask:
        assert self._points is not None
        return np.isfinite(self._points.xs) & np.isfinite(self._points.ys)

    def _radius(self) -> float:
        return RADII[(len(self._order) > FEW) + (len(self._order) > MANY)]
