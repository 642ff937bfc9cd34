"""The measures of agreement with their chance levels, following the hand."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from engine.agreement import LIVE_MEASURES, LiveScores
from engine.language import tr
from gui import theme
from gui.parts.widgets import Wrapped, described
from gui.words.numbers import two_digits
from gui.words.titles import measure_titles, measure_tooltips

NAMES = tuple(info.name for info in LIVE_MEASURES)
TITLES, TOOLTIPS = measure_titles(NAMES), measure_tooltips()
UNDEFINED = {
    "empty_roi": tr("Outline a lesion to see scores."),
    "empty_saliency_region": tr("The model's region is empty here."),
    "zero_map": tr("The map is zero everywhere: it says nothing about this photo."),
}


class ScoresTable(QWidget):
    """One row a measure: its value, and what saliency placed at random would reach, in parts or with its shape kept."""

    def __init__(self) -> None:
        super().__init__()
        self._figures = QWidget()
        grid = QGridLayout(self._figures)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GAP_SMALL)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        for column, (word, tip) in enumerate(
            (
                ("", ""),
                (tr("Score"), tr("On this photo, with your regions as they are now")),
                (tr("Chance"), tr("What saliency of the same size would reach if its cells were strewn at random")),
                (
                    tr("Shape\nkept"),
                    tr(
                        "What the model's own saliency would reach on average if it lay elsewhere in this photo, "
                        "its shape kept; computed when your hand rests"
                    ),
                ),
            )
        ):
            grid.addWidget(_small(word, tip), 0, column)
        self.values: dict[str, tuple[QLabel, QLabel, QLabel]] = {}
        for row, measure in enumerate(NAMES, start=1):
            name = described(QLabel(TITLES[measure]), TOOLTIPS[measure])
            value, chance, kept = (_figure(TOOLTIPS[measure]) for _ in range(3))
            for level in (chance, kept):
                theme.set_role(level, "secondary")
            self.values[measure] = (value, chance, kept)
            for column, part in enumerate((name, value, chance, kept)):
                grid.addWidget(part, row, column)
        self.note = Wrapped("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self._figures)
        column.addWidget(self.note)
        self.note.hide()

    def show_scores(self, scores: LiveScores | None, note: str) -> None:
        """Show other scores; only texts change, so that a drag stays smooth."""
        for name, (value, chance, _) in self.values.items():
            value.setText(two_digits(getattr(scores.measures, name)) if scores else "–")
            chance.setText(two_digits(getattr(scores.chance, name)) if scores else "–")
        nothing_drawn = scores is None or "empty_roi" in scores.measures.flags
        if self._figures.isVisibleTo(self) == nothing_drawn:
            self._figures.setVisible(not nothing_drawn)
        sentences = [UNDEFINED[flag] for flag in (scores.measures.flags if scores else ()) if flag in UNDEFINED]
        text = " ".join((*sentences, note)).strip()
        if text != self.note.text():
            self.note.setText(text)
            self.note.setVisible(bool(text))

    def show_shape_kept(self, levels: Mapping[str, float] | None) -> None:
        """Show what was computed while the hand rests; nothing while it moves."""
        for name, (value, _, kept) in self.values.items():
            level = math.nan if levels is None else levels.get(f"shift_chance_{name}", math.nan)
            kept.setText(two_digits(level))
            tip = f"{TOOLTIPS[name]}{_place(name, levels or {})}"
            for part in (value, kept):
                part.setToolTip(tip)


def _place(name: str, levels: Mapping[str, float]) -> str:
    """Where the photo's saliency lies among all places that it could have."""
    share = levels.get(f"shift_percentile_{'mass_accuracy' if name == 'mass_accuracy' else 'iou'}", math.nan)
    if f"shift_chance_{name}" not in levels or math.isnan(share):
        return ""
    words = tr("The model's saliency lies better here than in {share:.0f} % of all places in this photo.", share=share)
    return f"\n{words}"


def _figure(tip: str) -> QLabel:
    return described(QLabel("–", alignment=Qt.AlignmentFlag.AlignRight), tip)


def _small(word: str, tip: str) -> QLabel:
    label = described(QLabel(word, alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), tip)
    theme.set_role(label, "small")
    return label
