"""What can be done to the regions of a photo, and to the settings."""

from __future__ import annotations

from engine.language import tr
from gui.actions.action import Action

EDIT = (
    Action("undo", tr("Undo"), ("Ctrl+Z",), tr("Take the last gesture back"), "ph.arrow-u-up-left", "edit"),
    Action(
        "redo", tr("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), tr("Bring back what was undone"), "ph.arrow-u-up-right", "edit"
    ),
    Action("delete", tr("Delete region"), ("Delete",), tr("Undo brings it back"), "ph.trash", "edit", "photo"),
    Action(
        "no_lesion",
        tr("No visible lesion"),
        ("X",),
        tr("Your answer for this photo; drawing a lesion takes it back"),
        "",
        "edit",
        "photo",
    ),
    Action(
        "hide_regions",
        tr("Hide region"),
        ("Ctrl+Shift+H",),
        tr("Only on the screen; with none selected all come back"),
        "",
        "edit",
        "photo",
    ),
    Action(
        "lock_regions",
        tr("Lock region"),
        ("Ctrl+Shift+L",),
        tr("No tool changes it until it is unlocked"),
        "",
        "edit",
        "photo",
    ),
    Action(
        "certainty",
        tr("Certainty"),
        ("Ctrl+Shift+U",),
        tr("Of the selected outline: low, medium, high, none"),
        "",
        "edit",
        "photo",
    ),
    Action("comment", tr("Comment on region"), ("Ctrl+Shift+M",), tr("Of the selected region"), "", "edit", "photo"),
    Action(
        "more_labels",
        tr("All labels"),
        ("0",),
        tr("A list to choose from by arrows or first letter"),
        "",
        "edit",
        "photo",
    ),
    Action(
        "key_cursor",
        tr("Draw by keyboard"),
        ("Ctrl+K",),
        tr("A cursor for the arrow keys: Shift goes far, Space presses and lets go, Esc puts it away"),
        "",
        "edit",
        "photo",
        True,
    ),
    Action(
        "copy_regions",
        tr("Copy regions to the next photo"),
        ("Ctrl+Shift+D",),
        tr("The selected ones, or all, scaled to the case's next photo"),
        "",
        "edit",
        "photo",
    ),
    Action("settings", tr("Settings…"), ("Ctrl+,",), tr("Palette, size of text, and every key"), "ph.gear", "edit"),
)
