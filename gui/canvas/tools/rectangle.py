"""Rectangle: from corner to corner."""

from __future__ import annotations

from typing import ClassVar

from engine.spans import Point
from gui.canvas.tools.base import ToolName
from gui.canvas.tools.box import BoxTool


class Rectangle(BoxTool):
    """Becomes a polygon of four vertices."""

    name: ClassVar[ToolName] = "rectangle"
    edit_name = "Draw rectangle"

    def shape_in(self, left: float, top: float, right: float, bottom: float) -> list[Point]:
        return [(left, top), (right, top), (right, bottom), (left, bottom)]
