"""Ending blind reading for everyone: what it means, and why it is done."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.dialogs.asking import is_sure
from gui.dialogs.frame import FramedDialog, heading
from gui.parts.widgets import Wrapped

SENTENCE = tr(
    "From then on everyone sees predictions, maps, diagnoses and the work of others in every case, completed or not."
)
STAYS = tr(
    "First readings that are completed stay as they are and stay blind. What is drawn afterwards is marked as not "
    "blind. The log keeps who unblinded the project, when and why; results and exports say so."
)
SURE = tr("Unblinding cannot be taken back: what readers have seen, they have seen.")
NO_REASON = tr("Give a reason that others will understand; it is kept with the project.")


class UnblindDialog(FramedDialog):
    """Asks for a reason, then once whether it is meant; `reason` holds it afterwards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Unblind the project"), SENTENCE, parent, width=520)
        self.reason: str | None = None
        self.line = QLineEdit()
        self.line.setAccessibleName(tr("Reason"))
        self.line.setPlaceholderText(tr("For example: all first readings are complete"))
        column = QVBoxLayout()
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(Wrapped(STAYS, "secondary"))
        column.addWidget(heading(tr("Reason")))
        column.addWidget(self.line)
        column.addStretch(1)
        self.set_content(column)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.unblind = self.add_button(tr("Unblind…"), primary=True)
        self.unblind.clicked.connect(self._unblind)
        self.line.textChanged.connect(self._take_back_refusal)
        self.line.setFocus()

    def _take_back_refusal(self) -> None:
        self.refuse("")

    def _unblind(self) -> None:
        reason = self.line.text().strip()
        if not reason:
            self.refuse(NO_REASON)
        elif is_sure(self, tr("Unblind for everyone"), SURE, stay=tr("Stay blind"), go=tr("Unblind")):
            self.reason = reason
            self.accept()
