"""Looking at one photo: zoom, pan, the calm around it, and the signs on it. No drawing here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Property, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from engine.language import grouped, tr
from gui.canvas.badges import Badge, FocusFrame
from gui.canvas.colours import SURROUND_DARK
from gui.canvas.display import Display
from gui.canvas.glance import Glance
from gui.canvas.navigation import Navigation, Place
from gui.canvas.scene import CanvasScene

ZOOM_STEP = 1.25
KEPT_FREE = 24
"""Pixels of the screen between what is brought into view and the edge."""
BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


@dataclass(frozen=True, slots=True)
class Foreground:
    """Something over everything on the canvas, and whether it is there now."""

    draw: Callable[[QPainter], None]
    shown: Callable[[], bool]


class CanvasView(QGraphicsView):
    """Shows a `CanvasScene`; `zoom_changed` carries pixels of the screen for one of the photo."""

    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = CanvasScene(self)
        self._navigation = Navigation(self)
        self._glance = Glance(self.viewport(), self._scene.photo, self._look_sharply)
        self._scene.touched.connect(self._glance.end)
        self._zoom_badge, self._top_badge = Badge(self.viewport()), Badge(self.viewport())
        self._focus_frame = FocusFrame(self)
        self._pan_from: QPoint | None = None
        self._surround = QColor()
        self._note = ""
        self._foregrounds: list[Foreground] = []
        self.keep_zoom = False
        """Whether another photo is first seen at the zoom and place of the one before."""
        self._set_up()

    def _set_up(self) -> None:
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setInteractive(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Photo canvas"))
        self.setAccessibleDescription(
            tr("The photo with its regions. Draw with the tools; arrow keys move a selection.")
        )
        self.set_surround(QColor(SURROUND_DARK))

    @property
    def zoom(self) -> float:
        """Pixels of the screen for one of the photo."""
        return self._navigation.scale

    def fit(self) -> None:
        """Shows the whole photo."""
        self._glance.end()
        self._navigation.fit()
        self._zoomed()

    def turn(self, quarters: int) -> None:
        """Shows the photo turned by so many quarters, clockwise; regions stay where they are on it."""
        if quarters % 4 != self._navigation.quarters:
            self._scene.photo.set_quarters(quarters % 4)
            self._navigation.turn(quarters)
            self._zoomed()

    def set_display(self, display: Display) -> None:
        """Shows the photo brighter, with more contrast, and so on; its pixels stay."""
        self._glance.end()
        self._scene.photo.set_display(display)

    def set_local_contrast(self, offsets: NDArray[np.int16] | None) -> None:
        """What the display's local contrast adds; see `PhotoItem.set_local_contrast`."""
        self._glance.end()
        self._scene.photo.set_local_contrast(offsets)

    def add_foreground(self, draw: Callable[[QPainter], None], shown: Callable[[], bool]) -> None:
        """Lets `draw` paint over everything, in pixels of the viewport, while there is something `shown`."""
        self._foregrounds.append(Foreground(draw, shown))

    @property
    def photo_size(self) -> tuple[int, int]:
        """Width and height of the photo; 0 without one."""
        return self._scene.size

    @property
    def panning(self) -> bool:
        """Whether the left button moves the photo."""
        return self._pan_from is not None

    def set_note(self, note: str) -> None:
        """A few words behind zoom and size, such as "display adjusted"."""
        if note != self._note:
            self._note = note
            self._show_zoom()

    def zoom_to(self, scale: float) -> None:
        """Shows `scale` pixels of the screen for one of the photo, about the middle."""
        self.zoom_about(scale, self.viewport().rect().center())

    def zoom_in(self) -> None:
        """One step nearer."""
        self.zoom_to(self.zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """One step farther."""
        self.zoom_to(self.zoom / ZOOM_STEP)

    def zoom_about(self, scale: float, place: QPoint) -> None:
        """Zooms and keeps what is at `place` of the viewport there."""
        if self._scene.is_rich:
            self._glance.begin(self.viewportTransform())
        self._navigation.zoom_about(scale, place)
        self._zoomed()

    def set_badge(self, text: str | None) -> None:
        """A short sign at the top left, such as "Blind first reading"."""
        self._top_badge.show_text(text)
        self._place_badges()

    def set_surround(self, colour: QColor) -> None:
        """The neutral colour around the photo."""
        self._surround = QColor(colour)
        self.setBackgroundBrush(self._surround)

    def surround_colour(self) -> QColor:
        """The neutral colour around the photo."""
        return self._surround

    surround = cast(Any, Property(QColor, surround_colour, set_surround))

    def photo_point(self, place: QPointF) -> QPointF:
        """A place of the viewport in photo pixels."""
        inverse, _ = self.viewportTransform().inverted()
        return inverse.map(place)

    def bring_into_view(self, point: QPointF) -> None:
        """Moves the photo so far that the point, in photo pixels, is seen, with something of what is around it."""
        room = self.viewport().rect().adjusted(KEPT_FREE, KEPT_FREE, -KEPT_FREE, -KEPT_FREE)
        at = self.viewportTransform().map(point).toPoint()
        across = min(at.x() - room.left(), 0) + max(at.x() - room.right(), 0)
        down = min(at.y() - room.top(), 0) + max(at.y() - room.bottom(), 0)
        if (across or down) and not self._navigation.fitted:
            self._navigation.pan(across, down)

    def pan_by(self, across: int, down: int) -> None:
        """Moves the view right and down over the photo, pixels of the screen."""
        self._navigation.fitted = False
        self._navigation.pan(across, down)

    def _pan_to(self, place: QPoint) -> None:
        if self._pan_from is not None:
            self.pan_by(self._pan_from.x() - place.x(), self._pan_from.y() - place.y())
            self._pan_from = place

    def _receive_photo(self, before: Place | None) -> None:
        """A photo has come: all of it is shown, or the same place as of the one `before`."""
        size = self._scene.size
        self._navigation.set_photo(size if all(size) else None)
        if before is not None and self.keep_zoom and all(size):
            self._navigation.go_to(before)
            self._zoomed()
        else:
            self.fit()

    def _zoomed(self) -> None:
        if not self._glance.on:
            self._look_sharply()
        self._show_zoom()
        self.zoom_changed.emit(self.zoom)

    def _look_sharply(self) -> None:
        self._scene.set_unit(1 / self.zoom)

    def _show_zoom(self) -> None:
        width, height = self._scene.size
        percent = f"{self.zoom * 100:.0f} %" if self.zoom >= 0.1 else f"{self.zoom * 100:.1f} %"
        words = " · ".join(filter(None, (percent, f"{grouped(width)} × {grouped(height)}", self._note)))
        self._zoom_badge.show_text(words if width else None)
        self._place_badges()

    def _place_badges(self) -> None:
        port = self.viewport().rect()
        seen = self.viewportTransform().mapRect(QRectF(0, 0, *self._scene.size)).toRect().intersected(port)
        corner = port if seen.isEmpty() else seen
        self._zoom_badge.place(corner, top=False)
        self._top_badge.place(corner, top=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._glance.on or self._glance.taking:
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.backgroundBrush())
        self._glance.draw(painter, event.region(), self.viewportTransform())
        self.drawForeground(painter, event.rect())
        painter.end()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if not self._glance.taking:
            super().drawBackground(painter, rect)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        for foreground in self._foregrounds:
            if foreground.shown() and not self._glance.taking:
                painter.save()
                painter.resetTransform()
                foreground.draw(painter)
                painter.restore()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Qt moves the pixels that are there; the badges stay, and what is over the photo is drawn anew."""
        super().scrollContentsBy(dx, dy)
        self._place_badges()
        if any(foreground.shown() for foreground in self._foregrounds):
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._glance.end()
        if self._navigation.fitted:
            self.fit()
        self._place_badges()
        self._focus_frame.place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in BY_KEYBOARD:
            self._focus_frame.show_in(self.palette().color(QPalette.ColorRole.Highlight))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._focus_frame.hide()
