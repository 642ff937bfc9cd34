"""One writing process at a time: a lock of the operating system, which a dead holder gives up by dying."""

from __future__ import annotations

import getpass
import json
import os
import socket
from pathlib import Path
from typing import Any, cast

import filelock

from engine.errors import ProjectError
from engine.language import tr
from engine.project.hashes import now
from engine.project.places import beside


class ProjectLock:
    """The lock of one project file, and the note beside it that says who holds it."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._note = beside(project, "holder")
        self._lock = filelock.FileLock(beside(project, "lock"), timeout=0, thread_local=False)

    def take(self) -> bool:
        """Whether this process now holds the lock.

        Raises:
            ProjectError: the folder may not be written, or its file system knows no locks.
        """
        try:
            self._lock.acquire()
            self._note.write_text(json.dumps(_introduction()), encoding="utf-8")
        except filelock.Timeout:
            return False
        except (OSError, NotImplementedError) as error:
            self._lock.release()
            raise ProjectError(
                tr(
                    "“{name}” cannot be locked for writing ({reason}): "
                    "make room, or use a folder that you may write in.",
                    name=self._project.name,
                    reason=error,
                )
            ) from error
        return True

    def holder(self) -> str:
        """Who holds the lock, for people."""
        try:
            note = cast(dict[str, Any], json.loads(self._note.read_text(encoding="utf-8")))
            return tr(
                "{user} on {host} (process {process}, since {since})",
                user=note["user"],
                host=note["host"],
                process=note["process"],
                since=note["since"],
            )
        except (OSError, ValueError, KeyError, TypeError):
            return tr("another process")

    def release(self) -> None:
        """Give the lock up."""
        if self._lock.is_locked:
            self._note.unlink(missing_ok=True)
            self._lock.release()


def _introduction() -> dict[str, str | int]:
    return {
        "user": _user(),
        "host": socket.gethostname(),
        "process": os.getpid(),
        "since": now()[:16].replace("T", " ") + " UTC",
    }


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return f"user {os.getuid()}" if hasattr(os, "getuid") else "someone"
