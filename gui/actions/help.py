"""What explains the window."""

from __future__ import annotations

from gui.actions.action import Action

HELP = (
    Action("keys", "Keys", ("F1", "Ctrl+/"), "Every key on one sheet", "ph.keyboard", "Help"),
    Action("tour", "Three steps…", (), "What to do first", "", "Help"),
)
