"""What keys do to the selection."""

from __future__ import annotations

from engine.project.edits import Change, Edit
from engine.regions import Region
from gui.canvas.geometry import Vertex
from gui.canvas.shapes import allowed_shift, moved, vertex_point, vertex_shift, vertices_deleted, vertices_moved
from gui.canvas.tools.base import Desk


def selected(desk: Desk) -> tuple[Region, ...]:
    """The selected regions."""
    return tuple(region for region in desk.regions if region.region_id in desk.selection)


def free(desk: Desk) -> tuple[Region, ...]:
    """The selected regions that are not locked."""
    return tuple(region for region in selected(desk) if not region.locked)


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
