"""The vertices of the selected regions, all in one item."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from gui.canvas.colours import CASING, HANDLE, MODEL
from gui.canvas.contours import Ring
from gui.canvas.geometry import Geometry, Vertex
from gui.canvas.layer import Layer

SIDE = 7.0
CHOSEN_SIDE = 9.0
APART = 9.0
"""Handles nearer to each other than this, in pixels of the screen, are thinned out; their vertices can still be hit."""


class HandlesItem(Layer):
    """Squares of one size at every zoom; the chosen vertex is larger and filled."""

    def __init__(self, order: int) -> None:
        super().__init__(order)
        self._geometries: tuple[Geometry, ...] = ()
        self._vertex: Vertex | None = None

    def show_vertices(self, geometries: tuple[Geometry, ...], vertex: Vertex | None) -> None:
        """Draws the vertices of these polygons, and `vertex` as chosen."""
        self.prepareGeometryChange()
        self._geometries = tuple(geometry for geometry in geometries if geometry.places)
        self._vertex = vertex

    def boundingRect(self) -> QRectF:
        around = QRectF()
        for geometry in self._geometries:
            left, top, right, bottom = geometry.bounds
            around = around.united(QRectF(QPointF(left, top), QPointF(right, bottom)))
        return self.with_margin(around) if self._geometries else around

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        transform = painter.worldTransform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(CASING), 1.0))
        painter.setBrush(QColor(HANDLE))
        scale, offset = transform.m11(), np.array([transform.dx(), transform.dy()])
        for geometry in self._geometries:
            for ring in geometry.rings:
                painter.drawRects([_square(point, SIDE) for point in _apart(ring * scale + offset).tolist()])
        chosen = self._chosen_point()
        if chosen is not None:
            painter.setBrush(QColor(MODEL))
            painter.setPen(QPen(QColor(CASING), 1.5, Qt.PenStyle.SolidLine))
            painter.drawRect(_square((chosen * scale + offset).tolist(), CHOSEN_SIDE))

    def _chosen_point(self) -> Ring | None:
        vertex = self._vertex
        for geometry in self._geometries:
            if vertex is not None and geometry.region.region_id == vertex.region_id:
                return geometry.rings[geometry.places.index((vertex.polygon, vertex.ring))][vertex.index]
        return None


def _apart(points: Ring) -> Ring:
    """The first point and those that begin a new stretch of `APART` along the ring."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    stretch = np.floor(np.concatenate([[0.0], np.cumsum(steps)]) / APART)
    begins = np.concatenate([[True], stretch[1:] != stretch[:-1]])
    return points[begins]


def _square(point: list[float], side: float) -> QRectF:
    return QRectF(point[0] - side / 2, point[1] - side / 2, side, side)
