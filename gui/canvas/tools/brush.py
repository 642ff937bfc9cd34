"""Brush and eraser: a round tip that paints pixels."""

from __future__ import annotations

from typing import ClassVar

from engine.project.edits import Edit
from engine.regions import Region
from engine.spans import Point
from gui.canvas.combining import chosen, new_id
from gui.canvas.stroke import Dab, Stroke
from gui.canvas.tools.base import Cursor, Desk, Pointer, Tool, ToolName

LIGHTEST = 0.3
"""Share of the tip that the lightest touch of a pen paints."""


class Brush(Tool):
    """Paints on the selected region of the label, or starts a new one; Alt or the pen's other end erases."""

    name: ClassVar[ToolName] = "brush"
    cursor: ClassVar[Cursor] = "ring"
    erases: ClassVar[bool] = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._stroke: Stroke | None = None
        self._last: Point = (0.0, 0.0)

    @property
    def busy(self) -> bool:
        return self._stroke is not None

    def press(self, pointer: Pointer) -> None:
        erases = self.erases or pointer.alt or pointer.eraser
        self._stroke = self._erasing() if erases else self._painting()
        self._last = pointer.point
        self.drag(pointer)

    def drag(self, pointer: Pointer) -> None:
        if self._stroke is None:
            return
        radius = self.desk.brush_size / 2 * (LIGHTEST + (1 - LIGHTEST) * pointer.pressure)
        changed = self._stroke.extend(Dab(self._last, pointer.point, radius))
        self._last = pointer.point
        self.desk.show_stroke(self._stroke, changed)

    def release(self, pointer: Pointer) -> None:
        if self._stroke is None:
            return
        if pointer.point != self._last:
            self.drag(pointer)
        self.finish()

    def finish(self) -> bool:
        if self._stroke is None:
            return False
        changes, erased = self._stroke.changes(), self._stroke.erases
        self._stroke = None
        edit = Edit("Erase" if erased else "Paint", changes) if changes else None
        painted = tuple(change.after.region_id for change in changes if change.after)
        self.desk.commit(edit, None if erased else painted or None)
        return True

    def cancel(self) -> bool:
        if self._stroke is None:
            return False
        self._stroke = None
        self.desk.commit(None)
        return True

    def _painting(self) -> Stroke:
        desk = self.desk
        target = chosen(desk.regions, desk.selection, desk.label)[:1]
        new = None if target else Region(new_id(), desk.label, ())
        return Stroke(desk.size, target, new=new, erases=False)

    def _erasing(self) -> Stroke:
        desk = self.desk
        selected = [region for region in desk.regions if region.region_id in desk.selection]
        label = selected[0].label if selected else desk.label
        candidates = [region for region in selected or desk.regions if region.label == label]
        return Stroke(desk.size, candidates, new=None, erases=True)


class Eraser(Brush):
    """Erases from the selected region, or, with none selected, from every region of the label."""

    name: ClassVar[ToolName] = "eraser"
    erases: ClassVar[bool] = True
