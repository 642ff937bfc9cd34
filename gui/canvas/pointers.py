"""Mouse and pen events as what the tools understand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent

from gui.canvas.tools.base import Pointer


def mouse_pointer(event: QMouseEvent, place: QPointF) -> Pointer:
    """The mouse at `place` of the photo."""
    return Pointer(
        place.x(), place.y(), shift=_held(event, "Shift"), alt=_held(event, "Alt"), control=_held(event, "Control")
    )


def pen_pointer(event: QTabletEvent, place: QPointF) -> Pointer:
    """The pen at `place` of the photo; one without a sense of pressure always presses fully."""
    device = event.pointingDevice()
    return Pointer(
        place.x(),
        place.y(),
        shift=_held(event, "Shift"),
        alt=_held(event, "Alt"),
        control=_held(event, "Control"),
        pressure=event.pressure() if device.hasCapability(QInputDevice.Capability.Pressure) else 1.0,
        eraser=device.pointerType() == QPointingDevice.PointerType.Eraser,
    )


def touch_pointer(held: Qt.KeyboardModifier, place: QPointF) -> Pointer:
    """A finger at `place` of the photo; it always presses fully."""
    return Pointer(
        place.x(),
        place.y(),
        shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
        alt=bool(held & Qt.KeyboardModifier.AltModifier),
        control=bool(held & Qt.KeyboardModifier.ControlModifier),
    )


def _held(event: QMouseEvent | QTabletEvent, key: str) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier[f"{key}Modifier"])
