"""Everything a person can do, in one table."""

from __future__ import annotations

from engine.language import tr
from gui.actions.case import CASE
from gui.actions.draw import DRAW
from gui.actions.edit import EDIT
from gui.actions.help import HELP
from gui.actions.model import MODEL
from gui.actions.project import PROJECT
from gui.actions.shape import SHAPE
from gui.actions.view import VIEW

ACTIONS = (*PROJECT, *EDIT, *CASE, *DRAW, *SHAPE, *VIEW, *MODEL, *HELP)
MENUS = {
    "project": tr("Project"),
    "edit": tr("Edit"),
    "case": tr("Case"),
    "draw": tr("Draw"),
    "shape": tr("Shape"),
    "view": tr("View"),
    "model": tr("Model"),
    "help": tr("Help"),
}
"""The menus in their order, as they are called."""


def label_keys() -> tuple[tuple[str, str], ...]:
    """Key and label of the first nine labels."""
    from engine.regions import LABELS

    return tuple((str(number), label) for number, label in enumerate(LABELS[:9], start=1))
