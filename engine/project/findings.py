"""Findings in the log: every version is kept, and the last one is how a finding stands."""

from __future__ import annotations

import sqlite3

from engine.findings import Finding, checked, from_json, to_json
from engine.language import tr
from engine.project.connection import damaged
from engine.project.facts import ensure_reader
from engine.project.history import keep_content
from engine.project.links import refuse_unseen
from engine.project.log import Entry
from engine.project.operations import Desk
from engine.project.values import Act, KeptFinding, Operation


def save_finding(desk: Desk, connection: sqlite3.Connection, finding: Finding, by: str) -> bool:
    """Log a new finding or a new version of one; `False` where it says the same already.

    Raises:
        EditError: it says nothing, or links what is not there or what `by` still reads blind.
    """
    sound = checked(finding)
    refuse_unseen(desk, connection, sound.photos, sound.cases, by)
    versions = desk.history.index(connection).acts.findings.get(sound.finding_id, [])
    before = versions[-1].after if versions else None
    after = keep_content(connection, to_json(sound))
    if after == before:
        return False
    ensure_reader(connection, by, desk.path)
    desk.write(connection, [Entry("finding", sound.finding_id, before=before, after=after, by=by)])
    return True


def findings(desk: Desk, connection: sqlite3.Connection) -> tuple[KeptFinding, ...]:
    """How each finding stands, in the order in which they were made."""
    known = tuple(desk.history.index(connection).acts.findings.values())
    return tuple(_kept(desk, connection, tuple(versions)) for versions in known)


def history(desk: Desk, connection: sqlite3.Connection, finding_id: str) -> tuple[KeptFinding, ...]:
    """Every version of a finding, the oldest first."""
    versions = tuple(desk.history.index(connection).acts.findings.get(finding_id, ()))
    return tuple(_kept(desk, connection, versions[: number + 1]) for number in range(len(versions)))


def _kept(desk: Desk, connection: sqlite3.Connection, versions: tuple[Operation, ...]) -> KeptFinding:
    first, last = versions[0], versions[-1]
    authors = tuple(dict.fromkeys(version.by or "" for version in versions))
    return KeptFinding(_read(desk, connection, last), _act(first), _act(last), len(versions), authors)


def _read(desk: Desk, connection: sqlite3.Connection, version: Operation) -> Finding:
    try:
        finding = from_json(desk.history.content(connection, version.after or ""))
    except ValueError as error:
        raise damaged(
            desk.path, tr("the finding of operation {operation} is none", operation=version.sequence)
        ) from error
    if finding.finding_id != version.name:
        raise damaged(
            desk.path, tr("operation {operation} names another finding than it holds", operation=version.sequence)
        )
    return finding


def _act(operation: Operation) -> Act:
    return Act(operation.by, operation.time)
