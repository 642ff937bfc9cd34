"""The thread of the engine: order, newest wins, cancel, pause, errors, shutdown."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.errors import Cancelled, PhotoError
from engine.watch import Progress
from gui.engine_thread import EngineThread, Watch


class Listener(QObject):
    """Keeps what comes back, and the thread in which it came."""

    came = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.sentences: list[str] = []
        self.progress: list[Progress] = []
        self.partials: list[object] = []
        self.threads: set[QThread] = set()

    def done(self, result: object) -> None:
        self.threads.add(QThread.currentThread())
        self.results.append(result)

    def failed(self, sentence: str) -> None:
        self.sentences.append(sentence)

    def progressed(self, progress: Progress) -> None:
        self.progress.append(progress)

    def partial(self, value: object) -> None:
        self.partials.append(value)


@pytest.fixture
def thread(qtbot: QtBot) -> Iterator[EngineThread]:
    made = EngineThread("test")
    yield made
    made.close()
    assert not made.running


@pytest.fixture
def listener(qtbot: QtBot) -> Listener:
    return Listener()


def wait_for_cancel(watch: Watch) -> None:
    while not watch.cancelled():
        time.sleep(0.002)
    raise Cancelled


def test_results_come_back_in_the_window_thread(thread: EngineThread, listener: Listener, qtbot: QtBot) -> None:
    ran: list[int] = []
    thread.run(lambda _: ran.append(threading.get_ident()) or 7, listener.done)
    qtbot.waitUntil(lambda: listener.results == [7])
    assert ran != [threading.get_ident()]
    assert listener.threads == {QApplication.instance().thread()}


def test_jobs_wait_for_each_other_and_requests_go_first(thread: EngineThread, listener: Listener, qtbot: QtBot) -> None:
    gate = threading.Event()
    with qtbot.waitSignal(thread.request_started):
        thread.run(lambda _: gate.wait(5) and "first", listener.done)
    thread.run(lambda _: "second job", listener.done)
    thread.run(lambda _: "request", listener.done, kind="photo")
    gate.set()
    qtbot.waitUntil(lambda: len(listener.results) == 3)
    assert listener.results == ["first", "request", "second job"]


def test_the_newest_request_of_a_kind_wins(thread: EngineThread, listener: Listener, qtbot: QtBot) -> None:
    old = thread.run(wait_for_cancel, listener.done, listener.failed, kind="photo")
    thread.run(lambda _: "other kind", listener.done, kind="table")
    thread.run(lambda _: "new", listener.done, kind="photo")
    qtbot.waitUntil(lambda: len(listener.results) == 2)
    assert old.cancelled
    assert set(listener.results) == {"other kind", "new"}
    assert listener.sentences == []


def test_a_result_that_nobody_wants_any_more_is_dropped(thread: EngineThread, listener: Listener, qtbot: QtBot) -> None:
    begun, gate = threading.Event(), threading.Event()

    def deaf(_: Watch) -> str:
        begun.set()
        gate.wait(5)
        return "stale"

    request = thread.run(deaf, listener.done)
    begun.wait(5)
    request.cancel()
    gate.set()
    with qtbot.waitSignal(thread.idle):
        pass
    assert listener.results == []


def test_a_paused_job_waits_and_goes_on(thread: EngineThread, listener: Listener, qtbot: QtBot) -> None:
    counted, gate = [0], threading.Event()

    def count(watch: Watch) -> str:
        gate.wait(5)
        while counted[0] < 100 and not watch.cancelled():
            counted[0] += 1
            if counted[0] == 50:
                request.pause()
        return "counted"

    request = thread.run(count, listener.done)
    gate.set()
    qtbot.waitUntil(lambda: counted[0] == 50)
    qtbot.wait(150)
    assert counted[0] == 50
    request.resume()
    qtbot.waitUntil(lambda: listener.results == ["counted"])


def test_progress_is_thinned_and_the_last_one_arrives(thread: EngineThread, listener: Listener, qtbot: QtBot) -> None:
    def work(watch: Watch) -> str:
        for step in range(1, 2001):
            watch.report(Progress(step, 2000, "counting"))
        watch.send("half")
        return "done"

    thread.run(work, listener.done, progress=listener.progressed, partial=listener.partial)
    qtbot.waitUntil(lambda: listener.results == ["done"])
    assert len(listener.progress) < 20
    assert listener.progress[-1].done == 2000
    assert listener.partials == ["half"]


def test_errors_become_sentences(
    thread: EngineThread, listener: Listener, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(_: Watch) -> None:
        raise PhotoError("Photo a.jpg is damaged; restore it.")

    def break_down(_: Watch) -> None:
        raise KeyError("oops")

    thread.run(refuse, listener.done, listener.failed)
    thread.run(break_down, listener.done, listener.failed)
    qtbot.waitUntil(lambda: len(listener.sentences) == 2)
    assert listener.sentences[0] == "Photo a.jpg is damaged; restore it."
    assert listener.sentences[1].startswith("Something unexpected went wrong (KeyError)")
    assert "oops" in caplog.text


def test_closing_while_busy_ends_the_thread_and_refuses_new_work(listener: Listener, qtbot: QtBot) -> None:
    thread = EngineThread("busy")
    running = thread.run(wait_for_cancel, listener.done, listener.failed)
    waiting = thread.run(lambda _: "never", listener.done)
    qtbot.waitUntil(lambda: thread.busy)
    thread.close()
    late = thread.run(lambda _: "late", listener.done)
    qtbot.wait(20)
    assert running.cancelled and waiting.cancelled and late.cancelled
    assert not thread.running and listener.results == []


def test_a_paused_job_does_not_keep_the_thread_from_ending(listener: Listener, qtbot: QtBot) -> None:
    thread = EngineThread("paused")
    request = thread.run(wait_for_cancel, listener.done)
    request.pause()
    qtbot.wait(20)
    thread.close()
    assert not thread.running


def test_emitting_does_not_wear_out_none_and_true(thread: EngineThread, listener: Listener, qtbot: QtBot) -> None:
    """PySide6 6.12 on Python 3.11 loses a reference to them at each emit and dies."""
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(100):
        thread.request_ended.emit(1, "done")
        thread.idle.emit()
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert all(now > then - 50 for now, then in zip(after, before, strict=True))
