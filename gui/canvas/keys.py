"""The keys that the canvas itself answers to; all others are actions of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

NUDGES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
LONG_NUDGE = 10


class Keyed(Protocol):
    """What the keys act on."""

    @property
    def drafting(self) -> bool: ...
    @property
    def selection(self) -> tuple[str, ...]: ...
    @property
    def can_change_selection(self) -> bool: ...
    @property
    def can_delete_vertex(self) -> bool: ...
    def take_back_vertex(self) -> bool: ...
    def cancel_draft(self) -> bool: ...
    def finish_draft(self) -> bool: ...
    def delete_selection(self) -> None: ...
    def select(self, region_ids: tuple[str, ...]) -> None: ...
    def delete_vertex(self) -> None: ...
    def nudge(self, across: int, down: int) -> None: ...
    def set_panning(self, panning: bool) -> None: ...
    def set_overlays_hidden(self, hidden: bool) -> None: ...


@dataclass(frozen=True, slots=True)
class Answer:
    """What a key does, when it means something; `undo` is for keys that work while they are held."""

    applies: Callable[[], bool]
    do: Callable[[], object]
    undo: Callable[[], object] | None = None


class Hand(Protocol):
    """Who answers to keys first, while it is active."""

    def answer(self, event: QKeyEvent) -> Answer | None: ...


class Keyboard:
    """Finds the answer to a key as things stand."""

    def __init__(self, canvas: Keyed, hand: Hand | None = None) -> None:
        self._canvas = canvas
        self._hand = hand
        drafting = Answer(lambda: canvas.drafting, canvas.finish_draft)
        self._answers: dict[int, Answer] = {
            Qt.Key.Key_Return: drafting,
            Qt.Key.Key_Enter: drafting,
            Qt.Key.Key_Escape: Answer(self._can_let_go, self._let_go),
            Qt.Key.Key_Backspace: Answer(self._can_take_back, self._take_back),
            Qt.Key.Key_Delete: Answer(lambda: canvas.can_change_selection, canvas.delete_selection),
            Qt.Key.Key_Space: Answer(lambda: True, lambda: canvas.set_panning(True), lambda: canvas.set_panning(False)),
            Qt.Key.Key_H: Answer(
                lambda: True, lambda: canvas.set_overlays_hidden(True), lambda: canvas.set_overlays_hidden(False)
            ),
        }

    def answer(self, event: QKeyEvent) -> Answer | None:
        """What the key does now; `None` where it is not the canvas's."""
        if self._hand is not None and (first := self._hand.answer(event)) is not None:
            return first
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if held == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_Z:
            found: Answer | None = Answer(lambda: self._canvas.drafting, self._canvas.take_back_vertex)
        elif held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier) and key in NUDGES:
            step = LONG_NUDGE if held else 1
            across, down = NUDGES[key]
            found = Answer(
                lambda: self._canvas.can_change_selection, lambda: self._canvas.nudge(across * step, down * step)
            )
        else:
            blocked = held & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier)
            found = None if blocked else self._answers.get(key)
        return found if found and found.applies() else None

    def released(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What the end of a held key does, whichever other keys are held by then."""
        found = self._answers.get(event.key())
        return None if found is None or event.isAutoRepeat() else found.undo

    def _can_let_go(self) -> bool:
        return self._canvas.drafting or bool(self._canvas.selection)

    def _let_go(self) -> None:
        """First of what is half drawn, then of what is selected."""
        if self._canvas.drafting:
            self._canvas.cancel_draft()
        else:
            self._canvas.select(())

    def _can_take_back(self) -> bool:
        return self._canvas.drafting or self._canvas.can_delete_vertex

    def _take_back(self) -> None:
        if self._canvas.drafting:
            self._canvas.take_back_vertex()
        else:
            self._canvas.delete_vertex()
