"""What can be done to the pixels of whole regions."""

from __future__ import annotations

from engine.language import tr
from gui.actions.action import Action

SHAPE = (
    Action("unite", tr("Unite"), ("U",), tr("One region of all that are selected"), "ph.git-merge", "shape", "photo"),
    Action(
        "subtract_others",
        tr("Subtract"),
        ("Shift+U",),
        tr("The region selected first loses what the others cover"),
        "ph.selection-slash",
        "shape",
        "photo",
    ),
    Action(
        "split_parts",
        tr("Split into parts"),
        ("Shift+K",),
        tr("A region of its own for each part that stands apart"),
        "ph.circles-three",
        "shape",
        "photo",
    ),
    Action("grow", tr("Grow…"), ("Ctrl+]",), tr("Outwards by photo pixels"), "ph.arrows-out", "shape", "photo"),
    Action("shrink", tr("Shrink…"), ("Ctrl+[",), tr("Inwards by photo pixels"), "ph.arrows-in", "shape", "photo"),
    Action("smooth", tr("Smooth…"), ("Shift+S",), tr("A calmer outline"), "ph.waves", "shape", "photo"),
    Action(
        "fill_holes",
        tr("Fill holes"),
        ("Shift+F",),
        tr("All that the region encloses"),
        "ph.paint-bucket",
        "shape",
        "photo",
    ),
    Action(
        "to_mask",
        tr("To mask"),
        ("T",),
        tr("Painted pixels instead of vertices; none changes"),
        "ph.grid-four",
        "shape",
        "photo",
    ),
    Action(
        "to_outline",
        tr("To outline…"),
        ("Shift+T",),
        tr("Vertices instead of painted pixels; an outline gets fewer. At most 0.5 % of the area changes"),
        "ph.path",
        "shape",
        "photo",
    ),
    Action(
        "region_history",
        tr("History of regions…"),
        ("Ctrl+Shift+Y",),
        tr("Every state of the regions of this photo; any can be restored"),
        "ph.clock-counter-clockwise",
        "shape",
        "photo",
    ),
)
