"""Connections to the project file: how they are opened, what they refuse, and their errors in words."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from engine.errors import ProjectError
from engine.project.migrations import APPLICATION_ID, newest_schema, newest_version, schema_of, version_of
from engine.project.places import beside, on_network

_MAGIC = b"SQLite format 3\0"
_SENTENCES = {
    sqlite3.SQLITE_FULL: "The disk that holds “{name}” is full; nothing of this was saved: make room, try again.",
    sqlite3.SQLITE_IOERR: "“{name}” could not be read or written ({error}); check its disk, try again.",
    sqlite3.SQLITE_READONLY: "“{name}” may not be written; check the permissions of the file and its folder.",
    sqlite3.SQLITE_PERM: "“{name}” may not be written; check the permissions of the file and its folder.",
    sqlite3.SQLITE_CANTOPEN: "“{name}” cannot be opened; check that it exists and that you may read its folder.",
    sqlite3.SQLITE_BUSY: "“{name}” is in use by another program; try again in a moment.",
    sqlite3.SQLITE_LOCKED: "“{name}” is in use by another program; try again in a moment.",
    sqlite3.SQLITE_CONSTRAINT: "“{name}” does not hold what this refers to ({error}); nothing of it was saved.",
    sqlite3.SQLITE_NOTADB: "“{name}” is damaged: it no longer reads as a project; restore its backup.",
}
_DAMAGED = "“{name}” is damaged ({error}); run check, or restore its backup."


@contextmanager
def in_words(path: Path) -> Generator[None, None, None]:
    """Turn SQLite's errors into a `ProjectError` of one sentence that names the project."""
    try:
        yield
    except sqlite3.ProgrammingError as error:
        raise ProjectError(f"“{path.name}” is closed ({error}).") from error
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        said = " ".join(str(error).split())
        raise ProjectError(_SENTENCES.get(code, _DAMAGED).format(name=path.name, error=said)) from error
    except UnicodeDecodeError as error:
        raise damaged(path, "it holds text that is none") from error
    except (UnicodeEncodeError, OverflowError) as error:
        raise ProjectError(f"“{path.name}” cannot store a text or number that it was given ({error}).") from error


def damaged(path: Path, what: str) -> ProjectError:
    """The refusal of a row that is not as it was written."""
    return ProjectError(_DAMAGED.format(name=path.name, error=what))


def open_writer(path: Path) -> sqlite3.Connection:
    """The one connection that writes; it may be used by any one thread at a time."""
    connection = _connect(path, "mode=rw")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA journal_mode = {'DELETE' if on_network(path) else 'WAL'}")
    return connection


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection that cannot write; it may be used by any one thread at a time."""
    unchanging = not os.access(path.parent, os.W_OK) and not beside(path, "wal").exists()
    return _connect(path, "mode=ro&immutable=1" if unchanging else "mode=ro")


def refuse_unless_project(path: Path) -> None:
    """Refuse what is not a whole project file.

    Raises:
        ProjectError: missing, unreadable, not SQLite, another program's, newer, or cut short.
    """
    header = _header(path)
    if header[:16] != _MAGIC:
        raise ProjectError(f"“{path.name}” is not a Spotcheck project; choose a file made by Spotcheck.")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise ProjectError(f"“{path.name}” is a database of another program, not a Spotcheck project.")
    page_size = int.from_bytes(header[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    if not beside(path, "wal").exists() and path.stat().st_size < page_size * int.from_bytes(header[28:32], "big"):
        raise ProjectError(f"“{path.name}” is cut short: part of the file is missing; restore its backup.")


def refuse_unless_current(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a schema that is newer than this program's or not the one its version has.

    Raises:
        ProjectError: newer, or damaged.
    """
    found = version_of(connection)
    if found > newest_version():
        raise ProjectError(
            f"“{path.name}” was made by a newer Spotcheck (format {found}, this one knows {newest_version()}); "
            "update Spotcheck."
        )
    if found == newest_version() and schema_of(connection) != newest_schema():
        raise damaged(path, "its tables are not those of a project")


def _header(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(100)
    except FileNotFoundError as error:
        raise ProjectError(f"There is no project “{path}”; check the name.") from error
    except OSError as error:
        raise ProjectError(f"“{path.name}” cannot be read ({error.strerror}).") from error


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.as_uri()}?{mode}", uri=True, isolation_level=None, check_same_thread=False)
    for setting in ("busy_timeout = 5000", "foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON"):
        connection.execute(f"PRAGMA {setting}")
    return connection
