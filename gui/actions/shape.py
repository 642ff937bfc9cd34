"""What can be done to the pixels of whole regions."""

from __future__ import annotations

from gui.actions.action import Action

SHAPE = (
    Action("unite", "Unite", ("U",), "One region of all that are selected", "ph.git-merge", "Shape", "photo"),
    Action(
        "subtract_others",
        "Subtract",
        ("Shift+U",),
        "The region selected first loses what the others cover",
        "ph.selection-slash",
        "Shape",
        "photo",
    ),
    Action(
        "split_parts",
        "Split into parts",
        ("Shift+K",),
        "A region of its own for each part that stands apart",
        "ph.circles-three",
        "Shape",
        "photo",
    ),
    Action("grow", "Grow…", ("Ctrl+]",), "Outwards by photo pixels", "ph.arrows-out", "Shape", "photo"),
    Action("shrink", "Shrink…", ("Ctrl+[",), "Inwards by photo pixels", "ph.arrows-in", "Shape", "photo"),
    Action("smooth", "Smooth…", ("Shift+S",), "A calmer outline", "ph.waves", "Shape", "photo"),
    Action(
        "fill_holes", "Fill holes", ("Shift+F",), "All that the region encloses", "ph.paint-bucket", "Shape", "photo"
    ),
    Action(
        "to_mask",
        "To mask",
        ("T",),
        "Painted pixels instead of vertices; none changes",
        "ph.grid-four",
        "Shape",
        "photo",
    ),
    Action(
        "to_outline",
        "To outline…",
        ("Shift+T",),
        "Vertices instead of painted pixels; an outline gets fewer. At most 0.5 % of the area changes",
        "ph.path",
        "Shape",
        "photo",
    ),
    Action(
        "region_history",
        "History of regions…",
        ("Ctrl+Shift+Y",),
        "Every state of the regions of this photo; any can be restored",
        "ph.clock-counter-clockwise",
        "Shape",
        "photo",
    ),
)
