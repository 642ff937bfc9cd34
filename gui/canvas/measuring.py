"""Measuring on the photo: two points, and how far they are apart."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen

from engine.language import grouped
from gui.canvas.colours import CASING
from gui.canvas.view import CanvasView

INK = "#ffd60a"
TICK = 7.0
"""Half the length of the marks at both ends, pixels of the screen."""
LEAST = 1.0
"""Photo pixels below which two points are none."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Two points of the photo, in photo pixels."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def pixels(self) -> float:
        """Their distance in photo pixels."""
        return hypot(self.x1 - self.x0, self.y1 - self.y0)

    def words(self, millimetres: float | None) -> str:
        """Their distance for people; `millimetres` is that of one photo pixel."""
        pixels = f"{grouped(self.pixels)} px"
        return pixels if millimetres is None else f"{self.pixels * millimetres:.3g} mm · {pixels}"


class Measuring(QObject):
    """Takes the left button of a view while it is on; wheel, middle button and Space go on as they are."""

    measured = Signal(object)
    """A `Stretch`, at the end of each drag."""
    ended = Signal()
    """Esc was pressed."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._from: QPointF | None = None
        self._on = self._space = False
        self.stretch: Stretch | None = None
        self.millimetres: float | None = None
        """Of one photo pixel; `None` where no scale is known."""
        view.add_foreground(self._draw, lambda: self.stretch is not None)

    @property
    def on(self) -> bool:
        """Whether the left button measures."""
        return self._on

    def set_on(self, on: bool) -> None:
        """Begin to measure, or give the button back; what was measured is then gone."""
        if on == self._on:
            return
        self._on = on
        watched = self._view, self._view.viewport()
        for widget in watched:
            widget.installEventFilter(self) if on else widget.removeEventFilter(self)
        if not on:
            self.clear()

    def clear(self) -> None:
        """Take the line off the photo."""
        self._from = self.stretch = None
        self._view.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return self._key(event)
        if watched is self._view.viewport() and isinstance(event, QMouseEvent):
            return self._mouse(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if (
            event.key() == Qt.Key.Key_Space
            and event.type() != QEvent.Type.ShortcutOverride
            and not event.isAutoRepeat()
        ):
            self._space = event.type() == QEvent.Type.KeyPress
        if event.key() != Qt.Key.Key_Escape:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.ended.emit()
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        kind, left = event.type(), event.button() == Qt.MouseButton.LeftButton
        if self._space or self._view.panning:
            return False
        if left and kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self._from = self._view.photo_point(event.position())
            return True
        if kind == QEvent.Type.MouseMove and not event.buttons() & Qt.MouseButton.MiddleButton:
            self._view.viewport().setCursor(Qt.CursorShape.CrossCursor)
            if self._from is not None:
                self._reach(event.position())
            return True
        if left and kind == QEvent.Type.MouseButtonRelease and self._from is not None:
            self._reach(event.position())
            self._from = None
            if self.stretch is not None:
                self.measured.emit(self.stretch)
            return True
        return False

    def _reach(self, place: QPointF) -> None:
        if self._from is None:
            return
        there = self._view.photo_point(place)
        found = Stretch(self._from.x(), self._from.y(), there.x(), there.y())
        self.stretch = found if found.pixels >= LEAST else None
        self._view.viewport().update()

    def _draw(self, painter: QPainter) -> None:
        """In pixels of the viewport: the line with an end mark at each point, and the length beside it."""
        if self.stretch is None:
            return
        transform = self._view.viewportTransform()
        start = transform.map(QPointF(self.stretch.x0, self.stretch.y0))
        end = transform.map(QPointF(self.stretch.x1, self.stretch.y1))
        along = end - start
        length = max(hypot(along.x(), along.y()), 1e-9)
        across = QPointF(-along.y(), along.x()) * (TICK / length)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((CASING, 4.0), (INK, 2.0)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLine(start, end)
            for place in (start, end):
                painter.drawLine(place - across, place + across)
        self._label(painter, (start + end) / 2, self.stretch.words(self.millimetres))

    def _label(self, painter: QPainter, middle: QPointF, words: str) -> None:
        metrics = painter.fontMetrics()
        box = QRectF(0, 0, metrics.horizontalAdvance(words) + 20, metrics.height() + 8)
        box.moveCenter(middle + QPointF(0, -(box.height() + TICK)))
        port = QRectF(self._view.viewport().rect()).adjusted(4, 4, -4, -4)
        box.moveLeft(min(max(box.left(), port.left()), port.right() - box.width()))
        box.moveTop(min(max(box.top(), port.top()), port.bottom() - box.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(20, 21, 24, 200))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor("#f2f3f5"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
