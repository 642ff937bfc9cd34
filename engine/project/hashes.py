"""The hashes by which a changed row is known."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime

Cell = str | int | float | None

_PLAIN = frozenset((str, int, float, type(None)))


def row_hash(table: str, cells: Sequence[Cell]) -> str:
    """SHA-256 (hexadecimal) over a row's table and every cell, in the order of the schema."""
    return chained_hash(table, cells)


def chained_hash(previous: str, cells: Sequence[Cell]) -> str:
    """SHA-256 (hexadecimal) over the previous row's hash and every cell of this row.

    The hashed text is Python's `ascii` of the tuple: unambiguous, exact for floats, the same in every version.

    Raises:
        TypeError: a cell of a type that SQLite would give back as another one.
    """
    if not _PLAIN.issuperset(map(type, cells)):
        raise TypeError(f"a row may hold text, whole numbers, floats and None only: {cells!r}")
    return hashlib.sha256(ascii((previous, *cells)).encode("ascii")).hexdigest()


def stored_hash(table: str, cells: tuple[Cell, ...]) -> str:
    """As `row_hash`, of a row that comes from the file: whatever else a damaged one holds has a hash of its own."""
    return hashlib.sha256(ascii((table, *cells)).encode("ascii")).hexdigest()


def text_hash(text: str) -> str:
    """SHA-256 (hexadecimal) of the text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def now() -> str:
    """The present moment in UTC, ISO 8601 with microseconds."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
