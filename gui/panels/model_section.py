"""The model's place in the inspector: why it is empty, or prediction, scores and overlays."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.canvas.overlay_settings import OverlaySettings
from gui.document.document import Document
from gui.panels.overlay_controls import OverlayControls
from gui.panels.prediction import PredictionView
from gui.panels.scores_table import ScoresTable
from gui.panels.trust.section import TrustSection
from gui.parts.widgets import Wrapped, card, line, section

WORDS = {
    "hidden": (
        tr("Hidden until you complete this case\nso that your reading stays your own."),
        tr("Scores, heat map and prediction appear then."),
    ),
    "hidden_settling": (
        tr("Hidden until you settle this case\nso that nobody follows the model."),
        tr("Scores, heat map and prediction appear then."),
    ),
    "no_model": (tr("No model yet."), tr("Add a classifier to see what it predicts and where it looks.")),
    "waiting": (tr("Being scored."), tr("The running job takes the case on the screen first.")),
    "computing": (tr("Asking the model…"), tr("The map refines as it is computed.")),
    "failed": (tr("The model could not be asked."), ""),
    "nothing": (tr("No case is shown."), ""),
}


class ModelSection(QWidget):
    """Obeys the blind rule: it shows only what the document holds, and the document holds nothing that is hidden."""

    add_model_asked = Signal()

    def __init__(self, document: Document, overlay: OverlaySettings) -> None:
        super().__init__()
        self._document = document
        self.headline, self.detail = Wrapped(), Wrapped("", "small")
        self.button = QPushButton()
        self.progress = QProgressBar(textVisible=False)
        self.prediction, self.scores = PredictionView(), ScoresTable()
        self.controls = OverlayControls(document, overlay)
        self.trust = TrustSection(document)
        self._place()
        self.button.clicked.connect(self._on_button)
        document.explanation_changed.connect(self.refresh)
        document.scores_changed.connect(self._show_scores)
        document.explaining.shape_kept.changed.connect(self._show_shape_kept)
        document.case_changed.connect(self.refresh)
        document.recipe_changed.connect(self.refresh)
        self.refresh()

    def _place(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(theme.GRID)
        for part in (self.headline, self.detail, self.progress, self.button):
            words.addWidget(part)
        self._card = card(words)
        self._content = QWidget()
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.GAP_SMALL)
        inside.addWidget(section(tr("Prediction"), self.prediction))
        inside.addWidget(line())
        inside.addWidget(section(tr("Agreement with you"), self.scores))
        inside.addWidget(line())
        inside.addWidget(self.trust)
        inside.addWidget(line())
        inside.addWidget(section(tr("On the photo"), self.controls))
        self._empty = section(tr("Model"), self._card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self._empty)
        column.addWidget(self._content)

    def refresh(self) -> None:
        """Bring the section in line with the document."""
        explaining = self._document.explaining
        state = explaining.state if self._document.case else "nothing"
        explanation = explaining.explanation
        self._content.setVisible(explanation is not None)
        self._empty.setVisible(state != "ready")
        if state != "ready":
            self._say(state)
        if explanation is None or self._document.case is None:
            return
        self.prediction.show_prediction(explanation, self._document.case.reference, self._document.recipe.target.output)
        self.controls.refresh()

    def _say(self, state: str) -> None:
        settling = state == "hidden" and self._document.settling
        headline, detail = WORDS["hidden_settling" if settling else state]
        self.headline.setText(headline)
        self.detail.setText(self._document.explaining.message if state == "failed" else detail)
        self.detail.setVisible(bool(self.detail.text()))
        self.button.setVisible(state in ("no_model", "failed"))
        self.button.setText(tr("Add a model…") if state == "no_model" else tr("Try again"))
        self._show_progress(state)

    def _show_progress(self, state: str) -> None:
        shown = self._document.explaining.shown
        self.progress.setVisible(state == "computing")
        if shown is not None and shown.attributed.of_nodes:
            self.progress.setRange(0, shown.attributed.of_nodes)
            self.progress.setValue(shown.attributed.nodes)
        else:
            self.progress.setRange(0, 1)
            self.progress.setValue(0)

    def _show_scores(self) -> None:
        explaining = self._document.explaining
        partial = explaining.explanation is not None and not explaining.explanation.done
        self.scores.show_scores(explaining.scores, tr("The map is not finished yet.") if partial else "")

    def _show_shape_kept(self) -> None:
        self.scores.show_shape_kept(self._document.explaining.shape_kept.levels)

    def _on_button(self) -> None:
        if self._document.explaining.state == "failed":
            self._document.explaining.retry()
        else:
            self.add_model_asked.emit()
