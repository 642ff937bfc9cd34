"""Who may do what concerns the whole study.

Roles guard against mistakes, not against malice: the file lies on a person's own disk, and anyone can say to be anyone.
The log names who did what.
"""

from __future__ import annotations

from engine.errors import EditError
from engine.language import tr
from engine.project.log import LogIndex


def refuse_unless_coordinator(index: LogIndex, by: str | None, what: str) -> None:
    """Refuse who does not coordinate; while nobody does, everyone may.

    Args:
        what: completes “may ...”.

    Raises:
        EditError: names who coordinates.
    """
    if index.acts.may_coordinate(by):
        return
    names = tr(" or ").join(tr("“{name}”", name=name) for name in index.acts.coordinators())
    who = tr("Someone unnamed") if by is None else tr("“{name}”", name=by)
    raise EditError(
        tr(
            "{who} does not coordinate this project: only {names} may {what}; ask them to do it, or to make "
            "you a coordinator.",
            who=who,
            names=names,
            what=what,
        )
    )
