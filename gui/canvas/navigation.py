"""Zoom and pan: the point under the hand stays under the hand."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

LARGEST = 32.0
"""Pixels of the screen for one of the photo."""
KEPT_IN_SIGHT = 80
"""However far one pans, this much of the photo stays visible, pixels of the screen."""
FIT_MARGIN = 16


@dataclass(frozen=True, slots=True)
class Place:
    """Where a view stands on a photo.

    Attributes:
        scale: pixels of the screen for one of the photo.
        across, down: the photo's point in the middle of the view, as shares of its width and height.
    """

    scale: float
    across: float
    down: float


class Navigation:
    """Moves a view over one photo; knows whether the photo is fitted, so that it stays so when the view is resized."""

    def __init__(self, view: QGraphicsView) -> None:
        self._view = view
        self._photo = QRectF()
        self.fitted = True
        self.quarters = 0
        """Quarter turns, clockwise, by which the photo is shown turned."""

    @property
    def scale(self) -> float:
        """Pixels of the screen for one of the photo."""
        transform = self._view.transform()
        return hypot(transform.m11(), transform.m12())

    @property
    def place(self) -> Place | None:
        """Where the view stands; `None` without a photo, or where it shows all of it."""
        if self._photo.isEmpty() or self.fitted:
            return None
        middle = self._view.mapToScene(self._view.viewport().rect().center())
        return Place(self.scale, middle.x() / self._photo.width(), middle.y() / self._photo.height())

    def go_to(self, place: Place) -> None:
        """Stands on the photo as another view stood on its own."""
        self.fitted = False
        self._set_scale(self._held_scale(place.scale))
        self._view.centerOn(place.across * self._photo.width(), place.down * self._photo.height())

    def turn(self, quarters: int) -> None:
        """Shows the photo turned by so many quarters, clockwise; what was in the middle stays there."""
        place, self.quarters = self.place, quarters % 4
        if place is None:
            self.fit()
        else:
            self.go_to(place)

    def in_photo(self, across: int, down: int) -> tuple[int, int]:
        """A step on the screen as a step on the photo."""
        for _ in range(self.quarters):
            across, down = down, -across
        return across, down

    def set_photo(self, size: tuple[int, int] | None) -> None:
        """Takes the photo's width and height."""
        self._photo = QRectF(0, 0, *size) if size else QRectF()
        room = 4 * max(self._photo.width(), self._photo.height(), 1.0)
        self._view.setSceneRect(self._photo.adjusted(-room, -room, room, room))

    def fit(self) -> None:
        """Shows the whole photo."""
        self.fitted = True
        self._set_scale(self._fitting_scale())
        self._view.centerOn(self._photo.center())

    def zoom_about(self, scale: float, place: QPoint) -> None:
        """Sets the scale and keeps the photo's point at `place` of the viewport there."""
        self.fitted = False
        point = self._view.mapToScene(place)
        self._set_scale(self._held_scale(scale))
        moved = self._view.viewportTransform().map(point) - QPointF(place)
        self.pan(round(moved.x()), round(moved.y()))

    def pan(self, across: int, down: int) -> None:
        """Moves the view right and down over the photo, pixels of the screen."""
        shown = self._view.viewportTransform().mapRect(self._photo)
        port = self._view.viewport().rect()
        across = _held(across, shown.right() - KEPT_IN_SIGHT, shown.left() - port.width() + KEPT_IN_SIGHT)
        down = _held(down, shown.bottom() - KEPT_IN_SIGHT, shown.top() - port.height() + KEPT_IN_SIGHT)
        bars = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        for bar, step in zip(bars, (across, down), strict=True):
            bar.setValue(bar.value() + step)

    def _fitting_scale(self) -> float:
        port = self._view.viewport().rect()
        if self._photo.isEmpty():
            return 1.0
        room = max(port.width() - 2 * FIT_MARGIN, 1), max(port.height() - 2 * FIT_MARGIN, 1)
        if self.quarters % 2:
            room = room[1], room[0]
        return min(room[0] / self._photo.width(), room[1] / self._photo.height(), LARGEST)

    def _held_scale(self, scale: float) -> float:
        return min(max(scale, self._fitting_scale() / 4), LARGEST)

    def _set_scale(self, scale: float) -> None:
        self._view.setTransform(QTransform().rotate(90 * self.quarters).scale(scale, scale))


def _held(step: int, most: float, least: float) -> int:
    """The step, between the two, but never against its own direction."""
    return max(min(step, int(max(most, 0))), int(min(least, 0)))
