"""Why a case is flagged: a line to type in, and the usual reasons to choose from."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from engine.language import tr
from gui import keymap, theme
from gui.panels.comment_field import CommentField
from gui.parts.widgets import described
from gui.words.flag_reasons import TITLES, kept_reason, reason_words

LONGEST = 200


class FlagReason(QWidget):
    """Stands below the flag while there is one; `said` carries the reason."""

    said = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reason = ""
        self.line = described(
            CommentField(placeholderText=tr("Why, if you like"), maxLength=LONGEST), "Shift+G", tr("Reason of the flag")
        )
        self.menu = QMenu(self)
        for number, (reason, title) in enumerate(TITLES.items(), start=1):
            action = self.menu.addAction(f"&{number}  {title}")
            action.setData(reason)
        self.usual = described(QToolButton(), spoken=tr("The usual reasons"))
        keymap.hint(self.usual, tr("The usual reasons"), "flag_reason")
        self.usual.setIcon(theme.icon("ph.caret-down", "secondary"))
        self.usual.setIconSize(QSize(theme.ICON, theme.ICON))
        self.usual.setFixedSize(theme.CONTROL_HEIGHT, theme.CONTROL_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(self.line, 1)
        row.addWidget(self.usual)
        self.line.editingFinished.connect(self._say)
        self.line.left.connect(self._finish)
        self.usual.clicked.connect(self.choose)
        self.menu.triggered.connect(self._take)

    def show_reason(self, reason: str, editable: bool) -> None:
        """Shows why, unless it is being typed."""
        self._reason = reason
        if not self.line.hasFocus():
            self.line.setText(reason_words(reason))
        self.line.setReadOnly(not editable)
        self.usual.setEnabled(editable)

    def choose(self) -> None:
        """Opens the usual reasons above the line, for arrows and numbers."""
        place = self.line.mapToGlobal(QPoint(0, -self.menu.sizeHint().height() - theme.GRID))
        self.menu.popup(place, self.menu.actions()[0])

    def _take(self, action: QAction) -> None:
        self.line.setText(reason_words(action.data()))
        self._finish()

    def _finish(self) -> None:
        self._say()
        self.left.emit()

    def _say(self) -> None:
        if (typed := kept_reason(self.line.text().strip())) != self._reason:
            self._reason = typed
            self.said.emit(typed)
