"""The card that says whether the maps behind all figures can be trusted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from engine.language import tr
from gui.parts.widgets import Wrapped, described
from gui.results.folding_card import FoldingCard
from gui.results.trust_figures import TrustFigures
from gui.results.trust_table import TrustTable

UNCHECKED = tr("Not checked yet: whether these maps follow the model, and which parts of a photo count.")
CHECK_TIP = tr("Check every scored case of this run in the background; what is checked already is kept")


class TrustCard(FoldingCard):
    """One sentence; its figures unfold below it."""

    check_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Trust"), tr("Show figures"), tr("Every check with its mean and interval"), parent)
        self._figures: TrustFigures | None = None
        self._baseline = ""
        self.sentence, self.table = Wrapped("", "secondary"), TrustTable()
        self.check = described(QPushButton(tr("Check trust")), CHECK_TIP)
        self.put(self.sentence, (self.unfold, self.check), self.table)
        self.check.clicked.connect(self.check_asked)
        self.unfold.toggled.connect(self._show)
        self._show()

    def show_figures(self, figures: TrustFigures | None, baseline: str) -> None:
        """Show what was found for the maps of a baseline; `None` where nothing was checked."""
        self._figures, self._baseline = figures, baseline
        self._show()

    @property
    def is_unfolded(self) -> bool:
        """Whether the figures are shown."""
        return self.table.row_model.rowCount() > 0 and self.unfold.isChecked()

    def set_checkable(self, may_start: bool) -> None:
        """Whether a check can be started now."""
        self.check.setEnabled(may_start)

    def _show(self) -> None:
        figures = self._figures
        self.sentence.setText(figures.sentences.get(self._baseline, UNCHECKED) if figures else UNCHECKED)
        means = [mean for mean in figures.means if mean.baseline == self._baseline] if figures else []
        self.table.show_means(means)
        self.unfold.setVisible(bool(means))
        self.unfold.setText(tr("Hide figures") if self.unfold.isChecked() else tr("Show figures"))
        self.table.setVisible(self.is_unfolded)
        self.unfolded.emit(self.is_unfolded)
