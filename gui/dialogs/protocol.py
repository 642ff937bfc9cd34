"""What readers are to follow: written by coordinators, read by all; earlier versions stay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.dialogs.asking import is_sure
from gui.dialogs.frame import FramedDialog, heading
from gui.parts.widgets import Wrapped
from gui.words.moments import moment

if TYPE_CHECKING:
    from engine.project.values import Protocol

SENTENCE = tr(
    "What readers are to follow. They see it at the start of a sitting; a completed case keeps the version that was in "
    "force."
)
AGAIN = tr("Some cases come again later, blank, to learn how well readers agree with themselves.")
NOTHING = tr(
    "No protocol has been written yet. For example: what counts as the lesion, where its edge runs, what is labelled "
    "besides it, when a case is flagged."
)
BLANK = tr("A protocol cannot be blank; write the instructions that readers are to follow.")
LEAVE = tr("What you changed in the protocol is not saved as a version yet.")


class ProtocolDialog(FramedDialog):
    """Shows the versions; `save_asked` brings the text of a new one."""

    save_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, again: bool = False) -> None:
        super().__init__(tr("Labelling protocol"), f"{SENTENCE} {AGAIN}" if again else SENTENCE, parent, width=640)
        self._versions: tuple[Protocol, ...] = ()
        self._refusal = ""
        self._draft: str | None = None
        self.versions = QComboBox()
        self.versions.setAccessibleName(tr("Version"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("Text of the protocol"))
        self.text.setPlaceholderText(NOTHING)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(280)
        self.note = Wrapped("", "small")
        self._place()
        self.versions.currentIndexChanged.connect(self._on_version)
        self.text.textChanged.connect(self._on_text)

    def _place(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.GAP_SMALL)
        row.addWidget(heading(tr("Version")))
        row.addWidget(self.versions, 1)
        column = QVBoxLayout()
        column.setSpacing(theme.GAP_SMALL)
        column.addLayout(row)
        column.addWidget(self.text, 1)
        column.addWidget(self.note)
        self.set_content(column)
        self.close_button = self.add_button(tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.save = self.add_button(tr("Save as new version"), primary=True)
        self.save.clicked.connect(self._save)

    def show_versions(self, versions: Sequence[Protocol], refusal: str) -> None:
        """Lists the versions, the oldest first, and shows the latest one.

        Args:
            refusal: why the person may only read; empty where they may write.
        """
        if self._versions == tuple(versions) and self._refusal == refusal and self.versions.count():
            return
        self._versions, self._refusal, self._draft = tuple(versions), refusal, None
        self.versions.blockSignals(True)
        self.versions.clear()
        for place, version in enumerate(reversed(self._versions)):
            self.versions.addItem(_version_words(version, in_force=place == 0))
        if not versions:
            self.versions.addItem(tr("None yet"))
        self.versions.setEnabled(len(versions) > 1)
        self.versions.blockSignals(False)
        self.refuse("")
        self._show(0)
        (self.close_button if self._refusal else self.text).setFocus()

    @property
    def unsaved(self) -> bool:
        """Whether something was written that is not in the latest version."""
        return self._draft is not None and self._draft != self._latest

    @property
    def _latest(self) -> str:
        return self._versions[-1].text if self._versions else ""

    def _show(self, place: int) -> None:
        is_latest = place == 0
        shown = self._versions[-1 - place].text if self._versions else ""
        self.text.blockSignals(True)
        self.text.setReadOnly(bool(self._refusal) or not is_latest)
        self.text.setPlainText(self._draft if is_latest and self._draft is not None else shown)
        self.text.blockSignals(False)
        earlier = "" if is_latest else tr("An earlier version; choose the one in force to change it.")
        self.note.setText(
            earlier or (tr("For reading only. {refusal}", refusal=self._refusal) if self._refusal else "")
        )
        self.note.setVisible(bool(self.note.text()))
        self._enable()

    def _on_version(self, place: int) -> None:
        self._show(place)

    def _on_text(self) -> None:
        self._draft = self.text.toPlainText()
        self.refuse("")
        self._enable()

    def _enable(self) -> None:
        self.save.setVisible(not self._refusal)
        self.save.setEnabled(self.unsaved and not self.text.isReadOnly())

    def _save(self) -> None:
        if not self.text.toPlainText().strip():
            self.refuse(BLANK)
            return
        self.save.setEnabled(False)
        self.save_asked.emit(self.text.toPlainText())

    def reject(self) -> None:
        """Leaves; asks before what was written is lost."""
        title = tr("Protocol is not saved")
        if not self.unsaved or is_sure(self, title, LEAVE, stay=tr("Go on writing"), go=tr("Leave without saving")):
            super().reject()


def _version_words(version: Protocol, *, in_force: bool) -> str:
    when, by = moment(version.act.time), version.act.by
    if in_force:
        return tr("{when} by {by} (in force)", when=when, by=by) if by else tr("{when} (in force)", when=when)
    return tr("{when} by {by}", when=when, by=by) if by else when
