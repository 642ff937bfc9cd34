"""Rectangle: from corner to corner."""

from __future__ import annotations

from typing import ClassVar

from gui.canvas.figures import Kind
from gui.canvas.tools.base import ToolName
from gui.canvas.tools.box import BoxTool


class Rectangle(BoxTool):
    """Becomes a polygon of four vertices."""

    name: ClassVar[ToolName] = "rectangle"
    kind: ClassVar[Kind] = "rectangle"
    edit_name = "Draw rectangle"
