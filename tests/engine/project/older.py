"""Project files as earlier versions of the program wrote them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from engine.project.migrations import APPLICATION_ID, MIGRATIONS
from engine.project.places import beside

_NOW = {"region_states": "states"}
"""Tables of the first formats that go by another name today."""


def write_as(path: Path, version: int) -> None:
    """Put the closed project's content into a file of an older format, made by that format's own statements.

    Acts that the old format does not know must not be there: nothing is changed but the tables.
    """
    old = path.with_name("older")
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        for migration in MIGRATIONS[:version]:
            connection.executescript(migration.script)
        connection.execute("ATTACH ? AS today", (str(path),))
        tables = [name for (name,) in connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'")]
        for table in tables:
            cells = ", ".join(row[1] for row in connection.execute(f"PRAGMA main.table_info({table})"))
            source = _NOW.get(table, table)
            connection.execute(f"INSERT INTO main.{table} SELECT {cells} FROM today.{source}")
        connection.execute("DETACH today")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")
    for suffix in ("wal", "shm", "backup"):
        beside(path, suffix).unlink(missing_ok=True)
    old.replace(path)
