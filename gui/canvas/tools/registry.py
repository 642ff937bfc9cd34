"""All tools, in the order of the tool row: a new tool is one file and one line here."""

from __future__ import annotations

from gui.canvas.tools.base import Desk, Tool, ToolName
from gui.canvas.tools.brush import Brush, Eraser
from gui.canvas.tools.edge_lasso import EdgeLasso
from gui.canvas.tools.ellipse import Ellipse
from gui.canvas.tools.knife import Knife
from gui.canvas.tools.lasso import Lasso
from gui.canvas.tools.polygon import PolygonTool
from gui.canvas.tools.rectangle import Rectangle
from gui.canvas.tools.select import Select
from gui.canvas.tools.smart import SmartRegion
from gui.canvas.tools.wand import Wand

TOOLS: tuple[type[Tool], ...] = (
    Select,
    PolygonTool,
    Lasso,
    Rectangle,
    Ellipse,
    Brush,
    Eraser,
    Knife,
    Wand,
    EdgeLasso,
    SmartRegion,
)


def tools_for(desk: Desk) -> dict[ToolName, Tool]:
    """One of each, at work on this desk."""
    return {tool.name: tool(desk) for tool in TOOLS}
