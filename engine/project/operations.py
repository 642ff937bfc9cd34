"""What people do, as entries of the log; every function runs in a transaction of the writer thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from engine.errors import EditError
from engine.language import tr
from engine.project.act_index import WITHDRAWN
from engine.project.catalogue import CatalogueReader
from engine.project.edits import Change, Edit
from engine.project.facts import ensure_adjudicated, ensure_again, ensure_reader, exclude
from engine.project.history import History, keep_state
from engine.project.log import Entry, append
from engine.project.replay import Standing, StateChange
from engine.project.roles import refuse_unless_coordinator
from engine.project.values import ADJUDICATED, Applied
from engine.readers.names import is_again, person_of
from engine.regions import LESION


@dataclass(frozen=True, slots=True)
class Desk:
    """What the operations work on."""

    path: Path
    made_blinded: bool
    catalogue: CatalogueReader
    history: History

    def write(self, connection: sqlite3.Connection, *gestures: Sequence[Entry]) -> int:
        """Append gestures, all that a transaction has; the number of the first.

        The index follows what is committed: within a transaction nothing may read the log after this.
        """
        head, previous = self.history.head(connection)
        number = head.count + 1
        for entries in gestures:
            head, previous = append(connection, entries, head, previous)
        return number

    def blinded(self, connection: sqlite3.Connection) -> bool:
        """Whether first readings are made blind: the project was made so and nobody has unblinded it."""
        return self.made_blinded and self.history.index(connection).acts.unblinding is None

    def drawn_blind(self, connection: sqlite3.Connection, case_id: str, reader: str) -> bool:
        """Whether what the reader does now is done without having seen a model or another reader.

        Who settles a case sees what all others drew there, so that is never blind, nor is this person's later reading.
        Nor is a repeat reading, since the model may have been seen after the first.
        """
        index = self.history.index(connection)
        if reader == ADJUDICATED or is_again(reader) or not self.blinded(connection):
            return False
        if (case_id, reader) in index.completions:
            return False
        photos = self.catalogue.read(connection).case(case_id).photos
        settled = (case_id, reader) in index.acts.adjudicated_cases
        return not settled and all((photo.photo_id, reader) not in index.acts.adjudicated_photos for photo in photos)


def edit(
    desk: Desk, connection: sqlite3.Connection, photo_id: str, reader: str, gesture: Edit, by: str | None = None
) -> Applied:
    """Log a gesture.

    Args:
        by: who does it, where `reader` is `ADJUDICATED`.

    Raises:
        ProjectError: the photo is unknown; `EditError` where a region is not as the edit says it was, or `by` may not.
    """
    work = _take_up(desk, connection, photo_id, reader, by)
    states = dict(work.standing.states)
    changes = [_state_change(desk, connection, change, states, photo_id) for change in gesture.changes]
    return _log(desk, connection, work, Entry("edit", gesture.name), [change for change in changes if change])


def undo(
    desk: Desk, connection: sqlite3.Connection, photo_id: str, reader: str, by: str | None = None
) -> Applied | None:
    """Log the inverse of the reader's last gesture on the photo; `None` where there is none."""
    work = _take_up(desk, connection, photo_id, reader, by)
    if work.standing.undo is None:
        return None
    number, gesture = work.standing.undo
    back = [StateChange(change.region_id, change.after, change.before) for change in reversed(gesture.changes)]
    return _log(desk, connection, work, Entry("undo", gesture.name, refers=number), back)


def redo(
    desk: Desk, connection: sqlite3.Connection, photo_id: str, reader: str, by: str | None = None
) -> Applied | None:
    """Log the gesture that was undone last once more; `None` where there is none."""
    work = _take_up(desk, connection, photo_id, reader, by)
    if work.standing.redo is None:
        return None
    number, gesture = work.standing.redo
    return _log(desk, connection, work, Entry("redo", gesture.name, refers=number), gesture.changes)


def complete(desk: Desk, connection: sqlite3.Connection, case_id: str, reader: str, by: str | None = None) -> bool:
    """Lock the reader's first reading of the case, with the protocol in force; `False` where it is locked already."""
    desk.catalogue.read(connection).case(case_id)
    index = desk.history.index(connection)
    if (case_id, reader) in index.completions:
        return False
    actor = permit(desk, connection, reader, by)
    refuse_unread(desk, connection, case_id, reader)
    blind = desk.drawn_blind(connection, case_id, reader)
    protocol = index.acts.protocols[-1].after if index.acts.protocols else None
    enter(desk, connection, reader, actor)
    desk.write(connection, [Entry("complete", "", reader, case_id, after=protocol, blind=blind, by=actor)])
    return True


def flag(
    desk: Desk, connection: sqlite3.Connection, case_id: str, reader: str, flagged: bool, reason: str = ""
) -> bool:
    """Set the reader's flag on the case for `reason`, or take it away; `False` where nothing changes."""
    desk.catalogue.read(connection).case(case_id)
    index, said = desk.history.index(connection), reason.strip() if flagged else ""
    before = index.flags.get((case_id, reader), False), index.acts.flag_reasons.get((case_id, reader), "")
    if before == (flagged, said):
        return False
    enter(desk, connection, reader, None)
    desk.write(connection, [Entry("flag" if flagged else "unflag", said, reader, case_id)])
    return True


def exclude_case(
    desk: Desk, connection: sqlite3.Connection, case_id: str, reason: str | None, by: str | None = None
) -> bool:
    """Leave the case out of every result for `reason`, or with `None` take it back in; `False` if nothing changes."""
    if desk.catalogue.read(connection).case(case_id).excluded == reason:
        return False
    refuse_unless_coordinator(desk.history.index(connection), by, tr("leave cases out or take them back in"))
    exclude(connection, case_id, reason, desk.path)
    if by is not None:
        ensure_reader(connection, by, desk.path)
    desk.write(connection, [Entry("include" if reason is None else "exclude", reason or "", case_id=case_id, by=by)])
    return True


@dataclass(frozen=True, slots=True)
class _Work:
    """One reader's work on one photo, as it is before the next gesture."""

    photo_id: str
    reader: str
    by: str | None
    blind: bool
    standing: Standing
    answered: bool
    """Whether the reader said that no lesion is visible."""


def permit(desk: Desk, connection: sqlite3.Connection, reader: str, by: str | None) -> str | None:
    """Who is to be named beside `reader` in the log; `None` where readers act for themselves.

    Raises:
        EditError: `by` may not act for `reader`.
    """
    if reader != ADJUDICATED:
        if by not in (None, reader):
            raise EditError(
                tr("“{by}” cannot act for “{reader}”; everybody reads under their own name.", by=by, reader=reader)
            )
        return None
    if by is None:
        raise EditError(tr("Settling an ROI needs the name of who does it; say who you are and try again."))
    refuse_unless_coordinator(desk.history.index(connection), by, tr("settle an ROI"))
    return by


def refuse_unread(desk: Desk, connection: sqlite3.Connection, case_id: str, reader: str) -> None:
    """Refuse a repeat reading of a case whose first is not completed.

    Raises:
        EditError: so it is.
    """
    if is_again(reader) and (case_id, person_of(reader)) not in desk.history.index(connection).completions:
        raise EditError(
            tr(
                "Case “{case}” cannot be read again: “{reader}” has not completed it.",
                case=case_id,
                reader=person_of(reader),
            )
        )


def enter(desk: Desk, connection: sqlite3.Connection, reader: str, by: str | None) -> None:
    """Let the log name `reader` and `by`."""
    if by is None and is_again(reader):
        ensure_again(connection, reader, desk.path)
    elif by is None:
        ensure_reader(connection, reader, desk.path)
    else:
        ensure_adjudicated(connection, desk.path)
        ensure_reader(connection, by, desk.path)


def _take_up(desk: Desk, connection: sqlite3.Connection, photo_id: str, reader: str, by: str | None) -> _Work:
    catalogue = desk.catalogue.read(connection)
    catalogue.photo(photo_id)
    actor = permit(desk, connection, reader, by)
    refuse_unread(desk, connection, catalogue.case_of[photo_id], reader)
    blind = desk.drawn_blind(connection, catalogue.case_of[photo_id], reader)
    standing = desk.history.standing(connection, photo_id, reader)
    enter(desk, connection, reader, actor)
    answered = desk.history.index(connection).acts.answered_none(photo_id, reader)
    return _Work(photo_id, reader, actor, blind, standing, answered)


def _state_change(
    desk: Desk, connection: sqlite3.Connection, change: Change, states: dict[str, str | None], photo_id: str
) -> StateChange | None:
    """The change by hashes, `None` where it changes nothing; `states` follows it.

    Regions are compared, not their hashes: a mask that another machine packed may be the same in other bytes.
    """
    region = change.after or change.before
    if region is None or change.before == change.after:
        return None
    if change.before is not None and change.before.region_id != region.region_id:
        raise EditError(tr("An edit on photo “{photo}” joins two different regions; draw it again.", photo=photo_id))
    before = states.get(region.region_id)
    if change.before != (None if before is None else desk.history.state(connection, before)):
        raise EditError(
            tr("A region of photo “{photo}” has changed since this edit began; draw it again.", photo=photo_id)
        )
    if change.breaks_lock:
        raise EditError(
            tr(
                "A region ({label}) of photo “{photo}” is locked; unlock it to change it.",
                label=region.label,
                photo=photo_id,
            )
        )
    after = None if change.after is None else keep_state(connection, change.after)
    states[region.region_id] = after
    return StateChange(region.region_id, before, after)


def _log(
    desk: Desk, connection: sqlite3.Connection, work: _Work, gesture: Entry, changes: Sequence[StateChange]
) -> Applied:
    """Write one gesture, `gesture` with the place and each of the changes.

    Where a lesion is drawn, the answer that none is visible holds no longer; undo does not bring it back.
    """
    states = dict(work.standing.states)
    entries: list[Entry] = []
    for change in changes:
        states[change.region_id] = change.after
        entries.append(
            replace(
                gesture,
                reader=work.reader,
                photo_id=work.photo_id,
                region_id=change.region_id,
                before=change.before,
                after=change.after,
                blind=work.blind,
                by=work.by,
            )
        )
    regions = tuple(desk.history.state(connection, state) for state in states.values() if state is not None)
    withdrawn = work.answered and any(region.label == LESION for region in regions)
    answer = Entry("answer", WITHDRAWN, work.reader, photo_id=work.photo_id, blind=work.blind)
    number = desk.write(connection, entries, *([[answer]] if withdrawn else [])) if entries else work.standing.last
    return Applied(number, gesture.name, regions)
