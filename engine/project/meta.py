"""What holds for the whole project: its name, whether it is blinded, when it was made; what is remembered for it."""

from __future__ import annotations

import sqlite3
import uuid
from pathlib import Path

from engine.language import tr
from engine.project.connection import damaged
from engine.project.hashes import now, row_hash
from engine.project.heads import HEADS, Head, write_head


def write_new(connection: sqlite3.Connection, name: str, blinded: bool) -> None:
    """Fill the tables of a new project."""
    facts = {"project_id": uuid.uuid4().hex, "name": name, "blinded": "yes" if blinded else "no", "created_at": now()}
    for cells in facts.items():
        connection.execute("INSERT INTO meta VALUES (?, ?, ?)", (*cells, row_hash("meta", cells)))
    for head in HEADS:
        write_head(connection, head, Head(0, 0))


def read_meta(connection: sqlite3.Connection, key: str, path: Path) -> str:
    """The value of `key`.

    Raises:
        ProjectError: it is missing or not as it was written.
    """
    row = connection.execute("SELECT value, hash FROM meta WHERE key = ?", (key,)).fetchone()
    if row is None or row[1] != row_hash("meta", (key, row[0])):
        raise damaged(path, tr("its “{key}” is not as it was written", key=key))
    return str(row[0])


def read_remembered(connection: sqlite3.Connection, key: str, path: Path) -> str | None:
    """What was remembered under `key`; `None` where nothing was."""
    known = connection.execute("SELECT 1 FROM meta WHERE key = ?", (key,)).fetchone()
    return None if known is None else read_meta(connection, key, path)


def remember(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Keep `value` under `key`; what was there is replaced."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?, ?)", (key, value, row_hash("meta", (key, value))))
