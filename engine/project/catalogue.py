"""Readers, cases and photos as the file holds them: read once, then only what has changed, every row checked."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from engine.cases import Case, Diagnosis, Facts, Photo
from engine.errors import ProjectError
from engine.project.connection import damaged
from engine.project.hashes import Cell, row_hash
from engine.project.heads import Head, read_head

CASE_CELLS = (
    "number, mark, case_id, patient_id, age, sex, skin_type, site, columns, "
    "reference_text, reference_condition, excluded"
)
PHOTO_CELLS = "number, mark, photo_id, case_number, position, path, sha256, width, height"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All readers, cases and photos at one moment."""

    readers: tuple[str, ...]
    cases: tuple[Case, ...]
    by_id: Mapping[str, Case]
    photos: Mapping[str, Photo]
    case_of: Mapping[str, str]

    def case(self, case_id: str) -> Case:
        """The case of that identifier; `ProjectError` where there is none."""
        if case_id not in self.by_id:
            raise ProjectError(f"The project has no case “{case_id}”.")
        return self.by_id[case_id]

    def photo(self, photo_id: str) -> Photo:
        """The photo of that identifier; `ProjectError` where there is none."""
        if photo_id not in self.photos:
            raise ProjectError(f"The project has no photo “{photo_id}”.")
        return self.photos[photo_id]


class CatalogueReader:
    """Follows the tables of readers, cases and photos."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._guard = threading.Lock()
        self._heads = (Head(0, 0), Head(0, 0), Head(0, 0))
        self._cases: dict[int, tuple[Any, ...]] = {}
        self._photos: dict[int, tuple[int, int, Photo]] = {}
        self._readers: dict[int, str] = {}
        self._latest = Catalogue((), (), {}, {}, {})

    def read(self, connection: sqlite3.Connection) -> Catalogue:
        """The catalogue at the connection's moment, or a later one that is committed.

        Raises:
            ProjectError: a row is missing or not as it was written.
        """
        with self._guard:
            readers = read_head(connection, "readers", self._path)
            cases = read_head(connection, "cases", self._path)
            photos = read_head(connection, "photos", self._path)
            if any(new.mark > old.mark for new, old in zip((readers, cases, photos), self._heads, strict=True)):
                self._follow(connection, readers, cases, photos)
                self._latest = self._build()
                self._heads = (readers, cases, photos)
            return self._latest

    def _follow(self, connection: sqlite3.Connection, readers: Head, cases: Head, photos: Head) -> None:
        for number, name, added_at, seal in connection.execute("SELECT number, name, added_at, hash FROM readers"):
            self._check("readers", (number, name, added_at), seal)
            self._readers[number] = name
        changed = f"SELECT {CASE_CELLS}, hash FROM cases WHERE mark > ?"
        for *cells, seal in connection.execute(changed, (self._heads[1].mark,)):
            self._check("cases", cells, seal)
            self._cases[cells[0]] = tuple(cells)
        changed = f"SELECT {PHOTO_CELLS}, hash FROM photos WHERE mark > ?"
        for *cells, seal in connection.execute(changed, (self._heads[2].mark,)):
            self._check("photos", cells, seal)
            self._photos[cells[0]] = (cells[3], cells[4], Photo(cells[2], *cells[5:]))
        for name, head, rows in (
            ("readers", readers, self._readers),
            ("cases", cases, self._cases),
            ("photos", photos, self._photos),
        ):
            if len(rows) != head.count:
                raise damaged(self._path, f"it lists {head.count} {name} but holds {len(rows)}")

    def _check(self, table: str, cells: list[Any] | tuple[Cell, ...], seal: str) -> None:
        if row_hash(table, cells) != seal:
            raise damaged(self._path, f"row {cells[0]} of its {table} is not as it was written")

    def _build(self) -> Catalogue:
        photos: dict[int, list[tuple[int, Photo]]] = {}
        for case_number, position, photo in self._photos.values():
            photos.setdefault(case_number, []).append((position, photo))
        cases = tuple(_case(cells, photos[number]) for number, cells in sorted(self._cases.items()) if number in photos)
        return Catalogue(
            tuple(name for _, name in sorted(self._readers.items())),
            cases,
            {case.case_id: case for case in cases},
            {photo.photo_id: photo for case in cases for photo in case.photos},
            {photo.photo_id: case.case_id for case in cases for photo in case.photos},
        )


def _case(cells: tuple[Any, ...], photos: list[tuple[int, Photo]]) -> Case:
    _, _, case_id, patient_id, age, sex, skin_type, site, columns, text, condition, excluded = cells
    facts = Facts(age, sex, skin_type, site, MappingProxyType(json.loads(columns)))
    reference = None if condition is None else Diagnosis(text, condition)
    ordered = tuple(photo for _, photo in sorted(photos, key=lambda pair: pair[0]))
    return Case(case_id, ordered, patient_id, facts, reference, excluded)
