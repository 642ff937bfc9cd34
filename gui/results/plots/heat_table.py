"""Agreement in pairs of groups: a cell a pair with mean and n, the shade repeating the mean; tables side by side."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from engine.language import several, tr
from gui import theme
from gui.results.plots import language
from gui.results.plots.items import ItemSurface
from gui.results.plots.pair_cells import PairTable
from gui.results.plots.surface import Mask, Table
from gui.results.strata import small_reason
from gui.words.numbers import cases, interval, patients, two_digits, whole

if TYPE_CHECKING:
    from engine.statistics import Stratum

Cell = tuple[int, str, str]
"""Table, stratum of the first kind, stratum of the second."""
COUNTS = ("n_photos", "n_cases", "n_patients")
FIELDS = (
    "mean",
    "ci_low",
    "ci_high",
    "chance",
    "difference",
    "difference_low",
    "difference_high",
    "p_adjusted",
)
HEAD = 22.0
LEAST_ROW, TALLEST_ROW, WIDEST_CELL = 38.0, 128.0, 320.0
ROOMY = 64.0
"""Cells from this height have words of the usual size."""
NAMES = 0.22
BETWEEN = 20.0
MOST_SHADE = 0.5
CENTRE = Qt.AlignmentFlag.AlignCenter


class HeatTable(ItemSurface[Cell]):
    """A click selects a cell's photos; drag over several."""

    faded = 0.5
    """Words of cells that are not selected can still be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Agreement in pairs of groups"), parent)
        self._tables: tuple[PairTable, ...] = ()
        self._rows_of: Callable[[str, str], Mask] | None = None
        self._kept: dict[tuple[str, str], Mask] = {}
        self._name, self._smallest = "", 1
        self._message = tr("Working out the pairs…")

    def show_tables(
        self, tables: Sequence[PairTable], rows_of: Callable[[str, str], Mask], name: str, smallest: int
    ) -> None:
        """Replaces what is drawn.

        Args:
            rows_of: the frame's rows of a pair.
            name: of the measure.
            smallest: cells of fewer cases are greyed.
        """
        self._tables, self._rows_of, self._name, self._smallest = tuple(tables), rows_of, name, smallest
        self.leave_items()
        self._kept = {}
        self._message = "" if any(table.cells for table in tables) else tr("No case has both of these facts.")
        self._fit_scroll_bar()
        self.tell()
        self.redraw()

    def show_message(self, words: str) -> None:
        """Why there is no table."""
        self._tables, self._rows_of, self._message = (), None, words
        self.leave_items()
        self.tell()
        self.redraw()

    def area_in(self, box: QRectF) -> QRectF:
        return box.adjusted(12, 4, -12, -4)

    def whole_size(self) -> QSize:
        rows = max((len(table.down) for table in self._tables), default=0)
        return self.viewport().size().expandedTo(QSize(1, int(2 * HEAD + LEAST_ROW * rows + 8)))

    def cell_box(self, cell: Cell, area: QRectF) -> QRectF:
        """Where a cell lies."""
        table = self._tables[cell[0]]
        left, width = self._columns(cell[0], area)
        column, row = list(table.across).index(cell[2]), list(table.down).index(cell[1])
        height = self._row_height(area)
        top = area.top() + 2 * HEAD + row * height - (0 if self.to_file else self.verticalScrollBar().value())
        return QRectF(left + column * width, top, width, height).adjusted(1.5, 1.5, -1.5, -1.5)

    def cells(self) -> Iterator[Cell]:
        """All that have cases."""
        for place, table in enumerate(self._tables):
            for down, across in table.cells:
                yield place, down, across

    def draw_ground(self, painter: QPainter, area: QRectF) -> None:
        if self._message:
            language.draw_message(painter, area, self._message)
            return
        for place, table in enumerate(self._tables):
            self._draw_heads(painter, place, table, area)

    def _draw_heads(self, painter: QPainter, place: int, table: PairTable, area: QRectF) -> None:
        left, width = self._columns(place, area)
        metrics = QFontMetricsF(painter.font())
        painter.setPen(theme.color("text"))
        painter.drawText(QRectF(left, area.top(), width * len(table.across), HEAD), CENTRE, table.title)
        painter.setPen(theme.color("secondary"))
        for column, title in enumerate(table.across.values()):
            box = QRectF(left + column * width, area.top() + HEAD, width, HEAD)
            painter.drawText(box, CENTRE, metrics.elidedText(title, Qt.TextElideMode.ElideRight, width - 6))
        if place:
            return
        painter.save()
        painter.setClipRect(self._body(area))
        painter.setPen(theme.color("text"))
        names = self._names_width(area)
        for row, title in enumerate(table.down.values()):
            height = self._row_height(area)
            top = area.top() + 2 * HEAD + row * height - (0 if self.to_file else self.verticalScrollBar().value())
            text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, names - 8)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(area.left(), top, names - 8, height), right, text)
        painter.restore()

    def draw_marks(self, painter: QPainter, area: QRectF, mask: Mask | None) -> None:
        painter.save()
        if not self.to_file:
            painter.setClipRect(self._body(area))
        low, high = self._ends()
        for cell in self.cells():
            share = 1.0 if mask is None else self._selected_share(cell, mask)
            if share:
                self._draw_cell(painter, cell, self.cell_box(cell, area), (low, high))
            if share and mask is not None:
                self._draw_share(painter, self.cell_box(cell, area), share)
        painter.restore()

    def _draw_cell(self, painter: QPainter, cell: Cell, box: QRectF, ends: tuple[float, float]) -> None:
        stratum = self._stratum(cell)
        small = small_reason(stratum, self._smallest) is not None
        share = (stratum.mean - ends[0]) / (ends[1] - ends[0]) if ends[1] > ends[0] else 0.5
        painter.setPen(QPen(theme.color("line"), 1, Qt.PenStyle.DashLine) if small else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("panel") if small else _shade(share))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme.color("secondary") if small else theme.color("text"))
        middle = box.center().y()
        if roomy := box.height() >= ROOMY:
            painter.setFont(self.font())
        upper, lower = (QRectF(box.left(), middle + top, box.width(), 18) for top in ((-19, 0) if roomy else (-18, -3)))
        painter.drawText(upper, CENTRE, two_digits(stratum.mean))
        painter.setPen(theme.color("secondary") if small else language.clear(theme.color("text"), 0.85))
        significant = " *" if stratum.p_adjusted < 0.05 else ""
        painter.drawText(lower, CENTRE, f"n {whole(stratum.n_cases)}{significant}")

    def _draw_share(self, painter: QPainter, box: QRectF, share: float) -> None:
        """How many of the cell's photos are selected, as a bar at its foot."""
        foot = QRectF(box.left() + 6, box.bottom() - 4, (box.width() - 12) * share, 2.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("text"))
        painter.drawRect(foot)

    def draw_live(self, painter: QPainter, area: QRectF) -> None:
        painter.setClipRect(self._body(area))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for cell, role in ((self._hovered, "secondary"), (self._item if self.hasFocus() else None, "accent")):
            if cell is not None:
                painter.setPen(QPen(theme.color(role), 1.5))
                painter.drawRoundedRect(self.cell_box(cell, area), 4, 4)
        painter.setClipping(False)

    def rows_in(self, start: QPointF, end: QPointF) -> Mask:
        brush, area = QRectF(start, end).normalized(), self.area()
        found = [self.rows_of(cell) for cell in self.cells() if brush.intersects(self.cell_box(cell, area))]
        assert self._rows_of is not None
        return np.logical_or.reduce(found) if found else np.zeros_like(self._rows_of("", ""))

    def step(self, across: int, down: int) -> tuple[str, QRectF] | None:
        cells = list(self.cells())
        if not cells:
            return None
        here = self._item if self._item in cells else None
        cell = cells[0] if here is None else self._beside(here, across, down, cells)
        height = self._row_height(self.area())
        self.scroll_to(int(list(self._tables[cell[0]].down).index(cell[1]) * height), height)
        return self.go_to(cell)

    def table(self) -> Table:
        rows = [
            (
                self._stratum(cell).baseline,
                cell[1],
                cell[2],
                *(int(getattr(self._stratum(cell), name)) for name in COUNTS),
                *(float(getattr(self._stratum(cell), name)) for name in FIELDS),
                int(self._stratum(cell).small),
            )
            for cell in self.cells()
        ]
        return ("baseline", "first", "second", *COUNTS, *FIELDS, "small"), rows

    def words(self) -> str:
        if self._message:
            return self._message
        parts = [self._words_of(cell).replace("\n", ", ") for cell in self.cells()]
        return several(
            "{n:,} pair. {pairs} Arrow keys go through them, Space selects.",
            "{n:,} pairs. {pairs} Arrow keys go through them, Space selects.",
            len(parts),
            pairs=" ".join(parts),
        )

    def told(self, item: Cell) -> tuple[str, QRectF]:
        return self._words_of(item), self.cell_box(item, self.area())

    def _words_of(self, cell: Cell) -> str:
        table, stratum = self._tables[cell[0]], self._stratum(cell)
        lines = [
            ", ".join(filter(None, (table.down[cell[1]], table.across[cell[2]], table.title))),
            tr(
                "{measure} {mean}, 95 % interval {interval}; {cases}, {patients}",
                measure=self._name,
                mean=two_digits(stratum.mean),
                interval=interval(stratum.ci_low, stratum.ci_high),
                cases=cases(stratum.n_cases),
                patients=patients(stratum.n_patients),
            ),
            tr(
                "difference to the rest {difference} ({interval}), adjusted p {p}.",
                difference=two_digits(stratum.difference),
                interval=interval(stratum.difference_low, stratum.difference_high),
                p=_p(stratum.p_adjusted),
            ),
            small_reason(stratum, self._smallest),
        ]
        return "\n".join(filter(None, lines))

    def _stratum(self, cell: Cell) -> Stratum:
        return self._tables[cell[0]].cells[cell[1], cell[2]]

    def rows_of(self, item: Cell) -> Mask:
        assert self._rows_of is not None
        if item[1:] not in self._kept:
            self._kept[item[1:]] = self._rows_of(item[1], item[2])
        return self._kept[item[1:]]

    def _selected_share(self, cell: Cell, mask: Mask) -> float:
        rows = self.rows_of(cell)
        photos = np.count_nonzero(rows)
        return np.count_nonzero(rows & mask) / photos if photos and len(rows) == len(mask) else 0.0

    def item_at(self, place: QPointF) -> Cell | None:
        area = self.area()
        if not self._body(area).contains(place):
            return None
        return next((cell for cell in self.cells() if self.cell_box(cell, area).contains(place)), None)

    def _beside(self, here: Cell, across: int, down: int, cells: list[Cell]) -> Cell:
        """The nearest cell in that direction."""
        area = self.area()
        middle = self.cell_box(here, area).center()
        ways: list[tuple[float, Cell]] = []
        for cell in cells:
            way = self.cell_box(cell, area).center() - middle
            ahead, aside = way.x() * across + way.y() * down, way.x() * down + way.y() * across
            if ahead > 1:
                ways.append((ahead + 4 * abs(aside), cell))
        return min(ways)[1] if ways else here

    def _ends(self) -> tuple[float, float]:
        """Of the means that are not greyed, over all tables, so that equal shades are equal means."""
        means = [
            stratum.mean
            for table in self._tables
            for stratum in table.cells.values()
            if not stratum.small and math.isfinite(stratum.mean)
        ]
        return (min(means), max(means)) if means else (0.0, 1.0)

    def _names_width(self, area: QRectF) -> float:
        metrics = QFontMetricsF(language.small_font(self.font()))
        names = self._tables[0].down.values() if self._tables else ()
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0.0) + 12
        return min(widest, NAMES * area.width())

    def _columns(self, place: int, area: QRectF) -> tuple[float, float]:
        """Left edge and width of the columns of a table; each begins where the one before it ends."""
        room = area.width() - self._names_width(area) - BETWEEN * (len(self._tables) - 1)
        each = room / max(1, len(self._tables))
        widths = [min(each / max(1, len(table.across)), WIDEST_CELL) for table in self._tables]
        before = zip(widths[:place], self._tables[:place], strict=True)
        taken = sum(width * len(table.across) + BETWEEN for width, table in before)
        return area.left() + self._names_width(area) + taken, widths[place]

    def _row_height(self, area: QRectF) -> float:
        rows = max((len(table.down) for table in self._tables), default=1)
        return min(max(LEAST_ROW, (area.height() - 2 * HEAD) / max(1, rows)), TALLEST_ROW)

    def _body(self, area: QRectF) -> QRectF:
        return area.adjusted(0, 2 * HEAD, 0, 0)

    def _fit_scroll_bar(self) -> None:
        area, bar = self.area(), self.verticalScrollBar()
        rows = max((len(table.down) for table in self._tables), default=0)
        bar.setPageStep(max(1, int(area.height() - 2 * HEAD)))
        bar.setSingleStep(int(LEAST_ROW))
        bar.setRange(0, max(0, int(rows * self._row_height(area)) - bar.pageStep()))

    def redraw(self) -> None:
        self._fit_scroll_bar()
        super().redraw()


def _shade(share: float) -> QColor:
    """From the panel's colour to half of the blue: words stay readable on all of them."""
    low, high = theme.color("raised"), theme.color("correct")
    part = min(max(share, 0.0), 1.0) * MOST_SHADE
    mixed = [a + (b - a) * part for a, b in zip(low.getRgb()[:3], high.getRgb()[:3], strict=True)]  # type: ignore[arg-type]
    return QColor(*(round(channel) for channel in mixed))


def _p(value: float) -> str:
    return tr("undefined") if math.isnan(value) else "< 0.001" if value < 0.001 else f"{value:.2g}"
