"""The means of all checks, as a small table."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.panels.trust.causal import signed
from gui.panels.trust.facts import FILLS, what_words
from gui.results.numbers import UNDEFINED, interval, two_digits, whole
from gui.results.tables.column import Column
from gui.results.tables.model import RowModel
from gui.results.tables.view import RowTable

if TYPE_CHECKING:
    from engine.trust.summary import TrustMean

CHECKS = {
    "causal": "Taken away",
    "curves": "Pixels by saliency",
    "baselines": "Other baseline",
    "repeatability": "Changed a little",
    "randomisation": "Random weights down to",
}
SIGNED = "probability_change"
MEASURES = {
    SIGNED: "change of probability",
    "area": "area under the curve",
    "spearman": "rank correlation",
    "iou": "overlap of regions",
}
FIGURES = {
    "causal": (SIGNED,),
    "curves": ("area",),
    "baselines": ("spearman", "iou"),
    "repeatability": ("spearman", "iou"),
    "randomisation": ("spearman",),
}


def _check(mean: TrustMean) -> str:
    return CHECKS[mean.check]


def _what(mean: TrustMean) -> str:
    fill = f", {FILLS[mean.fill]}" if mean.check == "causal" and mean.fill in FILLS else ""
    return what_words(mean.check, mean.subject) + fill


def _measure(mean: TrustMean) -> str:
    return MEASURES[mean.measure]


def _mean(mean: TrustMean) -> str:
    return signed(mean.mean) if mean.measure == SIGNED else two_digits(mean.mean)


def _ends(mean: TrustMean) -> str:
    if mean.measure != SIGNED:
        return interval(mean.ci_low, mean.ci_high)
    if math.isnan(mean.ci_low + mean.ci_high):
        return UNDEFINED
    return f"{signed(mean.ci_low)} to {signed(mean.ci_high)}"


COLUMNS: tuple[Column[TrustMean], ...] = (
    Column("Check", "What was done to the photo, to the map, or to the model", _check, is_number=False),
    Column("What", "To what it was done", _what, is_number=False),
    Column("Figure", "What was measured", _measure, is_number=False),
    Column("Mean", "Mean over cases", _mean),
    Column("95 % interval", "Of the mean, over patients", _ends),
    Column("Photos", "Photos with a value", lambda mean: whole(mean.n_photos)),
    Column("Cases", "Cases with a value", lambda mean: whole(mean.n_cases)),
    Column("Undefined", "Photos for which the figure is not defined", lambda mean: whole(mean.n_undefined)),
)


class TrustTable(RowTable["TrustMean"]):
    """One row a figure; curves are told by the area below them, and similarities by rank and overlap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(RowModel(COLUMNS), "Checks of the maps, table", parent)

    def show_means(self, means: Sequence[TrustMean]) -> None:
        """Replace the rows."""
        self.show_rows([mean for mean in means if mean.measure in FIGURES[mean.check]])
