"""Photos and cases that words about results name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from engine.errors import EditError
from engine.language import tr
from engine.project.operations import Desk


def refuse_unseen(
    desk: Desk, connection: sqlite3.Connection, photos: Iterable[str], cases: Iterable[str], by: str
) -> None:
    """Let pass what is there and what `by` may see the results of.

    Raises:
        ProjectError: there is no such photo or case; `EditError` where `by` still reads one blind.
    """
    catalogue = desk.catalogue.read(connection)
    named = [catalogue.case_of[catalogue.photo(photo_id).photo_id] for photo_id in photos]
    named += [catalogue.case(case_id).case_id for case_id in cases]
    if not desk.blinded(connection):
        return
    completions = desk.history.index(connection).completions
    for case_id in named:
        if (case_id, by) not in completions:
            raise EditError(
                tr(
                    "“{by}” still reads case “{case}” blind; complete it before a finding names it.",
                    by=by,
                    case=case_id,
                )
            )
