"""Ellipse: fills the box from corner to corner."""

from __future__ import annotations

from math import acos, ceil, cos, pi, sin
from typing import ClassVar

from engine.spans import Point
from gui.canvas.tools.base import ToolName
from gui.canvas.tools.box import BoxTool

SAG = 0.125
"""How far an edge of the polygon may lie inside the true ellipse, photo pixels."""


class Ellipse(BoxTool):
    """Becomes a polygon, fine enough that no edge is more than `SAG` off."""

    name: ClassVar[ToolName] = "ellipse"
    edit_name = "Draw ellipse"

    def shape_in(self, left: float, top: float, right: float, bottom: float) -> list[Point]:
        across, down = (right - left) / 2, (bottom - top) / 2
        longer = max(across, down, 1.0)
        count = max(24, ceil(pi / acos(1 - SAG / longer)))
        angles = [2 * pi * step / count for step in range(count)]
        return [(left + across * (1 + cos(angle)), top + down * (1 + sin(angle))) for angle in angles]
