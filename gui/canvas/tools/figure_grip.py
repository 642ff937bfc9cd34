"""A hand on an ellipse or rectangle that is there already: it is resized and turned, and stays what it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import dist

from engine.project.edits import Change, Edit
from engine.regions import Region
from engine.spans import Point
from gui.canvas.figures import Figure, Handle, Kind, fits, shape_of
from gui.canvas.tools.base import Desk, Pointer

HANDLE_REACH = 8.0
"""How near a handle counts as hit, pixels of the screen."""
NAMES: dict[Kind, tuple[str, str]] = {
    "ellipse": ("Turn ellipse", "Resize ellipse"),
    "rectangle": ("Turn rectangle", "Resize rectangle"),
}
"""What an edit is called that turns a figure, and one that resizes it."""


@dataclass(slots=True)
class FigureGrip:
    """One handle of one figure in the hand.

    Attributes:
        offset: from where the hand took it to the handle's place.
        now: the last state that lies on the photo.
    """

    region: Region
    figure: Figure
    handle: Handle
    offset: Point
    now: Region

    def pull(self, desk: Desk, pointer: Pointer) -> None:
        """Follows the hand as far as the figure stays on the photo."""
        place = pointer.x + self.offset[0], pointer.y + self.offset[1]
        pulled = self.figure.pulled(self.handle, place, steps=pointer.shift)
        if fits(pulled.outline(), desk.size):
            self.now = replace(self.region, shape=shape_of(pulled))
            desk.show_moved((self.now,))

    def edit(self) -> Edit | None:
        """What has become of the region; `None` where it is as it was."""
        if self.now == self.region:
            return None
        turned, resized = NAMES[self.figure.kind]
        return Edit(turned if self.handle == "turn" else resized, (Change(self.region, self.now),))


def grip_figure(desk: Desk, pointer: Pointer, kinds: tuple[Kind, ...], *, corners: bool) -> FigureGrip | None:
    """The handle under the pointer of the one selected region, where that is one of these kinds.

    `corners` says whether a rectangle is held by its corners too, or only by the knob that turns it.
    """
    held = [region for region in desk.regions if region.region_id in desk.selection]
    figure = desk.geometry(held[0]).figure if len(held) == 1 and not held[0].locked else None
    if figure is None or figure.kind not in kinds:
        return None
    places = figure.handles(desk.unit)
    near: list[tuple[float, Handle]] = [
        (dist(place, pointer.point), name) for name, place in places.items() if corners or not name.startswith("corner")
    ]
    reach, name = min(near)
    if reach > HANDLE_REACH * desk.unit:
        return None
    offset = places[name][0] - pointer.x, places[name][1] - pointer.y
    return FigureGrip(held[0], figure, name, offset, held[0])
