"""Which keys a field keeps for itself while a person types in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

FUNCTION_KEYS = range(Qt.Key.Key_F1, Qt.Key.Key_F35 + 1)
"""They never type."""


class TypingGuard(QObject):
    """Keeps bare keys for the field in which a person types, and arrows for the slider under their hand."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._field: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        fields = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QAbstractSlider)
        self._field = now if isinstance(now, fields) else None
        if self._field is not None:
            self._field.destroyed.connect(self._on_destroyed)
            self._field.installEventFilter(self)

    def _on_destroyed(self) -> None:
        self._field = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in FUNCTION_KEYS:
            return super().eventFilter(watched, event)
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if plain and self._keeps(watched, event.key()):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    @staticmethod
    def _keeps(field: QObject, key: int) -> bool:
        if isinstance(field, QAbstractSlider):
            return key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        return True
