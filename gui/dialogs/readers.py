"""Who reads in this project, how far they are, and who coordinates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.dialogs.frame import FramedDialog
from gui.dialogs.reader_table import ReaderTable
from gui.parts.widgets import Wrapped

if TYPE_CHECKING:
    from engine.project.progress import ReaderProgress

SENTENCE = tr("Everyone who has labelled here, and how far they are.")
NOBODY = tr(
    "Nobody coordinates yet, so everyone may do everything. Once somebody does, only coordinators may write the "
    "protocol, exclude cases, settle ROIs, freeze the analysis plan, merge readings, unblind, and give roles."
)
SOMEBODY = tr(
    "Coordinators write the protocol, exclude cases, settle ROIs, freeze the analysis plan, merge readings, unblind, "
    "and give roles."
)
GUARD = tr(
    "Roles guard against mistakes, not against malice: anyone can open the file under any name. "
    "The log keeps who did what."
)
AGAIN = tr("Readers with themselves, first and second drawing of the same photo:")
SHORTEST, MOST_ROWS = 4, 10


class ReadersDialog(FramedDialog):
    """Shows the readers; `role_asked` names one and the role that they are to have."""

    role_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Readers"), SENTENCE, parent, width=720)
        self._coordinators: tuple[str, ...] = ()
        self._refusal = ""
        self.table = ReaderTable()
        self.words = Wrapped("", "secondary")
        column = QVBoxLayout()
        column.setSpacing(theme.GAP)
        column.addWidget(self.table, 1)
        self.again = Wrapped("", "secondary")
        self.again.setTextFormat(Qt.TextFormat.PlainText)
        self.again.hide()
        column.addWidget(self.again)
        column.addWidget(self.words)
        column.addWidget(Wrapped(GUARD, "small"))
        self.set_content(column)
        self.change = self.add_button(tr("Make coordinator"))
        self.change.clicked.connect(self._ask)
        self.add_button(tr("Close"), primary=True).clicked.connect(self.accept)
        self.table.itemSelectionChanged.connect(self._on_choice)

    def show_readers(self, readers: Sequence[ReaderProgress], cases: int, present: str, refusal: str) -> None:
        """Lists the readers.

        Args:
            cases: how many the project has.
            present: who reads now; `refusal` says why they may not give roles, and is empty where they may.
        """
        self.refuse("")
        self._coordinators = tuple(one.reader for one in readers if one.role == "coordinator")
        self._refusal = refusal
        self.table.show_readers(readers, cases, present)
        self.table.setMinimumHeight(self.table.height_for(min(max(len(readers), SHORTEST), MOST_ROWS)))
        self.words.setText(SOMEBODY if self._coordinators else NOBODY)
        if not self.table.chosen:
            self.table.choose(present)
        self._on_choice()

    def show_repeat_readings(self, lines: Sequence[str]) -> None:
        """Says how well readers agree with themselves; nothing where nobody has read a photo twice."""
        self.again.setText("\n".join((AGAIN, *lines)) if lines else "")
        self.again.setVisible(bool(lines))

    def _on_choice(self) -> None:
        chosen = self.table.chosen
        refusal = self._refusal or self._why_not(chosen)
        self.change.setText(tr("Make reader") if chosen in self._coordinators else tr("Make coordinator"))
        self.change.setEnabled(bool(chosen) and not refusal)
        self.change.setToolTip(refusal)

    def _why_not(self, chosen: str) -> str:
        if self._coordinators == (chosen,):
            return tr("This is the only coordinator; name another one first.")
        return "" if chosen else tr("Choose a reader first.")

    def _ask(self) -> None:
        role = "reader" if self.table.chosen in self._coordinators else "coordinator"
        self.role_asked.emit(self.table.chosen, role)
