"""Fingers: one draws as a pen does, two move and zoom the photo and never draw; gestures of a track pad."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import hypot
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEventPoint, QInputDevice, QNativeGestureEvent, QTouchEvent, QWheelEvent

from gui.canvas.pointers import touch_pointer
from gui.canvas.tools.base import Draft, Pointer

SLACK = 8.0
"""So far a finger may roll before it draws, pixels of the screen; a second one may still join it."""
DEGREE_STEP = 8
"""A wheel turns in eighths of a degree; so many are one pixel where a track pad says no pixels."""


class Photo(Protocol):
    """What the fingers move."""

    @property
    def zoom(self) -> float: ...
    @property
    def draft(self) -> Draft | None: ...
    def photo_point(self, place: QPointF) -> QPointF: ...
    def zoom_about(self, scale: float, place: QPoint) -> None: ...
    def pan_by(self, across: int, down: int) -> None: ...
    def fit(self) -> None: ...
    def cancel_draft(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Pen:
    """What a finger does as a pen would."""

    press: Callable[[Pointer], None]
    move: Callable[[Pointer], None]
    release: Callable[[Pointer], None]


class Fingers:
    """Follows the fingers from the first that comes to the last that goes."""

    def __init__(self, photo: Photo, pen: Pen) -> None:
        self._photo, self._pen = photo, pen
        self._start: QPointF | None = None
        self._drawing = self._navigating = self._drafted = False

    def answer(self, event: QEvent) -> bool:
        """Whether the event was one of fingers or of a track pad, and has been answered."""
        if isinstance(event, QNativeGestureEvent):
            return self._gesture(event)
        if not isinstance(event, QTouchEvent) or event.deviceType() != QInputDevice.DeviceType.TouchScreen:
            return False
        if event.type() == QEvent.Type.TouchCancel:
            self._give_up()
        else:
            self._follow(event)
        event.accept()
        return True

    def _follow(self, event: QTouchEvent) -> None:
        down = [point for point in event.points() if point.state() != QEventPoint.State.Released]
        if event.points() and (len(down) > 1 or self._navigating):
            self._stop_drawing()
            self._navigating = True
            if len(down) > 1:
                self._navigate(down[0], down[1])
        elif down:
            self._draw(down[0], event)
        if not down:
            self._lift(event)

    def _draw(self, finger: QEventPoint, event: QTouchEvent) -> None:
        if self._start is None:
            self._start, self._drafted = finger.position(), self._photo.draft is not None
        elif not self._drawing and _distance(finger.position(), self._start) > SLACK:
            self._begin(event)
        if self._drawing:
            self._pen.move(self._pointer(finger.position(), event))

    def _begin(self, event: QTouchEvent) -> None:
        if self._start is not None:
            self._drawing = True
            self._pen.press(self._pointer(self._start, event))

    def _lift(self, event: QTouchEvent) -> None:
        if not self._navigating and self._start is not None:
            if not self._drawing:
                self._begin(event)
            self._pen.release(self._pointer(event.points()[0].position(), event))
        self._forget()

    def _stop_drawing(self) -> None:
        """A second finger has come: what the first drew was none, unless it went on with a draft."""
        if self._drawing and not self._drafted:
            self._photo.cancel_draft()
        elif self._drawing and self._start is not None:
            self._pen.release(touch_pointer(Qt.KeyboardModifier.NoModifier, self._photo.photo_point(self._start)))
        self._drawing = False

    def _give_up(self) -> None:
        self._stop_drawing()
        self._forget()

    def _forget(self) -> None:
        self._start = None
        self._drawing = self._navigating = self._drafted = False

    def _navigate(self, one: QEventPoint, other: QEventPoint) -> None:
        before = (one.lastPosition() + other.lastPosition()) / 2
        now = (one.position() + other.position()) / 2
        apart = _distance(one.lastPosition(), other.lastPosition())
        moved = (before - now).toPoint()
        self._photo.pan_by(moved.x(), moved.y())
        if apart > 0:
            grown = _distance(one.position(), other.position()) / apart
            self._photo.zoom_about(self._photo.zoom * grown, now.toPoint())

    def _gesture(self, event: QNativeGestureEvent) -> bool:
        kind = event.gestureType()
        if kind == Qt.NativeGestureType.ZoomNativeGesture:
            self._photo.zoom_about(self._photo.zoom * max(0.1, 1 + event.value()), event.position().toPoint())
        elif kind == Qt.NativeGestureType.PanNativeGesture:
            self._photo.pan_by(-round(event.delta().x()), -round(event.delta().y()))
        elif kind == Qt.NativeGestureType.SmartZoomNativeGesture:
            if self._photo.zoom >= 1:
                self._photo.fit()
            else:
                self._photo.zoom_about(1.0, event.position().toPoint())
        else:
            return False
        event.accept()
        return True

    def _pointer(self, place: QPointF, event: QTouchEvent) -> Pointer:
        return touch_pointer(event.modifiers(), self._photo.photo_point(place))


def pad_step(event: QWheelEvent) -> QPoint | None:
    """How far two fingers on a track pad push the photo, pixels; `None` where a wheel turns or fingers zoom."""
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    if event.deviceType() != QInputDevice.DeviceType.TouchPad or held:
        return None
    return event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta() / DEGREE_STEP


def _distance(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())
