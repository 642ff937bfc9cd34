"""What is done for the whole study, as entries of the log; every function runs in a transaction of the writer thread.

Each gives whether anything changed, and raises `EditError` where it is not for this person to do or makes no sense.
"""

from __future__ import annotations

import json
import sqlite3
from typing import get_args

from engine.errors import EditError
from engine.label_queue import QueuePlan, checked
from engine.language import tr
from engine.project.facts import ensure_reader
from engine.project.history import keep_content
from engine.project.log import Entry, LogIndex
from engine.project.operations import Desk
from engine.project.roles import refuse_unless_coordinator
from engine.project.values import ADJUDICATED, Role
from engine.readers.names import is_again


def set_role(desk: Desk, connection: sqlite3.Connection, reader: str, role: Role, by: str | None) -> bool:
    """Make the reader a coordinator, or no longer one; someone must go on coordinating."""
    index = desk.history.index(connection)
    if role not in get_args(Role):
        raise EditError(tr("“{role}” is no role; choose {known}.", role=role, known=tr(" or ").join(get_args(Role))))
    if index.acts.roles.get(reader, "reader") == role:
        return ensure_reader(connection, reader, desk.path)
    refuse_unless_coordinator(index, by, tr("give roles"))
    if index.acts.coordinators() == (reader,):
        raise EditError(tr("“{reader}” is the only coordinator; name another one first.", reader=reader))
    ensure_reader(connection, reader, desk.path)
    _write(desk, connection, Entry("role", role, reader, by=by))
    return True


def unblind(desk: Desk, connection: sqlite3.Connection, by: str | None, reason: str) -> bool:
    """End blind reading for all; the reason stays in the log."""
    refuse_unless_coordinator(desk.history.index(connection), by, tr("unblind it"))
    if not desk.blinded(connection):
        return False
    if not reason.strip():
        raise EditError(tr("Unblinding a project needs a reason; give one that others will understand."))
    _write(desk, connection, Entry("unblind", reason.strip(), by=by))
    return True


def set_protocol(desk: Desk, connection: sqlite3.Connection, text: str, by: str | None) -> bool:
    """Give the readers new instructions; those before stay in the log."""
    index = desk.history.index(connection)
    refuse_unless_coordinator(index, by, tr("set the protocol"))
    if not text.strip():
        raise EditError(tr("A protocol cannot be blank; write the instructions that readers are to follow."))
    before = index.acts.protocols[-1].after if index.acts.protocols else None
    after = keep_content(connection, json.dumps(text, ensure_ascii=False))
    if after == before:
        return False
    _write(desk, connection, Entry("protocol", before=before, after=after, by=by))
    return True


def freeze_plan(desk: Desk, connection: sqlite3.Connection, content: str, by: str | None) -> bool:
    """Freeze an analysis plan, with how far the study was: still blind, completed readings, runs."""
    index = desk.history.index(connection)
    refuse_unless_coordinator(index, by, tr("freeze the analysis plan"))
    before = index.acts.plans[-1].after if index.acts.plans else None
    after = keep_content(connection, _canonical(content))
    if after == before:
        return False
    blind = desk.blinded(connection)
    counts = json.dumps({"readings": _readings(index), "runs": _runs(connection)})
    _write(desk, connection, Entry("plan", counts, before=before, after=after, blind=blind, by=by))
    return True


def set_queue(desk: Desk, connection: sqlite3.Connection, plan: QueuePlan, by: str | None) -> bool:
    """Lay down the order in which readers label; `False` where it is so already."""
    index = desk.history.index(connection)
    refuse_unless_coordinator(index, by, tr("set the order of labelling"))
    before = index.acts.queue or keep_content(connection, QueuePlan().to_json())
    after = keep_content(connection, checked(plan).to_json())
    if after == before:
        return False
    _write(desk, connection, Entry("queue", plan.order, before=before, after=after, by=by))
    return True


def _write(desk: Desk, connection: sqlite3.Connection, entry: Entry) -> None:
    if entry.by is not None:
        ensure_reader(connection, entry.by, desk.path)
    desk.write(connection, [entry])


def _readings(index: LogIndex) -> int:
    return sum(reader != ADJUDICATED and not is_again(reader) for _, reader in tuple(index.completions))


def _runs(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM runs").fetchone()[0])


def _canonical(content: str) -> str:
    """The same JSON with sorted keys and without blanks."""
    try:
        value: object = json.loads(content, parse_constant=_refuse_constant)
        return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    except (ValueError, RecursionError) as error:
        raise EditError(
            tr("The analysis plan is not JSON ({reason}); write it by the program and try again.", reason=error)
        ) from error


def _refuse_constant(name: str) -> object:
    raise ValueError(tr("{name} is no number", name=name))
