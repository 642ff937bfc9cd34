"""Where to label next so that a candidate is settled: which photos, why, and the way to each of them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.finding_words import label_words, p_words
from gui import theme
from gui.panels.parts import Elided, Wrapped, clear, described, heading
from gui.results.numbers import counted

if TYPE_CHECKING:
    from engine.tasks.proposals import ChosenPhoto, ProposalState

RULE = (
    "Photos are chosen by how much saliency lies on nothing that is drawn, one patient after the other. What is drawn "
    "on them answers this question, and no estimate counts it: photos chosen by their saliency overstate how much lies "
    "on a label."
)
ASK_TIP = "Choose the photos that tell most; the log keeps who chose them, and they stay out of every estimate"
MANY_PATIENTS = 1000


class NextLabel(QWidget):
    """Hidden where the candidate is sure, or nothing can be labelled for it."""

    asked = Signal()
    go_asked = Signal(str, str)
    """Case and photo to label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.rule, self.answer = Wrapped(""), Wrapped(RULE, "secondary"), Wrapped("")
        self.ask = described(QPushButton("Label next…"), ASK_TIP)
        self.go_buttons: dict[str, QPushButton] = {}
        self._places: dict[QPushButton, tuple[str, str]] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.GAP_LARGE)
        self._grid.setVerticalSpacing(theme.GRID)
        self._grid.setColumnStretch(1, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(heading("Label next"))
        column.addLayout(row)
        column.addWidget(self.rule)
        column.addLayout(self._grid)
        column.addWidget(self.answer)
        self.ask.clicked.connect(self.asked)
        self.hide()

    def show_state(self, state: ProposalState | None, label: str, is_open: bool, editable: bool) -> None:
        """What was chosen for the label so far, and whether more can be; `None` hides it."""
        may_ask = state is not None and is_open and editable and state.available > 0
        self.setVisible(state is not None and (may_ask or bool(state.photos)))
        clear(self._grid)
        self.go_buttons, self._places = {}, {}
        if state is None:
            return
        self.ask.setVisible(may_ask)
        self.words.setText(_words(state, label, is_open))
        self.answer.setText(_answer(state, label))
        self.answer.setVisible(bool(self.answer.text()))
        for line, photo in enumerate(state.photos):
            self._add(line, photo, label, editable)

    def _add(self, line: int, photo: ChosenPhoto, label: str, editable: bool) -> None:
        name = Elided(f"{line + 1}  {photo.photo_id}")
        why = QLabel(f"{theme.percent(photo.unexplained)} of its saliency lies on nothing drawn")
        theme.set_role(why, "secondary")
        self._grid.addWidget(name, line, 0)
        self._grid.addWidget(why, line, 1)
        if photo.labelled or not editable:
            done = QLabel(f"{label_words(label).capitalize()} drawn" if photo.labelled else "Not labelled yet")
            theme.set_role(done, "secondary")
            self._grid.addWidget(done, line, 2, Qt.AlignmentFlag.AlignRight)
            return
        tip = f"Open photo {photo.photo_id} of case {photo.case_id} with the label {label_words(label)}"
        button = described(QPushButton("Go label"), tip, f"Go label photo {photo.photo_id}")
        button.clicked.connect(self._go)
        self.go_buttons[photo.photo_id], self._places[button] = button, (photo.case_id, photo.photo_id)
        self._grid.addWidget(button, line, 2, Qt.AlignmentFlag.AlignRight)

    def _go(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.go_asked.emit(*self._places[button])


def _words(state: ProposalState, label: str, is_open: bool) -> str:
    if not is_open:
        return "This is sure enough without further photos."
    name = label_words(label)
    left = f"{counted(state.available, 'further photo')} of these cases could be labelled with {name}."
    left = left if state.available else "All that can be labelled for it are below."
    if math.isnan(state.more_patients):
        return f"This rests on too few patients to say how many more would settle it. {left}"
    if state.more_patients == 0:
        return f"This rests on few cases. {left}"
    many = "Very many" if state.more_patients > MANY_PATIENTS else f"About {state.more_patients:,.0f}"
    patients = "more patient" if state.more_patients == 1 else "more patients"
    return f"This may be chance. {many} {patients} with {name} would settle it, if it stays as it is. {left}"


def _answer(state: ProposalState, label: str) -> str:
    if not state.photos or not state.n_labelled:
        return ""
    photos, name = counted(len(state.photos), "chosen photo"), label_words(label)
    drawn = f"{state.n_labelled} of {photos} now {'has' if state.n_labelled == 1 else 'have'} {name}"
    if math.isnan(state.p):
        return f"{drawn}: too few to test."
    said, patients = p_words(state.p).removeprefix("adjusted "), counted(state.n_patients, "patient")
    return f"{drawn}. With them, the test that saliency does not depend on it gives {said} ({patients})."
