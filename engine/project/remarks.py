"""What a reader says beside the regions: that no lesion is visible, a note on the case, the time spent on it."""

from __future__ import annotations

import json
import math
import sqlite3

from engine.errors import EditError
from engine.language import tr
from engine.project.act_index import NO_LESION, WITHDRAWN
from engine.project.connection import damaged
from engine.project.history import keep_content
from engine.project.log import Entry
from engine.project.operations import Desk, enter, permit
from engine.project.values import Which
from engine.readers.names import is_again
from engine.regions import LESION

LONGEST_NOTE = 20_000
LONGEST_TIME = 7 * 24 * 3600.0
"""Seconds; more cannot be the work of one sitting."""


def answer_no_lesion(desk: Desk, connection: sqlite3.Connection, photo_id: str, reader: str, none: bool) -> bool:
    """Log that no lesion is visible on the photo, or that this holds no longer; `False` where it is so already.

    Raises:
        EditError: a lesion is outlined there.
    """
    catalogue = desk.catalogue.read(connection)
    catalogue.photo(photo_id)
    case_id = catalogue.case_of[photo_id]
    permit(desk, connection, reader, None)
    if desk.history.index(connection).acts.answered_none(photo_id, reader) == none:
        return False
    regions = desk.history.regions(connection, desk.history.standing(connection, photo_id, reader))
    if none and any(region.label == LESION for region in regions):
        raise EditError(
            tr(
                "A lesion is outlined on photo “{photo}”; delete it before answering that none is visible.",
                photo=photo_id,
            )
        )
    blind = desk.drawn_blind(connection, case_id, reader)
    enter(desk, connection, reader, None)
    name = NO_LESION if none else WITHDRAWN
    desk.write(connection, [Entry("answer", name, reader, photo_id=photo_id, blind=blind)])
    return True


def set_note(desk: Desk, connection: sqlite3.Connection, case_id: str, reader: str, text: str) -> bool:
    """Log the reader's note on the case; `False` where it says the same already. A blank one takes it back.

    Raises:
        EditError: it is longer than `LONGEST_NOTE`.
    """
    desk.catalogue.read(connection).case(case_id)
    permit(desk, connection, reader, None)
    tidy = text.strip()
    if len(tidy) > LONGEST_NOTE:
        raise EditError(
            tr(
                "The note has {count} characters; shorten it to {most}.",
                count=len(tidy),
                most=LONGEST_NOTE,
            )
        )
    versions = desk.history.index(connection).acts.notes.get((case_id, reader), [])
    before = versions[-1][1] if versions else None
    after = keep_content(connection, json.dumps(tidy, ensure_ascii=False))
    if after == before or (before is None and not tidy):
        return False
    blind = desk.drawn_blind(connection, case_id, reader)
    enter(desk, connection, reader, None)
    desk.write(connection, [Entry("note", "", reader, case_id, before=before, after=after, blind=blind)])
    return True


def add_time(desk: Desk, connection: sqlite3.Connection, case_id: str, reader: str, seconds: float) -> bool:
    """Log how long the reader has worked on a case that is not completed; `False` where it is.

    Raises:
        EditError: the time is none that a person can have worked.
    """
    desk.catalogue.read(connection).case(case_id)
    permit(desk, connection, reader, None)
    if not (math.isfinite(seconds) and 0 < seconds <= LONGEST_TIME):
        raise EditError(
            tr("{seconds:g} seconds are no time that somebody worked on case “{case}”.", seconds=seconds, case=case_id)
        )
    if (case_id, reader) in desk.history.index(connection).completions:
        return False
    enter(desk, connection, reader, None)
    desk.write(connection, [Entry("time", f"{seconds:.1f}", reader, case_id)])
    return True


def note(desk: Desk, connection: sqlite3.Connection, case_id: str, reader: str, which: Which) -> str:
    """The reader's note: the first is what stood at completion, and before that the latest; "" without one."""
    index = desk.history.index(connection)
    versions = list(index.acts.notes.get((case_id, reader), ()))
    completion = index.completions.get((case_id, reader))
    if which == "first" and completion is not None:
        versions = [version for version in versions if version[0] < completion.sequence]
    if not versions:
        return ""
    text: object = json.loads(desk.history.content(connection, versions[-1][1]))
    if not isinstance(text, str):
        raise damaged(desk.path, tr("the note {state} is not text", state=versions[-1][1][:12]))
    return text


def counting_notes(desk: Desk, connection: sqlite3.Connection, which: Which) -> dict[tuple[str, str], str]:
    """By case and reader, the notes that others may read: of completed cases, in an unblinded project of all."""
    index, blinded = desk.history.index(connection), desk.blinded(connection)
    found: dict[tuple[str, str], str] = {}
    for case_id, reader in tuple(index.acts.notes):
        hidden = is_again(reader) or (blinded and (case_id, reader) not in index.completions)
        if not hidden and (text := note(desk, connection, case_id, reader, which)):
            found[case_id, reader] = text
    return found
