"""What is being drawn and is not a region yet; and the ring that shows the brush."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from engine.spans import Point
from gui.canvas.colours import CASING, HANDLE
from gui.canvas.found_painting import paint_found
from gui.canvas.layer import Layer
from gui.canvas.painting import cosmetic_pen, on_device, stroke_outline
from gui.canvas.tools.base import Draft

DOT = 3.0
HOT_DOT = 6.0
DOTS_APART = 7.0


class DraftItem(Layer):
    """An outline in the making: dashed where it takes pixels away."""

    def __init__(self, order: int) -> None:
        super().__init__(order)
        self._draft: Draft | None = None
        self._colour = HANDLE

    def set_draft(self, draft: Draft | None, colour: str) -> None:
        """Draws this draft, or nothing."""
        self.prepareGeometryChange()
        self._draft, self._colour = draft, colour

    def boundingRect(self) -> QRectF:
        if self._draft is None or not self._draft.points:
            return QRectF()
        found = self._draft.found
        corners = np.array([*self._draft.points, *(found.points() if found else ())])
        return self.with_margin(QRectF(QPointF(*corners.min(axis=0)), QPointF(*corners.max(axis=0))))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        draft = self._draft
        if draft is None:
            return
        if draft.found is not None:
            paint_found(painter, draft.found, self._colour, dashed=draft.mode == "subtract")
            return
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in draft.points]))
        if draft.closed:
            path.closeSubpath()
        colour = HANDLE if draft.band else self._colour
        stroke_outline(painter, path, colour, dashed=draft.band or draft.mode == "subtract")
        if draft.vertices:
            self._paint_dots(painter, draft.points[:-1], hot=draft.hot)
        elif draft.anchors:
            self._paint_dots(painter, draft.anchors, hot=draft.hot)

    def _paint_dots(self, painter: QPainter, points: tuple[Point, ...], *, hot: bool) -> None:
        painter.setPen(on_device(cosmetic_pen(CASING, 1.0), painter))
        painter.setBrush(QColor(HANDLE))
        last: Point | None = None
        for x, y in points:
            if last is None or max(abs(x - last[0]), abs(y - last[1])) >= DOTS_APART * self.unit:
                self._dot(painter, (x, y), DOT)
                last = (x, y)
        painter.setBrush(QColor(self._colour if hot else HANDLE))
        self._dot(painter, points[0], HOT_DOT if hot else DOT)

    def _dot(self, painter: QPainter, point: Point, radius: float) -> None:
        painter.drawEllipse(QPointF(*point), radius * self.unit, radius * self.unit)


class RingItem(Layer):
    """The brush at its true size; white on dark, with a mark at its middle when it is too small to be seen."""

    def __init__(self, order: int) -> None:
        super().__init__(order)
        self._radius = 1.0
        self.hide()

    def set_radius(self, radius: float) -> None:
        """In photo pixels."""
        self.prepareGeometryChange()
        self._radius = radius

    def boundingRect(self) -> QRectF:
        return self.with_margin(QRectF(-self._radius, -self._radius, 2 * self._radius, 2 * self._radius))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (cosmetic_pen(CASING, 3.0), cosmetic_pen(HANDLE, 1.25)):
            painter.setPen(on_device(pen, painter))
            painter.drawEllipse(QPointF(0, 0), self._radius, self._radius)
            arm = 3.0 * self.unit
            painter.drawLine(QPointF(-arm, 0), QPointF(arm, 0))
            painter.drawLine(QPointF(0, -arm), QPointF(0, arm))
