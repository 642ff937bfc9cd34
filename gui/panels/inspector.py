"""The right panel: the case's facts, its regions, the model's place, and the one primary button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.language import tr
from gui import keymap, theme
from gui.actions.window_actions import Actions
from gui.canvas.overlay_settings import OverlaySettings
from gui.document.document import Document
from gui.document.reading import facts_line
from gui.panels.adjudication_section import AdjudicationSection
from gui.panels.diagnosis.section import DiagnosisSection
from gui.panels.flag_reason import FlagReason
from gui.panels.folding import FoldingPanel
from gui.panels.model_section import ModelSection
from gui.panels.note_section import NoteSection
from gui.panels.regions_section import RegionsSection
from gui.panels.shape_section import ShapeSection
from gui.parts.widgets import Elided, Wrapped, line


class Inspector(FoldingPanel):
    """Everything about the case on the screen; `photo_asked` wants the keyboard back on the photo."""

    photo_asked = Signal()

    def __init__(self, document: Document, actions: Actions) -> None:
        self._content = QWidget()
        words = tr("Fold the inspector"), tr("Show the inspector")
        super().__init__(words, "left", theme.INSPECTOR_WIDTH, self._content)
        self._document, self._actions = document, actions
        self._drafting = False
        self.title, self.facts = Elided("", "title"), Wrapped("", "secondary")
        self.adjudication = AdjudicationSection(document, actions)
        self.regions = RegionsSection(document)
        self.regions.before = self.fold_button
        self.shape = ShapeSection(actions)
        self.diagnosis = DiagnosisSection(document)
        self.overlay = OverlaySettings(self)
        self.model = ModelSection(document, self.overlay)
        self.model.add_model_asked.connect(actions["add_model"].trigger)
        self.complete = QPushButton(tr("Complete case"))
        self.flag = QPushButton(tr("Flag for another look"))
        self.reason = FlagReason()
        self.remark = NoteSection(document)
        self.adjudicate = QPushButton()
        self.note = Wrapped("", "small")
        self._place()
        self._wire()
        self.refresh()

    def _place(self) -> None:
        """From the outside in: each part is then dressed once, not again for every widget around it."""
        head = QHBoxLayout()
        head.setContentsMargins(theme.GAP_LARGE, 0, theme.GAP_SMALL, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.fold_button)
        area, inside = QScrollArea(widgetResizable=True), QWidget()
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self._content)
        whole.setContentsMargins(1, theme.GAP_SMALL, 0, theme.GAP)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(area, 1)
        area.setWidget(inside)
        self._fill(inside)
        whole.addWidget(line())
        whole.addLayout(self._foot())

    def _fill(self, inside: QWidget) -> None:
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.GAP_LARGE, 0, theme.GAP_LARGE, theme.GRID)
        column.setSpacing(theme.GAP_SMALL)
        for part in (
            self.facts,
            line(),
            self.adjudication,
            self.regions,
            self.shape,
            self.diagnosis,
            self.remark,
            line(),
            self.model,
        ):
            column.addWidget(part)
        column.addStretch(1)

    def _foot(self) -> QVBoxLayout:
        theme.set_property(self.complete, "primary", True)
        theme.set_property(self.complete, "tall", True)
        for button in (self.flag, self.adjudicate):
            theme.set_property(button, "quiet", True)
        for button in (self.complete, self.flag, self.adjudicate):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.flag.setCheckable(True)
        self.flag.setIcon(theme.icon("ph.flag", "secondary"))
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.GAP_LARGE, theme.GAP, theme.GAP_LARGE, 0)
        foot.setSpacing(theme.GRID)
        foot.addWidget(self.complete)
        foot.addWidget(self.note)
        foot.addWidget(self.flag, 0, Qt.AlignmentFlag.AlignHCenter)
        foot.addWidget(self.reason)
        foot.addWidget(self.adjudicate, 0, Qt.AlignmentFlag.AlignHCenter)
        return foot

    def _wire(self) -> None:
        self.complete.clicked.connect(self._on_complete)
        self.flag.clicked.connect(self._actions["flag"].trigger)
        self.adjudicate.clicked.connect(self._actions["adjudicate"].trigger)
        self.reason.said.connect(self._give_reason)
        self._document.adjudicating.changed.connect(self.refresh)
        keymap.notifier.changed.connect(self.refresh)
        document = self._document
        for signal in (
            document.case_changed,
            document.states_changed,
            document.saving_changed,
            document.reader_changed,
            document.opened,
            document.answering.changed,
        ):
            signal.connect(self.refresh)

    def refresh(self) -> None:
        """Bring the head and the foot in line with the document."""
        case = self._document.case
        self.title.set_full(tr("Case {case}", case=case.case_id) if case else tr("No case"))
        self.facts.setText(facts_line(case) if case else tr("Import photos to begin."))
        completed = self._document.is_completed()
        flagged = bool(case) and self._document.state_of(case.case_id if case else "") == "flagged"
        settling = self._document.settling
        following, finishing = (
            (tr("Next to settle"), tr("Settle case")) if settling else (tr("Next to label"), tr("Complete case"))
        )
        onward = (completed or self._document.withheld) and not self._drafting
        if self._drafting:
            finishing = tr("Finish outline")
        face = keymap.face(following, "next_unlabelled") if onward else keymap.face(finishing, "complete")
        self.complete.setText(face)
        theme.set_property(self.complete, "primary", not completed or self._drafting)
        self.complete.setEnabled(bool(case) and (completed or not self._document.read_only))
        self.adjudicate.setText(keymap.face(tr("Back to my reading") if settling else tr("Adjudicate"), "adjudicate"))
        for button, name in ((self.complete, "complete"), (self.flag, "flag"), (self.adjudicate, "adjudicate")):
            button.setToolTip(self._actions[name].toolTip())
        self.adjudicate.setVisible(settling or not self._document.adjudicating.obstacle)
        self.flag.setVisible(not settling)
        self.flag.setEnabled(bool(case) and not self._document.read_only)
        self.flag.setChecked(flagged)
        self.flag.setText(tr("Flagged for another look") if flagged else tr("Flag for another look"))
        self.flag.setIcon(theme.icon("ph.flag-fill", "warning") if flagged else theme.icon("ph.flag", "secondary"))
        self.reason.setVisible(flagged and not settling)
        self.reason.show_reason(
            self._document.flag_reasons.get(case.case_id, "") if case else "", self.flag.isEnabled()
        )
        self.note.setText(self._note(completed, settling))
        self.note.setVisible(bool(self.note.text()))

    def show_drafting(self, drafting: bool) -> None:
        """The one primary button says what Enter does now."""
        if drafting != self._drafting:
            self._drafting = drafting
            self.refresh()

    def _give_reason(self, reason: str) -> None:
        self._document.flag_case(True, reason)

    def begin_reason(self) -> None:
        """Flag the case, where it is not, and offer the usual reasons."""
        if not self.flag.isChecked():
            self._document.flag_case(True)
            self.reason.setVisible(True)
        self.reason.choose()

    def _note(self, completed: bool, settling: bool) -> str:
        """What completing has locked, or the photos that it would leave without an answer."""
        if completed:
            second = tr("Changes from here on are a second reading.")
            return tr("Changes from here on are a second version.") if settling else second
        if settling or self._document.case is None or self._document.read_only:
            return ""
        return left_open_words(self._document.answering.left_open(), len(self._document.case.photos))

    def _on_complete(self) -> None:
        self.photo_asked.emit()
        self.diagnosis.settle()
        onward = (self._document.is_completed() or self._document.withheld) and not self._drafting
        name = "next_unlabelled" if onward else "complete"
        self._actions[name].trigger()


def left_open_words(numbers: tuple[int, ...], photos: int) -> str:
    """Which of a case's photos have neither a lesion nor an answer, once some have; else nothing."""
    if not numbers or len(numbers) == photos:
        return ""
    last = str(numbers[-1])
    if len(numbers) == 1:
        return tr("Photo {number}: neither a lesion nor “no visible lesion”.", number=last)
    first = ", ".join(map(str, numbers[:-1]))
    return tr("Photos {first} and {last}: neither a lesion nor “no visible lesion”.", first=first, last=last)
