"""What people do, as entries of the log; every function runs in a transaction of the writer thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from engine.errors import EditError
from engine.project.catalogue import CatalogueReader
from engine.project.edits import Change, Edit
from engine.project.facts import ensure_reader, exclude
from engine.project.history import History, keep_state, state_hash
from engine.project.log import Entry, append
from engine.project.replay import Standing, StateChange
from engine.project.values import Applied


@dataclass(frozen=True, slots=True)
class Desk:
    """What the operations work on."""

    path: Path
    blinded: bool
    catalogue: CatalogueReader
    history: History

    def write(self, connection: sqlite3.Connection, entries: Sequence[Entry]) -> int:
        """Append one gesture; its number."""
        head, previous = self.history.head(connection)
        append(connection, entries, head, previous)
        return head.count + 1

    def drawn_blind(self, connection: sqlite3.Connection, case_id: str, reader: str) -> bool:
        """Whether what the reader does now is done without having seen a model or another reader."""
        return self.blinded and (case_id, reader) not in self.history.index(connection).completions


def edit(desk: Desk, connection: sqlite3.Connection, photo_id: str, reader: str, gesture: Edit) -> Applied:
    """Log a gesture.

    Raises:
        ProjectError: the photo is unknown; `EditError` where a region is not as the edit says it was.
    """
    work = _take_up(desk, connection, photo_id, reader)
    states = dict(work.standing.states)
    changes = [_state_change(connection, change, states, photo_id) for change in gesture.changes]
    return _log(desk, connection, work, Entry("edit", gesture.name), [change for change in changes if change])


def undo(desk: Desk, connection: sqlite3.Connection, photo_id: str, reader: str) -> Applied | None:
    """Log the inverse of the reader's last gesture on the photo; `None` where there is none."""
    work = _take_up(desk, connection, photo_id, reader)
    if work.standing.undo is None:
        return None
    number, gesture = work.standing.undo
    back = [StateChange(change.region_id, change.after, change.before) for change in reversed(gesture.changes)]
    return _log(desk, connection, work, Entry("undo", gesture.name, refers=number), back)


def redo(desk: Desk, connection: sqlite3.Connection, photo_id: str, reader: str) -> Applied | None:
    """Log the gesture that was undone last once more; `None` where there is none."""
    work = _take_up(desk, connection, photo_id, reader)
    if work.standing.redo is None:
        return None
    number, gesture = work.standing.redo
    return _log(desk, connection, work, Entry("redo", gesture.name, refers=number), gesture.changes)


def complete(desk: Desk, connection: sqlite3.Connection, case_id: str, reader: str, name: str = "") -> bool:
    """Lock the reader's first reading of the case; `False` where it is locked already."""
    desk.catalogue.read(connection).case(case_id)
    if (case_id, reader) in desk.history.index(connection).completions:
        return False
    ensure_reader(connection, reader, desk.path)
    desk.write(connection, [Entry("complete", name, reader, case_id)])
    return True


def flag(desk: Desk, connection: sqlite3.Connection, case_id: str, reader: str, flagged: bool) -> bool:
    """Set or take away the reader's flag on the case; `False` where nothing changes."""
    desk.catalogue.read(connection).case(case_id)
    if desk.history.index(connection).flags.get((case_id, reader), False) == flagged:
        return False
    ensure_reader(connection, reader, desk.path)
    desk.write(connection, [Entry("flag" if flagged else "unflag", "", reader, case_id)])
    return True


def exclude_case(desk: Desk, connection: sqlite3.Connection, case_id: str, reason: str | None) -> bool:
    """Leave the case out of every result for `reason`, or with `None` take it back in; `False` if nothing changes."""
    if desk.catalogue.read(connection).case(case_id).excluded == reason:
        return False
    exclude(connection, case_id, reason, desk.path)
    desk.write(connection, [Entry("include" if reason is None else "exclude", reason or "", case_id=case_id)])
    return True


@dataclass(frozen=True, slots=True)
class _Work:
    """One reader's work on one photo, as it is before the next gesture."""

    photo_id: str
    reader: str
    blind: bool
    standing: Standing


def _take_up(desk: Desk, connection: sqlite3.Connection, photo_id: str, reader: str) -> _Work:
    catalogue = desk.catalogue.read(connection)
    catalogue.photo(photo_id)
    blind = desk.drawn_blind(connection, catalogue.case_of[photo_id], reader)
    standing = desk.history.standing(connection, photo_id, reader)
    ensure_reader(connection, reader, desk.path)
    return _Work(photo_id, reader, blind, standing)


def _state_change(
    connection: sqlite3.Connection, change: Change, states: dict[str, str | None], photo_id: str
) -> StateChange | None:
    """The change by hashes, `None` where it changes nothing; `states` follows it."""
    region = change.after or change.before
    if region is None or change.before == change.after:
        return None
    if change.before is not None and change.before.region_id != region.region_id:
        raise EditError(f"An edit on photo “{photo_id}” joins two different regions; draw it again.")
    before = None if change.before is None else state_hash(change.before)
    if states.get(region.region_id) != before:
        raise EditError(f"A region of photo “{photo_id}” has changed since this edit began; draw it again.")
    after = None if change.after is None else keep_state(connection, change.after)
    states[region.region_id] = after
    return StateChange(region.region_id, before, after)


def _log(
    desk: Desk, connection: sqlite3.Connection, work: _Work, gesture: Entry, changes: Sequence[StateChange]
) -> Applied:
    """Write one gesture, `gesture` with the place and each of the changes."""
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
            )
        )
    number = desk.write(connection, entries) if entries else work.standing.last
    regions = tuple(desk.history.state(connection, state) for state in states.values() if state is not None)
    return Applied(number, gesture.name, regions)
