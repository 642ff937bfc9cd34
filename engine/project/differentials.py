"""The readers' own differentials: logged, locked when the case is completed, never shown to others before that.

Who reads them asks for one reader; that nobody else's is shown before a case is completed is kept where it is shown.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Sequence
from typing import Any

from engine.conditions import condition_of, is_known
from engine.errors import EditError
from engine.language import tr
from engine.project.connection import damaged
from engine.project.history import keep_content
from engine.project.log import Entry, LogIndex
from engine.project.operations import Desk, enter
from engine.project.values import ADJUDICATED, Diagnoses, Which
from engine.readers.names import is_again

LOWEST, HIGHEST = 1.0, 5.0
"""Of a confidence, as in Liu et al. (2020)."""


def set_differential(
    desk: Desk, connection: sqlite3.Connection, case_id: str, reader: str, diagnoses: Sequence[tuple[str, float]]
) -> bool:
    """Log the reader's differential of the case; `False` where it is so already. An empty one takes it back.

    Raises:
        EditError: a blank condition, one twice, or a confidence that is not 1 to 5.
    """
    desk.catalogue.read(connection).case(case_id)
    named = desk.history.index(connection).acts.differentials.get((case_id, reader), [])
    before = named[-1][1] if named else None
    after = keep_content(connection, json.dumps(checked(diagnoses), ensure_ascii=False, separators=(",", ":")))
    if after == before or (before is None and not diagnoses):
        return False
    blind = desk.drawn_blind(connection, case_id, reader)
    enter(desk, connection, reader, None)
    desk.write(connection, [Entry("differential", "", reader, case_id, before=before, after=after, blind=blind)])
    return True


def differential(
    desk: Desk, connection: sqlite3.Connection, case_id: str, reader: str, which: Which
) -> Diagnoses | None:
    """What the reader named: the first is what stood at completion, and before that the latest."""
    state = _state(desk.history.index(connection), case_id, reader, which)
    return None if state is None else _read(desk, connection, state) or None


def counting(desk: Desk, connection: sqlite3.Connection, which: Which) -> dict[str, dict[str, Diagnoses]]:
    """By case and reader, the differentials that may be used: of completed cases, in an unblinded project of all."""
    index, blinded = desk.history.index(connection), desk.blinded(connection)
    found: dict[str, dict[str, Diagnoses]] = {}
    for case_id, reader in tuple(index.acts.differentials):
        open_yet = (case_id, reader) not in index.completions
        state = _state(index, case_id, reader, which)
        hidden = reader == ADJUDICATED or is_again(reader) or (blinded and open_yet)
        if state is not None and not hidden and (diagnoses := _read(desk, connection, state)):
            found.setdefault(case_id, {})[reader] = diagnoses
    return found


def _state(index: LogIndex, case_id: str, reader: str, which: Which) -> str | None:
    named = index.acts.differentials.get((case_id, reader), [])
    completion = index.completions.get((case_id, reader))
    if which == "first" and completion is not None:
        named = [one for one in named if one[0] < completion.sequence]
    return named[-1][1] if named else None


def checked(diagnoses: Sequence[tuple[str, float]]) -> Diagnoses:
    """The differential as it is stored.

    Raises:
        EditError: a blank condition, one twice, or a confidence that is not 1 to 5.
    """
    tidy = tuple((name.strip(), float(confidence)) for name, confidence in diagnoses)
    seen: set[str] = set()
    for name, confidence in tidy:
        if not name:
            raise EditError(tr("A condition of the differential is blank; name it or take it out."))
        if not (math.isfinite(confidence) and LOWEST <= confidence <= HIGHEST):
            raise EditError(
                tr("The confidence in “{name}” is {confidence:g}; it must be 1 to 5.", name=name, confidence=confidence)
            )
        same = condition_of(name) if is_known(name) else name.casefold()
        if same in seen:
            raise EditError(tr("“{name}” is in the differential twice; keep one of them.", name=name))
        seen.add(same)
    return tidy


def _read(desk: Desk, connection: sqlite3.Connection, state: str) -> Diagnoses:
    value: Any = json.loads(desk.history.content(connection, state))
    try:
        return tuple((str(name), float(confidence)) for name, confidence in value)
    except (TypeError, ValueError) as error:
        raise damaged(desk.path, tr("the differential {state} is none", state=state[:12])) from error
