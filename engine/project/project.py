"""A project as one object: reads from any thread (`reads`), writes through the one writer thread (`writes`).

Every write returns a `concurrent.futures.Future` that is done when the commit has returned; its callbacks run in the
writer thread. What cannot be saved (full disk, ...) is a `ProjectError` in the future, nothing of it is stored, and the
same call may be made again. On a project opened read-only every write raises `ProjectError` at once.

NAME.spotcheck is copied to NAME.spotcheck-backup once a day, when it is opened for writing and is sound. To restore
it, close the project and call `engine.project.copies.restore_backup(path)`.
"""

from __future__ import annotations

import atexit
import threading
from concurrent.futures import Future
from pathlib import Path
from types import TracebackType
from typing import Self

from engine.project.catalogue import CatalogueReader
from engine.project.checking import rows_are_sound
from engine.project.copies import back_up, backup_is_due
from engine.project.history import History
from engine.project.maps import LARGEST, DiskMaps
from engine.project.opening import Opened, create_file, open_file
from engine.project.operations import Desk
from engine.project.places import beside
from engine.project.pool import ReaderPool
from engine.project.writer import Writer
from engine.project.writes import ProjectWrites

_SETTLING_SECONDS = 20.0


class Project(ProjectWrites):
    """An open project file.

    Attributes:
        path, folder: of the file; photos and models are named from `folder`.
        name: for people.
        holder: who keeps this process from writing; `None` where nobody does.
        maps: the map cache beside the file.
    """

    def __init__(self, opened: Opened, largest_cache: int) -> None:
        path = opened.path
        desk = Desk(path, opened.blinded, CatalogueReader(path), History(path))
        writer = None if opened.connection is None else Writer(opened.connection, path)
        super().__init__(desk, ReaderPool(path), DiskMaps(beside(path, "maps"), largest_cache), writer, opened.holder)
        self.name = opened.name
        self._lock = opened.lock
        self._backup: Future[Path] | None = None
        self._closing = threading.Event()
        atexit.register(self.close)
        if writer is not None and backup_is_due(path):
            self._backup = self._helper.submit(self._back_up)

    @classmethod
    def create(cls, path: Path, *, blinded: bool = True, name: str = "") -> Self:
        """Make a project file and open it; `name` is the file's by default.

        Raises:
            ProjectError: there is a file of that name, or it cannot be written.
        """
        path = path.parent.resolve() / path.name
        create_file(path, name or path.stem, blinded)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, largest_cache: int = LARGEST) -> Self:
        """Open a project file for writing, or read-only where another process writes it.

        Raises:
            ProjectError: it is missing, not a project, newer, damaged or unreadable.
        """
        return cls(open_file(path.parent.resolve() / path.name, read_only), largest_cache)

    def backup_problem(self) -> str | None:
        """Why today's backup could not be made; `None` where all is well or it is still being made."""
        if self._backup is None or not self._backup.done():
            return None
        error = self._backup.exception()
        return None if error is None else str(error)

    def close(self) -> None:
        """Finish what was asked for, then let go of the file; may be called again, and is at the program's end."""
        atexit.unregister(self.close)
        self._closing.set()
        self._helper.shutdown()
        if self._writer is not None:
            self._writer.drain()
        self._pool.close()
        if self._writer is not None:
            self._writer.close()
        if self._lock is not None:
            self._lock.release()

    def _back_up(self) -> Path:
        """Make the day's backup once the window has settled, or when the project is closed before that."""
        self._closing.wait(_SETTLING_SECONDS)
        return back_up(self.path, rows_are_sound)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
