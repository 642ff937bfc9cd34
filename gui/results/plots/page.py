"""The page of plots: four views of the same photos, and one selection."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from engine.language import tr
from gui import theme
from gui.parts.chips import Chip
from gui.parts.widgets import described
from gui.results.frame import PhotoFrame
from gui.results.page import Page
from gui.results.plots.axes import AGREEMENT, SHORT, axis_of, condition_columns, photo_columns
from gui.results.plots.card import ViewCard
from gui.results.plots.curve_plot import CurvePlot
from gui.results.plots.distribution import HISTOGRAM, VIOLIN, DistributionPlot
from gui.results.plots.heat_table import HeatTable
from gui.results.plots.pairs import Asked, PairStrata, first_pair, tables_of
from gui.results.plots.rows import (
    FrameRows,
    bands_of,
    condition_points,
    curve_measure,
    curves_of_rows,
    photo_points,
)
from gui.results.plots.scatter import ScatterPlot
from gui.results.plots.scatter_points import CONDITION, PHOTO, points_counted
from gui.results.plots.surface import Mask
from gui.results.selection import Selection
from gui.results.strata import Choice
from gui.words.kinds import WHOLE, kind_phrase, kind_title, ordered_kinds, parts_of
from gui.words.numbers import cases, photos, two_digits
from gui.words.titles import measure_titles

if TYPE_CHECKING:
    from gui.document.document import Document

PHOTOS, CONDITIONS = "photos", "conditions"
DRAG = tr("drag selects, Shift adds, Esc clears")
BY_KEYS = tr("Arrow keys go through what is drawn, Space selects, Shift adds, Esc clears.")
HOW_BRUSHED = tr("Drag a rectangle.")
HOW_DISTRIBUTED = tr(
    "The small mark is the mean. Each group has its own height. Violins are Gaussian kernels, mirrored at the "
    "ends of the measure. Drag over groups and values, from the axis on in all groups."
)
HOW_PAIRED = tr("p is for the difference to all other pairs, adjusted for their number. A click selects.")


class PlotsPage(Page):
    """Scatter, distribution, curves and pairs of groups; what is selected in one is marked in the others."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(document, selection, parent)
        self._rows: FrameRows | None = None
        self._choice = Choice()
        self._shown: int | None = None
        self._make_scatter()
        self._make_others()
        self._strata = PairStrata(document, self._show_pairs, self._fail_pairs)
        self.cards = (self.scatter, self.distribution, self.curve, self.pairs)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.GAP)
        for position, card in enumerate(self.cards):
            self._grid.addWidget(card, *divmod(position, 2))
            card.plot.selected.connect(self.select)
            card.enlarge_asked.connect(self._share_room)
        self._share_room()
        selection.changed.connect(self._follow)

    def _make_scatter(self) -> None:
        self.points_chip = Chip(tr("Each", "what a point stands for"), tr("What a point stands for"))
        self.points_chip.set_options({PHOTOS: tr("Photo"), CONDITIONS: tr("Condition")}, PHOTOS)
        self.across_chip = described(Chip("x", ""), tr("What lies along the lower axis"), tr("Lower axis"))
        self.up_chip = described(Chip("y", ""), tr("What lies along the upright axis"), tr("Upright axis"))
        self.points_chip.chosen.connect(self._choose_points)
        self.across_chip.chosen.connect(self._draw_scatter)
        self.up_chip.chosen.connect(self._draw_scatter)
        chips = (self.points_chip, self.across_chip, self.up_chip)
        self.scatter_plot = ScatterPlot()
        self.scatter = ViewCard("scatter", tr("Scatter"), self.scatter_plot, chips)

    def _make_others(self) -> None:
        self.form_chip = Chip(tr("As", "how it is drawn"), tr("How the distribution is drawn"))
        self.form_chip.set_options({HISTOGRAM: tr("Histogram"), VIOLIN: tr("Violin")}, HISTOGRAM)
        self.form_chip.chosen.connect(self._choose_form)
        self.distribution_plot, self.curve_plot, self.heat_plot = DistributionPlot(), CurvePlot(), HeatTable()
        self.distribution = ViewCard("distribution", tr("Distribution"), self.distribution_plot, (self.form_chip,))
        self.curve = ViewCard("threshold", tr("Against threshold"), self.curve_plot, ())
        self.first_chip = Chip(tr("Rows"), tr("How cases are grouped downwards"))
        self.second_chip = Chip(tr("Columns"), tr("How cases are grouped across"))
        for chip in (self.first_chip, self.second_chip):
            chip.chosen.connect(self._ask_pairs)
        self.pairs = ViewCard("pairs", tr("Pairs"), self.heat_plot, (self.first_chip, self.second_chip))

    def show_frame(self, frame: PhotoFrame, choice: Choice) -> None:
        if self._rows is None or self._rows.frame is not frame:
            self._rows = FrameRows(frame)
        self._choice = choice
        self._offer()
        self._shown = None
        self._draw_scatter()
        self._draw_distribution()
        self._draw_curve()
        self._ask_pairs()
        self._follow()

    def forget(self) -> None:
        self._rows = None
        self._choice = Choice()

    # What is offered

    def _offer(self) -> None:
        assert self._rows is not None
        frame = self._rows.frame
        self._offer_axes()
        parts = dict.fromkeys(part for kind in frame.summary.kinds for part in parts_of(kind))
        parting = [kind for kind in parts if kind not in ("", WHOLE) and any(frame.strata(kind).names)]
        offered = ordered_kinds(parting)
        first, second = self.first_chip.value, self.second_chip.value
        if first not in offered or second not in offered:
            first, second = first_pair(frame, offered)
        options = {kind: kind_title(kind) for kind in offered}
        self.first_chip.set_options(options, first)
        self.second_chip.set_options({kind: title for kind, title in options.items() if kind != first}, second)

    def _offer_axes(self) -> None:
        assert self._rows is not None
        by_condition = self.points_chip.value == CONDITIONS
        columns = (condition_columns if by_condition else photo_columns)(self._rows.frame)
        titles = {name: SHORT.get(name, title) for name, title in columns.items()}
        first = "accuracy" if by_condition else "roi_area"
        across = self.across_chip.value if self.across_chip.value in columns else first
        up = self.up_chip.value if self.up_chip.value in columns else AGREEMENT
        self.across_chip.set_options(titles, across if across in columns else AGREEMENT)
        self.up_chip.set_options(titles, up)

    def _choose_points(self) -> None:
        self.across_chip.set_options({}, "")
        self._offer_axes()
        self._draw_scatter()

    def _choose_form(self, form: str) -> None:
        self.distribution_plot.show_form(form)
        self._say_distribution()

    # What is drawn

    def _draw_scatter(self) -> None:
        if self._rows is None:
            return
        across, up, choice = self.across_chip.value, self.up_chip.value, self._choice
        by_condition = self.points_chip.value == CONDITIONS
        points = (condition_points if by_condition else photo_points)(self._rows, across, up, choice)
        noun = CONDITION if by_condition else PHOTO
        self.scatter_plot.show_points(points, axis_of(across, choice.measure), axis_of(up, choice.measure), noun)
        number = int(np.count_nonzero(np.isfinite(points.xs) & np.isfinite(points.ys)))
        smallest = self._rows.frame.summary.run.recipe.analysis.smallest_stratum
        counted = points_counted(noun, number)
        if by_condition:
            said = tr(
                "{conditions} · hollow: fewer than {n} cases; line: 95 % interval", conditions=counted, n=smallest
            )
        else:
            said = f"{counted} · {DRAG}"
        self.scatter.say(said, f"{HOW_BRUSHED} {BY_KEYS}")

    def _draw_distribution(self) -> None:
        if self._rows is None:
            return
        measure, smallest = self._choice.measure, self._rows.frame.summary.run.recipe.analysis.smallest_stratum
        title = measure_titles([measure])[measure]
        self.distribution_plot.show_bands(bands_of(self._rows, self._choice), title, title, smallest)
        self.distribution.title.setText(f"{title} {kind_phrase(self._choice.kind)}")
        self._say_distribution()

    def _say_distribution(self) -> None:
        widths = self.distribution_plot.bandwidths
        drawn = [photos(self.distribution_plot.photos)]
        if self.form_chip.value == VIOLIN:
            drawn.append(_smoothing(widths))
        legend = tr("correct above, incorrect below; dash: chance")
        self.distribution.say(f"{', '.join(drawn)} · {legend}", f"{HOW_DISTRIBUTED} {BY_KEYS}")

    def _draw_curve(self) -> None:
        if self._rows is None:
            return
        measure = curve_measure(self._choice.measure)
        title = measure_titles([measure])[measure]
        curves = curves_of_rows(self._rows, self._choice)
        self.curve_plot.show_curves(curves, title)
        self.curve.title.setText(tr("{measure} against threshold", measure=title))
        self._say_curve()

    def _say_curve(self) -> None:
        shown = self.curve_plot.shown.values()
        numbers = [sum(getattr(one, name) for one in shown) for name in ("photos", "cases")]
        values = {"cases": cases(numbers[1]), "photos": photos(numbers[0])}
        selected = self.selection.count
        counts = tr("{cases}, {photos} selected", **values) if selected else tr("{cases}, {photos}", **values)
        legend = tr("mean, 95 % interval over patients; dash: chance")
        self.curve.say(
            f"{counts} · {legend}",
            tr("A case is the mean over its photos. Drag over curves to select the photos that run through."),
        )

    def _ask_pairs(self) -> None:
        if self._rows is None or not self.second_chip.value:
            return
        if self.first_chip.value == self.second_chip.value:
            self._offer_second()
        frame = self._rows.frame
        if not self._strata.ask(frame, self._kinds, self._choice):
            self.heat_plot.show_message(tr("Working out the pairs…"))
            self.pairs.say("")

    def _offer_second(self) -> None:
        """After the rows became what the columns were."""
        assert self._rows is not None
        self.second_chip.set_options({}, "")
        self._offer()

    @property
    def _kinds(self) -> tuple[str, str]:
        return self.first_chip.value, self.second_chip.value

    def _show_pairs(self, asked: Asked) -> None:
        if self._rows is None or asked.choice != self._choice or asked.kind != " & ".join(self._kinds):
            return
        frame, choice, kinds = self._rows.frame, self._choice, self._kinds
        first, second = (frame.strata(kind) for kind in kinds)
        fits, smallest = self._rows.fitting(choice), frame.summary.run.recipe.analysis.smallest_stratum

        def rows_of(down: str, across: str) -> Mask:
            return fits & first.are(down) & second.are(across)

        title = measure_titles([choice.measure])[choice.measure]
        self.heat_plot.show_tables(tables_of(frame, kinds, choice, asked.strata), rows_of, title, smallest)
        self.pairs.say(
            tr(
                "Mean {measure}, n cases; *: adjusted p < 0.05; dashed: fewer than {n} cases", measure=title, n=smallest
            ),
            f"{HOW_PAIRED} {BY_KEYS}",
        )

    def _fail_pairs(self, sentence: str) -> None:
        self.heat_plot.show_message(sentence)

    # What is selected

    def _follow(self) -> None:
        """Marks the selection; while nobody sees the page, later."""
        if self._rows is None or not self.isVisible():
            self._shown = None
            return
        mask = self.selection.mask
        marked = mask if self.selection.count and len(mask) == len(self._rows.frame) else None
        for card in self.cards:
            card.plot.show_selection(marked)
        self._shown = self.selection.count
        self._say_curve()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._shown is None:
            self._follow()

    def _share_room(self) -> None:
        """One card alone while its button is down."""
        large = next((card for card in self.cards if card.enlarge.isChecked()), None)
        for card in self.cards:
            card.setVisible(large is None or card is large)
        for side in (0, 1):
            places = [divmod(place, 2) for place, card in enumerate(self.cards) if large in (None, card)]
            self._grid.setRowStretch(side, int(any(row == side for row, _ in places)))
            self._grid.setColumnStretch(side, int(any(column == side for _, column in places)))


def _smoothing(widths: Sequence[float]) -> str:
    """The bandwidths of the violins."""
    if not widths:
        return tr("too few to smooth")
    ends = list(dict.fromkeys(two_digits(width) for width in (min(widths), max(widths))))
    width = ends[0] if len(ends) == 1 else tr("{low} to {high}", low=ends[0], high=ends[1])
    return tr("Silverman's bandwidth {width}", width=width)
