"""The canvas: what hand and keyboard do reaches the tools."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QTabletEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from gui.canvas import commands
from gui.canvas.drawing_view import DrawingView
from gui.canvas.key_hand import KeyHand
from gui.canvas.keys import Keyboard
from gui.canvas.pointers import mouse_pointer, pen_pointer
from gui.canvas.tools.base import Pointer
from gui.canvas.touching import Fingers, Pen, pad_step
from gui.canvas.view import ZOOM_STEP

WHEEL_NOTCH = 120


class PhotoCanvas(DrawingView):
    """Reads mouse, pen, fingers, wheel and keys; `menu_asked` carries a place of the screen."""

    menu_asked = Signal(QPoint)
    key_cursor_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key_hand = KeyHand(self, self.key_cursor_changed.emit)
        self._keyboard = Keyboard(self, self.key_hand)
        self.add_foreground(self.key_hand.draw, lambda: self.key_hand.active)
        self._fingers = Fingers(self, Pen(self._hand.press, self._move, self._release))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def show_photo(self, pixels: NDArray[np.uint8] | None, levels: tuple[NDArray[np.uint8], ...] | None = None) -> None:
        super().show_photo(pixels, levels)
        self.key_hand.centre()

    # Mouse, pen, fingers, wheel

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and self._panning):
            self._pan_from = event.position().toPoint()
            self._show_cursor(None)
        elif left:
            self._hand.press(self._mouse(event), double=event.type() == QEvent.Type.MouseButtonDblClick)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._panning and self._hand.pressed and self._pan_from is None:
            self._pan_from = event.position().toPoint()
        elif self._pan_from is not None:
            self._pan_to(event.position().toPoint())
        else:
            self._move(self._mouse(event))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if self._pan_from is not None and (left or event.button() == Qt.MouseButton.MiddleButton):
            self._pan_from = None
            self._show_cursor(self._mouse(event))
        if left:
            self._release(self._mouse(event))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A right click chooses what is under it, then asks for the menu of what can be done with it."""
        if not self._hand.tool.busy and self._desk.size[0]:
            if event.reason() == QContextMenuEvent.Reason.Mouse:
                place = self.photo_point(QPointF(event.pos()))
                commands.select_under(self._desk, (place.x(), place.y()))
            self.menu_asked.emit(event.globalPos())
        event.accept()

    def tabletEvent(self, event: QTabletEvent) -> None:
        if self._panning or self._pan_from is not None:
            event.ignore()
            return
        pointer = pen_pointer(event, self.photo_point(event.position()))
        if event.type() == QEvent.Type.TabletPress:
            self._hand.press(pointer)
        elif event.type() == QEvent.Type.TabletRelease:
            self._release(pointer)
        else:
            self._move(pointer)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Fingers and gestures first; where the window is still being made there are none."""
        fingers = getattr(self, "_fingers", None)
        return (fingers is not None and fingers.answer(event)) or super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if (step := pad_step(event)) is not None:
            self.pan_by(-step.x(), -step.y())
            event.accept()
            return
        notches = (event.angleDelta().y() or event.angleDelta().x()) / WHEEL_NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.brushing:
            self.resize_brush(notches)
        elif notches:
            self.zoom_about(self.zoom * ZOOM_STEP**notches, event.position().toPoint())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._scene.move_ring(None, 1.0)

    def _mouse(self, event: QMouseEvent) -> Pointer:
        return mouse_pointer(event, self.photo_point(event.position()))

    def _move(self, pointer: Pointer) -> None:
        self._hand.move(pointer)
        self._show_cursor(pointer)

    def _release(self, pointer: Pointer) -> None:
        self._hand.release(pointer)
        self._show_cursor(pointer)

    # The keyboard

    def event(self, event: QEvent) -> bool:
        """Claims the keys that mean something here before the window's actions see them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._keyboard.answer(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = self._keyboard.answer(event)
        if answer is None:
            event.ignore()
        elif not (answer.undo and event.isAutoRepeat()):
            answer.do()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        end = self._keyboard.released(event)
        if end is None:
            event.ignore()
        else:
            end()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.set_panning(False)
        self.set_overlays_hidden(False)
