"""Readers, cases and photos as the file holds them: read once, then only what has changed, every row checked."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from types import MappingProxyType
from typing import Any

from engine.cases import Case, Diagnosis, Facts, Photo
from engine.errors import ProjectError
from engine.language import tr
from engine.project.connection import damaged
from engine.project.hashes import stored_hash
from engine.project.heads import Head, HeadName, read_head
from engine.project.values import ADJUDICATED
from engine.readers.names import is_again, person_of

CASE_CELLS = (
    "number, mark, case_id, patient_id, age, sex, skin_type, site, columns, "
    "reference_text, reference_condition, excluded"
)
PHOTO_CELLS = "number, mark, photo_id, case_number, position, path, sha256, width, height"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All readers (but `ADJUDICATED` and repeat readings, which are no persons), cases and photos at one moment."""

    readers: tuple[str, ...]
    cases: tuple[Case, ...]
    by_id: Mapping[str, Case]
    photos: Mapping[str, Photo]
    case_of: Mapping[str, str]

    def case(self, case_id: str) -> Case:
        """The case of that identifier; `ProjectError` where there is none."""
        if case_id not in self.by_id:
            raise ProjectError(tr("The project has no case “{case}”.", case=case_id))
        return self.by_id[case_id]

    def photo(self, photo_id: str) -> Photo:
        """The photo of that identifier; `ProjectError` where there is none."""
        if photo_id not in self.photos:
            raise ProjectError(tr("The project has no photo “{photo}”.", photo=photo_id))
        return self.photos[photo_id]


_Placed = tuple[int, int, Photo]
"""A photo's place in its case, its number, and the photo."""
_by_place = itemgetter(0, 1)
NO_COLUMNS: Mapping[str, str] = MappingProxyType({})
_TABLES: tuple[HeadName, ...] = ("readers", "cases", "photos")


class CatalogueReader:
    """Follows the tables of readers, cases and photos."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._guard = threading.Lock()
        self._heads: dict[HeadName, Head] = dict.fromkeys(_TABLES, Head(0, 0))
        self._readers: dict[int, str] = {}
        self._cells: dict[int, tuple[Any, ...]] = {}
        self._case_numbers: dict[int, int] = {}
        self._members: dict[int, dict[int, _Placed]] = {}
        self._cases: dict[int, Case] = {}
        self._by_id: dict[str, Case] = {}
        self._files: dict[str, Photo] = {}
        self._case_of: dict[str, str] = {}
        self._latest = Catalogue((), (), {}, {}, {})

    def read(self, connection: sqlite3.Connection) -> Catalogue:
        """The catalogue at the connection's moment, or a later one that is committed.

        Raises:
            ProjectError: a row is missing or not as it was written.
        """
        with self._guard:
            heads: dict[HeadName, Head] = {name: read_head(connection, name, self._path) for name in _TABLES}
            if any(heads[name].mark > self._heads[name].mark for name in _TABLES):
                self._follow(connection, heads)
                self._heads = heads
            return self._latest

    def _follow(self, connection: sqlite3.Connection, heads: Mapping[HeadName, Head]) -> None:
        for number, name, _ in self._rows(connection, "readers", "number, name, added_at", -1):
            self._readers[number] = name
        changed: set[int] = set()
        for cells in self._rows(connection, "cases", CASE_CELLS, self._heads["cases"].mark):
            self._cells[cells[0]] = cells
            changed.add(cells[0])
        for number, _, photo_id, case_number, position, *file in self._rows(
            connection, "photos", PHOTO_CELLS, self._heads["photos"].mark
        ):
            self._place(number, case_number, (position, number, Photo(photo_id, *file)), changed)
        self._refuse_gaps(heads)
        self._build(changed)

    def _rows(self, connection: sqlite3.Connection, table: str, names: str, mark: int) -> Iterator[tuple[Any, ...]]:
        """Checked rows of a table, of those with a mark only what changed after `mark`."""
        newer = "" if mark < 0 else f" WHERE mark > {mark}"
        for row in connection.execute(f"SELECT {names}, hash FROM {table}{newer}"):
            cells = row[:-1]
            if stored_hash(table, cells) != row[-1]:
                raise damaged(
                    self._path, tr("row {row} of its {table} is not as it was written", row=cells[0], table=table)
                )
            yield cells

    def _place(self, number: int, case: int, photo: _Placed, changed: set[int]) -> None:
        """Put the photo into its case; the numbers of the cases that change go into `changed`."""
        before = self._case_numbers.get(number)
        if before is not None:
            self._members[before].pop(number, None)
            changed.add(before)
        self._case_numbers[number] = case
        self._members.setdefault(case, {})[number] = photo
        changed.add(case)

    def _refuse_gaps(self, heads: Mapping[HeadName, Head]) -> None:
        held = {"readers": len(self._readers), "cases": len(self._cells), "photos": len(self._case_numbers)}
        for name in _TABLES:
            if held[name] != heads[name].count:
                raise damaged(
                    self._path,
                    tr(
                        "it lists {listed} {name} but holds {held}",
                        listed=heads[name].count,
                        name=name,
                        held=held[name],
                    ),
                )

    def _build(self, changed: set[int]) -> None:
        for number in changed:
            if self._members.get(number):
                self._enter(number, _case(self._cells[number], self._members[number]))
            elif number in self._cases:
                del self._by_id[self._cases.pop(number).case_id]
        known = set(self._readers.values())
        names = (self._readers[number] for number in sorted(self._readers))
        readers = tuple(name for name in names if name != ADJUDICATED and not _is_second(name, known))
        cases = tuple(self._cases[number] for number in sorted(self._cases))
        self._latest = Catalogue(readers, cases, dict(self._by_id), dict(self._files), dict(self._case_of))

    def _enter(self, number: int, case: Case) -> None:
        self._cases[number] = case
        self._by_id[case.case_id] = case
        for photo in case.photos:
            self._files[photo.photo_id] = photo
            self._case_of[photo.photo_id] = case.case_id


def _is_second(name: str, known: set[str]) -> bool:
    """A person of an earlier file may bear a name that only looks like that of a repeat reading."""
    return is_again(name) and person_of(name) in known


def _case(cells: tuple[Any, ...], photos: Mapping[int, _Placed]) -> Case:
    _, _, case_id, patient_id, age, sex, skin_type, site, columns, text, condition, excluded = cells
    further = NO_COLUMNS if columns == "{}" else MappingProxyType(json.loads(columns))
    facts = Facts(age, sex, skin_type, site, further)
    reference = None if condition is None else Diagnosis(text, condition)
    ordered = sorted(photos.values(), key=_by_place)
    return Case(case_id, tuple(photo for _, _, photo in ordered), patient_id, facts, reference, excluded)
