"""A band drawn over empty ground: chooses vertices of the selection, else regions."""

from __future__ import annotations

from dataclasses import dataclass
from math import dist

from engine.spans import Point
from gui.canvas.commands import free
from gui.canvas.geometry import Rectangle
from gui.canvas.tools.base import Desk, Draft, Pointer
from gui.canvas.tools.grips import STEADY


@dataclass(slots=True)
class Band:
    """From where the button went down to where the pointer is; `adds` to what is chosen already."""

    start: Point
    adds: bool
    end: Point | None = None

    @property
    def draft(self) -> Draft | None:
        """The band as it is drawn; nothing while the hand has hardly moved."""
        if self.end is None:
            return None
        (x0, y0), (x1, y1) = self.start, self.end
        return Draft(((x0, y0), (x1, y0), (x1, y1), (x0, y1)), "new", closed=True, band=True)

    def drag(self, desk: Desk, pointer: Pointer) -> None:
        """Follows the hand."""
        if self.end is not None or dist(self.start, pointer.point) >= STEADY * desk.unit:
            self.end = pointer.point
            desk.draft_changed()

    def choose(self, desk: Desk) -> None:
        """Chooses what lies in the band; a click on empty ground chooses nothing."""
        if self.end is None:
            desk.select(desk.selection if self.adds else ())
            return
        (x0, y0), (x1, y1) = self.start, self.end
        box = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
        held = [desk.geometry(region) for region in free(desk)] if desk.editable else []
        vertices = tuple(one for shape in held if shape.has_corners for one in shape.vertices_in(box))
        if vertices:
            kept = tuple(one for one in desk.vertices if one not in vertices) if self.adds else ()
            desk.select(desk.selection, (*kept, *vertices))
        else:
            self._choose_regions(desk, box)

    def _choose_regions(self, desk: Desk, box: Rectangle) -> None:
        seen = (one for one in desk.regions if one.region_id not in desk.concealed)
        inside = [one.region_id for one in seen if _holds(box, desk.geometry(one).bounds)]
        kept = tuple(name for name in desk.selection if name not in inside) if self.adds else ()
        desk.select((*kept, *inside))


def _holds(box: Rectangle, bounds: Rectangle) -> bool:
    return box[0] <= bounds[0] and box[1] <= bounds[1] and bounds[2] <= box[2] and bounds[3] <= box[3]
