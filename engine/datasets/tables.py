"""Tables of any delimiter, encoding or spreadsheet, read as text."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

from engine.errors import TableError
from engine.language import tr

TABLE_SUFFIXES = (".csv", ".tsv", ".tab", ".xlsx")
"""Names that are taken for tables where none is named."""

DELIMITERS = (",", ";", "\t", "|")
BYTE_LIMIT = 500_000_000
CELL_LIMIT = 1_000_000
SNIFFED_ROWS = 50


@dataclass(frozen=True, slots=True)
class Table:
    """A table as text.

    Attributes:
        path: where it was read.
        columns: names, unique and not empty.
        rows: one text a column.
    """

    path: Path
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def column(self, name: str) -> list[str]:
        """All cells of a column."""
        place = self.columns.index(name)
        return [row[place] for row in self.rows]


def read_table(path: Path) -> Table:
    """A table from a delimited text or a spreadsheet (its first sheet).

    Raises:
        TableError: missing, empty, not a table, or a row with more cells than there are columns.
    """
    try:
        if path.stat().st_size > BYTE_LIMIT:
            raise TableError(
                tr("{name} is larger than {limit} MB; split the table.", name=path.name, limit=BYTE_LIMIT // 1_000_000)
            )
        data = path.read_bytes()
    except OSError as error:
        raise TableError(tr("The table {path} cannot be read ({reason}).", path=path, reason=error.strerror)) from error
    lines = _spreadsheet_lines(data, path) if data.startswith(b"PK\x03\x04") else _text_lines(data, path)
    if not lines:
        raise TableError(
            tr("{name} is empty; a table needs a row of column names and one row a photo.", name=path.name)
        )
    columns = _unique_names(lines[0][1])
    rows = tuple(_fitted(cells, len(columns), number, path) for number, cells in lines[1:])
    return Table(path, columns, rows)


def _text_lines(data: bytes, path: Path) -> list[tuple[int, list[str]]]:
    """(Number of the line, cells) of each line that is not blank."""
    text = _decoded(data, path)
    csv.field_size_limit(CELL_LIMIT)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=False)
    try:
        return [(reader.line_num, cells) for cells in reader if any(cell.strip() for cell in cells)]
    except csv.Error as error:
        raise TableError(
            tr(
                "{name}, line {line}, is not a row of a table ({reason}).",
                name=path.name,
                line=reader.line_num,
                reason=error,
            )
        ) from error


def _decoded(data: bytes, path: Path) -> str:
    encodings = ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise TableError(tr("{name} is not a table of text; save it as CSV in UTF-8.", name=path.name))


def _delimiter(text: str) -> str:
    """The delimiter that splits the first lines into the most columns, and all of them alike."""
    lines = [line for line in text.splitlines()[:SNIFFED_ROWS] if line.strip()]

    def merit(delimiter: str) -> tuple[float, int]:
        counts = [len(cells) for cells in csv.reader(lines, delimiter=delimiter)]
        widest = max(counts, default=1)
        alike = sum(count == counts[0] for count in counts) / max(len(counts), 1)
        return (alike if widest > 1 and counts[0] > 1 else 0.0, widest)

    try:
        return max(DELIMITERS, key=merit)
    except csv.Error:
        return ","


def _spreadsheet_lines(data: bytes, path: Path) -> list[tuple[int, list[str]]]:
    try:
        import openpyxl
    except ImportError as error:
        raise TableError(
            tr(
                "{name} is a spreadsheet, which needs the package openpyxl; install it or save the table as CSV.",
                name=path.name,
            )
        ) from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(item.file_size for item in archive.infolist()) > BYTE_LIMIT:
                raise TableError(
                    tr(
                        "{name} unpacks to more than {limit} MB; split the table.",
                        name=path.name,
                        limit=BYTE_LIMIT // 1_000_000,
                    )
                )
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        rows = list(book.worksheets[0].iter_rows(values_only=True))
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, IndexError, SyntaxError, OSError, EOFError) as error:
        raise TableError(
            tr("{name} is not a spreadsheet that can be read; save the table as CSV.", name=path.name)
        ) from error
    lines = [(number, [_cell_text(cell) for cell in row]) for number, row in enumerate(rows, 1)]
    return _trimmed([line for line in lines if any(cell.strip() for cell in line[1])])


def _trimmed(lines: list[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """Without empty columns at the right, and without titles above the row of column names."""
    width = max((max(place for place, cell in enumerate(cells, 1) if cell.strip()) for _, cells in lines), default=0)
    header = next((place for place, (_, cells) in enumerate(lines) if sum(map(bool, cells)) >= min(2, width)), 0)
    return [(number, cells[:width]) for number, cells in lines[header:]]


def _cell_text(cell: object) -> str:
    if cell is None:
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _unique_names(cells: list[str]) -> tuple[str, ...]:
    names: list[str] = []
    for place, cell in enumerate(cells, 1):
        name = cell.strip() or f"column {place}"
        copies = sum(other == name or other.startswith(f"{name} (") for other in names)
        names.append(f"{name} ({copies + 1})" if copies else name)
    return tuple(names)


def _fitted(cells: list[str], width: int, number: int, path: Path) -> tuple[str, ...]:
    if any(cell.strip() for cell in cells[width:]):
        raise TableError(
            tr(
                "{name}, line {line}, has {cells} cells but there are {columns} columns; put text that holds the "
                "delimiter in quotes.",
                name=path.name,
                line=number,
                cells=len(cells),
                columns=width,
            )
        )
    return tuple(cells[:width] + [""] * (width - len(cells)))
