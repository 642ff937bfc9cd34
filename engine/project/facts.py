"""Writing readers, cases and photos: one row each, sealed with its hash; all in transactions of the writer thread."""

from __future__ import annotations

import json
import math
import sqlite3
from pathlib import Path
from typing import TypeVar

from engine.cases import Case, Facts, Photo
from engine.errors import ProjectError
from engine.language import tr
from engine.project.catalogue import CASE_CELLS, PHOTO_CELLS
from engine.project.hashes import Cell, now, row_hash
from engine.project.heads import grow_head
from engine.project.places import stored_path
from engine.project.values import ADJUDICATED, CONSENSUS
from engine.readers.names import MODEL, OTHERS, is_again, person_of

T = TypeVar("T")

RESERVED = frozenset((ADJUDICATED, CONSENSUS, MODEL, OTHERS))
"""Names that stand for something else in results, in whatever case."""


def ensure_reader(connection: sqlite3.Connection, name: str, path: Path) -> bool:
    """Add the reader unless there is one of that name; whether it was added.

    Raises:
        ProjectError: the name is blank or reserved.
    """
    known = _is_known(connection, name)
    if name == ADJUDICATED or is_again(name) or (not known and not may_be_called(name)):
        raise ProjectError(tr("A reader cannot be called “{name}”; choose another name.", name=name))
    if not known:
        _insert_reader(connection, name, path)
    return not known


def may_be_called(name: str) -> bool:
    """Whether a person may read under the name: it is not blank, and stands for nothing else in results."""
    tidy = name.strip().casefold()
    return bool(tidy) and tidy not in RESERVED and not is_again(tidy)


def ensure_again(connection: sqlite3.Connection, name: str, path: Path) -> None:
    """Let the log name the repeat reading of a reader.

    Raises:
        ProjectError: nobody of that name has read here.
    """
    if not _is_known(connection, person_of(name)):
        raise ProjectError(
            tr("“{reader}” has not read in this project; there is nothing to read again.", reader=person_of(name))
        )
    if not _is_known(connection, name):
        _insert_reader(connection, name, path)


def ensure_adjudicated(connection: sqlite3.Connection, path: Path) -> None:
    """Let the log name `ADJUDICATED`, which no person may be called."""
    if not _is_known(connection, ADJUDICATED):
        _insert_reader(connection, ADJUDICATED, path)


def _is_known(connection: sqlite3.Connection, name: str) -> bool:
    return connection.execute("SELECT 1 FROM readers WHERE name = ?", (name,)).fetchone() is not None


def _insert_reader(connection: sqlite3.Connection, name: str, path: Path) -> None:
    number = grow_head(connection, "readers", 1, path).count
    cells = (number, name, now())
    connection.execute("INSERT INTO readers VALUES (?, ?, ?, ?)", (*cells, row_hash("readers", cells)))


def insert_case(connection: sqlite3.Connection, case: Case, path: Path) -> int:
    """A new case, without its photos; its number."""
    head = grow_head(connection, "cases", 1, path)
    _put(connection, "cases", (head.count, head.mark, case.case_id, *_case_cells(case)))
    return head.count


def update_case(connection: sqlite3.Connection, number: int, case: Case, path: Path) -> None:
    """Give the case of that number the patient, facts, reference and exclusion of `case`."""
    mark = grow_head(connection, "cases", 0, path).mark
    _put(connection, "cases", (number, mark, case.case_id, *_case_cells(case)))


def exclude(connection: sqlite3.Connection, case_id: str, reason: str | None, path: Path) -> None:
    """Set why the case is left out."""
    row = connection.execute(f"SELECT {CASE_CELLS} FROM cases WHERE case_id = ?", (case_id,)).fetchone()
    mark = grow_head(connection, "cases", 0, path).mark
    _put(connection, "cases", (row[0], mark, *row[2:-1], reason))


def insert_photo(connection: sqlite3.Connection, photo: Photo, case_number: int, position: int, path: Path) -> None:
    """A new photo of the case."""
    head = grow_head(connection, "photos", 1, path)
    place = (case_number, position)
    _put(connection, "photos", (head.count, head.mark, photo.photo_id, *place, *photo_cells(photo, path)))


def update_photo(
    connection: sqlite3.Connection, photo_id: str, photo: Photo, place: tuple[int, int] | None, path: Path
) -> None:
    """Give the photo the file, size and (unless `None`) the case number and position that are passed."""
    row = photo_row(connection, photo_id)
    mark = grow_head(connection, "photos", 0, path).mark
    _put(connection, "photos", (row[0], mark, photo_id, *(place or row[3:5]), *photo_cells(photo, path)))


def photo_row(connection: sqlite3.Connection, photo_id: str) -> tuple[Cell, ...]:
    """The cells of the photo, as `PHOTO_CELLS` names them."""
    return connection.execute(f"SELECT {PHOTO_CELLS} FROM photos WHERE photo_id = ?", (photo_id,)).fetchone()


def photo_cells(photo: Photo, path: Path) -> tuple[Cell, ...]:
    """The cells that describe the photo's file."""
    stored = stored_path(Path(photo.path), path.parent)
    return stored, photo.sha256, int(photo.width), int(photo.height)


def case_number(connection: sqlite3.Connection, case_id: str) -> int | None:
    """The number of the case of that identifier, if there is one."""
    row = connection.execute("SELECT number FROM cases WHERE case_id = ?", (case_id,)).fetchone()
    return None if row is None else int(row[0])


def merged(known: Case, given: Case) -> Case:
    """`known` with what `given` says; what `given` leaves open stays."""
    facts = Facts(
        _either(_finite(given.facts.age), known.facts.age),
        _either(given.facts.sex, known.facts.sex),
        _either(given.facts.skin_type, known.facts.skin_type),
        _either(given.facts.site, known.facts.site),
        {**known.facts.columns, **given.facts.columns},
    )
    return Case(
        known.case_id,
        known.photos,
        _either(given.patient_id, known.patient_id),
        facts,
        _either(given.reference, known.reference),
        _either(known.excluded, given.excluded),
    )


def _either(first: T | None, second: T | None) -> T | None:
    return second if first is None else first


def _finite(age: float | None) -> float | None:
    """NaN is how some tables say unknown."""
    return float(age) if age is not None and math.isfinite(age) else None


def _case_cells(case: Case) -> tuple[Cell, ...]:
    facts, reference = case.facts, case.reference
    columns = json.dumps(dict(facts.columns), ensure_ascii=False)
    diagnosis = (None, None) if reference is None else (reference.text, reference.condition)
    return (
        case.patient_id,
        _finite(facts.age),
        facts.sex,
        facts.skin_type,
        facts.site,
        columns,
        *diagnosis,
        case.excluded,
    )


def _put(connection: sqlite3.Connection, table: str, cells: tuple[Cell, ...]) -> None:
    marks = "?, " * len(cells)
    updates = ", ".join(f"{name} = excluded.{name}" for name in _NAMES[table][1:])
    connection.execute(
        f"INSERT INTO {table} VALUES ({marks}?) ON CONFLICT (number) DO UPDATE SET {updates}",
        (*cells, row_hash(table, cells)),
    )


_NAMES = {"cases": [*CASE_CELLS.split(", "), "hash"], "photos": [*PHOTO_CELLS.split(", "), "hash"]}
