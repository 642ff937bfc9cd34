"""Copies of the project file: a clean single file elsewhere, and the daily backup beside it."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from engine.errors import ProjectError
from engine.language import tr
from engine.project.catalogue import CatalogueReader
from engine.project.connection import in_words, open_reader, refuse_unless_project
from engine.project.facts import update_photo
from engine.project.lock import ProjectLock
from engine.project.models import read_models, write_model
from engine.project.places import beside, real_path, sync_folder
from engine.project.writer import transaction

_DAY = 24 * 3600.0


def save_copy(project: Path, target: Path) -> Path:
    """A clean single file at `target` whose photos and models are named from its own folder; replaces what is there.

    Raises:
        ProjectError: `target` is the project itself, cannot be written, or the project is damaged.
    """
    target = target.parent.resolve() / target.name
    if target == project:
        raise ProjectError(tr("A copy cannot replace the project itself; choose another name."))
    with _held(target), in_words(target), replacing(target) as new:
        _copy(project, new)
        with closing(sqlite3.connect(new, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            _move(connection, project, target)
            connection.execute("VACUUM")
        for suffix in ("-wal", "-shm"):
            target.with_name(target.name + suffix).unlink(missing_ok=True)
    return target


def back_up(project: Path, sound: Callable[[Path], bool]) -> Path:
    """Replace NAME.spotcheck-backup by a copy of now, if the copy is `sound`.

    Raises:
        ProjectError: the copy cannot be written, or the project is damaged; the old backup stays.
    """
    backup = beside(project, "backup")
    with in_words(project), replacing(backup) as new:
        _copy(project, new)
        if not sound(new):
            raise ProjectError(tr("“{name}” is damaged: its backup of earlier was kept; run check.", name=project.name))
    return backup


def backup_is_due(project: Path) -> bool:
    """Whether there is no backup of the last day."""
    try:
        return time.time() - beside(project, "backup").stat().st_mtime > _DAY
    except FileNotFoundError:
        return True


def restore_backup(project: Path) -> Path:
    """Put the backup in the place of the project, which must be closed; where the old file is kept.

    Raises:
        ProjectError: there is no sound backup.
    """
    project = project.parent.resolve() / project.name
    backup = beside(project, "backup")
    refuse_unless_project(backup)
    aside = beside(project, f"replaced-{time.strftime('%Y%m%d-%H%M%S')}")
    with _held(project), in_words(backup), replacing(project) as new:
        _copy(backup, new)
        for suffix in ("", "-wal", "-shm"):
            old = project.with_name(project.name + suffix)
            if old.exists():
                old.replace(aside.with_name(aside.name + suffix))
    return aside


def _copy(source: Path, target: Path) -> None:
    with closing(open_reader(source)) as old, closing(sqlite3.connect(target, isolation_level=None)) as new:
        old.backup(new)


@contextmanager
def replacing(target: Path) -> Generator[Path, None, None]:
    """A new file in the folder of `target` that takes its place, safely on the disk, when all went well."""
    try:
        handle, name = tempfile.mkstemp(prefix=f"{target.name}.", dir=target.parent)
        os.close(handle)
    except OSError as error:
        raise ProjectError(
            tr("“{path}” cannot be written ({reason}); choose another folder.", path=target, reason=error.strerror)
        ) from error
    new = Path(name)
    try:
        yield new
        with new.open("rb+") as file:
            os.fsync(file.fileno())
        new.replace(target)
        sync_folder(target.parent)
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            Path(name + suffix).unlink(missing_ok=True)


@contextmanager
def _held(project: Path) -> Generator[None, None, None]:
    """The lock of a project file that is about to be replaced, where it ever had one."""
    lock = ProjectLock(project)
    if not beside(project, "lock").exists():
        yield
        return
    if not lock.take():
        raise ProjectError(
            tr("“{name}” is open: {holder} holds it; close it there first.", name=project.name, holder=lock.holder())
        )
    try:
        yield
    finally:
        lock.release()


def _move(connection: sqlite3.Connection, project: Path, target: Path) -> None:
    """Name photos and models from the folder of `target`."""
    catalogue = CatalogueReader(project).read(connection)
    models = read_models(connection, project)
    with transaction(connection):
        for photo in catalogue.photos.values():
            moved = replace(photo, path=str(real_path(photo.path, project.parent)))
            update_photo(connection, photo.photo_id, moved, None, target)
        for model in models:
            write_model(connection, model, target)
