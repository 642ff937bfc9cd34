"""The reader's note on the case."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from engine.language import tr
from gui import keymap
from gui.document.document import Document
from gui.parts.widgets import described, section

LINES, LONGEST = 3, 20_000


class NoteField(QPlainTextEdit):
    """Several lines; Escape leads back to the photo."""

    left = Signal()
    settled = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settled.emit()


class NoteSection(QWidget):
    """Written when the field or the case is left; nobody else sees it before they have completed the case."""

    photo_asked = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._place: tuple[str, str] | None = None
        self._kept = ""
        self.field = described(NoteField(), spoken=tr("Your note on this case"))
        keymap.hint(self.field, tr("Esc leads back to the photo"), "note")
        self.field.setPlaceholderText(tr("A note on this case"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(LINES * self.field.fontMetrics().lineSpacing() + 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section(tr("Note"), self.field))
        self.field.settled.connect(self.keep)
        self.field.left.connect(self.photo_asked)
        for signal in (document.case_changed, document.reader_changed, document.adjudicating.changed, document.opened):
            signal.connect(self.refresh)
        document.saving.refused.connect(self._read_again)
        document.closing.connect(self.keep)
        document.sitting.leaving.connect(self.keep)

    def begin(self) -> None:
        """Put the focus into the note."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """What is typed is written, to the case and reader for whom it was typed."""
        project, typed = self._document.project, self.field.toPlainText().strip()[:LONGEST]
        if project is None or self._place is None or self.field.isReadOnly() or typed == self._kept:
            return
        self._kept = typed
        case_id, reader = self._place
        shown = self._document.case
        if shown is not None and shown.case_id == case_id:
            self._document.note_begun()
        self._document.saving.write(lambda: project.set_note(case_id, reader, typed))

    def refresh(self) -> None:
        """Show the note on the case that is on the screen now."""
        document = self._document
        place = (document.case.case_id, document.reading_as) if document.case else None
        if place != self._place:
            self.keep()
            self._place = place
            self._read_again()
        self.field.setReadOnly(document.read_only)
        is_offered = bool(self._kept) or not document.read_only
        self.setVisible(place is not None and not document.settling and is_offered)

    def _read_again(self) -> None:
        project = self._document.project
        self._kept = project.note(*self._place) if project is not None and self._place is not None else ""
        self.field.setPlainText(self._kept)
