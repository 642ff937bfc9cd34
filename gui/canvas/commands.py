"""What keys do to the selection."""

from __future__ import annotations

from engine.project.edits import Change, Edit
from engine.regions import Region
from gui.canvas.shapes import allowed_shift, moved, vertex_deleted
from gui.canvas.tools.base import Desk


def selected(desk: Desk) -> tuple[Region, ...]:
    """The selected regions."""
    return tuple(region for region in desk.regions if region.region_id in desk.selection)


def delete_selected(desk: Desk) -> None:
    """Deletes the selected regions."""
    held = selected(desk)
    if held:
        name = "Delete region" if len(held) == 1 else "Delete regions"
        desk.commit(Edit(name, tuple(Change(region, None) for region in held)))


def delete_vertex(desk: Desk) -> None:
    """Deletes the chosen vertex."""
    vertex = desk.vertex
    if vertex is None:
        return
    region = next(region for region in desk.regions if region.region_id == vertex.region_id)
    desk.select(desk.selection)
    desk.commit(Edit("Delete vertex", (Change(region, vertex_deleted(region, vertex)),)))


def nudge_selected(desk: Desk, across: int, down: int) -> None:
    """Moves the selected regions by whole photo pixels, as far as they stay on the photo."""
    held = selected(desk)
    shift = allowed_shift([desk.geometry(region) for region in held], (across, down), desk.size) if held else (0, 0)
    if shift != (0, 0):
        desk.commit(Edit("Nudge", tuple(Change(region, moved(region, shift)) for region in held)))
