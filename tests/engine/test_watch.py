"""Progress with a rate, and a terminal that can be interrupted."""

from __future__ import annotations

import signal

import pytest

from engine.terminal import Lines, watch_terminal
from engine.watch import Pace, Progress, Unwatched


class Listening(Unwatched):
    def __init__(self) -> None:
        self.heard: list[Progress] = []

    def report(self, progress: Progress) -> None:
        self.heard.append(progress)


def test_the_time_left_follows_the_pace() -> None:
    now = [0.0]
    watch = Listening()
    pace = Pace(watch, 10, "Scoring", clock=lambda: now[0])
    pace.tell()
    now[0] = 6.0
    pace.advance(3)
    assert watch.heard == [Progress(0, 10, "Scoring"), Progress(3, 10, "Scoring", 2.0, 14.0)]


def test_lines_are_few_and_the_last_one_is_among_them(capsys: pytest.CaptureFixture[str]) -> None:
    lines = Lines()
    for done in range(11):
        lines.report(Progress(done, 10, "Scoring"))
    assert capsys.readouterr().err.splitlines() == ["Scoring: 0 of 10", "Scoring: 10 of 10"]


def test_the_first_interrupt_asks_to_stop_and_the_second_insists() -> None:
    with watch_terminal() as watch:
        assert not watch.cancelled()
        signal.raise_signal(signal.SIGINT)
        assert watch.cancelled()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
