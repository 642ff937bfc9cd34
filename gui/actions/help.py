"""What explains the window."""

from __future__ import annotations

from engine.language import tr
from gui.actions.action import Action

HELP = (
    Action("keys", tr("Keys"), ("F1", "Ctrl+/"), tr("Every key on one sheet"), "ph.keyboard", "help"),
    Action("practise", tr("Practise"), (), tr("On made-up cases; nothing you do there is kept"), "ph.student", "help"),
    Action("tour", tr("Three steps…"), (), tr("What to do first"), "", "help"),
)
