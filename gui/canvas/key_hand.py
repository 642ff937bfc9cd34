"""A cursor on the photo that the keyboard moves: arrows go, Space presses and lets go, with every tool.

It sends the canvas the mouse events that a hand would make, so that no tool needs to know of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QTransform
from PySide6.QtWidgets import QApplication, QWidget

from gui.canvas.colours import CASING, HANDLE
from gui.canvas.keys import NUDGES, Answer

STEP, LONG_STEP = 5, 40
"""Pixels of the screen: who wants to be more exact zooms in."""
ARM, GAP = 16, 4
CLICKED = ("polygon", "edge_lasso")
"""Tools that are clicked from corner to corner; with others Space holds the button down until it is pressed again."""
HELD_KEYS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


class Photo(Protocol):
    """The canvas as the cursor needs it."""

    @property
    def tool(self) -> str: ...
    @property
    def pressing(self) -> bool: ...
    @property
    def drafting(self) -> bool: ...
    @property
    def photo_size(self) -> tuple[int, int]: ...
    def viewport(self) -> QWidget: ...
    def viewportTransform(self) -> QTransform: ...  # noqa: N802 - Qt's name
    def photo_point(self, place: QPointF) -> QPointF: ...
    def bring_into_view(self, point: QPointF) -> None: ...
    def finish_draft(self) -> bool: ...
    def cancel_draft(self) -> bool: ...


class KeyHand:
    """Off until it is asked for; then it answers to arrows, Space, Enter and Escape before the canvas does."""

    def __init__(self, photo: Photo, changed: Callable[[bool], None]) -> None:
        self._photo = photo
        self._changed = changed
        self.active = False
        self._point = QPointF()
        self._keys = Qt.KeyboardModifier.NoModifier

    @property
    def point(self) -> QPointF:
        """Where the cursor is, in photo pixels."""
        return self._point

    def set_active(self, active: bool) -> None:
        """Takes the cursor up in the middle of what is seen, or puts it away."""
        if active != self.active:
            self.active = active
            self.centre()
            self._changed(active)

    def centre(self) -> None:
        """Goes to the middle of what is seen of the photo."""
        middle = self._photo.photo_point(QPointF(self._photo.viewport().rect().center()))
        self._point = self._on_photo(middle)
        self._photo.viewport().update()

    def answer(self, event: QKeyEvent) -> Answer | None:
        """What a key does to the cursor; `None` where it means nothing to it."""
        if not self.active or not all(self._photo.photo_size):
            return None
        key, held = Qt.Key(event.key()), event.modifiers() & HELD_KEYS
        if key in NUDGES and held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            step = LONG_STEP if held else STEP
            across, down = NUDGES[key]
            return Answer(_always, lambda: self._go(across * step, down * step))
        if key == Qt.Key.Key_Space:
            return Answer(_always, _nothing if event.isAutoRepeat() else lambda: self._press(held))
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held and self._photo.pressing:
            return Answer(_always, self._let_go)
        if key == Qt.Key.Key_Escape and not self._photo.pressing and not self._photo.drafting:
            return Answer(_always, lambda: self.set_active(False))
        return None

    def draw(self, painter: QPainter) -> None:
        """Four arms about the place, a dot in it while the button is down; in pixels of the viewport."""
        if not self.active or not all(self._photo.photo_size):
            return
        at = self._photo.viewportTransform().map(self._point)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((CASING, 4.0), (HANDLE, 2.0)):
            painter.setPen(QPen(QColor(colour), width))
            for across, down in NUDGES.values():
                arm = QPointF(across, down)
                painter.drawLine(at + arm * GAP, at + arm * ARM)
        if self._photo.pressing:
            painter.setPen(QPen(QColor(CASING), 1.0))
            painter.setBrush(QColor(HANDLE))
            painter.drawEllipse(at, GAP - 0.5, GAP - 0.5)

    def _go(self, across: int, down: int) -> None:
        there = self._photo.viewportTransform().map(self._point) + QPointF(across, down)
        self._point = self._on_photo(self._photo.photo_point(there))
        self._photo.bring_into_view(self._point)
        self._send(QEvent.Type.MouseMove, self._keys if self._photo.pressing else Qt.KeyboardModifier.NoModifier)

    def _press(self, held: Qt.KeyboardModifier) -> None:
        if self._photo.pressing:
            self._let_go()
            return
        self._keys = held
        self._send(QEvent.Type.MouseButtonPress, held)
        if self._photo.tool in CLICKED:
            self._let_go()

    def _let_go(self) -> None:
        self._send(QEvent.Type.MouseButtonRelease, self._keys)

    def _send(self, kind: QEvent.Type, keys: Qt.KeyboardModifier) -> None:
        view, none, left = self._photo.viewport(), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        at = self._photo.viewportTransform().map(self._point)
        pressing = self._photo.pressing
        down = left if kind == QEvent.Type.MouseButtonPress or (pressing and kind == QEvent.Type.MouseMove) else none
        cause = none if kind == QEvent.Type.MouseMove else left
        QApplication.sendEvent(view, QMouseEvent(kind, at, view.mapToGlobal(at), cause, down, keys))
        view.update()

    def _on_photo(self, point: QPointF) -> QPointF:
        width, height = self._photo.photo_size
        return QPointF(min(max(point.x(), 0.0), float(width)), min(max(point.y(), 0.0), float(height)))


def _always() -> bool:
    return True


def _nothing() -> None:
    """A key that is held down presses once."""
