"""Leaving a case out with a reason, and taking cases back in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from engine.cases import Case
from engine.language import tr
from gui import theme
from gui.dialogs.frame import FramedDialog, heading
from gui.parts.widgets import Wrapped

REASONS = {
    "No visible lesion": tr("No visible lesion"),
    "Out of focus or badly exposed": tr("Out of focus or badly exposed"),
    "The same case twice": tr("The same case twice"),
    "Person can be recognised": tr("Person can be recognised"),
    "More than one condition": tr("More than one condition"),
}
"""The usual reasons as a project keeps them, and as they are offered."""
SENTENCE = tr("An excluded case keeps its photos and regions, and is left out of every result. The report counts it.")
NOTHING = tr("No case is excluded.")


class ExcludeCaseDialog(FramedDialog):
    """Asks for a reason; `reason` holds it once it was accepted."""

    def __init__(self, case_id: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("Exclude case {case_id}", case_id=case_id), SENTENCE, parent, width=460)
        self.reason: str | None = None
        self.box = QComboBox()
        self.box.setEditable(True)
        self.box.addItems(list(REASONS.values()))
        self.box.setCurrentText("")
        self.box.setAccessibleName(tr("Reason"))
        edit = self.box.lineEdit()
        assert edit is not None
        edit.setPlaceholderText(tr("Choose a reason or write one"))
        column = QVBoxLayout()
        column.setSpacing(theme.GRID)
        column.addWidget(heading(tr("Reason")))
        column.addWidget(self.box)
        column.addStretch(1)
        self.set_content(column)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.exclude = self.add_button(tr("Exclude case"), primary=True)
        self.exclude.clicked.connect(self._exclude)
        self.box.editTextChanged.connect(self._take_back_refusal)
        self.box.setFocus()

    def _take_back_refusal(self) -> None:
        self.refuse("")

    def _exclude(self) -> None:
        reason = self.box.currentText().strip()
        if not reason:
            self.refuse(tr("Give a reason; the report names it."))
            return
        self.reason = next((kept for kept, said in REASONS.items() if said == reason), reason)
        self.accept()


class ExcludedCasesDialog(FramedDialog):
    """The cases that are left out, with their reasons; `included` names one to be taken back in."""

    included = Signal(str)

    def __init__(self, cases: Sequence[Case], parent: QWidget | None = None, refusal: str = "") -> None:
        """`refusal` says why the person may not take cases back in; empty where they may."""
        super().__init__(tr("Excluded cases"), SENTENCE, parent, width=520)
        self._refusal = refusal
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Excluded cases with their reasons"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setSpacing(theme.GRID)
        self.nothing = Wrapped(NOTHING, "secondary")
        column = QVBoxLayout()
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        self.set_content(column)
        self.include = self.add_button(
            tr("Include again"), refusal or tr("Take the selected cases back into all results")
        )
        self.include.clicked.connect(self._include)
        self.add_button(tr("Close"), primary=True).clicked.connect(self.accept)
        self.list.itemSelectionChanged.connect(self._on_selection)
        self.show_cases(cases)
        self.resize(568, 420)

    def show_cases(self, cases: Sequence[Case]) -> None:
        """Lists those of the cases that are excluded."""
        self.list.clear()
        for case in cases:
            if case.excluded is not None:
                item = QListWidgetItem(f"{case.case_id} · {REASONS.get(case.excluded, case.excluded)}")
                item.setData(Qt.ItemDataRole.UserRole, case.case_id)
                self.list.addItem(item)
        self.list.setVisible(self.list.count() > 0)
        self.nothing.setVisible(self.list.count() == 0)
        self._on_selection()

    def _on_selection(self) -> None:
        self.include.setEnabled(bool(self.list.selectedItems()) and not self._refusal)

    def _include(self) -> None:
        for item in self.list.selectedItems():
            self.included.emit(str(item.data(Qt.ItemDataRole.UserRole)))
