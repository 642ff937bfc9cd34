"""Writing tables so that a file is either the old one or the whole new one."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.files import write_file
from engine.report.cells import Cell, cell_text, neutralised


@dataclass(frozen=True, slots=True)
class Table:
    """Named columns and rows of as many cells."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def records(self) -> tuple[dict[str, Cell], ...]:
        """Each row by column name."""
        return tuple(dict(zip(self.columns, row, strict=True)) for row in self.rows)


def write_csv(table: Table, path: Path) -> None:
    """UTF-8, commas, one line feed a row; replaces `path` in one step once everything is on the disk.

    Raises:
        SpotcheckError: the file cannot be written; what was at `path` is still there.
    """
    write_rows(table.columns, table.rows, path)


def write_rows(columns: Sequence[str], rows: Iterable[Sequence[Cell]], path: Path) -> None:
    """As `write_csv`, for more rows than should be held at once."""
    write_file(path, lambda temporary: _write(temporary, columns, rows))


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow([neutralised(name) for name in columns])
        writer.writerows([cell_text(cell) for cell in row] for row in rows)
