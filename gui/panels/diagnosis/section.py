"""Your diagnosis: the reader's own ranked list, a field to add to it, and what it comes to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.document.diagnosing import MOST, Names
from gui.document.differential_agreement import compare
from gui.document.document import Document
from gui.panels.diagnosis.comparison import ComparisonView
from gui.panels.diagnosis.field import DiagnosisField
from gui.panels.diagnosis.row import DiagnosisRow
from gui.parts.widgets import Wrapped, described, heading

HEADING_TIP = tr(
    "Your ranked differential. Confidence ranks it: equal confidence shares a rank, the next rank follows at once, "
    "and a diagnosis weighs 1 / rank where several readers' lists become one."
)


class DiagnosisSection(QWidget):
    """One line while nothing is named; it grows with the list."""

    photo_asked = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document, self._diagnosing = document, document.diagnosing
        self.heading = described(heading(tr("Your diagnosis")), HEADING_TIP)
        self.rows = [DiagnosisRow(place) for place in range(MOST)]
        self.field = DiagnosisField()
        self.first, self.note = Wrapped("", "small"), Wrapped("", "small")
        self.bring_back = described(QToolButton(), tr("Bring it back (Ctrl+Z in the list)"), tr("Undo the removal"))
        self.bring_back.setText(tr("Undo"))
        theme.set_property(self.bring_back, "link", True)
        self.comparison = ComparisonView()
        self._place()
        self._wire()
        self.refresh()

    def _place(self) -> None:
        told = QHBoxLayout()
        told.setSpacing(0)
        told.addWidget(self.note, 1)
        told.addWidget(self.bring_back, 0, Qt.AlignmentFlag.AlignTop)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        for row in self.rows:
            self._rows.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.heading)
        column.addLayout(self._rows)
        column.addWidget(self.field)
        column.addLayout(told)
        column.addWidget(self.first)
        column.addWidget(self.comparison)

    def _wire(self) -> None:
        for row in self.rows:
            self._wire_row(row)
        self.field.entered.connect(self._add)
        self.field.left_up.connect(self._enter_list)
        self.field.left.connect(self.photo_asked)
        self.bring_back.clicked.connect(self._bring_back)
        document = self._document
        self._diagnosing.changed.connect(self.refresh)
        for signal in (document.explanation_changed, document.recipe_changed, document.states_changed):
            signal.connect(self._compare)

    def _wire_row(self, row: DiagnosisRow) -> None:
        row.removed.connect(self._remove)
        row.confidence_chosen.connect(self._set_confidence)
        row.moved.connect(self._move)
        row.left.connect(self._step)
        row.back_asked.connect(self._bring_back)
        row.field_asked.connect(self.begin)

    def begin(self) -> None:
        """Put the focus where a diagnosis can be added, or on the list where it is full."""
        target = self.field if self.field.isVisibleTo(self) else self.rows[0]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def settle(self) -> None:
        """What is typed and not yet entered counts before the case is completed."""
        self.field.enter()

    def refresh(self) -> None:
        """Bring the section in line with what is named."""
        named, editable = self._diagnosing.named, self._diagnosing.editable
        self._make_rows(len(named))
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(named))
        for row, one, rank in zip(self.rows, named, self._diagnosing.ranks(), strict=False):
            row.show_named(one, rank, editable)
        self.heading.setVisible(bool(named) or not editable)
        self.field.setVisible(editable and len(named) < MOST)
        self._show_note(named, editable)
        self.first.setText(first_words(self._diagnosing.first, named))
        self.first.setVisible(bool(self.first.text()))
        self.setVisible(self._document.case is not None and not self._document.settling)
        self._compare()

    def _show_note(self, named: Names, editable: bool) -> None:
        nothing = "" if named or editable else tr("No diagnosis is named.")
        self.note.setText(self._diagnosing.note or nothing)
        self.note.setVisible(bool(self.note.text()))
        self.bring_back.setVisible(self._diagnosing.removed and self._diagnosing.may_bring_back)

    def _make_rows(self, count: int) -> None:
        """A list that came from elsewhere may be longer than what is entered here."""
        for place in range(len(self.rows), count):
            row = DiagnosisRow(place)
            self._wire_row(row)
            QWidget.setTabOrder(self.rows[-1], row)
            self._rows.addWidget(row)
            self.rows.append(row)

    def _compare(self) -> None:
        self.comparison.show_compared(compare(self._document), bool(self._diagnosing.named))

    def _add(self, text: str) -> None:
        place = self._diagnosing.add(text)
        if not self.field.isVisibleTo(self) and place is not None:
            self._focus(place)

    def _remove(self, place: int) -> None:
        inside = self._has_focus()
        self._diagnosing.remove(place)
        if inside:
            self._step(place, 0)

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _set_confidence(self, place: int, confidence: int) -> None:
        self._focus(self._diagnosing.set_confidence(place, confidence))

    def _move(self, place: int, step: int) -> None:
        self._focus(self._diagnosing.move(place, step))

    def _bring_back(self) -> None:
        inside = self._has_focus()
        self._diagnosing.bring_back()
        if inside:
            self._enter_list()

    def _enter_list(self) -> None:
        self._step(len(self._diagnosing.named), -1)

    def _step(self, place: int, step: int) -> None:
        """From one row to the next; below the last one lies the field."""
        target = max(0, place + step)
        if target < len(self._diagnosing.named):
            self._focus(target)
        else:
            self.begin()

    def _focus(self, place: int) -> None:
        self.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)


def first_words(first: Names | None, now: Names) -> str:
    """What was locked when the case was completed, where it differs from what is named now."""
    if first is None or first == now:
        return ""
    if not first:
        return tr("Your first reading names no diagnosis.")
    return tr("Your first reading is locked: {diagnoses}.", diagnoses=", ".join(one.text for one in first))
