"""What is seen while the zoom changes: the photo as it is, and all that lies on it as a picture that is stretched."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QRegion, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

SETTLE_MS = 120
"""So long after the last notch everything is drawn sharply again."""


class Glance(QObject):
    """Drawing two hundred outlines and two maps anew at each notch would take longer than the notch."""

    def __init__(self, viewport: QWidget, photo: QGraphicsItem, ended: Callable[[], None]) -> None:
        super().__init__(viewport)
        self._viewport, self._photo, self._ended = viewport, photo, ended
        self._picture: QImage | None = None
        self.taking = False
        """Whether what is drawn now becomes the picture: everything but photo, surround and what has its own place."""
        self._taken_at = QTransform()
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self.end)

    @property
    def on(self) -> bool:
        """Whether the picture stands for the scene."""
        return self._picture is not None

    def begin(self, transform: QTransform) -> None:
        """Take the picture where there is none yet, seen through `transform` from photo to viewport; or go on."""
        if self._picture is None:
            picture = self._blank()
            self.taking = True
            self._photo.setVisible(False)
            self._viewport.render(picture, renderFlags=QWidget.RenderFlag(0))
            self._photo.setVisible(True)
            self.taking = False
            self._picture, self._taken_at = picture, transform
        self._settling.start()

    def end(self) -> None:
        """Draw what is there, sharply."""
        self._settling.stop()
        if self._picture is not None:
            self._picture = None
            self._ended()
            self._viewport.update()

    def draw(self, painter: QPainter, seen: QRegion, transform: QTransform) -> None:
        """Draw photo and picture as they are seen through `transform`."""
        if self._picture is None:
            return
        painter.save()
        painter.setClipRegion(seen)
        painter.setWorldTransform(transform)
        option = QStyleOptionGraphicsItem()
        option.exposedRect = transform.inverted()[0].mapRect(seen.boundingRect().toRectF())
        self._photo.paint(painter, option, None)
        painter.restore()
        painter.save()
        painter.setClipRegion(seen)
        painter.setWorldTransform(self._taken_at.inverted()[0] * transform)
        painter.drawImage(0, 0, self._picture)
        painter.restore()

    def _blank(self) -> QImage:
        ratio = self._viewport.devicePixelRatioF()
        picture = QImage(self._viewport.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture
