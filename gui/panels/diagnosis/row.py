"""One diagnosis of the reader's list, which answers to keys while it has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from engine.language import tr
from gui import theme
from gui.document.diagnosing import HIGHEST, LOWEST, Named
from gui.panels.diagnosis.confidence import Confidence
from gui.parts.widgets import Elided, described

RANK_WIDTH = 14
RANK_TIP = tr("Rank by confidence. Equal confidence shares a rank, and the next one follows at once (1, 2, 2, 3).")
KEYS_TIP = tr("1 to 5 confidence · Alt+Up, Alt+Down order · Delete remove")
PLAIN, ALT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
NUMBERS = {Qt.Key(Qt.Key.Key_0 + number): number for number in range(LOWEST, HIGHEST + 1)}


class DiagnosisRow(QFrame):
    """A rank, a diagnosis, a confidence, and a button to remove; below it what the diagnosis counts as."""

    removed = Signal(int)
    confidence_chosen = Signal(int, int)
    moved = Signal(int, int)
    left = Signal(int, int)
    back_asked = Signal()
    field_asked = Signal()

    def __init__(self, place: int) -> None:
        super().__init__()
        self._place, self._editable, self._value = place, False, 0.0
        self.setProperty("diagnosis", True)
        self.rank, self.name = described(QLabel(), RANK_TIP), Elided()
        self.rank.setFixedWidth(RANK_WIDTH)
        theme.set_role(self.rank, "secondary")
        self.confidence = Confidence()
        self.remove = QToolButton()
        self.remove.setIcon(theme.icon("ph.trash", "secondary"))
        self.remove.setIconSize(QSize(theme.ICON, theme.ICON))
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.counts = Elided("", "small")
        self.counts.setContentsMargins(RANK_WIDTH + theme.GRID, 0, 0, 2)
        self._place_parts()
        self.remove.clicked.connect(self._remove)
        self.confidence.chosen.connect(self._choose)

    def _place_parts(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        for part in (self.rank, self.name, self.confidence, self.remove):
            row.addWidget(part, int(part is self.name))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GRID, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.counts)

    def show_named(self, named: Named, rank: int, editable: bool) -> None:
        """Show another diagnosis."""
        self._editable, self._value = editable, named.confidence
        self.rank.setText(str(rank))
        self.name.set_full(named.text)
        self.confidence.show_value(named.confidence, editable)
        tip = tr("Remove {diagnosis} (Delete)", diagnosis=named.text)
        described(self.remove, tip, tr("Remove {diagnosis}", diagnosis=named.text)).setVisible(editable)
        condition = named.counts_as
        self.counts.set_full(tr("counts as {condition}", condition=condition))
        self.counts.setVisible(condition.casefold() != named.text.casefold())
        self.setToolTip(KEYS_TIP if editable else "")
        spoken = tr(
            "{diagnosis}, rank {rank}, confidence {value:g} of {highest}",
            diagnosis=named.text,
            rank=rank,
            value=named.confidence,
            highest=HIGHEST,
        )
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if editable else Qt.FocusPolicy.NoFocus)

    def event(self, event: QEvent) -> bool:
        """Keys that mean something here do not reach the window's actions."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._means(event):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._means(event):
            super().keyPressEvent(event)
            return
        key, held = _key(event), _held(event)
        if held == CONTROL:
            self.back_asked.emit()
        elif key in NUMBERS:
            self._choose(NUMBERS[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._choose(int(self._value) + (1 if key == Qt.Key.Key_Right else -1))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if key == Qt.Key.Key_Down else -1
            (self.moved if held == ALT else self.left).emit(self._place, step)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove()
        else:
            self.field_asked.emit()

    def _means(self, event: QKeyEvent) -> bool:
        key, held = _key(event), _held(event)
        if not self._editable:
            return False
        if held == ALT:
            return key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if held == CONTROL:
            return key == Qt.Key.Key_Z
        return held == PLAIN and (key in NUMBERS or key in ANSWERED)

    def _remove(self) -> None:
        self.removed.emit(self._place)

    def _choose(self, confidence: int) -> None:
        if LOWEST <= confidence <= HIGHEST:
            self.confidence_chosen.emit(self._place, confidence)


ANSWERED = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)
"""Without a modifier; Enter goes to the field, since completing cannot be taken back."""


def _key(event: QKeyEvent) -> Qt.Key:
    return Qt.Key(event.key())


def _held(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
