"""What stands where something is not there yet: why, the one next step, and while it is worked out how far that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from engine.language import tr
from gui.parts.widgets import Wrapped
from gui.results.empty import put_in_the_middle

if TYPE_CHECKING:
    from engine.watch import Progress

WIDTH = 380


class Waiting(QWidget):
    """Words in the middle, with a bar and one button."""

    asked = Signal()
    """The button was pressed: begin, or cancel what is under way."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Wrapped("", "secondary")
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words.setFixedWidth(WIDTH)
        self.bar = QProgressBar()
        self.bar.setFixedWidth(WIDTH)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("{name}: progress", name=name))
        self.button = QPushButton()
        self.button.clicked.connect(self.asked)
        put_in_the_middle(self, (self.words, self.bar, self.button), above=1, below=1)

    def say(self, words: str, button: str = "") -> None:
        """Nothing is under way; the button is offered where it has words."""
        self.words.setText(words)
        self.bar.hide()
        self.button.setText(button)
        self.button.setVisible(bool(button))

    def begin(self, words: str) -> None:
        """Something is under way; how far is not known yet."""
        self.say(words, tr("Cancel"))
        self.bar.setRange(0, 0)
        self.bar.show()

    def advance(self, progress: Progress) -> None:
        """How far it is."""
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        done = tr(
            "{message}… {done:,} of {total:,}", message=progress.message, done=progress.done, total=progress.total
        )
        self.words.setText(f"{done}\n{_left(progress.seconds_left)}" if progress.seconds_left else done)


def _left(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes:
        return tr("About {minutes} min left", minutes=minutes)
    return tr("About {seconds} s left", seconds=max(1, round(seconds)))
