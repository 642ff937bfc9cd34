"""Tables whose columns are the fields of a dataclass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from engine.report.cells import Cell
from engine.report.writing import Table


def record_table(kind: type[Any], rows: Iterable[Any]) -> Table:
    """A column for each field of the dataclass `kind`, a row for each of `rows`; several texts are joined."""
    names = tuple(field.name for field in fields(kind))
    return Table(names, tuple(tuple(_cell(getattr(row, name)) for name in names) for row in rows))


def _cell(value: Any) -> Cell:
    return "; ".join(value) if isinstance(value, tuple) else value
