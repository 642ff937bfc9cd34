"""Under the list of regions: what can be done to the selected ones as a whole, and how much of it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.actions.shape_actions import AMOUNTS, ROWS
from gui.actions.window_actions import Actions
from gui.canvas.reshaping import Action
from gui.parts.widgets import Wrapped, action_button, described, indented

REST = 60
"""Milliseconds without a new figure after which it is tried out."""


class ShapeSection(QWidget):
    """A row of buttons; what asks how much opens a second row, which shows its effect on the photo at once."""

    tried = Signal(str, float)
    applied = Signal(str, float)
    left = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._asked: Action | None = None
        self._last = {name: amount.first for name, amount in AMOUNTS.items()}
        self.words, self.note = QLabel(), Wrapped("", "small")
        self.amount = described(
            AmountBox(), tr("Photo pixels; Enter applies, Esc leaves"), tr("Amount in photo pixels")
        )
        self.apply, self.cancel = QPushButton(), QPushButton(tr("Cancel"))
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._place(actions)
        self._rest.timeout.connect(self._try)
        self.amount.valueChanged.connect(self._on_value)
        self.amount.entered.connect(self._apply)
        self.amount.left.connect(self.leave)
        self.apply.clicked.connect(self._apply)
        self.cancel.clicked.connect(self.leave)
        self._show()

    def _place(self, actions: Actions) -> None:
        rows = QGridLayout()
        rows.setSpacing(2)
        rows.setContentsMargins(0, 0, 0, 0)
        for down, names in enumerate(ROWS):
            for across, name in enumerate(names):
                rows.addWidget(action_button(actions[name]), down, across)
        rows.setColumnStretch(len(ROWS[0]), 1)
        self.amounts = QWidget()
        below = QHBoxLayout(self.amounts)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(theme.GAP_SMALL)
        theme.set_property(self.cancel, "quiet", True)
        for part in (self.words, self.amount):
            below.addWidget(part)
        below.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.apply)
        self.buttons = QWidget()
        self.buttons.setLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addLayout(rows)
        for part in (self.amounts, self.note, self.buttons):
            column.addWidget(part)

    @property
    def asking(self) -> bool:
        """Whether an amount is asked for."""
        return self._asked is not None

    def ask(self, action: Action) -> None:
        """Ask how much, and try the last figure out."""
        self._asked, amount = action, AMOUNTS[action]
        self.words.setText(amount.words)
        self.apply.setText(amount.verb)
        self.amount.set_range(amount.smallest, amount.largest, amount.step, self._last[action])
        self._show()
        self.amount.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.amount.selectAll()
        self._try()

    def leave(self) -> None:
        """Ask for nothing any more."""
        if self._asked is not None:
            self._end()
            self.left.emit()

    def say(self, words: str) -> None:
        """What came of the figure, while it is asked for."""
        self.note.setText(words)
        self.note.setVisible(bool(words) and self.asking)

    def _on_value(self) -> None:
        self._rest.start()

    def _try(self) -> None:
        if self._asked is not None:
            self.tried.emit(self._asked, self.amount.value())

    def _apply(self) -> None:
        if self._asked is None:
            return
        action, value = self._asked, self.amount.value()
        self._last[action] = value
        self._end()
        self.applied.emit(action, value)

    def _end(self) -> None:
        self._asked = None
        self._rest.stop()
        self._show()

    def _show(self) -> None:
        for part in (self.amounts, self.buttons):
            part.setVisible(self.asking)
        self.note.setVisible(self.asking and bool(self.note.text()))


class AmountBox(QDoubleSpinBox):
    """Photo pixels; Enter and Esc mean the row, not the window."""

    entered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        indented(self)
        self.setSuffix(" px")
        self.setFixedWidth(96)

    def set_range(self, smallest: float, largest: float, step: float, value: float) -> None:
        """Other limits, and where to begin; nothing is told."""
        with QSignalBlocker(self):
            self.setDecimals(0 if step >= 1 else 1)
            self.setRange(smallest, largest)
            self.setSingleStep(step)
            self.setValue(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.interpretText()
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
