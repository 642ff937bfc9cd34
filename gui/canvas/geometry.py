"""A region's outline as arrays, computed once: what is drawn, and what a pointer can hit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from engine.regions import Mask, Region, rasterise
from engine.spans import Point
from gui.canvas.contours import Ring, contours
from gui.canvas.figures import Figure, figure_of

Rectangle = tuple[float, float, float, float]
"""left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Vertex:
    """One corner of a polygon region; ring 0 is the outer one, the holes follow."""

    region_id: str
    polygon: int
    ring: int
    index: int


class Geometry:
    """The outline of one region on a photo of `size`."""

    def __init__(self, region: Region, size: tuple[int, int]) -> None:
        self.region = region
        self._size = size

    def for_region(self, region: Region) -> Geometry:
        """The outline of another state of the region; a painted one that only moved takes its contour along."""
        other = Geometry(region, self._size)
        old, new = self.region.shape, region.shape
        if isinstance(old, Mask) and isinstance(new, Mask) and old.bits is new.bits and old.width == new.width:
            shift = np.array([new.left - old.left, new.top - old.top], dtype=np.float64)
            other.__dict__["rings"] = tuple(ring + shift for ring in self.rings)
        return other

    @cached_property
    def rings(self) -> tuple[Ring, ...]:
        """Closed outlines, float64 (points, 2) each: a polygon's vertices, or the corners of a mask's contour."""
        shape = self.region.shape
        if isinstance(shape, Mask):
            return tuple(contours(rasterise(shape, *self._size)))
        return tuple(np.array(ring) for polygon in shape for ring in (polygon.outer, *polygon.holes))

    @cached_property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Which polygon and which of its rings each entry of `rings` is; empty for a mask, which has no vertices."""
        shape = self.region.shape
        if isinstance(shape, Mask):
            return ()
        return tuple((number, ring) for number, one in enumerate(shape) for ring in range(1 + len(one.holes)))

    @cached_property
    def figure(self) -> Figure | None:
        """The ellipse or rectangle that the region is."""
        return figure_of(self.region.shape)

    @property
    def has_corners(self) -> bool:
        """Whether its vertices are shown and can be held: those of an ellipse only draw its curve."""
        return bool(self.places) and (self.figure is None or self.figure.kind == "rectangle")

    @cached_property
    def bounds(self) -> Rectangle:
        """The rectangle around the outline."""
        shape = self.region.shape
        if isinstance(shape, Mask):
            return shape.left, shape.top, shape.left + shape.width, shape.top + shape.height
        points = np.concatenate(self.rings)
        (left, top), (right, bottom) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
        return left, top, right, bottom

    def near(self, point: Point, reach: float) -> bool:
        """Whether the point lies in the bounds, give or take `reach`."""
        left, top, right, bottom = self.bounds
        return left - reach <= point[0] <= right + reach and top - reach <= point[1] <= bottom + reach

    def contains(self, point: Point) -> bool:
        """Whether the point lies inside the region and in no hole."""
        if not self.near(point, 0.0):
            return False
        windings = [_winding(ring, point) for ring in self.rings]
        if not self.places:
            return sum(windings) % 2 != 0
        outer = {polygon for (polygon, ring), turns in zip(self.places, windings, strict=True) if not ring and turns}
        holes = {polygon for (polygon, ring), turns in zip(self.places, windings, strict=True) if ring and turns}
        return bool(outer - holes)

    def vertex_at(self, point: Point, reach: float) -> tuple[Vertex, float] | None:
        """The vertex nearest to the point within `reach`, and its distance."""
        best: tuple[Vertex, float] | None = None
        for (polygon, ring), corners in zip(self.places, self.rings, strict=False):
            distance = np.hypot(corners[:, 0] - point[0], corners[:, 1] - point[1])
            index = int(distance.argmin())
            if distance[index] <= (best[1] if best else reach):
                best = Vertex(self.region.region_id, polygon, ring, index), float(distance[index])
        return best

    def vertices_in(self, box: Rectangle) -> tuple[Vertex, ...]:
        """The vertices that lie in the box."""
        left, top, right, bottom = box
        found: list[Vertex] = []
        for (polygon, ring), corners in zip(self.places, self.rings, strict=False):
            x, y = corners.T
            inside = np.flatnonzero((x >= left) & (x <= right) & (y >= top) & (y <= bottom))
            found += (Vertex(self.region.region_id, polygon, ring, index) for index in inside.tolist())
        return tuple(found)

    def edge_at(self, point: Point, reach: float) -> Vertex | None:
        """The edge nearest to the point within `reach`, as the place that a new vertex on it would take."""
        best: Vertex | None = None
        for (polygon, ring), corners in zip(self.places, self.rings, strict=False):
            distance = _distance_to_edges(corners, point)
            index = int(distance.argmin())
            if distance[index] <= reach:
                best, reach = Vertex(self.region.region_id, polygon, ring, index + 1), float(distance[index])
        return best

    def outline_near(self, point: Point, reach: float) -> bool:
        """Whether the outline passes within `reach` of the point."""
        return self.near(point, reach) and any(_distance_to_edges(ring, point).min() <= reach for ring in self.rings)


def _winding(ring: Ring, point: Point) -> int:
    """How often the ring turns around the point."""
    x0, y0 = ring[:, 0] - point[0], ring[:, 1] - point[1]
    x1, y1 = np.roll(x0, -1), np.roll(y0, -1)
    left = x0 * y1 - x1 * y0
    down, up = (y0 <= 0) & (y1 > 0) & (left > 0), (y0 > 0) & (y1 <= 0) & (left < 0)
    return int(down.sum()) - int(up.sum())


def _distance_to_edges(ring: Ring, point: Point) -> Ring:
    start = ring - np.array(point)
    along = np.roll(ring, -1, axis=0) - ring
    length = np.maximum((along**2).sum(axis=1), 1e-12)
    share = np.clip(-(start * along).sum(axis=1) / length, 0.0, 1.0)
    return np.hypot(*(start + share[:, None] * along).T)
