"""The means of all checks, as a small table."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from gui.panels.trust.causal import signed
from gui.panels.trust.facts import FILLS, what_words
from gui.results.numbers import UNDEFINED, interval, two_digits, whole

if TYPE_CHECKING:
    from engine.trust.summary import TrustMean

CHECKS = {
    "causal": "Taken away",
    "curves": "Pixels by saliency",
    "baselines": "Other baseline",
    "repeatability": "Changed a little",
    "randomisation": "Random weights down to",
}
MEASURES = {
    "probability_change": "change of probability",
    "area": "area under the curve",
    "spearman": "rank correlation",
    "iou": "overlap of regions",
}
FIGURES = {
    "causal": ("probability_change",),
    "curves": ("area",),
    "baselines": ("spearman", "iou"),
    "repeatability": ("spearman", "iou"),
    "randomisation": ("spearman",),
}
HEADS = (
    ("Check", "What was done to the photo, to the map, or to the model"),
    ("What", "To what it was done"),
    ("Figure", "What was measured"),
    ("Mean", "Mean over cases"),
    ("95 % interval", "Of the mean, over patients"),
    ("Photos", "Photos with a value"),
    ("Cases", "Cases with a value"),
    ("Undefined", "Photos for which the figure is not defined"),
)
FIRST_NUMBER = 3
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TrustTable(QTableWidget):
    """One row a figure; curves are told by the area below them, and similarities by rank and overlap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(HEADS), parent)
        self.setAccessibleName("Checks of the maps, table")
        for column, (word, tip) in enumerate(HEADS):
            head = QTableWidgetItem(word)
            head.setToolTip(tip)
            head.setTextAlignment(RIGHT if column >= FIRST_NUMBER else LEFT)
            self.setHorizontalHeaderItem(column, head)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(26)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_means(self, means: Sequence[TrustMean]) -> None:
        """Replace the rows."""
        shown = [mean for mean in means if mean.measure in FIGURES[mean.check]]
        self.setRowCount(len(shown))
        for row, mean in enumerate(shown):
            for column, text in enumerate(cells(mean)):
                item = QTableWidgetItem(text)
                if column >= FIRST_NUMBER:
                    item.setTextAlignment(RIGHT)
                self.setItem(row, column, item)
        self._spread_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread_columns()

    def _spread_columns(self) -> None:
        """Columns share the room that is left over."""
        self.resizeColumnsToContents()
        widths = [self.columnWidth(column) for column in range(len(HEADS))]
        rest = max(0, self.viewport().width() - sum(widths)) // len(HEADS)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width + rest)


def cells(mean: TrustMean) -> tuple[str, ...]:
    """A row of the table, in the order of its heads."""
    fill = f", {FILLS[mean.fill]}" if mean.check == "causal" and mean.fill in FILLS else ""
    if mean.measure == "probability_change":
        figure, ends = signed(mean.mean), _ends(mean)
    else:
        figure, ends = two_digits(mean.mean), interval(mean.ci_low, mean.ci_high)
    return (
        CHECKS[mean.check],
        what_words(mean.check, mean.subject) + fill,
        MEASURES[mean.measure],
        figure,
        ends,
        whole(mean.n_photos),
        whole(mean.n_cases),
        whole(mean.n_undefined),
    )


def _ends(mean: TrustMean) -> str:
    if math.isnan(mean.ci_low + mean.ci_high):
        return UNDEFINED
    return f"{signed(mean.ci_low)} to {signed(mean.ci_high)}"
