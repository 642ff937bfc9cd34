"""The one thread that writes: people's work before everything, each piece one short transaction."""

from __future__ import annotations

import itertools
import queue
import sqlite3
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from engine.errors import ProjectError
from engine.language import tr
from engine.project.connection import in_words

T = TypeVar("T")
Step = Callable[[sqlite3.Connection], T]


class Urgency(IntEnum):
    """The order in which waiting writes are done; within one urgency, first come first served."""

    PEOPLE = 0
    FACTS = 1
    SCORES = 2
    CLOSING = 3


@dataclass(order=True, slots=True)
class _Job:
    urgency: Urgency
    number: int
    steps: Iterator[Step[Any]] = field(compare=False)
    future: Future[Any] = field(compare=False)
    result: Any = field(compare=False, default=None)
    done: bool = field(compare=False, default=False)


class Writer:
    """Owns the writing connection. `submit` returns at once; the future is done when the commit has returned."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._jobs: queue.PriorityQueue[_Job] = queue.PriorityQueue()
        self._numbers = itertools.count()
        self._guard = threading.Lock()
        self._closing = False
        self._pending = 0
        self._watchers: list[Callable[[int], None]] = []
        self._thread = threading.Thread(target=self._work, name="project writer", daemon=True)
        self._thread.start()

    @property
    def pending(self) -> int:
        """People's writes and facts that are not yet on the disk; scores are not counted."""
        return self._pending

    def watch(self, changed: Callable[[int], None]) -> None:
        """Call `changed(pending)`, from any thread, whenever `pending` changes."""
        self._watchers.append(changed)

    def submit(self, urgency: Urgency, step: Step[T]) -> Future[T]:
        """Do `step` in one transaction."""
        return self.submit_steps(urgency, (step,))

    def submit_steps(self, urgency: Urgency, steps: Iterable[Step[T]]) -> Future[T]:
        """Do `steps`, each in a transaction of its own, others' more urgent work in between; the last one's result.

        Raises:
            ProjectError: the project is closed.
        """
        future: Future[T] = Future()
        future.set_running_or_notify_cancel()
        with self._guard:
            if self._closing:
                raise ProjectError(tr("“{name}” is closed; open it again to go on.", name=self._path.name))
            self._count(urgency, 1)
            self._jobs.put(_Job(urgency, next(self._numbers), iter(steps), future))
        self._tell(urgency)
        return future

    def drain(self) -> None:
        """Do all that waits and take nothing more."""
        with self._guard:
            first, self._closing = not self._closing, True
            if first:
                self._jobs.put(_Job(Urgency.CLOSING, next(self._numbers), iter(()), Future()))
        self._thread.join()

    def close(self) -> None:
        """Drain, and close the connection; as the last one of this file it leaves no write-ahead log behind."""
        self.drain()
        self._connection.close()

    def _work(self) -> None:
        while (job := self._jobs.get()).urgency is not Urgency.CLOSING:
            outcome = _Outcome()
            with outcome, in_words(self._path):
                job.done = self._advance(job)
            if job.done or outcome.error is not None:
                self._settle(job, outcome.error)
            else:
                self._jobs.put(job)

    def _advance(self, job: _Job) -> bool:
        """Do the job's next step; `True` where none is left."""
        step = next(job.steps, None)
        if step is None:
            return True
        with transaction(self._connection):
            job.result = step(self._connection)
        return False

    def _settle(self, job: _Job, error: BaseException | None) -> None:
        with self._guard:
            self._count(job.urgency, -1)
        if error is None:
            job.future.set_result(job.result)
        else:
            job.future.set_exception(error)
        self._tell(job.urgency)

    def _count(self, urgency: Urgency, change: int) -> None:
        self._pending += change if urgency < Urgency.SCORES else 0

    def _tell(self, urgency: Urgency) -> None:
        if urgency < Urgency.SCORES:
            for changed in self._watchers:
                changed(self._pending)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Generator[None, None, None]:
    """Commit what happens inside, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


class _Outcome:
    """The thread's one edge: whatever goes wrong inside is kept for the one who waits for the future."""

    def __init__(self) -> None:
        self.error: BaseException | None = None

    def __enter__(self) -> None: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        self.error = error
        return True
