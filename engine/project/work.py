"""One reader's whole work, as `engine.packages` takes it out of a project and brings it into another."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from engine.project.facts import ensure_again, ensure_reader
from engine.project.history import keep_content
from engine.project.log import REGION_KINDS, Entry, append, fetch
from engine.project.operations import Desk
from engine.project.values import Operation
from engine.readers.names import again_name, is_again

WORK_KINDS = REGION_KINDS | {"complete", "flag", "unflag", "differential", "answer", "note", "time", "scale"}
"""Operations that are a reader's own; the others are about the project."""


@dataclass(frozen=True, slots=True)
class Gesture:
    """Operations that belong together.

    Attributes:
        number: by which the `refers` of later gestures name this one, where it comes from.
        entries: their `refers` are such numbers, their `time` is when it was done.
    """

    number: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is brought into a project.

    Attributes:
        gestures: in the order in which they are appended.
        known: this project's number for each earlier gesture that `refers` may name.
        texts: JSON of the states that the gestures need.
    """

    gestures: Sequence[Gesture]
    known: Mapping[int, int]
    texts: Sequence[str]


def work_of(desk: Desk, connection: sqlite3.Connection, reader: str) -> tuple[Operation, ...]:
    """Everything that the reader did, repeat readings too, the oldest first.

    Raises:
        ProjectError: the log is damaged.
    """
    last = desk.history.index(connection).count
    rows = connection.execute(
        f"SELECT sequence FROM operations WHERE reader IN (?, ?) AND sequence <= ? AND kind IN ({_KINDS}) "
        "ORDER BY sequence",
        (reader, again_name(reader), last),
    ).fetchall()
    return tuple(fetch(connection, [number for (number,) in rows], desk.path))


def gestures_of(operations: Sequence[Operation]) -> tuple[Gesture, ...]:
    """The same, gesture by gesture."""
    gestures: dict[int, list[Entry]] = {}
    for operation in operations:
        gestures.setdefault(operation.gesture, []).append(_entry(operation))
    return tuple(Gesture(number, tuple(entries)) for number, entries in gestures.items())


def bring(desk: Desk, connection: sqlite3.Connection, reader: str, arrival: Arrival) -> None:
    """Append the gestures with their own times; the same `refers` under this project's numbers."""
    head, previous = desk.history.head(connection)
    ensure_reader(connection, reader, desk.path)
    if any(is_again(entry.reader or "") for gesture in arrival.gestures for entry in gesture.entries):
        ensure_again(connection, again_name(reader), desk.path)
    for text in arrival.texts:
        keep_content(connection, text)
    numbers = dict(arrival.known)
    for gesture in arrival.gestures:
        numbers[gesture.number] = head.count + 1
        entries = [
            entry if entry.refers is None else replace(entry, refers=numbers[entry.refers]) for entry in gesture.entries
        ]
        head, previous = append(connection, entries, head, previous)


def _entry(operation: Operation) -> Entry:
    return Entry(
        operation.kind,
        operation.name,
        operation.reader,
        operation.case_id,
        operation.photo_id,
        operation.region_id,
        operation.before,
        operation.after,
        operation.blind,
        operation.refers,
        time=operation.time,
    )


_KINDS = ", ".join(f"'{kind}'" for kind in sorted(WORK_KINDS))
