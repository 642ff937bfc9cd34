"""The hashes by which a changed row is known."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime

Cell = str | int | float | None

_ENCODE = json.JSONEncoder(separators=(",", ":"), allow_nan=False).encode


def row_hash(table: str, cells: Sequence[Cell]) -> str:
    """SHA-256 (hexadecimal) over a row's table and every cell, in the order of the schema."""
    return hashlib.sha256(_ENCODE([table, *cells]).encode()).hexdigest()


def chained_hash(previous: str, cells: Sequence[Cell]) -> str:
    """SHA-256 (hexadecimal) over the previous row's hash and every cell of this row."""
    return hashlib.sha256(_ENCODE([previous, *cells]).encode()).hexdigest()


def text_hash(text: str) -> str:
    """SHA-256 (hexadecimal) of the text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def now() -> str:
    """The present moment in UTC, ISO 8601 with microseconds."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
