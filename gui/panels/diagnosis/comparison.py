"""Below the reader's list, once it may be seen: what all readers said, and how near the model comes."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from engine.language import several, tr
from gui import theme
from gui.document.differential_agreement import Compared
from gui.parts.widgets import Wrapped, described
from gui.words.numbers import percent, two_digits

SHOWN = 5
NO_BREAK = "\u00a0"
FIGURES = (
    ("top1", "Top-1", tr("Your first diagnosis is the model's first")),
    ("top3", "Top-3", tr("Your first diagnosis is among the model's first three")),
    (
        "average_overlap",
        tr("Overlap"),
        tr("Average overlap of the model's list with yours, 0 to 1, as deep as the shorter of both"),
    ),
    ("rbo", "RBO", tr("Rank-biased overlap of the model's list with yours, 0 to 1 (p = 0.9)")),
)
HITS = ("top1", "top3")


class ComparisonView(QWidget):
    """Shows what `compare` found; hidden where there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.reference = Wrapped("", "small")
        self.values: dict[str, QLabel] = {}
        self._titles: dict[str, QLabel] = {}
        self._figures = QWidget()
        grid = QGridLayout(self._figures)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(0)
        head = described(QLabel(tr("Model")), tr("The model's differential against yours"))
        grid.addWidget(head, 1, 0)
        grid.setColumnStretch(0, 1)
        for column, (name, word, _) in enumerate(FIGURES, start=1):
            title, value = (QLabel(alignment=Qt.AlignmentFlag.AlignRight) for _ in range(2))
            title.setText(word)
            theme.set_role(title, "small")
            self._titles[name], self.values[name] = title, value
            grid.addWidget(title, 0, column)
            grid.addWidget(value, 1, column)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.reference)
        column.addWidget(self._figures)

    def show_compared(self, compared: Compared | None, listed: bool) -> None:
        """Show other findings.

        Args:
            listed: whether the reader has a list, without which there is nothing to put figures to.
        """
        figures = compared is not None and (listed or compared.named)
        words = reference_words(compared) if compared else ""
        self.reference.setText(words)
        self.reference.setVisible(bool(words))
        self._figures.setVisible(figures)
        self.setVisible(bool(words) or figures)
        for name, _, tip in FIGURES:
            value = compared.figures[name] if compared else math.nan
            self.values[name].setText(figure_words(name, value))
            whole = f"{tip}\n{compared.reason}" if compared and compared.reason else tip
            described(self.values[name], whole)
            described(self._titles[name], whole)


def figure_words(name: str, value: float) -> str:
    """A hit is said in a word, unless diagnoses that share a rank make it a part of one."""
    if name in HITS and value in (0.0, 1.0):
        return tr("yes") if value else tr("no")
    return two_digits(value)


def reference_words(compared: Compared) -> str:
    """The differential that the table or all readers together give; what a single reader said is no news to them."""
    if not compared.reference or (compared.readers == 1 and compared.named):
        return ""
    head = compared.reference[:SHOWN]
    more = len(compared.reference) - len(head)
    shares = (percent(weight).replace(" ", NO_BREAK) for _, weight in head)
    listed = ", ".join(f"{name}{NO_BREAK}{share}" for (name, _), share in zip(head, shares, strict=True))
    if more:
        listed = tr("{listed} and {more} more", listed=listed, more=more)
    if compared.readers > 1:
        return several("{n} reader: {listed}", "{n} readers together: {listed}", compared.readers, listed=listed)
    return tr("Reference differential: {listed}", listed=listed)
