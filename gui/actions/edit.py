"""What can be done to the regions of a photo, and to the settings."""

from __future__ import annotations

from gui.actions.action import Action

EDIT = (
    Action("undo", "Undo", ("Ctrl+Z",), "Take the last gesture back", "ph.arrow-u-up-left", "Edit"),
    Action("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "Bring back what was undone", "ph.arrow-u-up-right", "Edit"),
    Action("delete", "Delete region", ("Delete",), "Undo brings it back", "ph.trash", "Edit", "photo"),
    Action(
        "no_lesion",
        "No visible lesion",
        ("X",),
        "Your answer for this photo; drawing a lesion takes it back",
        "",
        "Edit",
        "photo",
    ),
    Action(
        "hide_regions",
        "Hide region",
        ("Ctrl+Shift+H",),
        "Only on the screen; with none selected all come back",
        "",
        "Edit",
        "photo",
    ),
    Action(
        "lock_regions", "Lock region", ("Ctrl+Shift+L",), "No tool changes it until it is unlocked", "", "Edit", "photo"
    ),
    Action(
        "certainty",
        "Certainty",
        ("Ctrl+Shift+U",),
        "Of the selected outline: low, medium, high, none",
        "",
        "Edit",
        "photo",
    ),
    Action("comment", "Comment on region", ("Ctrl+Shift+M",), "Of the selected region", "", "Edit", "photo"),
    Action("more_labels", "All labels", ("0",), "A list to choose from by arrows or first letter", "", "Edit", "photo"),
    Action(
        "key_cursor",
        "Draw by keyboard",
        ("Ctrl+K",),
        "A cursor for the arrow keys: Shift goes far, Space presses and lets go, Esc puts it away",
        "",
        "Edit",
        "photo",
        True,
    ),
    Action(
        "copy_regions",
        "Copy regions to the next photo",
        ("Ctrl+Shift+D",),
        "The selected ones, or all, scaled to the case's next photo",
        "",
        "Edit",
        "photo",
    ),
    Action("settings", "Settings…", ("Ctrl+,",), "Palette, size of text, and every key", "ph.gear", "Edit"),
)
