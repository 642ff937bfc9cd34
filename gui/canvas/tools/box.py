"""What rectangle and ellipse share: two opposite corners."""

from __future__ import annotations

from engine.spans import Point
from gui.canvas.tools.base import Pointer
from gui.canvas.tools.outline import OutlineTool


class BoxTool(OutlineTool):
    """Press at one corner, release at the other."""

    def press(self, pointer: Pointer) -> None:
        self.begin(pointer)

    def drag(self, pointer: Pointer) -> None:
        if self.points:
            self.points = [self.points[0], self.on_photo(pointer)]
            self.follow()

    def release(self, pointer: Pointer) -> None:
        self.drag(pointer)
        self.finish()

    def outline(self) -> list[Point]:
        if len(self.points) < 2:
            return []
        (x0, y0), (x1, y1) = self.points
        return self.shape_in(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def shape_in(self, left: float, top: float, right: float, bottom: float) -> list[Point]:
        """The outline that fills the box."""
        raise NotImplementedError
