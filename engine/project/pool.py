"""Read-only connections, one for each thread that reads at the same time."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from engine.errors import ProjectError
from engine.language import tr
from engine.project.connection import in_words, open_reader


class ReaderPool:
    """Lends a connection to whoever reads and keeps it for the next; no two threads share one at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._idle: list[sqlite3.Connection] = []
        self._guard = threading.Lock()
        self._closed = False

    @contextmanager
    def snapshot(self) -> Generator[sqlite3.Connection, None, None]:
        """A connection within one read transaction: everything read through it is of the same moment.

        Raises:
            ProjectError: the project is closed, or the file cannot be read.
        """
        with in_words(self._path):
            connection = self._borrow()
            try:
                connection.execute("BEGIN")
                yield connection
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                self._give_back(connection)

    def close(self) -> None:
        """Close idle connections now and lent ones when they come back."""
        with self._guard:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def _borrow(self) -> sqlite3.Connection:
        with self._guard:
            if self._closed:
                raise ProjectError(tr("“{name}” is closed.", name=self._path.name))
            if self._idle:
                return self._idle.pop()
        return open_reader(self._path)

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._guard:
            if not self._closed:
                self._idle.append(connection)
                return
        connection.close()
