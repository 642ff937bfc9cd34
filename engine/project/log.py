"""The append-only log of operations: one hash chain over all rows, and an index of it in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from engine.language import tr
from engine.project.act_index import ActIndex
from engine.project.connection import damaged
from engine.project.hashes import Cell, chained_hash, now
from engine.project.heads import Head, read_head, write_head
from engine.project.values import Kind, Operation

OPERATION_CELLS = (
    "sequence, gesture, kind, name, reader, case_id, photo_id, region_id, before, after, blind, refers, time, actor"
)
REGION_KINDS = frozenset(("edit", "undo", "redo", "import"))
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Entry:
    """An operation that is not yet in the log; `time` is that of a merged one, `None` is the moment of writing."""

    kind: Kind
    name: str = ""
    reader: str | None = None
    case_id: str | None = None
    photo_id: str | None = None
    region_id: str | None = None
    before: str | None = None
    after: str | None = None
    blind: bool | None = None
    refers: int | None = None
    by: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Completion:
    """The operation that locked a reader's first reading of a case.

    Attributes:
        imported: whether an import did.
        protocol: the state of the protocol in force; `None` where there was none.
        blind: whether the case was then still read blind; `None` in rows of the first formats and of imports.
    """

    sequence: int
    imported: bool
    protocol: str | None = None
    blind: bool | None = None


@dataclass(slots=True)
class LogIndex:
    """What lies where in the log, up to `count`; `head` is the last row's hash."""

    count: int = 0
    head: str = ""
    regions: dict[tuple[str, str], list[int]] = field(default_factory=dict[tuple[str, str], list[int]])
    imports: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    completions: dict[tuple[str, str], Completion] = field(default_factory=dict[tuple[str, str], Completion])
    flags: dict[tuple[str, str], bool] = field(default_factory=dict[tuple[str, str], bool])
    acts: ActIndex = field(default_factory=ActIndex)

    def add(self, operation: Operation) -> None:
        """Follow one more row."""
        self.count, self.head = operation.sequence, operation.hash
        self.acts.add(operation)
        reader, case_id = operation.reader or "", operation.case_id or ""
        if operation.kind in REGION_KINDS:
            place = (operation.photo_id or "", reader)
            self.regions.setdefault(place, []).append(operation.sequence)
            if operation.kind == "import":
                self.imports[place] = operation.sequence
        elif operation.kind == "complete":
            completion = Completion(operation.sequence, operation.name == "import", operation.after, operation.blind)
            self.completions.setdefault((case_id, reader), completion)
        elif operation.kind in ("flag", "unflag"):
            self.flags[(case_id, reader)] = operation.kind == "flag"


def follow(connection: sqlite3.Connection, index: LogIndex, path: Path) -> Head:
    """Bring `index` to the connection's moment, checking every new row against the chain; the log's head.

    Raises:
        ProjectError: a row was changed, removed or moved.
    """
    head = read_head(connection, "operations", path)
    if head.count > index.count:
        for operation in _scan(connection, index.count, index.head, path):
            index.add(operation)
            if operation.sequence == head.count:
                break
        if index.count != head.count:
            raise damaged(
                path,
                tr(
                    "its history ends at operation {found} instead of {expected}",
                    found=index.count,
                    expected=head.count,
                ),
            )
    return head


def append(connection: sqlite3.Connection, entries: Sequence[Entry], head: Head, previous: str) -> tuple[Head, str]:
    """Write `entries` as one gesture behind the row `head.count` whose hash is `previous`; the new head and hash."""
    moment, sequence, gesture = now(), head.count, head.count + 1
    for entry in entries:
        sequence += 1
        blind = None if entry.blind is None else int(entry.blind)
        place = (entry.reader, entry.case_id, entry.photo_id, entry.region_id)
        cells = (
            sequence,
            gesture,
            entry.kind,
            entry.name,
            *place,
            entry.before,
            entry.after,
            blind,
            entry.refers,
            entry.time or moment,
            entry.by,
        )
        previous = _chained(previous, cells)
        connection.execute(
            f"INSERT INTO operations ({OPERATION_CELLS}, hash) VALUES ({'?, ' * 14}?)", (*cells, previous)
        )
    head = Head(sequence, head.mark + 1)
    write_head(connection, "operations", head)
    return head, previous


def fetch(connection: sqlite3.Connection, sequences: Sequence[int], path: Path) -> Iterator[Operation]:
    """The rows of the given numbers in that order, each checked against its predecessor's hash.

    Raises:
        ProjectError: a row is missing or not as it was written.
    """
    for start in range(0, len(sequences), _CHUNK):
        chunk = sequences[start : start + _CHUNK]
        marks = ",".join("?" * len(chunk))
        rows = connection.execute(
            f"SELECT {OPERATION_CELLS}, hash, (SELECT p.hash FROM operations p WHERE p.sequence = o.sequence - 1) "
            f"FROM operations o WHERE sequence IN ({marks}) ORDER BY sequence",
            chunk,
        ).fetchall()
        if [row[0] for row in rows] != list(chunk):
            raise damaged(path, tr("rows of its history are missing"))
        for *cells, seal, previous in rows:
            yield _checked(cells, seal, previous or "", path)


def _scan(connection: sqlite3.Connection, after: int, previous: str, path: Path) -> Iterator[Operation]:
    rows = connection.execute(
        f"SELECT {OPERATION_CELLS}, hash FROM operations WHERE sequence > ? ORDER BY sequence", (after,)
    )
    for expected, (*cells, seal) in enumerate(rows, after + 1):
        if cells[0] != expected:
            raise damaged(path, tr("operation {operation} of its history is missing", operation=expected))
        yield _checked(cells, seal, previous, path)
        previous = seal


def _checked(cells: list[Cell], seal: str, previous: str, path: Path) -> Operation:
    if _chained(previous, cells) != seal:
        raise damaged(path, tr("operation {operation} of its history is not as it was written", operation=cells[0]))
    values = cast(list[Any], cells)
    values[10] = None if values[10] is None else bool(values[10])
    values.append(seal)
    return Operation(*values)


def _chained(previous: str, cells: Sequence[Cell]) -> str:
    """The hash of a row; without an actor that of the first formats, which knew none."""
    return chained_hash(previous, cells if cells[-1] is not None else cells[:-1])
