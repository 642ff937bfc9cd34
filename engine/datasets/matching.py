"""Which row of a table belongs to which photo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from engine.datasets.blanks import filled, finding
from engine.datasets.mapping import no_photo_column, used_mapping
from engine.datasets.paths import file_name, stem_of, suffix_of, without_suffix
from engine.datasets.tables import Table
from engine.datasets.values import PhotoSource
from engine.language import tr
from engine.photos import PHOTO_SUFFIXES

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class MatchedTable:
    """A table's rows by photo.

    Attributes:
        mapping: field to column, as used.
        rows: photo id to its row (column to text).
        warnings: rows without a photo, photos without a row, and what was ambiguous.
    """

    mapping: Mapping[str, str]
    rows: Mapping[str, Row]
    warnings: tuple[str, ...]


class PhotoNames:
    """All the ways in which a table or a mask may name a photo: file name, stem, path, with or without suffix."""

    def __init__(self, photos: Iterable[PhotoSource]) -> None:
        self._ids: dict[str, set[str]] = {}
        for photo in photos:
            path = photo.name
            for name in (photo.photo_id, path, without_suffix(path), file_name(path), stem_of(path)):
                self._ids.setdefault(name.casefold(), set()).add(photo.photo_id)

    def find(self, text: str) -> set[str]:
        """Ids of the photos that `text` may mean: none, one, or several where it is ambiguous."""
        plain = text.strip().replace("\\", "/").removeprefix("./").casefold()
        last = file_name(plain)
        for name in (plain, last, stem_of(last) if suffix_of(last) in PHOTO_SUFFIXES else last):
            if name in self._ids:
                return self._ids[name]
        return set()


def match_table(table: Table, photos: tuple[PhotoSource, ...], corrected: Mapping[str, str] | None) -> MatchedTable:
    """The rows of `table` for `photos`.

    Raises:
        TableError: no column names the photos, or a correction of the mapping does not fit the table.
    """
    names = PhotoNames(photos)
    mapping, warnings = _complete(table, names, used_mapping(table, corrected), corrected is not None)
    rows, remarks = _rows_by_photo(table, names, mapping["photo_id"])
    without_row = [photo.name for photo in photos if photo.photo_id not in rows]
    remarks += finding(tr("Photos without a row in {table}", table=table.path.name), without_row)
    return MatchedTable(mapping, rows, (*warnings, *remarks))


def _complete(
    table: Table, names: PhotoNames, mapping: Mapping[str, str], corrected: bool
) -> tuple[Mapping[str, str], list[str]]:
    """The mapping with a column that names photos: the one so called, or else the one whose cells fit the photos."""
    named = mapping.get("photo_id")
    if corrected and named is None:
        raise no_photo_column(table)
    if named is not None and (corrected or _fits(table, names, named)):
        return mapping, []
    fits = {column: _fits(table, names, column) for column in table.columns}
    best = max(table.columns, key=lambda column: fits[column])
    if fits[best]:
        others = {field: column for field, column in mapping.items() if field != "photo_id"}
        return MappingProxyType({"photo_id": best, **others}), [
            tr(
                "Column “{column}” of {table} was taken for the photos' names, because its cells fit them.",
                column=best,
                table=table.path.name,
            )
        ]
    if named is None:
        raise no_photo_column(table)
    return mapping, []


def _fits(table: Table, names: PhotoNames, column: str) -> int:
    return sum(bool(names.find(text)) for text in table.column(column))


def _rows_by_photo(table: Table, names: PhotoNames, column: str) -> tuple[dict[str, Row], list[str]]:
    rows: dict[str, Row] = {}
    lost: list[str] = []
    ambiguous: list[str] = []
    repeated: Counter[str] = Counter()
    for cells in table.rows:
        row = dict(zip(table.columns, cells, strict=True))
        text = filled(row[column])
        found = names.find(text) if text else set[str]()
        if len(found) != 1:
            (ambiguous if found else lost).append(text or tr("(blank)"))
            continue
        photo_id = next(iter(found))
        if rows.setdefault(photo_id, row) != row:
            repeated[photo_id] += 1
    where = table.path.name
    return rows, [
        *finding(tr("Rows of {table} that fit no photo", table=where), lost),
        *finding(tr("Rows of {table} that fit several photos and were not used", table=where), ambiguous),
        *finding(
            tr("Photos with several rows in {table} that differ, of which the first was used", table=where),
            list(repeated),
        ),
    ]
