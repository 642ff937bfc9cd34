"""Knife: a line across a region cuts it in two."""

from __future__ import annotations

from math import dist
from typing import ClassVar

from engine.spans import Point
from gui.canvas.tools.base import Desk, Draft, Pointer, Tool, ToolName

STEP = 2.0
"""Least distance between two points, in pixels of the screen."""


class Knife(Tool):
    """Press, go across, release; held Shift keeps the line straight."""

    name: ClassVar[ToolName] = "knife"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._points: list[Point] = []

    @property
    def draft(self) -> Draft | None:
        return Draft(tuple(self._points), "subtract") if self._points else None

    def press(self, pointer: Pointer) -> None:
        self._points = [pointer.point]
        self.desk.draft_changed()

    def drag(self, pointer: Pointer) -> None:
        if not self._points:
            return
        if pointer.shift:
            self._points = [self._points[0], pointer.point]
        elif dist(pointer.point, self._points[-1]) >= STEP * self.desk.unit:
            self._points.append(pointer.point)
        self.desk.draft_changed()

    def release(self, pointer: Pointer) -> None:
        self.drag(pointer)
        self.finish()

    def finish(self) -> bool:
        if not self._points:
            return False
        line, self._points = tuple(self._points), []
        self.desk.commit(None)
        if len(line) > 1:
            self.desk.cut(line)
        return True

    def cancel(self) -> bool:
        if not self._points:
            return False
        self._points = []
        self.desk.commit(None)
        return True
