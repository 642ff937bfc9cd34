"""What the tools share whose shape is found in the photo rather than drawn."""

from __future__ import annotations

from dataclasses import replace

from engine.regions import Polygon, Region, Shape, mask_from_spans, rasterise
from engine.smart.method_names import with_method
from gui.canvas.combining import Mode, shape_edit
from gui.canvas.tools.base import Desk

MOST_VERTICES = 1000
"""A shape of more vertices becomes a painted one of the same pixels: nobody moves so many by hand."""
Found = tuple[Polygon, ...]


def announce_found(desk: Desk, found: Found, mode: Mode) -> None:
    """Shows the draft and, where it only adds pixels, lets the scores follow it."""
    desk.draft_changed()
    if mode != "subtract" and found:
        desk.announce((Region("draft", desk.label, found),))


def commit_found(desk: Desk, found: Found, mode: Mode, name: str, method: str = "") -> None:
    """Ends the gesture with what was found; the name of the edit tells the method, where one is given."""
    edit = shape_edit(
        _storable(found, desk.size),
        mode,
        name,
        regions=desk.regions,
        selection=desk.selection,
        label=desk.label,
        size=desk.size,
    )
    if edit is not None and method:
        edit = replace(edit, name=with_method(edit.name, method))
    after = tuple(change.after.region_id for change in edit.changes if change.after) if edit else ()
    desk.commit(edit, after or None)


def _storable(found: Found, size: tuple[int, int]) -> Shape:
    rings = (ring for polygon in found for ring in (polygon.outer, *polygon.holes))
    if sum(len(ring) for ring in rings) <= MOST_VERTICES:
        return found
    return mask_from_spans(rasterise(found, *size)) or found
