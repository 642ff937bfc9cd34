"""Making and opening project files: locked, of the right version, with its daily backup."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from engine.errors import ProjectError
from engine.language import tr
from engine.project.connection import in_words, open_reader, open_writer, refuse_unless_current, refuse_unless_project
from engine.project.copies import back_up, replacing
from engine.project.lock import ProjectLock
from engine.project.meta import read_meta, write_new
from engine.project.migrations import migrate, newest_version, version_of
from engine.project.writer import transaction


@dataclass(frozen=True, slots=True)
class Opened:
    """A project file that passed every check of opening.

    Attributes:
        connection, lock: of the one process that writes; `None` when opened read-only.
        holder: who keeps this process from writing; `None` where nobody does.
    """

    path: Path
    connection: sqlite3.Connection | None
    lock: ProjectLock | None
    holder: str | None
    name: str
    blinded: bool


def create_file(path: Path, name: str, blinded: bool) -> None:
    """A new project file: whole, or not there at all.

    Raises:
        ProjectError: there is a file already, or it cannot be written.
    """
    if path.exists():
        raise ProjectError(tr("“{path}” is there already; open it, or choose another name.", path=path))
    with in_words(path), replacing(path) as new, closing(sqlite3.connect(new, isolation_level=None)) as connection:
        migrate(connection)
        with transaction(connection):
            write_new(connection, name, blinded)


def open_file(path: Path, read_only: bool) -> Opened:
    """Open the file for writing where nobody else does, else read-only.

    Raises:
        ProjectError: it is not a project, newer, damaged or unreadable.
    """
    refuse_unless_project(path)
    if read_only:
        return _open_reading(path, None)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return _open_reading(path, tr("nobody; the file or its folder may not be written"))
    lock = ProjectLock(path)
    if not lock.take():
        return _open_reading(path, lock.holder())
    try:
        return _open_writing(path, lock)
    except ProjectError:
        lock.release()
        raise


def _open_reading(path: Path, holder: str | None) -> Opened:
    with in_words(path), closing(open_reader(path)) as connection:
        refuse_unless_current(connection, path)
        if version_of(connection) < newest_version():
            raise ProjectError(
                tr(
                    "“{name}” is of an older format; open it in the window, or score it, once to bring it up to date.",
                    name=path.name,
                )
            )
        return Opened(path, None, None, holder, *_meta(connection, path))


def _open_writing(path: Path, lock: ProjectLock) -> Opened:
    with in_words(path):
        connection = open_writer(path)
        try:
            refuse_unless_current(connection, path)
            if version_of(connection) < newest_version():
                back_up(path, lambda _: True)
                migrate(connection)
                refuse_unless_current(connection, path)
            return Opened(path, connection, lock, None, *_meta(connection, path))
        except (ProjectError, sqlite3.Error):
            connection.close()
            raise


def _meta(connection: sqlite3.Connection, path: Path) -> tuple[str, bool]:
    return read_meta(connection, "name", path), read_meta(connection, "blinded", path) == "yes"
