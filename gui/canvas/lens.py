"""A round glass under the pointer that shows the photo nearer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QHoverEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QGraphicsView, QWidget

from gui.canvas.colours import CASING

DIAMETER = 260
TIMES, LEAST, MOST = 3.0, 2.0, 32.0
"""How much nearer than the view, and at least and at most how many pixels of the screen for one of the photo."""


class Lens(QWidget):
    """Follows the pointer over a view while it is shown; everything goes through it to the view."""

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._at = QPointF()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(DIAMETER, DIAMETER)
        self.hide()

    @property
    def scale(self) -> float:
        """Pixels of the screen for one of the photo under the glass."""
        transform = self._view.transform()
        return min(max(TIMES * abs(transform.determinant()) ** 0.5, LEAST), MOST)

    def set_shown(self, shown: bool) -> None:
        """Puts the glass where the pointer is, or away."""
        port = self._view.viewport()
        if shown and not self.isVisible():
            port.installEventFilter(self)
            self._follow(QPointF(port.mapFromGlobal(QCursor.pos())))
        elif not shown:
            port.removeEventFilter(self)
        self.setVisible(shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent | QHoverEvent) and event.type() in (
            QEvent.Type.MouseMove,
            QEvent.Type.HoverMove,
        ):
            self._follow(event.position())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        inverse, _ = self._view.viewportTransform().inverted()
        point, whole = inverse.map(self._at), QRectF(self.rect())
        painter = QPainter(self)
        glass = QPainterPath()
        glass.addEllipse(whole.adjusted(2, 2, -2, -2))
        painter.setClipPath(glass)
        painter.fillRect(whole, self._view.backgroundBrush())
        turn = self._view.transform()
        nearer = self.scale / abs(turn.determinant()) ** 0.5
        painter.translate(whole.center())
        painter.setWorldTransform(turn, combine=True)
        painter.scale(nearer, nearer)
        painter.translate(-point)
        seen = painter.worldTransform().inverted()[0].mapRect(whole)
        self._view.scene().render(painter, seen, seen)
        painter.resetTransform()
        painter.setClipping(False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((CASING, 4.0), ("#ffffff", 1.5)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawEllipse(whole.adjusted(2, 2, -2, -2))
        painter.end()

    def _follow(self, place: QPointF) -> None:
        self._at = place
        self.move((place - QPointF(DIAMETER / 2, DIAMETER / 2)).toPoint())
        self.update()
