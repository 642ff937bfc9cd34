"""A shown canvas on a small photo, and a hand that works on it with real events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.project.edits import Edit
from engine.regions import LESION, Polygon, Region, rasterise, rasterise_label
from gui.canvas.canvas import PhotoCanvas

WIDTH, HEIGHT = 400, 300
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
MIDDLE = Qt.MouseButton.MiddleButton
Place = tuple[float, float]


class Hand(QObject):
    """Works in photo pixels; keeps what the canvas says."""

    def __init__(self, canvas: PhotoCanvas) -> None:
        super().__init__(canvas)
        self.canvas = canvas
        self.edits: list[Edit] = []
        self.shapes: list[Any] = []
        canvas.edited.connect(self.edits.append)
        canvas.shape_moved.connect(self.shapes.append)

    def view(self, place: Place) -> QPoint:
        return self.canvas.viewportTransform().map(QPointF(*place)).toPoint()

    def photo(self, place: Place) -> Place:
        """The photo's point that the screen's pixel at `place` stands for."""
        point = self.canvas.photo_point(QPointF(self.view(place)))
        return point.x(), point.y()

    def press(self, place: Place, keys: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        self._send(QEvent.Type.MouseButtonPress, place, keys, button)

    def move(self, place: Place, keys: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        self._send(QEvent.Type.MouseMove, place, keys, button)

    def hover(self, place: Place, keys: Qt.KeyboardModifier = NONE) -> None:
        self._send(QEvent.Type.MouseMove, place, keys, Qt.MouseButton.NoButton)

    def release(self, place: Place, keys: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        self._send(QEvent.Type.MouseButtonRelease, place, keys, button)

    def click(self, place: Place, keys: Qt.KeyboardModifier = NONE) -> None:
        self.press(place, keys)
        self.release(place, keys)

    def double_click(self, place: Place) -> None:
        self.click(place)
        self._send(QEvent.Type.MouseButtonDblClick, place, NONE, LEFT)
        self.release(place)

    def drag(self, places: Sequence[Place], keys: Qt.KeyboardModifier = NONE) -> None:
        self.press(places[0], keys)
        for place in places[1:]:
            self.move(place, keys)
        self.release(places[-1], keys)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.canvas, key, keys)

    def wheel(self, place: Place, notches: int, keys: Qt.KeyboardModifier = NONE) -> None:
        at = QPointF(self.view(place))
        turn = QPoint(0, 120 * notches)
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(at, at, QPoint(), turn, Qt.MouseButton.NoButton, keys, phase, False)
        QApplication.sendEvent(self.canvas.viewport(), event)

    def roi(self) -> NDArray[np.bool_]:
        """The pixels of all lesion regions on the canvas."""
        return rasterise_label(self.canvas.regions, LESION, WIDTH, HEIGHT).to_mask()

    def _send(self, kind: QEvent.Type, place: Place, keys: Qt.KeyboardModifier, button: Qt.MouseButton) -> None:
        at = QPointF(self.view(place))
        moving = kind == QEvent.Type.MouseMove
        cause = Qt.MouseButton.NoButton if moving else button
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
        event = QMouseEvent(kind, at, self.canvas.viewport().mapToGlobal(at), cause, held, keys)
        QApplication.sendEvent(self.canvas.viewport(), event)


@pytest.fixture
def canvas(qtbot: QtBot) -> PhotoCanvas:
    canvas = PhotoCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(480, 380)
    canvas.show()
    canvas.show_photo(np.full((HEIGHT, WIDTH, 3), 180, dtype=np.uint8))
    canvas.zoom_to(1.0)
    return canvas


@pytest.fixture
def hand(canvas: PhotoCanvas) -> Hand:
    return Hand(canvas)


@pytest.fixture
def pixels_of() -> Callable[[Sequence[Place]], NDArray[np.bool_]]:
    """The pixels inside an outline, by the engine's own rasteriser."""

    def pixels(outline: Sequence[Place]) -> NDArray[np.bool_]:
        return rasterise((Polygon(tuple(outline)),), WIDTH, HEIGHT).to_mask()

    return pixels


def square(region_id: str, left: float, top: float, side: float, label: str = LESION) -> Region:
    right, bottom = left + side, top + side
    outline = ((left, top), (right, top), (right, bottom), (left, bottom))
    return Region(region_id, label, (Polygon(outline),))
