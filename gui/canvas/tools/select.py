"""Select: choose regions and vertices, move them, and turn and resize ellipses and rectangles."""

from __future__ import annotations

from typing import ClassVar

from engine.regions import Region
from gui.canvas.commands import EDGE_REACH, delete_vertices, free, region_at
from gui.canvas.geometry import Vertex
from gui.canvas.shapes import clamped, vertex_inserted
from gui.canvas.tools.band import Band
from gui.canvas.tools.base import Cursor, Desk, Draft, Pointer, Tool, ToolName
from gui.canvas.tools.figure_grip import FigureGrip, grip_figure
from gui.canvas.tools.grips import RegionGrip, VertexGrip

VERTEX_REACH = 7.0
"""How near a vertex counts as hit, pixels of the screen."""

Grip = RegionGrip | VertexGrip | FigureGrip


class Select(Tool):
    """A click selects, a drag moves; over empty ground a drag chooses what lies in the band.

    Shift adds to what is chosen, regions or vertices. An edge that is dragged gets a vertex; a double click, or a click
    with Ctrl or Alt, inserts one too, and Alt on a vertex deletes it.
    """

    name: ClassVar[ToolName] = "select"
    cursor: ClassVar[Cursor] = "arrow"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._grip: Grip | None = None
        self._band: Band | None = None

    @property
    def busy(self) -> bool:
        return self._grip is not None or self._band is not None

    @property
    def draft(self) -> Draft | None:
        return self._band.draft if self._band else None

    def press(self, pointer: Pointer) -> None:
        self._grip = self._band = None
        if self.desk.editable and self._take(pointer):
            return
        self._choose(pointer)

    def double_click(self, pointer: Pointer) -> None:
        edge = self._edge(pointer) if self.desk.editable and self._vertex(pointer) is None else None
        if edge is None:
            self.press(pointer)
        else:
            self._insert(pointer, *edge)

    def drag(self, pointer: Pointer) -> None:
        if self._band is not None:
            self._band.drag(self.desk, pointer)
        elif self._grip is not None:
            self._grip.pull(self.desk, pointer)

    def release(self, pointer: Pointer) -> None:
        self.drag(pointer)
        self.finish()

    def finish(self) -> bool:
        grip, band = self._grip, self._band
        self._grip = self._band = None
        if band is not None:
            self.desk.commit(None)
            band.choose(self.desk)
        elif grip is not None:
            self.desk.commit(grip.edit())
        return grip is not None or band is not None

    def cancel(self) -> bool:
        if not self.busy:
            return False
        self._grip = self._band = None
        self.desk.commit(None)
        return True

    def cursor_at(self, pointer: Pointer) -> Cursor:
        if self.desk.editable and (self._figure(pointer) or self._vertex(pointer) or self._edge(pointer)):
            return "vertex"
        hit = region_at(self.desk, pointer.point)
        held = hit is not None and hit.region_id in self.desk.selection and not hit.locked
        return "move" if held and self.desk.editable else "arrow"

    def _take(self, pointer: Pointer) -> bool:
        """Takes a handle, vertex or edge of the selection into the hand; False where there is none."""
        self._grip = self._figure(pointer)
        if self._grip is not None:
            return True
        vertex = self._vertex(pointer)
        if vertex is not None:
            self._take_vertex(pointer, vertex)
            return True
        edge = None if pointer.shift else self._edge(pointer)
        if edge is None:
            return False
        if pointer.alt or pointer.control:
            self._insert(pointer, *edge)
        else:
            region, place = edge
            held = vertex_inserted(region, place, clamped(pointer.point, self.desk.size))
            self._grip = VertexGrip(pointer.point, (region,), (held,), (place,), "Insert vertex")
        return True

    def _take_vertex(self, pointer: Pointer, vertex: Vertex) -> None:
        desk, chosen = self.desk, self.desk.vertices
        if pointer.alt:
            delete_vertices(desk, (vertex,))
        elif pointer.shift:
            rest = tuple(one for one in chosen if one != vertex)
            desk.select(desk.selection, rest if vertex in chosen else (*chosen, vertex))
        else:
            desk.select(desk.selection, chosen if vertex in chosen else (vertex,))
            name = "Move vertex" if len(desk.vertices) == 1 else "Move vertices"
            held = free(desk)
            self._grip = VertexGrip(pointer.point, held, held, desk.vertices, name)

    def _insert(self, pointer: Pointer, region: Region, vertex: Vertex) -> None:
        """The new vertex stays in the hand until the button goes up."""
        held = vertex_inserted(region, vertex, clamped(pointer.point, self.desk.size))
        self.desk.select(self.desk.selection)
        self._grip = VertexGrip(pointer.point, (region,), (held,), (vertex,), "Insert vertex")
        self._grip.show(self.desk, (held,))

    def _figure(self, pointer: Pointer) -> FigureGrip | None:
        if pointer.alt or pointer.control:
            return None
        return grip_figure(self.desk, pointer, ("ellipse", "rectangle"), corners=False)

    def _vertex(self, pointer: Pointer) -> Vertex | None:
        """The vertex of the selection under the pointer."""
        reach = VERTEX_REACH * self.desk.unit
        shapes = (self.desk.geometry(region) for region in free(self.desk))
        near = (shape for shape in shapes if shape.has_corners and shape.near(pointer.point, reach))
        hits = [hit for hit in (shape.vertex_at(pointer.point, reach) for shape in near) if hit]
        return min(hits, key=lambda hit: hit[1])[0] if hits else None

    def _edge(self, pointer: Pointer) -> tuple[Region, Vertex] | None:
        """The edge of the selection under the pointer; an ellipse has none unless a vertex is asked for."""
        reach = EDGE_REACH * self.desk.unit
        for region in free(self.desk):
            shape = self.desk.geometry(region)
            if shape.near(pointer.point, reach) and (shape.has_corners or pointer.alt or pointer.control):
                vertex = shape.edge_at(pointer.point, reach)
                if vertex is not None:
                    return region, vertex
        return None

    def _choose(self, pointer: Pointer) -> None:
        desk, selection = self.desk, self.desk.selection
        hit = region_at(self.desk, pointer.point)
        if hit is None:
            self._band = Band(pointer.point, adds=pointer.shift)
            return
        others = tuple(name for name in selection if name != hit.region_id)
        if pointer.shift:
            desk.select(others if hit.region_id in selection else (*selection, hit.region_id))
        else:
            desk.select(selection if hit.region_id in selection else (hit.region_id,))
        held = free(desk)
        if desk.editable and any(region.region_id == hit.region_id for region in held):
            self._grip = RegionGrip(pointer.point, held)
