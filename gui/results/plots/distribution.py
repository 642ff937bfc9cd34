"""Histograms or violins of the chosen measure, a band a stratum: correct above the line, incorrect below it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from engine.language import several, tr
from gui import theme
from gui.results.marks import draw_marker
from gui.results.plots import band_marks, language
from gui.results.plots.band_rows import LEAST_BAND, BandRows
from gui.results.plots.bands import Bands, Smoothed, smoothed
from gui.results.plots.distribution_words import NOTHING, table_of, words_of
from gui.results.plots.items import ItemSurface
from gui.results.plots.scales import Scale, scale_over
from gui.results.plots.surface import Mask, Table
from gui.words.numbers import cases, too_few, two_digits, whole

Floats = NDArray[np.float64]
Bin = tuple[int, int]
"""A band, and a place between two edges."""

HISTOGRAM, VIOLIN = "histogram", "violin"
GAP = 3.0
SIDE = 12.0
COUNT = 38.0
LONGEST_NAME = 0.3
TOUCH = 1.0
"""Pixels beside the brush that it touches, too: so that values at the very end of the axis can be reached."""


class DistributionPlot(ItemSurface[Bin]):
    """Drag over bands and values to select; from the axis on, in all bands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Distribution"), parent)
        self._bands: Bands | None = None
        self._smooth: Smoothed | None = None
        self._title, self._name, self._smallest = "", "", 1
        self._form = HISTOGRAM

    def show_bands(self, bands: Bands, name: str, title: str, smallest: int) -> None:
        """Replaces what is drawn; strata under `smallest` cases are greyed."""
        self._bands, self._smooth, self._name, self._title, self._smallest = bands, None, name, title, smallest
        self._counts, self._cases, self._samples = bands.counts(), bands.numbers_of_cases(), bands.samples()
        self.leave_items()
        self.setAccessibleName(
            several(
                "Distribution of {measure} in {n:,} group",
                "Distribution of {measure} in {n:,} groups",
                len(bands.names),
                measure=title,
            )
        )
        self._fit_scroll_bar()
        self.tell()
        self.redraw()

    def show_form(self, form: str) -> None:
        """Histogram or violin."""
        self._form = form
        self.tell()
        self.redraw()

    @property
    def photos(self) -> int:
        """How many are drawn."""
        return int(self._counts.sum()) if self._bands is not None else 0

    @property
    def bandwidths(self) -> list[float]:
        """Of the violins that are drawn; empty for histograms."""
        if self._bands is None or self._form == HISTOGRAM:
            return []
        return self._smoothed(None).bandwidths

    def area_in(self, box: QRectF) -> QRectF:
        right = SIDE + COUNT * max(1, len(self._outcomes()))
        return box.adjusted(SIDE + self._name_width() + 8, 20, -right, -language.BOTTOM)

    def whole_size(self) -> QSize:
        bands = len(self._bands.names) if self._bands else 0
        tall = int(20 + language.BOTTOM + LEAST_BAND * bands)
        return self.viewport().size().expandedTo(QSize(1, tall))

    def scale(self, area: QRectF) -> Scale:
        """The axis of the values."""
        assert self._bands is not None
        edges = self._bands.edges
        return scale_over(float(edges[0]), float(edges[-1]), area.left(), area.right())

    def band_box(self, band: int, area: QRectF) -> QRectF:
        """Where a band lies."""
        return self._rows_of_bands(area).box(band)

    def draw_ground(self, painter: QPainter, area: QRectF) -> None:
        if self._bands is None or not self._bands.drawn.any():
            language.draw_message(painter, area, NOTHING)
            return
        language.draw_across(painter, self.scale(area), self._rows_of_bands(area).drawn, self._title)
        self._draw_heads(painter, area)
        painter.save()
        painter.setClipRect(QRectF(0, area.top(), self.viewport().width() + 1, area.height()))
        for band in self._rows_of_bands(area).visible:
            self._draw_label(painter, band, self.band_box(band, area))
        painter.restore()

    def _draw_heads(self, painter: QPainter, area: QRectF) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.color("secondary"))
        first = self._count_box(0, 0, area.top(), area)
        painter.drawText(first.adjusted(-COUNT, 0, -COUNT / 2, 0), right, tr("Photos"))
        for position, outcome in enumerate(self._outcomes()):
            box = self._count_box(position, 0, area.top(), area)
            draw_marker(painter, outcome, QPointF(box.right() - 5, box.center().y()), language.photo_color(outcome))

    def _draw_label(self, painter: QPainter, band: int, box: QRectF) -> None:
        assert self._bands is not None
        small = self._cases[band] < self._smallest
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()))
        painter.setPen(theme.color("secondary") if small else theme.color("text"))
        width = self._name_width()
        name = QFontMetricsF(painter.font()).elidedText(self._bands.names[band], Qt.TextElideMode.ElideRight, width)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(SIDE, box.top(), width, box.height()), right, name)
        painter.setPen(theme.color("secondary"))
        for position, outcome in enumerate(self._outcomes()):
            number = int(self._counts[band, language.OUTCOMES.index(outcome)].sum())
            painter.drawText(self._count_box(position, box.top(), box.height(), box), right, whole(number))

    def draw_marks(self, painter: QPainter, area: QRectF, mask: Mask | None) -> None:
        if self._bands is None or not self._bands.drawn.any():
            return
        painter.save()
        painter.setClipRect(area)
        draw = self._draw_bars if self._form == HISTOGRAM else self._draw_violins
        draw(painter, area, mask)
        for band in self._rows_of_bands(area).visible:
            box, line = self.band_box(band, area), self.band_box(band, area).center().y()
            for outcome in self._outcomes() if mask is None else ():
                values = self._samples[band][language.OUTCOMES.index(outcome)]
                if len(values):
                    x = self.scale(area).at(float(values.mean()))
                    band_marks.draw_mean(painter, outcome, x, line, self._color(band, outcome))
            if np.isfinite(self._bands.chance[band]):
                band_marks.draw_chance(painter, self.scale(area).at(float(self._bands.chance[band])), box)
        painter.restore()

    def _draw_bars(self, painter: QPainter, area: QRectF, mask: Mask | None) -> None:
        assert self._bands is not None
        counts = self._counts if mask is None else self._bands.counts(mask)
        edges = self.scale(area).at(self._bands.edges)
        for band, position, reach, line, color in self._halves(area):
            heights = counts[band, position] / max(1, int(self._counts[band].max())) * reach
            band_marks.draw_bars(painter, edges, heights, line, color)

    def _draw_violins(self, painter: QPainter, area: QRectF, mask: Mask | None) -> None:
        assert self._bands is not None
        smooth, scale = self._smoothed(mask), self.scale(area)
        samples = self._samples if mask is None else self._bands.samples(mask)
        largest = self._smoothed(None).largest
        for band, position, reach, line, color in self._halves(area):
            density = smooth.densities[band][position]
            if density is None:
                band_marks.draw_ticks(painter, scale.at(samples[band][position]), line, reach, color)
                continue
            heights = density.heights * (float(smooth.numbers[band, position]) / float(largest[band]) * reach)
            band_marks.draw_violin(painter, scale.at(density.places), heights, line, color)

    def _halves(self, area: QRectF) -> Iterator[tuple[int, int, float, float, QColor]]:
        """Band, place of the outcome, reach of its marks (below 0 is up), height of the line, colour."""
        for band in self._rows_of_bands(area).visible:
            box = self.band_box(band, area)
            for outcome in self._outcomes():
                for way in band_marks.WAYS[outcome]:
                    reach = (box.height() / 2 - GAP) * way
                    place = language.OUTCOMES.index(outcome)
                    yield band, place, reach, box.center().y(), self._color(band, outcome)

    def _color(self, band: int, outcome: str) -> QColor:
        return theme.color("secondary") if self._is_small(band) else language.photo_color(outcome)

    def draw_live(self, painter: QPainter, area: QRectF) -> None:
        if self._bands is None:
            return
        painter.setClipRect(area)
        for item, pen in (
            (self._hovered, QPen(theme.color("secondary"), 1)),
            (self._item if self.hasFocus() else None, QPen(theme.color("accent"), 1.5)),
        ):
            if item is not None:
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self._item_box(item).adjusted(0, 1, 0, -1), 3, 3)
        painter.setClipping(False)

    def brush_box(self, start: QPointF, end: QPointF) -> QRectF:
        area = self.area()
        left, right = sorted((start.x(), end.x()))
        bands = self._rows_of_bands(self.area()).between(start, end)
        if not len(bands):
            return QRectF()
        box = self.band_box(bands[0], area).united(self.band_box(bands[-1], area))
        return QRectF(left, box.top(), right - left, box.height()).intersected(area)

    def rows_in(self, start: QPointF, end: QPointF) -> Mask:
        assert self._bands is not None
        scale = self.scale(self.area())
        left, right = sorted((start.x(), end.x()))
        low, high = scale.value(left - TOUCH), scale.value(right + TOUCH)
        bands = self._rows_of_bands(self.area()).between(start, end)
        inside = self._bands.drawn & (self._bands.values >= low) & (self._bands.values <= high)
        if not len(bands):
            return np.zeros(len(inside), dtype=np.bool_)
        return inside & (self._bands.band >= bands[0]) & (self._bands.band <= bands[-1])

    def rows_at(self, place: QPointF) -> Mask | None:
        if self._bands is None:
            return None
        band = self._rows_of_bands(self.area()).at(place)
        if band is not None and place.x() < self.area().left():
            return self._bands.drawn & (self._bands.band == band)
        return super().rows_at(place)

    def step(self, across: int, down: int) -> tuple[str, QRectF] | None:
        if self._bands is None or not self._bands.names:
            return None
        band, place = self._item or (0, -max(across, 0))
        band = min(max(band + down, 0), len(self._bands.names) - 1)
        place = min(max(place + across, 0), len(self._bands.edges) - 2)
        height = self._rows_of_bands(self.area()).height
        self.scroll_to(int(band * height), height)
        return self.go_to((band, place))

    def table(self) -> Table:
        return table_of(self._bands, self._outcomes())

    def words(self) -> str:
        return words_of(self._bands)

    def told(self, item: Bin) -> tuple[str, QRectF]:
        return self._words_of(item), self._item_box(item)

    def _words_of(self, item: Bin) -> str:
        assert self._bands is not None
        band, place = item
        low, high = self._bands.edges[place : place + 2].tolist()
        decimals = self.scale(self.area()).decimals + 1
        numbers = [
            tr(
                "{count:,} of {all:,} {outcome}",
                count=int(self._counts[band, position, place]),
                all=int(self._counts[band, position].sum()),
                outcome=language.photo_word(outcome, self._outcomes()),
            )
            for position, outcome in enumerate(language.OUTCOMES)
            if self._counts[band, position].any()
        ]
        lines = [
            self._bands.names[band],
            tr(
                "{measure} {low} to {high}: {numbers} photos",
                measure=self._name,
                low=f"{low:.{decimals}f}",
                high=f"{high:.{decimals}f}",
                numbers=", ".join(numbers),
            ),
            tr(
                "{cases}; chance {chance}",
                cases=cases(int(self._cases[band])),
                chance=two_digits(float(self._bands.chance[band])),
            ),
        ]
        if self._is_small(band):
            lines.append(too_few(self._smallest))
        return "\n".join(lines)

    def rows_of(self, item: Bin) -> Mask:
        assert self._bands is not None
        return self._bands.drawn & (self._bands.band == item[0]) & (self._bands.bins == item[1])

    def item_at(self, place: QPointF) -> Bin | None:
        area = self.area()
        band = self._rows_of_bands(area).at(place)
        if self._bands is None or band is None or not area.left() <= place.x() <= area.right():
            return None
        value = self.scale(area).value(place.x())
        return band, int(np.searchsorted(self._bands.edges[1:-1], value, side="right"))

    def _item_box(self, item: Bin) -> QRectF:
        assert self._bands is not None
        area = self.area()
        box, scale = self.band_box(item[0], area), self.scale(area)
        left, right = (scale.at(float(edge)) for edge in self._bands.edges[item[1] : item[1] + 2])
        return QRectF(left, box.top(), right - left, box.height())

    def _smoothed(self, mask: Mask | None) -> Smoothed:
        assert self._bands is not None
        ends = float(self._bands.edges[0]), float(self._bands.edges[-1])
        if mask is not None:
            return smoothed(self._bands, ends, mask)
        if self._smooth is None:
            self._smooth = smoothed(self._bands, ends)
        return self._smooth

    def _is_small(self, band: int) -> bool:
        return bool(self._cases[band] < self._smallest)

    def _outcomes(self) -> list[str]:
        if self._bands is None:
            return []
        drawn = self._counts.sum(axis=(0, 2))
        return [outcome for outcome, number in zip(language.OUTCOMES, drawn.tolist(), strict=True) if number]

    def _name_width(self) -> float:
        if self._bands is None or not self._bands.names:
            return 0.0
        metrics = QFontMetricsF(language.small_font(self.font()))
        widest = max(metrics.horizontalAdvance(name) for name in self._bands.names) + 1
        return min(widest, LONGEST_NAME * self.viewport().width())

    def _count_box(self, position: int, top: float, height: float, area: QRectF) -> QRectF:
        return QRectF(area.right() + COUNT * position, top, COUNT, height)

    def _rows_of_bands(self, area: QRectF) -> BandRows:
        bands = len(self._bands.names) if self._bands else 0
        if self.to_file:
            return BandRows(QRectF(area.topLeft(), area.size().expandedTo(QSizeF(1, LEAST_BAND * bands))), bands)
        return BandRows(area, bands, self.verticalScrollBar().value())

    def _fit_scroll_bar(self) -> None:
        area, bar = self.area(), self.verticalScrollBar()
        bar.setPageStep(max(1, int(area.height())))
        bar.setSingleStep(int(LEAST_BAND))
        bar.setRange(0, self._rows_of_bands(area).hidden)

    def redraw(self) -> None:
        self._fit_scroll_bar()
        super().redraw()
