"""How many rows the tables of people's work hold, sealed: a lost page cannot pass for a shorter table."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.language import tr
from engine.project.connection import damaged
from engine.project.hashes import row_hash

HeadName = Literal["readers", "cases", "photos", "operations"]
HEADS: tuple[HeadName, ...] = ("readers", "cases", "photos", "operations")


@dataclass(frozen=True, slots=True)
class Head:
    """A table's number of rows, and a mark that grows with every change of it."""

    count: int
    mark: int


def read_head(connection: sqlite3.Connection, name: HeadName, path: Path) -> Head:
    """The head of a table.

    Raises:
        ProjectError: it is not as it was written.
    """
    row = connection.execute("SELECT count, mark, hash FROM heads WHERE name = ?", (name,)).fetchone()
    if row is None or row[2] != row_hash("heads", (name, row[0], row[1])):
        raise damaged(path, tr("the count of its {name} is not as it was written", name=name))
    return Head(row[0], row[1])


def write_head(connection: sqlite3.Connection, name: HeadName, head: Head) -> None:
    """Keep a new head."""
    cells = (name, head.count, head.mark)
    connection.execute("INSERT OR REPLACE INTO heads VALUES (?, ?, ?, ?)", (*cells, row_hash("heads", cells)))


def grow_head(connection: sqlite3.Connection, name: HeadName, rows: int, path: Path) -> Head:
    """Count `rows` more (0: some changed) and give the head that now holds."""
    head = read_head(connection, name, path)
    head = Head(head.count + rows, head.mark + 1)
    write_head(connection, name, head)
    return head
