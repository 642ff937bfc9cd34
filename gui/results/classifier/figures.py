"""The classifier's figures as words and as rows of a table."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from gui import theme
from gui.results.numbers import UNDEFINED, counted, two_digits, whole
from gui.results.strata import NUMBERS

if TYPE_CHECKING:
    from engine.evaluation import Evaluation
    from engine.evaluation.values import Figure

NAMES = ("sensitivity", "specificity", "auc")
HEADS = (
    ("Condition", "By the reference"),
    ("Cases", "Cases of this condition"),
    ("Sensitivity", "Share of its cases that the model calls so first"),
    ("Specificity", "Share of all other cases that the model does not call so"),
    ("AUC", "How often a case of this condition has a higher probability of it than one of another"),
)
UNBROKEN_PERCENT = "\u00a0%"
LEAST_NAME = 120
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def label_of(condition: str) -> str:
    """A condition by number and name, as in the plots."""
    number = NUMBERS.get(condition)
    return condition if number is None else f"{number} {condition}"


def sentence(found: Evaluation) -> str:
    """How often the model is right, and on what that rests."""
    figures = {figure.name: figure for figure in found.figures if not figure.condition}
    top1, top3, error = figures["top1"], figures["top3"], figures["calibration_error"]
    words = (
        f"Right in {_share(top1)} of {counted(found.n_cases, 'case')} of {counted(found.n_patients, 'patient')}; "
        f"the reference is among its first three in {_share(top3)}."
    )
    if not math.isnan(error.value):
        words += f" Its probabilities are off by {two_digits(error.value)} on average."
    if found.n_without_reference:
        words += f" {counted(found.n_without_reference, 'case')} without a reference left out."
    if found.n_beyond:
        words += f" In {counted(found.n_beyond, 'case')} the reference is a condition that the model does not know."
    return words


def with_ends(figure: Figure) -> str:
    """The value with its interval; a dash where it is undefined."""
    if math.isnan(figure.value):
        return UNDEFINED
    if math.isnan(figure.low + figure.high):
        return two_digits(figure.value)
    return f"{two_digits(figure.value)} ({two_digits(figure.low)} to {two_digits(figure.high)})"


def _share(figure: Figure) -> str:
    ends = f" ({theme.percent(figure.low)} to {theme.percent(figure.high)})" if not math.isnan(figure.low) else ""
    return f"{theme.percent(figure.value)}{ends}".replace(" %", UNBROKEN_PERCENT)


class FiguresTable(QTableWidget):
    """One row a condition, those of most cases first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(HEADS), parent)
        self.setAccessibleName("The classifier by condition, table")
        for column, (word, tip) in enumerate(HEADS):
            head = QTableWidgetItem(word)
            head.setToolTip(tip)
            head.setTextAlignment(RIGHT if column else LEFT)
            self.setHorizontalHeaderItem(column, head)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(26)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.conditions: tuple[str, ...] = ()

    def show_figures(self, figures: Sequence[Figure], smallest: int) -> None:
        """Replace the rows; conditions of fewer than `smallest` cases are greyed."""
        found = {(figure.condition, figure.name): figure for figure in figures if figure.condition}
        cases = {condition: found[condition, "sensitivity"].n_cases for condition, _ in found}
        self.conditions = tuple(sorted(cases, key=lambda condition: (-cases[condition], condition)))
        self.setRowCount(len(self.conditions))
        for row, condition in enumerate(self.conditions):
            texts = [label_of(condition), whole(cases[condition])]
            texts += [with_ends(found[condition, name]) for name in NAMES if (condition, name) in found]
            self._put(row, texts, small=cases[condition] < smallest, smallest=smallest)
        self._spread()

    def _put(self, row: int, texts: Sequence[str], *, small: bool, smallest: int) -> None:
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setTextAlignment(RIGHT if column else LEFT)
            item.setToolTip(text)
            if small:
                item.setForeground(theme.color("secondary"))
                item.setToolTip(f"Fewer than {smallest} cases: too few to judge.")
            self.setItem(row, column, item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        """Columns share the room that is left over; where there is too little, names are cut, not figures."""
        self.resizeColumnsToContents()
        widths = [self.columnWidth(column) for column in range(len(HEADS))]
        rest = self.viewport().width() - sum(widths)
        if rest < 0:
            self.setColumnWidth(0, max(LEAST_NAME, widths[0] + rest))
            return
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width + rest // len(HEADS))
