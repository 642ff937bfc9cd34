"""Zoom and pan: the point under the hand stays under the hand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

LARGEST = 32.0
"""Pixels of the screen for one of the photo."""
KEPT_IN_SIGHT = 80
"""However far one pans, this much of the photo stays visible, pixels of the screen."""
FIT_MARGIN = 16


class Navigation:
    """Moves a view over one photo; knows whether the photo is fitted, so that it stays so when the view is resized."""

    def __init__(self, view: QGraphicsView) -> None:
        self._view = view
        self._photo = QRectF()
        self.fitted = True

    @property
    def scale(self) -> float:
        """Pixels of the screen for one of the photo."""
        return self._view.transform().m11()

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
        self._set_scale(min(max(scale, self._fitting_scale() / 4), LARGEST))
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
        return min(room[0] / self._photo.width(), room[1] / self._photo.height(), LARGEST)

    def _set_scale(self, scale: float) -> None:
        self._view.setTransform(QTransform.fromScale(scale, scale))


def _held(step: int, most: float, least: float) -> int:
    """The step, between the two, but never against its own direction."""
    return max(min(step, int(max(most, 0))), int(min(least, 0)))
