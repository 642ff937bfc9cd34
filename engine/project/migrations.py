"""The schema's versions, in order: a new file goes through all of them, an older one through those it lacks."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

APPLICATION_ID = 0x53504F54
"""“SPOT” in ASCII: what tells a project file from any other SQLite file."""


@dataclass(frozen=True, slots=True)
class Migration:
    """The statements that lead to `version` from the one before it."""

    version: int
    script: str


def _script(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


MIGRATIONS = (
    Migration(1, _script("schema.sql")),
    Migration(2, _script("schema_2.sql")),
    Migration(3, _script("schema_3.sql")),
)


def newest_version() -> int:
    """The schema version that this program writes."""
    return MIGRATIONS[-1].version


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema to the newest version in one transaction; a file without tables gets them all."""
    found = version_of(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        for migration in MIGRATIONS:
            if migration.version > found:
                for statement in _statements(migration.script):
                    connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {newest_version()}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def version_of(connection: sqlite3.Connection) -> int:
    """The `user_version` of the file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def schema_of(connection: sqlite3.Connection) -> frozenset[str]:
    """The text of every table, index and trigger, without quotes: which names SQLite quotes depends on its version."""
    rows = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    return frozenset(str(text).replace('"', "") for (text,) in rows)


def newest_schema() -> frozenset[str]:
    """What `schema_of` gives for a sound file of the newest version."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(connection)
        return schema_of(connection)
    finally:
        connection.close()


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
