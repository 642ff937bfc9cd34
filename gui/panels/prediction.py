"""What the model said of the case, beside the reference."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.cases import Diagnosis
from engine.explanation import CaseExplanation
from engine.language import tr
from gui import theme
from gui.parts.widgets import Elided, Wrapped, clear
from gui.words.numbers import SMALLEST_SHARE, percent

SHOWN, ALWAYS_SHOWN = 5, 3
BAR_WIDTH = 56
EXPLAINED = {
    "logit": tr("The map explains the logit of “{name}”."),
    "probability": tr("The map explains the probability of “{name}”."),
}
"""By the output of the model that the recipe chooses."""


class Bar(QWidget):
    """A probability as a bar; the one that is the reference is drawn in the accent colour."""

    def __init__(self, share: float, accented: bool) -> None:
        super().__init__()
        self._share, self._accented = share, accented
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(BAR_WIDTH, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("line"))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setBrush(theme.color("accent" if self._accented else "secondary"))
        painter.drawRoundedRect(QRectF(0, 0, max(4.0, self.width() * self._share), self.height()), 4, 4)
        painter.end()


class PredictionView(QWidget):
    """The differential with its probabilities, the reference, and which output is explained."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QGridLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(theme.GRID)
        self._rows.setVerticalSpacing(theme.GRID)
        self._rows.setColumnStretch(0, 1)
        self._reference = Wrapped("")
        self._target = Wrapped("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addLayout(self._rows)
        column.addWidget(self._reference)
        column.addWidget(self._target)

    def show_prediction(self, explanation: CaseExplanation, reference: Diagnosis | None, output: str) -> None:
        """Show another case's prediction."""
        clear(self._rows)
        condition = reference.condition if reference else None
        for row, (name, probability) in enumerate(_worth_showing(explanation)):
            label = Elided(name)
            figure = QLabel(percent(probability), alignment=Qt.AlignmentFlag.AlignRight)
            for column, part in enumerate((label, Bar(probability, name == condition), figure)):
                self._rows.addWidget(part, row, column)
        self._reference.setText(_reference_words(reference, explanation))
        self._target.setText(EXPLAINED[output].format(name=explanation.target_class))


def _worth_showing(explanation: CaseExplanation) -> tuple[tuple[str, float], ...]:
    """The head of the differential, without its tail of conditions that the model all but rules out."""
    head = explanation.differential[:SHOWN]
    return tuple(entry for place, entry in enumerate(head) if place < ALWAYS_SHOWN or entry[1] >= SMALLEST_SHARE)


def _reference_words(reference: Diagnosis | None, explanation: CaseExplanation) -> str:
    if reference is None:
        return tr("No reference diagnosis.")
    named = reference.condition
    if reference.text.casefold() != reference.condition.casefold():
        named = tr("{condition} (written “{text}”)", condition=reference.condition, text=reference.text)
    if explanation.differential[0][0] == reference.condition:
        return tr("Reference: {diagnosis}, predicted", diagnosis=named)
    return tr("Reference: {diagnosis}, missed", diagnosis=named)
