"""The card of surprises below the strata: a sentence, and the table that unfolds below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from engine.agreement.shares import LABEL_MASS_OUTSIDE
from engine.finding_words import surprise_title
from engine.language import several, tr
from gui.parts.widgets import Elided, described
from gui.results.folding_card import FoldingCard
from gui.results.frame import PhotoFrame, Rows
from gui.results.surprise_table import SURE, SurpriseTable

if TYPE_CHECKING:
    from engine.surprises import Surprise

NOTHING = tr("On no marked label is saliency surely denser than its area explains.")
OPEN_TIP = tr("See its photos, its causal test and what people made of it")
NO_CANDIDATE_TIP = tr("Findings list what is denser than its area explains, under the run's first baseline")


class SurpriseCard(FoldingCard):
    """Hidden where no label is marked."""

    open_asked = Signal(object)
    """The surprise to be seen among the findings."""
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Surprises"), tr("Show table"), tr("Every label that readers drew, in every group of cases"), parent
        )
        self._rows: tuple[Surprise, ...] = ()
        self._first_baseline = ""
        self.sentence, self.table = Elided("", "secondary"), SurpriseTable()
        self.open = described(QPushButton(tr("Open in Findings")), OPEN_TIP)
        self.put(self.sentence, (self.open, self.unfold), self.table)
        self.unfold.toggled.connect(self._fold)
        self.open.clicked.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(self._on_chosen)
        self.table.row_model.modelReset.connect(self._show_open)
        self._fold()
        self.hide()

    def show_rows(self, rows: Sequence[Surprise], baseline: str, first_baseline: str) -> None:
        """The surprises under a baseline; candidates of findings are those of the run's first one."""
        shown = tuple(row for row in rows if row.baseline == baseline)
        self.setVisible(bool(shown))
        if shown != self._rows or first_baseline != self._first_baseline:
            self._rows, self._first_baseline = shown, first_baseline
            self.table.show_rows(shown)
            self.sentence.set_full(_sentence(shown))
        self._fold()

    @property
    def is_unfolded(self) -> bool:
        """Whether the table is shown."""
        return self.unfold.isChecked() and not self.isHidden()

    def photos_of(self, surprise: Surprise, frame: PhotoFrame) -> Rows:
        """The photos of its cases on which the label is marked."""
        name = f"{LABEL_MASS_OUTSIDE}{surprise.label}"
        marked = (result.score is not None and name in result.score.numbers for result in frame.results)
        inside = np.fromiter(marked, dtype=np.bool_, count=len(frame))
        return inside & frame.strata(surprise.stratum_kind).are(surprise.stratum)

    def let_go(self) -> None:
        """Choose no row."""
        self.table.clearSelection()

    def _fold(self) -> None:
        self.unfold.setText(tr("Hide table") if self.unfold.isChecked() else tr("Show table"))
        self.table.setVisible(self.unfold.isChecked())
        self._show_open()
        self.unfolded.emit(self.is_unfolded)

    def _show_open(self) -> None:
        chosen = self.table.chosen
        can = chosen is not None and chosen.enrichment > 1 and chosen.baseline == self._first_baseline
        self.open.setVisible(self.unfold.isChecked() and chosen is not None)
        self.open.setEnabled(can)
        self.open.setToolTip(OPEN_TIP if can else NO_CANDIDATE_TIP)

    def _on_chosen(self) -> None:
        self._show_open()
        self.chosen.emit()

    def _open(self) -> None:
        if self.table.chosen is not None:
            self.open_asked.emit(self.table.chosen)


def _sentence(rows: Sequence[Surprise]) -> str:
    sure = [row for row in rows if row.enrichment > 1 and row.p_adjusted < SURE]
    if not sure:
        return NOTHING
    first = surprise_title(sure[0])
    if len(sure) == 1:
        return first
    return several("{first}; and {n:,} other", "{first}; and {n:,} others", len(sure) - 1, first=first)
