"""Trust in the inspector: one sentence and the map's error; all else is folded until it is asked for."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.language import tr
from engine.trust.sentence import caution_of, sentence_of
from gui import theme
from gui.document.document import Document
from gui.document.map_agreement import MapAgreement
from gui.panels.trust import map_words
from gui.panels.trust.details import TrustDetails
from gui.parts.widgets import Wrapped, described, heading
from gui.words.numbers import two_digits

CHECK_TIP = tr(
    "Take parts of the photo away, change it a little, and make the model's weights random: "
    "a map to be trusted follows the model. Takes a while."
)
ERROR_TIP = tr("Estimated distance of this map from the exact one, as a share of all saliency")
AGREEMENT_TIP = tr(
    "The maps of all baselines of this photo: rank correlation of the maps, and overlap (IoU) of their regions"
)
LOW_OVERLAP = 0.5


class TrustSection(QWidget):
    """Shows what `Trusting` holds, which holds nothing that is hidden."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document, self._trusting = document, document.trusting
        self.unfold = QToolButton()
        self.unfold.setCheckable(True)
        theme.set_property(self.unfold, "link", True)
        self.sentence, self.warnings = Wrapped(), Wrapped("", "small-warning")
        self.error = described(Wrapped("", "small"), ERROR_TIP)
        self.agreement = described(Wrapped("", "small"), AGREEMENT_TIP)
        self.words = Wrapped("", "small")
        self.bar = described(QProgressBar(textVisible=False), "", tr("Progress of the checks"))
        self.cancel = described(QPushButton(tr("Cancel")), tr("Stop checking this map"))
        self.check = described(QPushButton(), CHECK_TIP)
        self.details = TrustDetails()
        self._place()
        self.unfold.toggled.connect(self._show_fold)
        self.check.clicked.connect(self._trusting.check)
        self.cancel.clicked.connect(self._trusting.cancel)
        for signal in (self._trusting.changed, document.explanation_changed, document.recipe_changed):
            signal.connect(self.refresh)
        self._show_fold(False)
        self.refresh()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.addWidget(heading(tr("Trust")), 1)
        head.addWidget(self.unfold)
        self._running = QWidget()
        running = QHBoxLayout(self._running)
        running.setContentsMargins(0, 0, 0, 0)
        running.setSpacing(theme.GAP_SMALL)
        running.addWidget(self.bar, 1)
        running.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addLayout(head)
        for part in (
            self.sentence,
            self.error,
            self.warnings,
            self.agreement,
            self.words,
            self._running,
            self.details,
            self.check,
        ):
            column.addWidget(part)

    def refresh(self) -> None:
        """Bring the section in line with the document."""
        shown, explanation = self._document.explaining.shown, self._document.explanation
        question = self._document.explaining.question
        if shown is None or explanation is None or question is None:
            self._forget()
            return
        found = self._trusting.shown
        checked = (found,) if found else ()
        self._tell(self.sentence, sentence_of(checked, brief=True) if found else "")
        self.sentence.setToolTip(tr("The probability of “{name}”", name=explanation.target_class) if found else "")
        warnings = (*map_words.warnings_of(shown.attributed), caution_of(checked))
        self._tell(self.warnings, " ".join(filter(None, warnings)))
        self._tell(self.error, map_words.error_words(shown.attributed, question.recipe.attribution))
        self._show_agreement(self._trusting.agreement)
        self.details.show_map(shown.attributed)
        self.details.show_findings(found, explanation.target_class)
        self._show_check(explanation.done)

    def _forget(self) -> None:
        """Nothing of a case that is not shown stays behind, not even in a hidden label."""
        for label in (self.sentence, self.warnings, self.error, self.agreement, self.words):
            self._tell(label, "")
        self.sentence.setToolTip("")
        self.details.forget()
        self._show_check(False)

    def _show_agreement(self, agreement: MapAgreement | None) -> None:
        self._tell(self.agreement, agreement_words(agreement) if agreement else "")
        theme.set_role(self.agreement, "small-warning" if agreement and disagree(agreement) else "small")

    def _show_check(self, done: bool) -> None:
        state, progress = self._trusting.state, self._trusting.progress
        under_way = state in ("waiting", "checking")
        self._running.setVisible(under_way)
        self.bar.setRange(0, progress.total if progress else 0)
        self.bar.setValue(progress.done if progress else 0)
        words = {
            "waiting": tr("Waits for what is running."),
            "checking": progress.message if progress else tr("Checking…"),
        }
        self._tell(self.words, self._trusting.message if state == "failed" else words.get(state, ""))
        theme.set_role(self.words, "error" if state == "failed" else "small")
        read_only = self._document.read_only
        self.check.setText(tr("Check again") if self._trusting.findings else tr("Check this map"))
        self.check.setEnabled(done and not read_only)
        self.check.setToolTip(tr("Opened for reading only: findings could not be kept") if read_only else CHECK_TIP)
        self.check.setVisible(not under_way and (self.unfold.isChecked() or not self._trusting.findings))

    def _show_fold(self, unfolded: bool) -> None:
        self.unfold.setText(tr("Hide details") if unfolded else tr("Show details"))
        self.unfold.setToolTip(tr("Every check of this map, with its figures"))
        self.details.setVisible(unfolded)
        self._show_check(self._trusting.state != "hidden")

    @staticmethod
    def _tell(label: Wrapped, text: str) -> None:
        if text != label.text():
            label.setText(text)
        label.setVisible(bool(text))


def disagree(agreement: MapAgreement) -> bool:
    """Whether less than half of the regions of two maps is common to both."""
    return agreement.iou < LOW_OVERLAP


def agreement_words(agreement: MapAgreement) -> str:
    """How well the maps of a photo agree; what is not defined is left out."""
    told: list[str] = []
    if not math.isnan(agreement.spearman):
        told.append(tr("correlation {figure}", figure=two_digits(agreement.spearman)))
    if not math.isnan(agreement.iou):
        told.append(tr("overlap {figure}", figure=two_digits(agreement.iou)))
    if not told:
        return tr("Baselines cannot be compared: a map is the same everywhere.")
    figures = ", ".join(told)
    if math.isnan(agreement.iou):
        return tr("Baselines: {figures}", figures=figures)
    if disagree(agreement):
        return tr("Baselines disagree: {figures}", figures=figures)
    return tr("Baselines agree: {figures}", figures=figures)
