"""Ellipse: fills the box from corner to corner."""

from __future__ import annotations

from typing import ClassVar

from gui.canvas.figures import Kind
from gui.canvas.tools.base import ToolName
from gui.canvas.tools.box import BoxTool


class Ellipse(BoxTool):
    """Becomes a polygon, fine enough that no edge is more than `figures.SAG` off."""

    name: ClassVar[ToolName] = "ellipse"
    kind: ClassVar[Kind] = "ellipse"
    edit_name = "Draw ellipse"
