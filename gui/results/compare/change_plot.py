"""The mean change of each group as a dot with its interval, around no change."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from engine.language import several, tr
from gui import theme
from gui.results.compare.words import change_words, signed
from gui.results.marks import draw_marker
from gui.results.plots import language
from gui.results.plots.items import ItemSurface
from gui.results.plots.scales import Scale, scale_over
from gui.results.plots.surface import Mask, Table
from gui.words.numbers import whole

if TYPE_CHECKING:
    from engine.run_comparison import Change

ROW, TALLEST_ROW = 24.0, 64.0
SIDE, HEAD = 12.0, 22.0
COUNT, CHANGE = 46.0, 58.0
LONGEST_NAME = 0.36
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NOTHING = tr("No photo has this figure in both runs.")


@dataclass(frozen=True, slots=True, eq=False)
class ChangeRow:
    """One group: its name, its change, and the rows of the frame that it stands for."""

    name: str
    change: Change
    photos: Mask


class ChangePlot(ItemSurface[int]):
    """A click on a row selects its photos; a drag over rows selects those of all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Change by group"), parent)
        self._rows: tuple[ChangeRow, ...] = ()
        self._title, self._smallest = "", 1

    def show_rows(self, rows: Sequence[ChangeRow], title: str, smallest: int) -> None:
        """Replaces what is drawn; groups of fewer than `smallest` cases are greyed."""
        self._rows, self._title, self._smallest = tuple(rows), title, smallest
        self.leave_items()
        self.setAccessibleName(
            several(
                "Change of {measure} in {n:,} group",
                "Change of {measure} in {n:,} groups",
                len(self._rows),
                measure=title,
            )
        )
        self.tell()
        self.redraw()

    @property
    def rows(self) -> tuple[ChangeRow, ...]:
        """From top to bottom."""
        return self._rows

    def area_in(self, box: QRectF) -> QRectF:
        return box.adjusted(SIDE + self._name_width() + 10, HEAD, -(COUNT + CHANGE + SIDE), -language.BOTTOM)

    def whole_size(self) -> QSize:
        return self.viewport().size().expandedTo(QSize(1, int(HEAD + language.BOTTOM + ROW * len(self._rows))))

    def scale(self, area: QRectF) -> Scale:
        """The axis of the changes; 0 is on it, and so are the intervals of all groups that are large enough."""
        counted = [row for row in self._rows if not row.change.small] or self._rows
        ends = [row.change.change for row in self._rows]
        ends += [end for row in counted for end in (row.change.low, row.change.high)]
        finite = [value for value in ends if math.isfinite(value)]
        return scale_over(min([0.0, *finite]), max([0.0, *finite]), area.left(), area.right())

    def row_box(self, position: int, area: QRectF) -> QRectF:
        """Where a row lies, from edge to edge."""
        height = self._row_height(area)
        top = area.top() + position * height - (0 if self.to_file else self.verticalScrollBar().value())
        return QRectF(4, top, area.right() + COUNT + CHANGE + SIDE - 8, height)

    def draw_ground(self, painter: QPainter, area: QRectF) -> None:
        if not self._rows:
            language.draw_message(painter, area, NOTHING)
            return
        scale, drawn = self.scale(area), self._drawn_area(area)
        language.draw_across(painter, scale, drawn, tr("Change of {measure}", measure=self._title))
        painter.setPen(QPen(theme.color("secondary"), 1.2))
        painter.drawLine(QLineF(scale.at(0.0), drawn.top(), scale.at(0.0), drawn.bottom()))
        painter.setPen(theme.color("secondary"))
        for box, word in zip(self._columns(0.0, HEAD, area), (tr("Change", "a difference"), tr("Cases")), strict=True):
            painter.drawText(box, RIGHT, word)
        painter.save()
        painter.setClipRect(QRectF(0, area.top(), area.right() + COUNT + CHANGE + SIDE, area.height()))
        for position in self._visible(area):
            self._draw_label(painter, self._rows[position], self.row_box(position, area), area)
        painter.restore()

    def _draw_label(self, painter: QPainter, row: ChangeRow, box: QRectF, area: QRectF) -> None:
        painter.setPen(theme.color("secondary") if row.change.small else theme.color("text"))
        width = self._name_width()
        name = QFontMetricsF(painter.font()).elidedText(row.name, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(SIDE, box.top(), width, box.height()), RIGHT, name)
        change, cases = self._columns(box.top(), box.height(), area)
        painter.drawText(change, RIGHT, signed(row.change.change))
        painter.setPen(theme.color("secondary"))
        painter.drawText(cases, RIGHT, whole(row.change.n_cases))

    def draw_marks(self, painter: QPainter, area: QRectF, mask: Mask | None) -> None:
        if not self._rows:
            return
        scale = self.scale(area)
        painter.save()
        painter.setClipRect(area.adjusted(-8, 0, 8, 0))
        for position in self._visible(area):
            row = self._rows[position]
            if mask is None or (row.photos & mask).any():
                self._draw_mark(painter, row.change, scale, area, self.row_box(position, area).center().y())
        painter.restore()

    def _draw_mark(self, painter: QPainter, change: Change, scale: Scale, area: QRectF, y: float) -> None:
        color = theme.color("secondary" if change.small else "text")
        if math.isfinite(change.low) and math.isfinite(change.high):
            painter.setPen(QPen(color, 1 if change.small else 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            left, right = max(scale.at(change.low), area.left()), min(scale.at(change.high), area.right())
            painter.drawLine(QLineF(left, y, right, y))
        if math.isfinite(change.change):
            draw_marker(painter, "all", QPointF(scale.at(change.change), y), color, hollow=change.small)

    def draw_live(self, painter: QPainter, area: QRectF) -> None:
        painter.setClipRect(QRectF(0, area.top(), self.viewport().width(), area.height()))
        for position, color in ((self._hovered, "secondary"), (self._item if self.hasFocus() else None, "accent")):
            if position is not None:
                painter.setPen(QPen(theme.color(color), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self.row_box(position, area).adjusted(0, 1, 0, -1), 4, 4)
        painter.setClipping(False)

    # The hand and the keys

    def rows_in(self, start: QPointF, end: QPointF) -> Mask:
        first, last = sorted((start.y(), end.y()))
        area = self.area()
        touched = [
            row.photos
            for position, row in enumerate(self._rows)
            if self.row_box(position, area).bottom() > first and self.row_box(position, area).top() < last
        ]
        return np.logical_or.reduce(touched) if touched else np.zeros(self._photos, dtype=np.bool_)

    def rows_of(self, item: int) -> Mask:
        return self._rows[item].photos

    def brush_box(self, start: QPointF, end: QPointF) -> QRectF:
        area = self.area()
        return (
            QRectF(QPointF(4, start.y()), QPointF(self.viewport().width() - 4, end.y()))
            .normalized()
            .intersected(QRectF(0, area.top(), self.viewport().width(), area.height()))
        )

    def step(self, across: int, down: int) -> tuple[str, QRectF] | None:
        if not self._rows:
            return None
        before = -1 if self._item is None else self._item
        item = min(max(before + (down or across), 0), len(self._rows) - 1)
        height = self._row_height(self.area())
        self.scroll_to(int(item * height), height)
        return self.go_to(item)

    def table(self) -> Table:
        heads = ("group", "mean_before", "mean_after", "change", "low", "high", "p", "p_adjusted", "n_cases")
        return heads, [(row.change.stratum, *(getattr(row.change, name) for name in heads[1:])) for row in self._rows]

    def words(self) -> str:
        return " ".join(self._words(row).replace("\n", ". ") for row in self._rows) or NOTHING

    def redraw(self) -> None:
        area, bar = self.area(), self.verticalScrollBar()
        bar.setPageStep(max(1, int(area.height())))
        bar.setSingleStep(int(ROW))
        bar.setRange(0, max(0, int(len(self._rows) * self._row_height(area) - area.height())))
        super().redraw()

    # Geometry

    @property
    def _photos(self) -> int:
        return len(self._rows[0].photos) if self._rows else 0

    def told(self, item: int) -> tuple[str, QRectF]:
        return self._words(self._rows[item]), self.row_box(item, self.area())

    def _words(self, row: ChangeRow) -> str:
        return change_words(row.name, row.change, self._title, self._smallest)

    def item_at(self, place: QPointF) -> int | None:
        area = self.area()
        if not area.top() <= place.y() < area.bottom():
            return None
        position = int((place.y() - area.top() + self.verticalScrollBar().value()) // self._row_height(area))
        return position if position < len(self._rows) else None

    def _name_width(self) -> float:
        if not self._rows:
            return 0.0
        metrics = QFontMetricsF(language.small_font(self.font()))
        widest = max(metrics.horizontalAdvance(row.name) for row in self._rows) + 1
        return min(widest, LONGEST_NAME * self.viewport().width())

    def _columns(self, top: float, height: float, area: QRectF) -> tuple[QRectF, QRectF]:
        change = QRectF(area.right() + SIDE / 2, top, CHANGE, height)
        return change, QRectF(change.right(), top, COUNT, height)

    def _row_height(self, area: QRectF) -> float:
        return min(max(ROW, area.height() / max(1, len(self._rows))), TALLEST_ROW)

    def _drawn_area(self, area: QRectF) -> QRectF:
        tall = min(area.height(), len(self._rows) * self._row_height(area))
        return QRectF(area.left(), area.top(), area.width(), tall)

    def _visible(self, area: QRectF) -> range:
        if self.to_file:
            return range(len(self._rows))
        height = self._row_height(area)
        first = int(self.verticalScrollBar().value() // height)
        return range(first, min(len(self._rows), first + int(area.height() // height) + 2))
