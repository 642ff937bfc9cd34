"""Which table goes with the photos: the one that was named, or the one that lies among them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from engine.datasets.blanks import finding
from engine.datasets.matching import Row, match_table
from engine.datasets.one_hot import with_diagnosis
from engine.datasets.report import SkippedFile
from engine.datasets.tables import Table, read_table
from engine.datasets.values import ImportRequest, Sources
from engine.errors import TableError
from engine.language import tr


@dataclass(frozen=True, slots=True)
class ChosenTable:
    """The table of an import, its rows by photo, and the tables that were left out; `table` is `None` where none is."""

    table: Table | None = None
    mapping: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    rows: Mapping[str, Row] = field(default_factory=lambda: MappingProxyType({}))
    skipped: tuple[SkippedFile, ...] = ()
    warnings: tuple[str, ...] = ()


def choose_table(request: ImportRequest, sources: Sources) -> ChosenTable:
    """The table that was named; else the only one among the photos, or the only one there that is called metadata.

    A table that was not named is left out, and said to be, where it cannot be used.

    Raises:
        TableError: a table that was named, or whose mapping was corrected, cannot be read or does not name the photos.
    """
    if request.table is not None:
        others = [path for path in sources.tables if path != request.table.resolve()]
        return _matched(request.table, request, sources, _left_out(others, request))
    chosen = _likely(sources.tables)
    skipped = _left_out([path for path in sources.tables if path != chosen], request)
    if chosen is None:
        names = [path.name for path in sources.tables]
        what = tr("Tables among the photos, of which none was used; name the one to use")
        return ChosenTable(skipped=skipped, warnings=tuple(finding(what, names)))
    try:
        return _matched(chosen, request, sources, skipped)
    except TableError as error:
        if request.mapping is not None:
            raise
        return ChosenTable(skipped=(*skipped, SkippedFile(_below(chosen, request), str(error))))


def _matched(path: Path, request: ImportRequest, sources: Sources, skipped: tuple[SkippedFile, ...]) -> ChosenTable:
    table = with_diagnosis(read_table(path))
    matched = match_table(table, sources.photos, request.mapping)
    return ChosenTable(table, matched.mapping, matched.rows, skipped, matched.warnings)


def _likely(tables: tuple[Path, ...]) -> Path | None:
    called = [path for path in tables if "metadata" in path.stem.casefold()]
    candidates = tables if len(tables) == 1 else called
    return candidates[0] if len(candidates) == 1 else None


def _left_out(tables: list[Path], request: ImportRequest) -> tuple[SkippedFile, ...]:
    return tuple(SkippedFile(_below(path, request), tr("A table that was not named.")) for path in tables)


def _below(path: Path, request: ImportRequest) -> str:
    return path.relative_to(request.photos.resolve()).as_posix()
