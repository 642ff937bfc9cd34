"""The frame that all dialogs share: a title, one sentence, the content, a line for refusals, buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.dialogs.scrolling import Scrolling
from gui.parts.widgets import Wrapped


class FramedDialog(QDialog):
    """A dialog that says in place what is wrong, never with a box on top."""

    closing = Signal()
    """The person leaves; what was asked for only by this dialog is to be cancelled."""

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None, *, width: int = 560) -> None:
        super().__init__(parent)
        self._scrolling: Scrolling | None = None
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        heading, words = QLabel(title), Wrapped(sentence, "secondary")
        theme.set_role(heading, "title")
        words.setVisible(bool(sentence))
        self.refusal = Wrapped("", "error")
        self.refusal.setAccessibleName(tr("What is missing"))
        self.refusal.hide()
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.GAP_SMALL)
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.GAP_HUGE, theme.GAP_LARGE, theme.GAP_HUGE, theme.GAP_LARGE)
        self._column.setSpacing(theme.GAP)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        self._column.addStrut(width - 2 * theme.GAP_HUGE)
        self._column.addWidget(heading)
        self._column.addWidget(words)

    def set_content(self, content: QWidget | QLayout, *, scrolls: bool = False) -> None:
        """Places the content, and below it the refusal and the buttons; call once.

        It `scrolls` where it may be higher than a screen, as with large text.
        """
        if scrolls:
            self._scrolling = Scrolling(_held(content))
            self._column.addWidget(self._scrolling, 1)
        elif isinstance(content, QWidget):
            self._column.addWidget(content, 1)
        else:
            self._column.addLayout(content, 1)
        self._column.addWidget(self.refusal)
        self._column.addLayout(self._buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """As tall as it asks for, where the screen has that."""
        super().showEvent(event)
        if self._scrolling is not None:
            self._scrolling.fit(self)

    def add_button(self, text: str, tooltip: str = "", *, primary: bool = False) -> QPushButton:
        """A further button at the right; the primary one answers to Enter."""
        button = QPushButton(text)
        button.setToolTip(tooltip)
        button.setAutoDefault(primary)
        button.setDefault(primary)
        theme.set_property(button, "primary", primary)
        self._buttons.addWidget(button)
        return button

    def refuse(self, sentence: str) -> None:
        """Says in place why it does not go on; an empty sentence takes it back."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleEvent(self.refusal, QAccessible.Event.NameChanged))

    def done(self, result: int, /) -> None:
        self.closing.emit()
        super().done(result)


def _held(content: QWidget | QLayout) -> QWidget:
    if isinstance(content, QWidget):
        return content
    holder = QWidget()
    content.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(content)
    return holder


def heading(text: str) -> QLabel:
    """A small heading over a part of a dialog."""
    label = QLabel(text)
    theme.set_role(label, "heading")
    return label
