"""Select: choose regions, move them, and move, insert or choose their vertices."""

from __future__ import annotations

from dataclasses import dataclass
from math import dist
from typing import ClassVar

from engine.project.edits import Change, Edit
from engine.regions import Region
from engine.spans import Point
from gui.canvas.geometry import Vertex
from gui.canvas.shapes import allowed_shift, clamped, moved, vertex_inserted, vertex_moved, vertex_point
from gui.canvas.tools.base import Cursor, Desk, Pointer, Tool, ToolName

VERTEX_REACH = 7.0
"""How near a vertex counts as hit, pixels of the screen."""
EDGE_REACH = 5.0
STEADY = 3.0
"""Smaller moves of the hand, in pixels of the screen, are a click."""


@dataclass(frozen=True, slots=True)
class _Grip:
    """What the button holds: a vertex of one region, or whole regions.

    Attributes:
        before: the regions as they are stored.
        held: the same, with the new vertex where one was inserted.
        name: of the edit that a move becomes.
    """

    start: Point
    before: tuple[Region, ...]
    held: tuple[Region, ...]
    vertex: Vertex | None
    name: str


class Select(Tool):
    """A click selects, Shift adds to the selection, a drag moves, a click on an edge inserts a vertex."""

    name: ClassVar[ToolName] = "select"
    cursor: ClassVar[Cursor] = "arrow"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._grip: _Grip | None = None
        self._now: tuple[Region, ...] = ()

    @property
    def busy(self) -> bool:
        return self._grip is not None

    def press(self, pointer: Pointer) -> None:
        self._grip = (self._grip_vertex(pointer) or self._grip_edge(pointer)) if self.desk.editable else None
        if self._grip is None:
            self._choose(pointer)
        elif self._grip.held != self._grip.before:
            self._show(self._grip.held)

    def drag(self, pointer: Pointer) -> None:
        grip = self._grip
        if grip is None or (not self._now and dist(grip.start, pointer.point) < STEADY * self.desk.unit):
            return
        self._show(self._placed(grip, pointer))

    def release(self, pointer: Pointer) -> None:
        self.drag(pointer)
        self.finish()

    def finish(self) -> bool:
        grip, now = self._grip, self._now
        self._grip, self._now = None, ()
        if grip is None:
            return False
        changes = tuple(Change(old, new) for old, new in zip(grip.before, now, strict=False) if old != new)
        self.desk.commit(Edit(grip.name, changes) if changes else None)
        return True

    def cancel(self) -> bool:
        if self._grip is None:
            return False
        self._grip, self._now = None, ()
        self.desk.commit(None)
        return True

    def cursor_at(self, pointer: Pointer) -> Cursor:
        if self.desk.editable and (self._grip_vertex(pointer, choose=False) or self._edge(pointer)):
            return "vertex"
        hit = self._region_at(pointer.point)
        return "move" if hit and hit.region_id in self.desk.selection and self.desk.editable else "arrow"

    def _show(self, regions: tuple[Region, ...]) -> None:
        self._now = regions
        self.desk.show_moved(regions)

    def _placed(self, grip: _Grip, pointer: Pointer) -> tuple[Region, ...]:
        desk = self.desk
        shift = pointer.x - grip.start[0], pointer.y - grip.start[1]
        if grip.vertex is None:
            whole = allowed_shift([desk.geometry(region) for region in grip.before], shift, desk.size)
            return tuple(moved(region, whole) for region in grip.before)
        x, y = vertex_point(grip.held[0], grip.vertex)
        return (vertex_moved(grip.held[0], grip.vertex, clamped((x + shift[0], y + shift[1]), desk.size)),)

    def _selected(self) -> tuple[Region, ...]:
        return tuple(region for region in self.desk.regions if region.region_id in self.desk.selection)

    def _grip_vertex(self, pointer: Pointer, *, choose: bool = True) -> _Grip | None:
        reach = VERTEX_REACH * self.desk.unit
        near = [region for region in self._selected() if self.desk.geometry(region).near(pointer.point, reach)]
        hits = [(region, self.desk.geometry(region).vertex_at(pointer.point, reach)) for region in near]
        best = min(((hit[1], region, hit[0]) for region, hit in hits if hit), key=lambda entry: entry[0], default=None)
        if best is None:
            return None
        _, region, vertex = best
        if choose:
            self.desk.select(self.desk.selection, vertex)
        return _Grip(pointer.point, (region,), (region,), vertex, "Move vertex")

    def _edge(self, pointer: Pointer) -> tuple[Region, Vertex] | None:
        reach = EDGE_REACH * self.desk.unit
        for region in self._selected():
            geometry = self.desk.geometry(region)
            vertex = geometry.edge_at(pointer.point, reach) if geometry.near(pointer.point, reach) else None
            if vertex is not None:
                return region, vertex
        return None

    def _grip_edge(self, pointer: Pointer) -> _Grip | None:
        hit = None if pointer.shift else self._edge(pointer)
        if hit is None:
            return None
        region, vertex = hit
        held = vertex_inserted(region, vertex, clamped(pointer.point, self.desk.size))
        self.desk.select(self.desk.selection, vertex)
        return _Grip(pointer.point, (region,), (held,), vertex, "Insert vertex")

    def _choose(self, pointer: Pointer) -> None:
        hit, selection = self._region_at(pointer.point), self.desk.selection
        if hit is None:
            self.desk.select(selection if pointer.shift else ())
            return
        if pointer.shift:
            others = tuple(name for name in selection if name != hit.region_id)
            self.desk.select(others if hit.region_id in selection else (*selection, hit.region_id))
        else:
            self.desk.select(selection if hit.region_id in selection else (hit.region_id,))
        if self.desk.editable and hit.region_id in self.desk.selection:
            held = self._selected()
            name = "Move region" if len(held) == 1 else "Move regions"
            self._grip = _Grip(pointer.point, held, held, None, name)

    def _region_at(self, point: Point) -> Region | None:
        """The region whose outline is here, else the smallest that holds the point."""
        reach = EDGE_REACH * self.desk.unit
        hits = [region for region in self.desk.regions if self.desk.geometry(region).outline_near(point, reach)]
        hits = hits or [region for region in self.desk.regions if self.desk.geometry(region).contains(point)]
        return min(hits, key=self._extent, default=None)

    def _extent(self, region: Region) -> float:
        left, top, right, bottom = self.desk.geometry(region).bounds
        return (right - left) * (bottom - top)
