"""Why there are no results yet, and the one next step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.dialogs.frame import wrapped
from gui.results.loading import Loaded
from gui.results.numbers import counted

Step = Literal["import", "add_model", "score", "label", ""]
PROMISE = (
    "Here you will see how well the model's saliency agrees with the regions that readers drew: "
    "by condition and by group of people, with intervals and the level of chance."
)


@dataclass(frozen=True, slots=True)
class Emptiness:
    """A title, a sentence, and the next step with its button."""

    title: str
    sentence: str
    step: Step = ""
    button: str = ""


def emptiness(loaded: Loaded) -> Emptiness | None:
    """What stands in the way of results; `None` where nothing does."""
    if loaded.total == 0:
        return Emptiness("No cases yet", f"{PROMISE} Import photos first.", "import", "Import photos…")
    if not loaded.has_model:
        return Emptiness("No model yet", f"{PROMISE} Add a model first.", "add_model", "Add model…")
    if not loaded.runs:
        return Emptiness("Nothing is scored yet", f"{PROMISE} Score the cases first.", "score", "Score all…")
    if loaded.completed == 0:
        return Emptiness("Hidden while you read blind", _blind_sentence(loaded), "label", "Go to the cases")
    if loaded.summary is None or not loaded.summary.strata:
        sentence = "No scored photo has a region that a reader drew. Draw regions, then score the cases again."
        return Emptiness("No scores yet", sentence, "label", "Go to the cases")
    return None


def _blind_sentence(loaded: Loaded) -> str:
    return (
        f"You have completed none of {counted(loaded.total, 'case')}. Results show only the cases that you have "
        "completed, so that your reading stays your own."
    )


class EmptyResults(QWidget):
    """The empty place: calm, in the middle, with one button."""

    step_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = ""
        self._title, self._sentence, self.button = QLabel(), wrapped("", "secondary"), QPushButton()
        theme.set_role(self._title, "title")
        theme.set_property(self.button, "primary", True)
        self._sentence.setFixedWidth(440)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setSpacing(theme.GAP)
        column.addStretch(2)
        for widget in (self._title, self._sentence, self.button):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_emptiness(self, emptiness: Emptiness) -> None:
        """Says why, and offers the step."""
        self._step = emptiness.step
        self._title.setText(emptiness.title)
        self._sentence.setText(emptiness.sentence)
        self.button.setText(emptiness.button)
        self.button.setVisible(bool(emptiness.button))

    def _ask(self) -> None:
        self.step_asked.emit(self._step)
