"""Everything a person can do, in one table."""

from __future__ import annotations

from gui.actions.case import CASE
from gui.actions.draw import DRAW
from gui.actions.edit import EDIT
from gui.actions.help import HELP
from gui.actions.model import MODEL
from gui.actions.project import PROJECT
from gui.actions.shape import SHAPE
from gui.actions.view import VIEW

ACTIONS = (*PROJECT, *EDIT, *CASE, *DRAW, *SHAPE, *VIEW, *MODEL, *HELP)
MENUS = ("Project", "Edit", "Case", "Draw", "Shape", "View", "Model", "Help")


def label_keys() -> tuple[tuple[str, str], ...]:
    """Key and label of the first nine labels."""
    from engine.regions import LABELS

    return tuple((str(number), label) for number, label in enumerate(LABELS[:9], start=1))
