"""Three steps for somebody who sees the window for the first time."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.dialogs.frame import FramedDialog
from gui.keymap import key_of
from gui.parts.widgets import TALLEST, Wrapped

WIDTH = 520


@dataclass(frozen=True, slots=True)
class Step:
    """One page; `keys` are names of actions, whose keys fill the places of the same names in `words`."""

    title: str
    words: str
    keys: tuple[str, ...] = ()


STEPS = (
    Step(
        tr("Draw what matters"),
        tr(
            "Take a tool above the photo: polygon ({polygon}), lasso ({lasso}), brush ({brush}). Hold Shift to add to "
            "a region and Alt to take away. Every gesture is saved at once, and {undo} takes it back, also tomorrow."
        ),
        ("polygon", "lasso", "brush", "undo"),
    ),
    Step(
        tr("Complete the case"),
        tr(
            "Complete case ({complete}) ends your first reading. Until then nothing of the model is shown, so that "
            "your reading stays your own. Next to label ({next_unlabelled}) leads on."
        ),
        ("complete", "next_unlabelled"),
    ),
    Step(
        tr("See where the model looked"),
        tr(
            "Then the photo shows the model's map beside your outline, and Results ({results_place}) how well the two "
            "agree. Practise is the place to try everything: its cases are made up, and nothing you do there is kept. "
            "{keys} shows every key."
        ),
        ("results_place", "keys"),
    ),
)


class TourDialog(FramedDialog):
    """Can be left at any step; `demo_asked` or `practice_asked` at the last one."""

    demo_asked = Signal()
    practice_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Welcome to Spotcheck"), "", parent, width=WIDTH)
        self._place = 0
        self.count, self.title, self.words = QLabel(), QLabel(), Wrapped("")
        theme.set_role(self.count, "small")
        theme.set_role(self.title, "strong")
        column = QVBoxLayout()
        column.setSpacing(theme.GAP_SMALL)
        for part in (self.count, self.title, self._room()):
            column.addWidget(part)
        self.set_content(column)
        self.skip = self.add_button(tr("Skip"), tr("Help › Three steps shows this again"))
        self.back = self.add_button(tr("Back"))
        self.demo = self.add_button(tr("Open the demo"), tr("Seventy made-up cases with a small classifier"))
        self.practise = self.add_button(tr("Practise"), tr("On made-up cases; nothing you do there is kept"))
        self.onward = self.add_button(tr("Next"), primary=True)
        self.skip.clicked.connect(self.reject)
        self.back.clicked.connect(self._go_back)
        self.demo.clicked.connect(self._ask_for_demo)
        self.practise.clicked.connect(self._ask_for_practice)
        self.onward.clicked.connect(self._go_on)
        self._show()

    def _room(self) -> QWidget:
        """The same for every step, so that the buttons stay under the hand."""
        room = QWidget()
        row = QHBoxLayout(room)
        row.setContentsMargins(0, 0, 0, 0)
        self.words.ensurePolished()
        metrics, inside = self.words.fontMetrics(), QRect(0, 0, WIDTH - 2 * theme.GAP_HUGE, TALLEST)
        row.addStrut(
            max(metrics.boundingRect(inside, Qt.TextFlag.TextWordWrap, _words(step)).height() for step in STEPS)
        )
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignTop)
        return room

    def _go_on(self) -> None:
        if self._place == len(STEPS) - 1:
            self.accept()
        else:
            self._place += 1
            self._show()

    def _go_back(self) -> None:
        self._place -= 1
        self._show()

    def _ask_for_demo(self) -> None:
        self.accept()
        self.demo_asked.emit()

    def _ask_for_practice(self) -> None:
        self.accept()
        self.practice_asked.emit()

    def _show(self) -> None:
        step, last = STEPS[self._place], self._place == len(STEPS) - 1
        self.count.setText(tr("Step {number} of {all}", number=self._place + 1, all=len(STEPS)))
        self.title.setText(step.title)
        self.words.setText(_words(step))
        self.back.setVisible(self._place > 0)
        self.skip.setVisible(not last)
        self.demo.setVisible(last)
        self.practise.setVisible(last)
        self.onward.setText(tr("Done") if last else tr("Next"))
        self.onward.setFocus()
        QAccessible.updateAccessibility(QAccessibleEvent(self.title, QAccessible.Event.NameChanged))


def _words(step: Step) -> str:
    return step.words.format(**{name: key_of(name) or tr("no key") for name in step.keys})
