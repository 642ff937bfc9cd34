"""The drawing tools, and how they draw."""

from __future__ import annotations

from engine.language import tr
from gui.actions.action import Action

TOOLS = (
    Action(
        "select", tr("Select and move"), ("V",), tr("Select, move and reshape regions"), "ph.cursor", "draw", "photo"
    ),
    Action("polygon", tr("Polygon"), ("P",), tr("Click corner by corner, or drag"), "ph.polygon", "draw", "drawing"),
    Action("lasso", tr("Lasso"), ("L",), tr("Draw the outline in one go"), "ph.scribble-loop", "draw", "drawing"),
    Action(
        "brush", tr("Brush"), ("B",), tr("Paint; Shift+wheel changes the size"), "ph.paint-brush", "draw", "drawing"
    ),
    Action("eraser", tr("Eraser"), ("E",), tr("Take parts of regions away"), "ph.eraser", "draw", "drawing"),
    Action("rectangle", tr("Rectangle"), ("R",), tr("Drag from corner to corner"), "ph.rectangle", "draw", "drawing"),
    Action(
        "ellipse", tr("Ellipse"), ("O",), tr("Drag the box around it; handles turn it"), "ph.circle", "draw", "drawing"
    ),
    Action("knife", tr("Knife"), ("K",), tr("Draw a line across a region to cut it"), "ph.knife", "draw", "drawing"),
    Action(
        "wand",
        tr("Magic wand"),
        ("W",),
        tr("Press on a colour; drag right or up for more of it, left or down for less"),
        "ph.magic-wand",
        "draw",
        "drawing",
    ),
    Action(
        "edge_lasso",
        tr("Edge lasso"),
        ("Shift+L",),
        tr("Click along an edge and the line keeps to it; hold Ctrl to draw freely"),
        "ph.magnet-straight",
        "draw",
        "drawing",
    ),
    Action(
        "smart",
        tr("Smart region"),
        ("S",),
        tr("Scribble in it, or drag a box with Ctrl; Alt scribbles outside; Enter or a click accepts"),
        "ph.sparkle",
        "draw",
        "drawing",
    ),
)
DRAW = (
    *TOOLS,
    Action("brush_smaller", tr("Smaller brush"), ("[",), place="draw", needs="photo"),
    Action("brush_larger", tr("Larger brush"), ("]",), place="draw", needs="photo"),
    Action(
        "brush_zoom",
        tr("Brush size follows the zoom"),
        ("Shift+B",),
        tr("Keep the size on the screen, not on the photo"),
        "ph.frame-corners",
        "draw",
        "photo",
        True,
    ),
)
