"""Where to label next so that a candidate is settled: which photos, why, and the way to each of them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.label_words import label_title, label_words
from engine.language import several, tr
from gui import theme
from gui.findings.words import p_figure
from gui.parts.widgets import Elided, Wrapped, clear, described, heading
from gui.words.numbers import percent

if TYPE_CHECKING:
    from engine.tasks.proposals import ChosenPhoto, ProposalState

RULE = tr(
    "Photos are chosen by how much saliency lies on nothing that is drawn, one patient after the other. What is drawn "
    "on them answers this question, and no estimate counts it: photos chosen by their saliency overstate how much lies "
    "on a label."
)
ASK_TIP = tr("Choose the photos that tell most; the log keeps who chose them, and they stay out of every estimate")
MANY_PATIENTS = 1000
LONGEST_NAME = 240
"""Pixels that the name of a photo may take; a longer one is cut."""


class NextLabel(QWidget):
    """Hidden where the candidate is sure, or nothing can be labelled for it."""

    asked = Signal()
    go_asked = Signal(str, str)
    """Case and photo to label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.rule, self.answer = Wrapped(""), Wrapped(RULE, "secondary"), Wrapped("")
        self.ask = described(QPushButton(tr("Label next…")), ASK_TIP)
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
        column.addWidget(heading(tr("Label next")))
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
        name = Elided(text := f"{line + 1}  {photo.photo_id}")
        name.setMinimumWidth(min(name.fontMetrics().horizontalAdvance(text) + 2, LONGEST_NAME))
        why = QLabel(tr("{share} of its saliency lies on nothing drawn", share=percent(photo.unexplained)))
        theme.set_role(why, "secondary")
        self._grid.addWidget(name, line, 0)
        self._grid.addWidget(why, line, 1)
        if photo.labelled or not editable:
            drawn = tr("{label} drawn", label=label_title(label))
            done = QLabel(drawn if photo.labelled else tr("Not labelled yet"))
            theme.set_role(done, "secondary")
            self._grid.addWidget(done, line, 2, Qt.AlignmentFlag.AlignRight)
            return
        tip = tr(
            "Open photo {photo} of case {case} with the label {label}",
            photo=photo.photo_id,
            case=photo.case_id,
            label=label_words(label),
        )
        button = described(QPushButton(tr("Go label")), tip, tr("Go label photo {photo}", photo=photo.photo_id))
        button.clicked.connect(self._go)
        self.go_buttons[photo.photo_id], self._places[button] = button, (photo.case_id, photo.photo_id)
        self._grid.addWidget(button, line, 2, Qt.AlignmentFlag.AlignRight)

    def _go(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.go_asked.emit(*self._places[button])


def _words(state: ProposalState, label: str, is_open: bool) -> str:
    if not is_open:
        return tr("This is sure enough without further photos.")
    return f"{_why(state, label)} {_left(state, label)}"


def _why(state: ProposalState, label: str) -> str:
    if math.isnan(state.more_patients):
        return tr("This rests on too few patients to say how many more would settle it.")
    if state.more_patients == 0:
        return tr("This rests on few cases.")
    if state.more_patients > MANY_PATIENTS:
        return tr(
            "This may be chance. Very many more patients with {label} would settle it, if it stays as it is.",
            label=label_words(label),
        )
    return several(
        "This may be chance. About {n:,} more patient with {label} would settle it, if it stays as it is.",
        "This may be chance. About {n:,} more patients with {label} would settle it, if it stays as it is.",
        round(state.more_patients),
        label=label_words(label),
    )


def _left(state: ProposalState, label: str) -> str:
    if not state.available:
        return tr("All that can be labelled for it are below.")
    return several(
        "{n:,} further photo of these cases could be labelled with {label}.",
        "{n:,} further photos of these cases could be labelled with {label}.",
        state.available,
        label=label_words(label),
    )


def _answer(state: ProposalState, label: str) -> str:
    if not state.photos or not state.n_labelled:
        return ""
    photos = several("{n:,} chosen photo", "{n:,} chosen photos", len(state.photos))
    drawn = several(
        "{n} of {photos} now has {label}",
        "{n} of {photos} now have {label}",
        state.n_labelled,
        photos=photos,
        label=label_words(label),
    )
    if math.isnan(state.p):
        return tr("{drawn}: too few to test.", drawn=drawn)
    return tr(
        "{drawn}. With them, the test that saliency does not depend on it gives {p} ({patients}).",
        drawn=drawn,
        p=p_figure(state.p),
        patients=several("{n:,} patient", "{n:,} patients", state.n_patients),
    )
