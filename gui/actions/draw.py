"""The drawing tools, and how they draw."""

from __future__ import annotations

from gui.actions.action import Action

TOOLS = (
    Action("select", "Select and move", ("V",), "Select, move and reshape regions", "ph.cursor", "Draw", "photo"),
    Action("polygon", "Polygon", ("P",), "Click corner by corner, or drag", "ph.polygon", "Draw", "photo"),
    Action("lasso", "Lasso", ("L",), "Draw the outline in one go", "ph.scribble-loop", "Draw", "photo"),
    Action("brush", "Brush", ("B",), "Paint; [ and ] change the size", "ph.paint-brush", "Draw", "photo"),
    Action("eraser", "Eraser", ("E",), "Take parts of regions away", "ph.eraser", "Draw", "photo"),
    Action("rectangle", "Rectangle", ("R",), "Drag from corner to corner", "ph.rectangle", "Draw", "photo"),
    Action("ellipse", "Ellipse", ("O",), "Drag the box around it; handles turn it", "ph.circle", "Draw", "photo"),
    Action("knife", "Knife", ("K",), "Draw a line across a region to cut it", "ph.knife", "Draw", "photo"),
    Action(
        "wand",
        "Magic wand",
        ("W",),
        "Press on a colour; drag right or up for more of it, left or down for less",
        "ph.magic-wand",
        "Draw",
        "photo",
    ),
    Action(
        "edge_lasso",
        "Edge lasso",
        ("Shift+L",),
        "Click along an edge and the line keeps to it; hold Ctrl to draw freely",
        "ph.magnet-straight",
        "Draw",
        "photo",
    ),
    Action(
        "smart",
        "Smart region",
        ("S",),
        "Scribble in it, or drag a box with Ctrl; Alt scribbles outside; Enter or a click accepts",
        "ph.sparkle",
        "Draw",
        "photo",
    ),
)
DRAW = (
    *TOOLS,
    Action(
        "brush_zoom",
        "Brush size follows the zoom",
        ("Shift+B",),
        "Keep the size on the screen, not on the photo",
        "ph.frame-corners",
        "Draw",
        "photo",
        True,
    ),
)
