"""The QThread in which the engine lives: requests in, results out, nothing heavy in the GUI thread."""

from __future__ import annotations

import itertools
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal, Slot

from engine.errors import Cancelled, SpotcheckError
from engine.language import tr

if TYPE_CHECKING:
    from engine.watch import Progress

T = TypeVar("T")

JOB = "job"
"""The kind that is queued and never superseded; of every other kind only the newest request counts."""

PROGRESS_INTERVAL = 0.05
PAUSE_POLL = 0.1
UNEXPECTED = tr(
    "Something unexpected went wrong ({what}). It was written to the log file; please send it to the makers."
)

_log = logging.getLogger("spotcheck")
_ids = itertools.count(1)


class Request:
    """The handle of one piece of work; every method may be called at any time from any thread."""

    def __init__(self, kind: str, title: str) -> None:
        self.id = next(_ids)
        self.kind = kind
        self.title = title
        self._cancelled = threading.Event()
        self._may_go = threading.Event()
        self._may_go.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    @property
    def paused(self) -> bool:
        return not self._may_go.is_set()

    def cancel(self) -> None:
        """Stop at the next look at `Watch.cancelled`; a paused request stops too."""
        self._cancelled.set()
        self._may_go.set()

    def pause(self) -> None:
        """Hold at the next look at `Watch.cancelled`."""
        if not self.cancelled:
            self._may_go.clear()

    def resume(self) -> None:
        self._may_go.set()

    def wait_while_paused(self) -> None:
        """Called by the worker: returns when the request may go on or is cancelled."""
        while not self._may_go.wait(PAUSE_POLL):
            pass


class Watch:
    """What a task is given: where it reports to, and whether it shall stop. Satisfies `engine.tasks.Watch`."""

    def __init__(self, worker: _Worker, request: Request) -> None:
        self._worker = worker
        self._request = request
        self._last = 0.0

    def report(self, progress: Progress) -> None:
        """Tell how far the work is; at most 20 times a second reach the window, the last one always."""
        now = time.monotonic()
        if now - self._last >= PROGRESS_INTERVAL or progress.done >= progress.total:
            self._last = now
            self._worker.progressed.emit(self._request.id, progress)

    def cancelled(self) -> bool:
        """Whether to stop; waits here while the person has paused the work."""
        self._request.wait_while_paused()
        return self._request.cancelled

    def send(self, value: object) -> None:
        """Hand a partial result to the window."""
        self._worker.sent.emit(self._request.id, value)


@dataclass(slots=True)
class _Queue:
    """Work that waits, shared by both threads; requests go before jobs."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    entries: list[tuple[Request, Callable[[Watch], object]]] = field(default_factory=list)

    def put(self, request: Request, function: Callable[[Watch], object]) -> None:
        with self.lock:
            self.entries.append((request, function))

    def take(self) -> tuple[Request, Callable[[Watch], object]] | None:
        with self.lock:
            if not self.entries:
                return None
            place = next((at for at, (request, _) in enumerate(self.entries) if request.kind != JOB), 0)
            return self.entries.pop(place)


class _Worker(QObject):
    """Lives in the thread; knows functions and requests, no windows."""

    finished = Signal(int, object)
    failed = Signal(int, str)
    cancelled = Signal(int)
    progressed = Signal(int, object)
    sent = Signal(int, object)
    started = Signal(int)

    def __init__(self, queue: _Queue) -> None:
        super().__init__()
        self._queue = queue

    @Slot()
    def work(self) -> None:
        """Do the one piece of work that this call was made for."""
        entry = self._queue.take()
        if entry is None:
            return
        request, function = entry
        if request.cancelled:
            self.cancelled.emit(request.id)
            return
        self.started.emit(request.id)
        self._do(request, function)

    def _do(self, request: Request, function: Callable[[Watch], object]) -> None:
        try:
            result = function(Watch(self, request))
        except Cancelled:
            self.cancelled.emit(request.id)
        except SpotcheckError as error:
            self.failed.emit(request.id, str(error))
        except Exception as error:  # noqa: BLE001  the one edge where whatever a task raises becomes a sentence
            _log.exception("%s failed", request.title or "a request")
            self.failed.emit(request.id, UNEXPECTED.format(what=type(error).__name__))
        else:
            self.finished.emit(request.id, result)


@dataclass(frozen=True, slots=True)
class _Callbacks:
    request: Request
    done: Callable[[object], None]
    failed: Callable[[str], None] | None
    progress: Callable[[Progress], None] | None
    partial: Callable[[object], None] | None
    dropped: Callable[[object], None] | None


class EngineThread(QObject):
    """Runs functions one after another in a thread of its own and calls back in the GUI thread."""

    request_started = Signal(int)
    request_progressed = Signal(int, object)
    request_ended = Signal(int, str)
    """The id and how it ended: done, failed or cancelled."""
    idle = Signal()

    _wake = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = _Queue()
        self._pending: dict[int, _Callbacks] = {}
        self._accepting = True
        self._thread = QThread()
        self._thread.setObjectName(name)
        self._worker = _Worker(self._queue)
        self._worker.moveToThread(self._thread)
        self._connect()
        self._thread.start()

    def _connect(self) -> None:
        self._wake.connect(self._worker.work)
        self._worker.finished.connect(self._on_finished)
        self._worker.failed.connect(self._on_failed)
        self._worker.cancelled.connect(self._on_cancelled)
        self._worker.progressed.connect(self._on_progressed)
        self._worker.sent.connect(self._on_sent)
        self._worker.started.connect(self.request_started)

    @property
    def running(self) -> bool:
        """Whether the thread lives."""
        return self._thread.isRunning()

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits."""
        return bool(self._pending)

    def run(
        self,
        function: Callable[[Watch], T],
        done: Callable[[T], None],
        failed: Callable[[str], None] | None = None,
        progress: Callable[[Progress], None] | None = None,
        *,
        partial: Callable[..., None] | None = None,
        dropped: Callable[..., None] | None = None,
        title: str = "",
        kind: str = JOB,
    ) -> Request:
        """Ask for `function` to be run in the thread; callbacks are bound methods and are called in the GUI thread.

        Requests of the same kind, other than `JOB`, that are still under way are cancelled and their results dropped;
        `dropped` is given the result of a request that was cancelled too late, to let go of what it holds.
        """
        request = Request(kind, title)
        if not self._accepting:
            request.cancel()
            return request
        if kind != JOB:
            self._supersede(kind)
        callbacks: Callable[[object], None] = done  # pyright: ignore[reportAssignmentType]
        self._pending[request.id] = _Callbacks(request, callbacks, failed, progress, partial, dropped)
        self._queue.put(request, function)
        self._wake.emit()
        return request

    def cancel_all(self) -> None:
        """Cancel all that runs or waits; what comes back of it is dropped."""
        for callbacks in self._pending.values():
            callbacks.request.cancel()

    def close(self) -> None:
        """Refuse new work, cancel what runs, and wait until the thread has ended."""
        self._accepting = False
        self.cancel_all()
        self._thread.quit()
        self._thread.wait()
        QCoreApplication.sendPostedEvents(self)
        self._pending.clear()

    def _supersede(self, kind: str) -> None:
        for callbacks in self._pending.values():
            if callbacks.request.kind == kind:
                callbacks.request.cancel()

    def _end(self, number: int, outcome: str) -> _Callbacks | None:
        callbacks = self._pending.pop(number, None)
        if callbacks is None:
            return None
        cancelled = callbacks.request.cancelled
        self.request_ended.emit(number, "cancelled" if cancelled else outcome)
        if not self._pending:
            self.idle.emit()
        return None if cancelled else callbacks

    @Slot(int, object)
    def _on_finished(self, number: int, result: object) -> None:
        known = self._pending.get(number)
        if callbacks := self._end(number, "done"):
            callbacks.done(result)
        elif known and known.dropped:
            known.dropped(result)

    @Slot(int, str)
    def _on_failed(self, number: int, sentence: str) -> None:
        callbacks = self._end(number, "failed")
        if callbacks and callbacks.failed:
            callbacks.failed(sentence)

    @Slot(int)
    def _on_cancelled(self, number: int) -> None:
        self._end(number, "cancelled")

    @Slot(int, object)
    def _on_progressed(self, number: int, progress: Progress) -> None:
        callbacks = self._pending.get(number)
        if callbacks is None or callbacks.request.cancelled:
            return
        self.request_progressed.emit(number, progress)
        if callbacks.progress:
            callbacks.progress(progress)

    @Slot(int, object)
    def _on_sent(self, number: int, value: object) -> None:
        callbacks = self._pending.get(number)
        if callbacks and callbacks.partial and not callbacks.request.cancelled:
            callbacks.partial(value)
