"""What the selected regions can be held by, all in one item: vertices, and the handles of ellipses and rectangles."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from gui.canvas.colours import CASING, HANDLE, MODEL
from gui.canvas.contours import Ring
from gui.canvas.figures import KNOB, Figure
from gui.canvas.geometry import Geometry, Vertex
from gui.canvas.layer import Layer
from gui.canvas.moved_part import SLACK, moved_part

SIDE = 7.0
CHOSEN_SIDE = 9.0
KNOB_RADIUS = 4.5
APART = 9.0
"""Handles nearer to each other than this, in pixels of the screen, are thinned out; their vertices can still be hit."""


class HandlesItem(Layer):
    """Squares and knobs of one size at every zoom; chosen vertices are larger and filled."""

    def __init__(self, order: int) -> None:
        super().__init__(order)
        self._geometries: tuple[Geometry, ...] = ()
        self._vertices: tuple[Vertex, ...] = ()
        self._bounds = QRectF()
        self._kept: dict[tuple[str, int], NDArray[np.bool_]] = {}
        """Which vertices of each ring have a handle; chosen anew with the zoom, so that none jumps during a drag."""

    def show_vertices(self, geometries: tuple[Geometry, ...], vertices: tuple[Vertex, ...]) -> None:
        """Draws the handles of these regions that are not locked, and `vertices` as chosen."""
        shown = tuple(one for one in geometries if one.places and not one.region.locked)
        before, self._geometries = self._geometries, shown
        part = _moved_part(before, shown) if vertices == self._vertices else None
        self._vertices = vertices
        if part is not None and self._bounds.contains(self._room(0.0)):
            self.update(self._with_handles(part))
            return
        self.prepareGeometryChange()
        self._bounds = self._room(0.0 if part is None else SLACK * self.unit)
        if part is None:
            self._kept.clear()

    def set_unit(self, unit: float) -> None:
        super().set_unit(unit)
        self._kept.clear()
        self._bounds = self._room(0.0)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def _room(self, slack: float) -> QRectF:
        around = QRectF()
        for geometry in self._geometries:
            left, top, right, bottom = geometry.bounds
            around = around.united(QRectF(QPointF(left, top), QPointF(right, bottom)))
        return self._with_handles(around.adjusted(-slack, -slack, slack, slack)) if self._geometries else around

    def _with_handles(self, part: QRectF) -> QRectF:
        reach = KNOB * self.unit
        return self.with_margin(part.adjusted(-reach, -reach, reach, reach))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        to_screen = painter.worldTransform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(CASING), 1.0))
        painter.setBrush(QColor(HANDLE))
        for geometry in self._geometries:
            if geometry.has_corners:
                for number, ring in enumerate(geometry.rings):
                    points = self._apart((geometry.region.region_id, number), _mapped(ring, to_screen))
                    painter.drawRects([_square(point, SIDE) for point in points.tolist()])
        figure = self._geometries[0].figure if len(self._geometries) == 1 else None
        if figure is not None:
            self._paint_figure(painter, figure, to_screen)
        painter.setBrush(QColor(MODEL))
        painter.setPen(QPen(QColor(CASING), 1.5, Qt.PenStyle.SolidLine))
        for geometry in self._geometries:
            chosen = self._chosen_points(geometry)
            if len(chosen):
                painter.drawRects([_square(point, CHOSEN_SIDE) for point in _mapped(chosen, to_screen).tolist()])

    def _apart(self, ring: tuple[str, int], points: Ring) -> Ring:
        kept = self._kept.get(ring)
        if kept is None or len(kept) != len(points):
            kept = self._kept[ring] = _apart(points)
        return points[kept]

    def _paint_figure(self, painter: QPainter, figure: Figure, to_screen: QTransform) -> None:
        places = {name: to_screen.map(QPointF(*place)) for name, place in figure.handles(self.unit).items()}
        foot = to_screen.map(QPointF(*figure.place(0.0, -figure.down)))
        for colour, width in ((CASING, 3.0), (HANDLE, 1.0)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLine(foot, places["turn"])
        painter.setPen(QPen(QColor(CASING), 1.0))
        painter.drawEllipse(places["turn"], KNOB_RADIUS, KNOB_RADIUS)
        for name in ("east", "west", "south", "north"):
            if name in places:
                painter.drawRect(_square([places[name].x(), places[name].y()], SIDE))

    def _chosen_points(self, geometry: Geometry) -> Ring:
        own = [one for one in self._vertices if one.region_id == geometry.region.region_id]
        rings = dict(zip(geometry.places, geometry.rings, strict=True))
        found = [rings[one.polygon, one.ring][one.index] for one in own if _is_there(one, rings)]
        return np.array(found).reshape(-1, 2)


def _is_there(vertex: Vertex, rings: dict[tuple[int, int], Ring]) -> bool:
    """A preview may have fewer vertices than what is stored."""
    ring = rings.get((vertex.polygon, vertex.ring))
    return ring is not None and vertex.index < len(ring)


def _mapped(points: Ring, transform: QTransform) -> Ring:
    """Points of the photo in pixels of the screen; the view may be turned."""
    matrix = np.array([[transform.m11(), transform.m12()], [transform.m21(), transform.m22()]])
    return points @ matrix + np.array([transform.dx(), transform.dy()])


def _moved_part(before: tuple[Geometry, ...], after: tuple[Geometry, ...]) -> QRectF | None:
    """See `moved_part`; `None` where other regions have handles."""
    if [one.region.region_id for one in before] != [one.region.region_id for one in after]:
        return None
    around = QRectF()
    for old, new in zip(before, after, strict=True):
        part = moved_part(old, new)
        if part is None:
            return None
        around = around.united(part)
    return around


def _apart(points: Ring) -> NDArray[np.bool_]:
    """The first point and those that begin a new stretch of `APART` along the ring."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    stretch = np.floor(np.concatenate([[0.0], np.cumsum(steps)]) / APART)
    return np.concatenate([[True], stretch[1:] != stretch[:-1]])


def _square(point: list[float], side: float) -> QRectF:
    return QRectF(point[0] - side / 2, point[1] - side / 2, side, side)
