"""Lasso: press, go round, release."""

from __future__ import annotations

from math import dist
from typing import ClassVar

from gui.canvas.tools.base import Pointer, ToolName
from gui.canvas.tools.outline import OutlineTool

STEP = 1.5
"""Least distance between two points, in pixels of the screen."""


class Lasso(OutlineTool):
    """A freehand outline, closed where the button goes up."""

    name: ClassVar[ToolName] = "lasso"
    edit_name = "Draw lasso"

    def press(self, pointer: Pointer) -> None:
        self.begin(pointer)

    def drag(self, pointer: Pointer) -> None:
        point = self.on_photo(pointer)
        if self.points and dist(point, self.points[-1]) >= STEP * self.desk.unit:
            self.points.append(point)
            self.follow()

    def release(self, pointer: Pointer) -> None:
        self.drag(pointer)
        self.finish()
