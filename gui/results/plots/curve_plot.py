"""Agreement against the threshold: mean curve and interval by outcome, of all photos and of those that are selected."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from engine.agreement.curves import SHARES
from engine.language import tr
from engine.statistics.clustered_means import ClusteredMeans, clustered_means
from gui import theme
from gui.results.marks import draw_marker
from gui.results.plots import language
from gui.results.plots.scales import Scale, scale_over
from gui.results.plots.surface import Mask, PlotSurface, Table
from gui.words.numbers import cases, interval, patients, photos, two_digits, whole

Floats = NDArray[np.float64]

NUMBERS = ("photos", "cases", "patients")
LABELS = 118.0
LABEL_HEIGHT = 15.0
BAND = 0.2
CHANCE = "chance"


@dataclass(frozen=True, slots=True, eq=False)
class PhotoCurves:
    """A curve a photo.

    Attributes:
        heights: float64 of shape (photos, thresholds); NaN where a photo has no curve or is left out.
        chance: float64 of the same shape.
        outcome: place in `language.OUTCOMES`, int8 of shape (photos,).
        cases, patients: number of each photo's, int64 of the same shape.
    """

    heights: Floats
    chance: Floats
    outcome: NDArray[np.int8]
    cases: NDArray[np.int64]
    patients: NDArray[np.int64]

    @property
    def known(self) -> Mask:
        """Photos with a curve."""
        return np.isfinite(self.heights[:, 0])

    def means(self, mask: Mask | None = None) -> dict[str, ClusteredMeans]:
        """By outcome, for those that occur."""
        rows = self.known if mask is None else self.known & mask
        found = {name: rows & (self.outcome == place) for place, name in enumerate(language.OUTCOMES)}
        return {
            name: clustered_means(self.heights[of_name], self.cases[of_name], self.patients[of_name])
            for name, of_name in found.items()
            if of_name.any()
        }


class CurvePlot(PlotSurface):
    """Drag a rectangle to select the photos whose curves run through it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Agreement against threshold"), parent)
        self._curves: PhotoCurves | None = None
        self._title = ""
        self._means: dict[str, ClusteredMeans] = {}
        self._chosen_means: dict[str, ClusteredMeans] = {}
        self._chance: Floats = np.zeros(0)
        self._drawn_to = 1.0
        """The height that is on the screen."""
        self._threshold: int | None = None

    def show_curves(self, curves: PhotoCurves, title: str) -> None:
        """Replaces what is drawn."""
        self._curves, self._title = curves, title
        self._means, self._threshold = curves.means(), None
        known = curves.known
        self._chance = curves.chance[known].mean(axis=0) if known.any() else np.full(len(SHARES), np.nan)
        self.setAccessibleName(tr("{measure} against threshold", measure=title))
        self.show_selection(self.marked)
        self.redraw()

    def show_selection(self, mask: Mask | None) -> None:
        fits = self._curves is not None and mask is not None and len(mask) == len(self._curves.outcome)
        self._chosen_means = self._curves.means(mask) if fits and self._curves is not None else {}
        super().show_selection(mask)
        if self._drawn_to != self._highest():
            self.redraw()
        self.tell()

    def redraw(self) -> None:
        self._drawn_to = self._highest()
        super().redraw()

    @property
    def shown(self) -> dict[str, ClusteredMeans]:
        """By outcome: of the selection where there is one, else of all."""
        return self._means if self.marked is None else self._chosen_means

    def area_in(self, box: QRectF) -> QRectF:
        return super().area_in(box).adjusted(0, 0, -LABELS, 0)

    def scales(self, area: QRectF) -> tuple[Scale, Scale]:
        """Thresholds across, heights up."""
        return (
            scale_over(0.0, 1.0, area.left(), area.right()),
            scale_over(0.0, self._highest(), area.bottom(), area.top(), room=34),
        )

    def draw_ground(self, painter: QPainter, area: QRectF) -> None:
        if not self._means:
            words = tr("No curves: of this measure they are not kept, or the photos were scored before they were.")
            language.draw_message(painter, area, words)
            return
        across, up = self.scales(area)
        language.draw_across(painter, across, area, tr("Share of the photo that counts as salient"))
        language.draw_upright(painter, up, area, self._title)
        self._draw_chance(painter, across, up)

    def _draw_chance(self, painter: QPainter, across: Scale, up: Scale) -> None:
        painter.setPen(language.chance_pen())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ys = up.at(self._chance).tolist()
        painter.drawPolyline(QPolygonF(language.points_of(zip(across.at(SHARES).tolist(), ys, strict=True))))

    def draw_marks(self, painter: QPainter, area: QRectF, mask: Mask | None) -> None:
        means = self._means if mask is None else self._chosen_means
        if not means:
            return
        across, up = self.scales(area)
        xs = across.at(SHARES).tolist()
        painter.save()
        painter.setClipRect(area.adjusted(0, -1, 0, 1))
        for outcome, found in means.items():
            color = language.photo_color(outcome)
            if np.isfinite(found.low).all():
                edges = (*zip(xs, up.at(found.low).tolist(), strict=True),)
                back = (*zip(reversed(xs), up.at(found.high).tolist()[::-1], strict=True),)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(language.clear(color, BAND))
                painter.drawPolygon(QPolygonF(language.points_of((*edges, *back))))
            line = language.points_of(zip(xs, up.at(found.mean).tolist(), strict=True))
            painter.setPen(QPen(color, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(line))
            for at in line[1::3]:
                draw_marker(painter, outcome, at, color, radius=3.2)
        painter.restore()

    def draw_over(self, painter: QPainter, area: QRectF) -> None:
        """Names and numbers at the ends of the curves, apart from each other."""
        if not self._means:
            return
        means, up = self.shown, self.scales(area)[1]
        chance = [(CHANCE, float(self._chance[-1]), "")] if np.isfinite(self._chance[-1]) else []
        ends = [(name, float(found.mean[-1]), f" · {whole(found.photos)}") for name, found in means.items()]
        wanted = sorted((up.at(height), name, number) for name, height, number in (*ends, *chance))
        for y, (_, name, number) in zip(_apart([y for y, *_ in wanted], area), wanted, strict=True):
            painter.setPen(theme.color("secondary") if name == CHANCE else theme.color("text"))
            box = QRectF(area.right() + 18, y - LABEL_HEIGHT / 2, LABELS - 10, LABEL_HEIGHT)
            word = tr("chance") if name == CHANCE else language.photo_word(name, means)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, f"{word}{number}")
            if name != CHANCE:
                draw_marker(painter, name, QPointF(area.right() + 10, y), language.photo_color(name), radius=3.2)

    def draw_live(self, painter: QPainter, area: QRectF) -> None:
        if self._threshold is not None and self._means:
            x = self.scales(area)[0].at(float(SHARES[self._threshold]))
            painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "secondary"), 1))
            painter.drawLine(QLineF(x, area.top(), x, area.bottom()))

    def rows_in(self, start: QPointF, end: QPointF) -> Mask:
        assert self._curves is not None
        across, up = self.scales(self.area())
        left, right = sorted((across.value(start.x()), across.value(end.x())))
        low, high = sorted((up.value(start.y()), up.value(end.y())))
        heights = self._curves.heights[:, (left <= SHARES) & (right >= SHARES)]
        return np.any((heights >= low) & (heights <= high), axis=1)

    def rows_at(self, place: QPointF) -> Mask | None:
        return None

    def hover(self, place: QPointF | None) -> tuple[str, QRectF] | None:
        before, area = self._threshold, self.area()
        inside = place is not None and area.contains(place) and bool(self._means)
        self._threshold = self._nearest(place.x()) if inside and place is not None else None
        if before != self._threshold:
            self.viewport().update()
        return None if self._threshold is None else self._told(self._threshold)

    def step(self, across: int, down: int) -> tuple[str, QRectF] | None:
        if not self._means:
            return None
        before = self._threshold if self._threshold is not None else -1 if across > 0 else 0
        self._threshold = min(max(before + across, 0), len(SHARES) - 1)
        self.viewport().update()
        return self._told(self._threshold)

    def rows_of_item(self) -> Mask | None:
        return None

    def table(self) -> Table:
        headings = (
            "photos_of",
            "outcome",
            "share",
            "mean",
            "ci_low",
            "ci_high",
            "chance",
            "photos",
            "cases",
            "patients",
        )
        of_all = [("all", *pair) for pair in self._means.items()]
        chosen = [("selection", *pair) for pair in self._chosen_means.items()]
        rows = [
            (
                which,
                outcome,
                *(float(column[place]) for column in (SHARES, found.mean, found.low, found.high, self._chance)),
                *(int(getattr(found, name)) for name in NUMBERS),
            )
            for which, outcome, found in (*of_all, *chosen)
            for place in range(len(SHARES))
        ]
        return headings, rows

    def words(self) -> str:
        if not self.shown:
            return tr("No curves.")
        parts = [self._highest_of(name, found) for name, found in self.shown.items()]
        return tr("{curves}. Left and right arrow keys go through the thresholds.", curves="; ".join(parts))

    def _highest_of(self, name: str, found: ClusteredMeans) -> str:
        values = {
            "outcome": language.photo_word(name, self.shown),
            "height": two_digits(float(found.mean.max())),
            "share": 100 * SHARES[int(found.mean.argmax())],
            "photos": photos(found.photos),
            "cases": cases(found.cases),
            "patients": patients(found.patients),
        }
        if self.marked is None:
            return tr(
                "{outcome}: highest {height} at {share:.0f} % of the photo, {photos}, {cases}, {patients}", **values
            )
        return tr(
            "{outcome} of the selection: highest {height} at {share:.0f} % of the photo, {photos}, {cases}, {patients}",
            **values,
        )

    def _told(self, place: int) -> tuple[str, QRectF]:
        lines = [
            f"{language.photo_word(name, self.shown)}: {two_digits(float(found.mean[place]))}"
            f" ({interval(float(found.low[place]), float(found.high[place]))}), {photos(found.photos)},"
            f" {patients(found.patients)}"
            for name, found in self.shown.items()
        ]
        share = 100 * SHARES[place]
        if self.marked is None:
            head = tr("The most salient {share:.0f} % of the photo: {measure}", share=share, measure=self._title)
        else:
            head = tr(
                "Selection, the most salient {share:.0f} % of the photo: {measure}", share=share, measure=self._title
            )
        text = "\n".join([head, *lines, tr("chance: {chance}", chance=two_digits(float(self._chance[place])))])
        area = self.area()
        return text, QRectF(self.scales(area)[0].at(float(SHARES[place])), area.top(), 1, area.height() / 2)

    def _nearest(self, x: float) -> int:
        return int(np.argmin(np.abs(SHARES - self.scales(self.area())[0].value(x))))

    def _highest(self) -> float:
        means = (*self._means.values(), *self._chosen_means.values())
        tops = [found.high if np.isfinite(found.high).all() else found.mean for found in means]
        highest = (float(np.nanmax(top)) for top in (*tops, self._chance) if np.isfinite(top).any())
        return scale_over(0.0, min(max(highest, default=1.0), 1.0), 0.0, 200.0, room=34).high


def _apart(ys: list[float], area: QRectF) -> list[float]:
    """Ascending heights moved so that labels do not lie on each other."""
    placed: list[float] = []
    for y in ys:
        placed.append(max(y, placed[-1] + LABEL_HEIGHT) if placed else max(y, area.top()))
    over = max(0.0, placed[-1] - area.bottom()) if placed else 0.0
    return [y - over for y in placed]
