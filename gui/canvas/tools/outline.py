"""What the tools share whose gesture ends in a closed outline."""

from __future__ import annotations

from engine.regions import Polygon, Region
from engine.spans import Point
from gui.canvas.combining import Mode, draw_edit
from gui.canvas.shapes import clamped
from gui.canvas.tools.base import Desk, Draft, Pointer, Tool


class OutlineTool(Tool):
    """Collects points; the keys held at the first press decide what the outline does."""

    edit_name: str

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.points: list[Point] = []
        self.mode: Mode = "new"

    @property
    def draft(self) -> Draft | None:
        return Draft(tuple(self.outline()), self.mode, closed=True) if self.points else None

    def outline(self) -> list[Point]:
        """The outline that the points stand for."""
        return self.points

    def begin(self, pointer: Pointer) -> None:
        """Starts a draft at the pointer."""
        self.mode = pointer.mode
        self.points = [self.on_photo(pointer)]

    def finish(self) -> bool:
        if not self.points:
            return False
        outline = tuple(self.outline())
        desk = self.desk
        edit = draw_edit(
            outline,
            self.mode,
            self.edit_name,
            regions=desk.regions,
            selection=desk.selection,
            label=desk.label,
            size=desk.size,
        )
        self.points = []
        after = [change.after.region_id for change in edit.changes if change.after] if edit else None
        desk.commit(edit, tuple(after) if after else None)
        return True

    def cancel(self) -> bool:
        if not self.points:
            return False
        self.points = []
        self.desk.commit(None)
        return True

    def follow(self) -> None:
        """Shows the draft and, where it only adds pixels, lets the scores follow it."""
        self.desk.draft_changed()
        if self.mode != "subtract" and len(self.outline()) >= 3:
            self.desk.announce((Region("draft", self.desk.label, (Polygon(tuple(self.outline())),)),))

    def on_photo(self, pointer: Pointer) -> Point:
        """The pointer's place, brought to the photo's rectangle."""
        return clamped(pointer.point, self.desk.size)
