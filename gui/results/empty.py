"""Why there are no results yet, and the one next step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from engine.language import several, tr
from gui import theme
from gui.parts.widgets import Wrapped
from gui.results.loading import Loaded

Step = Literal["import", "add_model", "score", "label", ""]
PROMISE = tr(
    "Here you will see how well the model's saliency agrees with the regions that readers drew: "
    "by condition and by group of people, with intervals and the level of chance."
)
UNREAD = tr("No scored photo has a region that a reader drew. Draw regions, then score the cases again.")


@dataclass(frozen=True, slots=True)
class Emptiness:
    """A title, a sentence, and the next step with its button."""

    title: str
    sentence: str
    step: Step = ""
    button: str = ""


def first_step(
    promise: str, blind: str, *, total: int, has_model: bool, has_runs: bool, completed: int | None
) -> Emptiness | None:
    """What any place that reads results needs first; `None` where cases are scored and may be seen.

    Args:
        promise: what will be seen in the place.
        blind: why it is hidden from a reader who has completed no case.
    """
    if total == 0:
        first = tr("Import photos first.")
        return Emptiness(tr("No cases yet"), f"{promise} {first}", "import", tr("Import photos…"))
    if not has_model:
        first = tr("Add a model first.")
        return Emptiness(tr("No model yet"), f"{promise} {first}", "add_model", tr("Add model…"))
    if not has_runs:
        first = tr("Score the cases first.")
        return Emptiness(tr("Nothing is scored yet"), f"{promise} {first}", "score", tr("Score all…"))
    if completed == 0:
        return Emptiness(tr("Hidden while you read blind"), blind, "label", tr("Go to the cases"))
    return None


def emptiness(loaded: Loaded) -> Emptiness | None:
    """What stands in the way of results; `None` where nothing does."""
    first = first_step(
        PROMISE,
        _blind_sentence(loaded),
        total=loaded.total,
        has_model=loaded.has_model,
        has_runs=bool(loaded.runs),
        completed=loaded.completed,
    )
    if first is None and (loaded.summary is None or not loaded.summary.strata):
        return Emptiness(tr("No scores yet"), UNREAD, "label", tr("Go to the cases"))
    return first


def _blind_sentence(loaded: Loaded) -> str:
    return several(
        "You have not completed the {n:,} case. Results show only the cases that you have completed, so that your "
        "reading stays your own.",
        "You have completed none of {n:,} cases. Results show only the cases that you have completed, so that your "
        "reading stays your own.",
        loaded.total,
    )


class EmptyResults(QWidget):
    """The empty place: calm, in the middle, with one button."""

    step_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = ""
        self._title, self._sentence, self.button = QLabel(), Wrapped("", "secondary"), QPushButton()
        theme.set_role(self._title, "title")
        theme.set_property(self.button, "primary", True)
        self._sentence.setFixedWidth(440)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button.clicked.connect(self._ask)
        put_in_the_middle(self, (self._title, self._sentence, self.button), above=2, below=3)

    def show_emptiness(self, emptiness: Emptiness) -> None:
        """Says why, and offers the step."""
        self._step = emptiness.step
        self._title.setText(emptiness.title)
        self._sentence.setText(emptiness.sentence)
        self.button.setText(emptiness.button)
        self.button.setVisible(bool(emptiness.button))

    def _ask(self) -> None:
        self.step_asked.emit(self._step)


def put_in_the_middle(place: QWidget, parts: Iterable[QWidget], *, above: int, below: int) -> None:
    """Parts below each other, with the room around them shared by `above` and `below`."""
    column = QVBoxLayout(place)
    column.setSpacing(theme.GAP)
    column.addStretch(above)
    for part in parts:
        column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(below)
