"""What the hand can hold of the selection: whole regions, or vertices."""

from __future__ import annotations

from dataclasses import dataclass
from math import dist

from engine.project.edits import Change, Edit
from engine.regions import Region
from engine.spans import Point
from gui.canvas.geometry import Vertex
from gui.canvas.shapes import allowed_shift, moved, vertex_point, vertex_shift, vertices_moved
from gui.canvas.tools.base import Desk, Pointer

STEADY = 3.0
"""Smaller moves of the hand, in pixels of the screen, are a click."""


@dataclass(slots=True)
class RegionGrip:
    """Whole regions; they move by whole pixels and stay on the photo."""

    start: Point
    before: tuple[Region, ...]
    now: tuple[Region, ...] = ()

    def pull(self, desk: Desk, pointer: Pointer) -> None:
        """Follows the hand."""
        if not self.now and dist(self.start, pointer.point) < STEADY * desk.unit:
            return
        shift = pointer.x - self.start[0], pointer.y - self.start[1]
        whole = allowed_shift([desk.geometry(region) for region in self.before], shift, desk.size)
        self.now = tuple(moved(region, whole) for region in self.before)
        desk.show_moved(self.now)

    def edit(self) -> Edit | None:
        """The move, where there was one."""
        return _edit("Move region" if len(self.before) == 1 else "Move regions", self.before, self.now)


@dataclass(slots=True)
class VertexGrip:
    """Vertices of one or more regions; they move together and stay on the photo.

    Attributes:
        before: the regions as they are stored.
        held: the same, with the new vertex where one is inserted.
        name: of the edit that a move becomes.
    """

    start: Point
    before: tuple[Region, ...]
    held: tuple[Region, ...]
    vertices: tuple[Vertex, ...]
    name: str
    now: tuple[Region, ...] = ()

    def pull(self, desk: Desk, pointer: Pointer) -> None:
        """Follows the hand."""
        if not self.now and dist(self.start, pointer.point) < STEADY * desk.unit:
            return
        known = {region.region_id: region for region in self.held}
        points = [vertex_point(known[one.region_id], one) for one in self.vertices]
        shift = vertex_shift(points, (pointer.x - self.start[0], pointer.y - self.start[1]), desk.size)
        self.show(desk, tuple(vertices_moved(region, self.vertices, shift) for region in self.held))

    def show(self, desk: Desk, regions: tuple[Region, ...]) -> None:
        """Shows the regions as they would become."""
        if desk.vertices != self.vertices:
            desk.select(desk.selection, self.vertices)
        self.now = regions
        desk.show_moved(regions)

    def edit(self) -> Edit | None:
        """The move or the new vertex, where there is one."""
        return _edit(self.name, self.before, self.now)


def _edit(name: str, before: tuple[Region, ...], now: tuple[Region, ...]) -> Edit | None:
    changes = tuple(Change(old, new) for old, new in zip(before, now, strict=False) if old != new)
    return Edit(name, changes) if changes else None
