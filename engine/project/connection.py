"""Connections to the project file: how they are opened, what they refuse, and their errors in words."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from engine.errors import ProjectError
from engine.language import tr
from engine.project.migrations import APPLICATION_ID, newest_schema, newest_version, schema_of, version_of
from engine.project.places import beside, on_network

_MAGIC = b"SQLite format 3\0"


@contextmanager
def in_words(path: Path) -> Generator[None, None, None]:
    """Turn SQLite's errors into a `ProjectError` of one sentence that names the project."""
    try:
        yield
    except sqlite3.ProgrammingError as error:
        raise ProjectError(tr("“{name}” is closed ({reason}).", name=path.name, reason=error)) from error
    except sqlite3.Error as error:
        raise _refusal(error, path) from error
    except UnicodeDecodeError as error:
        raise damaged(path, tr("it holds text that is none")) from error
    except (UnicodeEncodeError, OverflowError) as error:
        raise ProjectError(
            tr("“{name}” cannot store a text or number that it was given ({reason}).", name=path.name, reason=error)
        ) from error


def damaged(path: Path, what: str) -> ProjectError:
    """The refusal of a row that is not as it was written."""
    return ProjectError(
        tr("“{name}” is damaged ({reason}); run check, or restore its backup.", name=path.name, reason=what)
    )


def _refusal(error: sqlite3.Error, path: Path) -> ProjectError:
    """An error of SQLite in one sentence."""
    reason = " ".join(str(error).split())
    match getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF:
        case sqlite3.SQLITE_FULL:
            said = tr(
                "The disk that holds “{name}” is full; nothing of this was saved: make room, try again.", name=path.name
            )
        case sqlite3.SQLITE_IOERR:
            said = tr(
                "“{name}” could not be read or written ({reason}); check its disk, try again.",
                name=path.name,
                reason=reason,
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            said = tr("“{name}” may not be written; check the permissions of the file and its folder.", name=path.name)
        case sqlite3.SQLITE_CANTOPEN:
            said = tr(
                "“{name}” cannot be opened; check that it exists and that you may read its folder.", name=path.name
            )
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            said = tr("“{name}” is in use by another program; try again in a moment.", name=path.name)
        case sqlite3.SQLITE_CONSTRAINT:
            said = tr(
                "“{name}” does not hold what this refers to ({reason}); nothing of it was saved.",
                name=path.name,
                reason=reason,
            )
        case sqlite3.SQLITE_NOTADB:
            said = tr("“{name}” is damaged: it no longer reads as a project; restore its backup.", name=path.name)
        case _:
            return damaged(path, reason)
    return ProjectError(said)


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
        raise ProjectError(tr("“{name}” is not a Spotcheck project; choose a file made by Spotcheck.", name=path.name))
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise ProjectError(tr("“{name}” is a database of another program, not a Spotcheck project.", name=path.name))
    page_size = int.from_bytes(header[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    if not beside(path, "wal").exists() and path.stat().st_size < page_size * int.from_bytes(header[28:32], "big"):
        raise ProjectError(
            tr("“{name}” is cut short: part of the file is missing; restore its backup.", name=path.name)
        )


def refuse_unless_current(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a schema that is newer than this program's or not the one its version has.

    Raises:
        ProjectError: newer, or damaged.
    """
    found = version_of(connection)
    if found > newest_version():
        raise ProjectError(
            tr(
                "“{name}” was made by a newer Spotcheck (format {found}, this one knows {known}); update Spotcheck.",
                name=path.name,
                found=found,
                known=newest_version(),
            )
        )
    if found == newest_version() and schema_of(connection) != newest_schema():
        raise damaged(path, tr("its tables are not those of a project"))


def _header(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(100)
    except FileNotFoundError as error:
        raise ProjectError(tr("There is no project “{path}”; check the name.", path=path)) from error
    except OSError as error:
        raise ProjectError(tr("“{name}” cannot be read ({reason}).", name=path.name, reason=error.strerror)) from error


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.as_uri()}?{mode}", uri=True, isolation_level=None, check_same_thread=False)
    for setting in ("busy_timeout = 5000", "foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON"):
        connection.execute(f"PRAGMA {setting}")
    return connection
