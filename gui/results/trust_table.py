"""The means of all checks, as a small table."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from engine.language import tr
from gui.results.tables.column import Column
from gui.results.tables.model import RowModel
from gui.results.tables.view import RowTable
from gui.words.numbers import UNDEFINED, interval, two_digits, whole
from gui.words.trust_facts import FILLS, signed, what_words

if TYPE_CHECKING:
    from engine.trust.summary import TrustMean

CHECKS = {
    "causal": tr("Taken away"),
    "curves": tr("Pixels by saliency"),
    "baselines": tr("Other baseline"),
    "repeatability": tr("Changed a little"),
    "randomisation": tr("Random weights down to"),
}
SIGNED = "probability_change"
MEASURES = {
    SIGNED: tr("change of probability"),
    "area": tr("area under the curve"),
    "spearman": tr("rank correlation"),
    "iou": tr("overlap of regions"),
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
    return tr("{low} to {high}", low=signed(mean.ci_low), high=signed(mean.ci_high))


COLUMNS: tuple[Column[TrustMean], ...] = (
    Column(
        tr("Check", "a trust check"),
        tr("What was done to the photo, to the map, or to the model"),
        _check,
        is_number=False,
    ),
    Column(tr("What", "was changed"), tr("To what it was done"), _what, is_number=False),
    Column(tr("Figure", "that was measured"), tr("What was measured"), _measure, is_number=False),
    Column(tr("Mean"), tr("Mean over cases"), _mean),
    Column(tr("95 % interval"), tr("Of the mean, over patients"), _ends),
    Column(tr("Photos"), tr("Photos with a value"), lambda mean: whole(mean.n_photos)),
    Column(tr("Cases"), tr("Cases with a value"), lambda mean: whole(mean.n_cases)),
    Column(tr("Undefined"), tr("Photos for which the figure is not defined"), lambda mean: whole(mean.n_undefined)),
)


class TrustTable(RowTable["TrustMean"]):
    """One row a figure; curves are told by the area below them, and similarities by rank and overlap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(RowModel(COLUMNS), tr("Checks of the maps, table"), parent)

    def show_means(self, means: Sequence[TrustMean]) -> None:
        """Replace the rows."""
        self.show_rows([mean for mean in means if mean.measure in FIGURES[mean.check]])
