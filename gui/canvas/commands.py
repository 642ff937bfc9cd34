"""What keys do to the selection."""

from __future__ import annotations

from engine.project.edits import Change, Edit
from engine.regions import Region
from engine.spans import Point
from gui.canvas.geometry import Geometry, Vertex
from gui.canvas.shapes import allowed_shift, moved, vertex_point, vertex_shift, vertices_deleted, vertices_moved
from gui.canvas.tools.base import Desk

EDGE_REACH = 5.0
"""How near an outline counts as hit, pixels of the screen."""


def selected(desk: Desk) -> tuple[Region, ...]:
    """The selected regions."""
    return tuple(region for region in desk.regions if region.region_id in desk.selection)


def free(desk: Desk) -> tuple[Region, ...]:
    """The selected regions that are not locked."""
    return tuple(region for region in selected(desk) if not region.locked)


def region_at(desk: Desk, point: Point) -> Region | None:
    """The region whose outline is here, else the smallest that holds the point; none that is hidden."""
    seen = [desk.geometry(region) for region in desk.regions if region.region_id not in desk.concealed]
    hits = [shape for shape in seen if shape.outline_near(point, EDGE_REACH * desk.unit)]
    hits = hits or [shape for shape in seen if shape.contains(point)]
    return min(hits, key=_extent).region if hits else None


def select_under(desk: Desk, point: Point) -> None:
    """Selects the region at the point, unless it is among the selected ones already."""
    hit = region_at(desk, point)
    if hit is not None and hit.region_id not in desk.selection:
        desk.select((hit.region_id,))


def _extent(shape: Geometry) -> float:
    left, top, right, bottom = shape.bounds
    return (right - left) * (bottom - top)


def delete_selected(desk: Desk) -> None:
    """Deletes the selected regions."""
    held = selected(desk)
    if held:
        name = "Delete region" if len(held) == 1 else "Delete regions"
        desk.commit(Edit(name, tuple(Change(region, None) for region in held)))


def delete_vertices(desk: Desk, vertices: tuple[Vertex, ...]) -> None:
    """Deletes these vertices."""
    ids = {vertex.region_id for vertex in vertices}
    held = [region for region in desk.regions if region.region_id in ids]
    if held:
        desk.select(desk.selection)
        name = "Delete vertex" if len(vertices) == 1 else "Delete vertices"
        desk.commit(Edit(name, tuple(Change(region, vertices_deleted(region, vertices)) for region in held)))


def nudge_selected(desk: Desk, across: int, down: int) -> None:
    """Moves the chosen vertices, else the selected regions, by whole photo pixels, as far as they stay on the photo."""
    held = free(desk)
    if desk.vertices:
        _nudge_vertices(desk, held, across, down)
        return
    shift = allowed_shift([desk.geometry(region) for region in held], (across, down), desk.size) if held else (0, 0)
    if shift != (0, 0):
        desk.commit(Edit("Nudge", tuple(Change(region, moved(region, shift)) for region in held)))


def _nudge_vertices(desk: Desk, held: tuple[Region, ...], across: int, down: int) -> None:
    known = {region.region_id: region for region in held}
    points = [vertex_point(known[one.region_id], one) for one in desk.vertices if one.region_id in known]
    shift = vertex_shift(points, (across, down), desk.size) if points else (0.0, 0.0)
    changes = [Change(region, vertices_moved(region, desk.vertices, shift)) for region in held]
    changed = tuple(change for change in changes if change.before != change.after)
    if changed:
        desk.commit(Edit("Nudge vertex" if len(desk.vertices) == 1 else "Nudge vertices", changed))
