"""The long jobs of the window: what runs, how far it is, how it ended."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from engine.language import several, tr
from gui.engine_thread import EngineThread, Request, Watch

if TYPE_CHECKING:
    from engine.tasks import Failure
    from engine.watch import Progress

JobState = Literal["waiting", "running", "paused", "done", "failed", "cancelled"]
UNDER_WAY = ("waiting", "running", "paused")


@dataclass(frozen=True, slots=True)
class Job:
    """One job as it stands now; a new value replaces it at each change."""

    id: int
    title: str
    state: JobState = "waiting"
    progress: Progress | None = None
    message: str = ""
    failures: tuple[Failure, ...] = ()

    @property
    def under_way(self) -> bool:
        return self.state in UNDER_WAY


class Jobs(QObject):
    """Starts jobs on the engine's thread and remembers them until they are cleared."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, engine: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._jobs: dict[int, Job] = {}
        self._requests: dict[int, Request] = {}
        engine.request_started.connect(self._on_started)
        engine.request_progressed.connect(self._on_progressed)
        engine.request_ended.connect(self._on_ended)

    def all(self) -> tuple[Job, ...]:
        """Every job since the start or the last clearing, newest first."""
        return tuple(reversed(self._jobs.values()))

    def running(self) -> Job | None:
        """The job that has the engine now, else the one that waits longest."""
        under_way = [job for job in self._jobs.values() if job.under_way]
        return next((job for job in under_way if job.state != "waiting"), under_way[0] if under_way else None)

    def start(
        self,
        title: str,
        function: Callable[[Watch], object],
        done: Callable[..., None] | None = None,
        partial: Callable[..., None] | None = None,
        dropped: Callable[..., None] | None = None,
    ) -> int:
        """Queue a job; `done` and `partial` are bound methods called in the GUI thread. Returns its id.

        `dropped` is given the result of a job that was cancelled too late.
        """
        runner = _Runner(self, done)
        request = self._engine.run(function, runner.finish, runner.fail, partial=partial, dropped=dropped, title=title)
        runner.number = request.id
        self._requests[request.id] = request
        self._put(Job(request.id, title, "cancelled" if request.cancelled else "waiting"))
        return request.id

    def pause(self, number: int) -> None:
        """Hold a running job at its next photo."""
        self._requests[number].pause()
        self._change(number, state="paused")

    def resume(self, number: int) -> None:
        """Let a paused job go on."""
        self._requests[number].resume()
        self._change(number, state="running")

    def cancel(self, number: int) -> None:
        """Stop a job; what it finished stays."""
        self._requests[number].cancel()

    def clear_finished(self) -> None:
        """Forget every job that has ended."""
        for number in [number for number, job in self._jobs.items() if not job.under_way]:
            del self._jobs[number], self._requests[number]
        self.changed.emit()

    def finish(self, number: int, result: object) -> None:
        """A job's result has come: keep its failures and its summary."""
        failures: tuple[Failure, ...] = tuple(getattr(result, "failures", ()))
        summary = str(getattr(result, "summary", "")) or _counted(failures)
        self._change(number, state="done", failures=failures, message=summary)

    def fail(self, number: int, sentence: str) -> None:
        """A job was refused: keep and tell the sentence."""
        self._change(number, state="failed", message=sentence)
        self.failed.emit(sentence)

    def _on_started(self, number: int) -> None:
        if number in self._jobs and self._jobs[number].state == "waiting":
            self._change(number, state="running")

    def _on_progressed(self, number: int, progress: Progress) -> None:
        if number in self._jobs:
            self._change(number, progress=progress)

    def _on_ended(self, number: int, outcome: JobState) -> None:
        if number in self._jobs and outcome == "cancelled":
            self._change(number, state=outcome, message=tr("Stopped. What was finished is kept."))

    def _change(self, number: int, **fields: object) -> None:
        self._put(dataclasses.replace(self._jobs[number], **fields))

    def _put(self, job: Job) -> None:
        self._jobs[job.id] = job
        self.changed.emit()


class _Runner:
    """Ties a job's number to what happens when it ends."""

    def __init__(self, jobs: Jobs, done: Callable[..., None] | None) -> None:
        self._jobs, self._done = jobs, done
        self.number = 0

    def finish(self, result: object) -> None:
        self._jobs.finish(self.number, result)
        if self._done:
            self._done(result)

    def fail(self, sentence: str) -> None:
        self._jobs.fail(self.number, sentence)


def _counted(failures: tuple[Failure, ...]) -> str:
    if not failures:
        return ""
    return several("{n} photo could not be scored.", "{n} photos could not be scored.", len(failures))
