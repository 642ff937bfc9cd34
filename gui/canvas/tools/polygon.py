"""Polygon: click vertex by vertex, or press and draw freehand, both in one outline."""

from __future__ import annotations

from math import dist
from typing import ClassVar

from engine.spans import Point
from gui.canvas.tools.base import Desk, Draft, Pointer, ToolName
from gui.canvas.tools.outline import OutlineTool

CLOSING = 9.0
"""How near to the first vertex a click closes the outline, pixels of the screen."""
FREEHAND_STEP = 4.0
"""Least distance between freehand points, pixels of the screen; smaller moves of the hand are a click."""


class PolygonTool(OutlineTool):
    """Enter, a double click or the first vertex closes; Backspace takes one vertex back."""

    name: ClassVar[ToolName] = "polygon"
    edit_name = "Draw polygon"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._hand: Point | None = None
        self._freehand = False

    @property
    def draft(self) -> Draft | None:
        if not self.points:
            return None
        hot = self._closes(self._hand) if self._hand else False
        points = (*self.points, self.points[0] if hot else self._hand or self.points[-1])
        return Draft(points, self.mode, vertices=True, hot=hot)

    def press(self, pointer: Pointer) -> None:
        point = self._hand = self.on_photo(pointer)
        self._freehand = False
        if not self.points:
            self.begin(pointer)
        elif self._closes(point):
            self.finish()
            return
        elif point != self.points[-1]:
            self.points.append(point)
        self.follow()

    def drag(self, pointer: Pointer) -> None:
        point = self._hand = self.on_photo(pointer)
        if self.points and dist(point, self.points[-1]) >= FREEHAND_STEP * self.desk.unit:
            self.points.append(point)
            self._freehand = True
        self.follow()

    def release(self, pointer: Pointer) -> None:
        if self._freehand and self._closes(self.on_photo(pointer)):
            self.finish()
        self._freehand = False

    def hover(self, pointer: Pointer) -> None:
        self._hand = self.on_photo(pointer)
        if self.points:
            self.desk.draft_changed()

    def double_click(self, pointer: Pointer) -> None:
        if not self.finish():
            self.press(pointer)

    def finish(self) -> bool:
        return len(self.points) >= 3 and super().finish()

    def take_back(self) -> bool:
        if not self.points:
            return False
        self.points.pop()
        self._freehand = False
        if self.points:
            self.follow()
        else:
            self.desk.commit(None)
        return True

    def _closes(self, point: Point) -> bool:
        return len(self.points) >= 3 and dist(point, self.points[0]) <= CLOSING * self.desk.unit
