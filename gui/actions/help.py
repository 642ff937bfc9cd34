"""What explains the window."""

from __future__ import annotations

from gui.actions.action import Action

HELP = (
    Action("keys", "Keys", ("F1", "Ctrl+/"), "Every key on one sheet", "ph.keyboard", "Help"),
    Action("practise", "Practise", (), "On made-up cases; nothing you do there is kept", "ph.student", "Help"),
    Action("tour", "Three steps…", (), "What to do first", "", "Help"),
)
