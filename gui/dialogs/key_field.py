"""A field that takes the next key as it is pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit, QWidget

from engine.language import tr

MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class KeyField(QKeySequenceEdit):
    """`pressed` carries one portable key sequence; Tab and Esc lead away from here as from any field."""

    pressed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumSequenceLength(1)
        self.setAccessibleName(tr("New key"))
        self.setToolTip(tr("Press the new key here"))
        for line in self.findChildren(QLineEdit):
            line.setAccessibleName(tr("New key"))
        self.empty()

    def empty(self) -> None:
        """Wait for another key."""
        self.clear()
        for line in self.findChildren(QLineEdit):
            line.setPlaceholderText(tr("Press a key"))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
            return
        if event.key() in MODIFIERS or event.key() in (0, Qt.Key.Key_unknown):
            event.accept()
            return
        self.setKeySequence(QKeySequence(event.keyCombination()))
        self.pressed.emit(self.keySequence().toString(QKeySequence.SequenceFormat.PortableText))

    def keyReleaseEvent(self, event: QKeyEvent, /) -> None:
        event.accept()

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.empty()
