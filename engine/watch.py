"""How long work tells how far it is, and is told to stop."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Progress:
    """How far long work is.

    Attributes:
        done, total: counts; `total` is 0 where it is not known yet.
        message: what is being done, for people.
        seconds_each: mean time for one; `None` before the first is done.
        seconds_left: at that pace.
    """

    done: int
    total: int
    message: str
    seconds_each: float | None = None
    seconds_left: float | None = None


class Watch(Protocol):
    """The person (or program) that waits for long work."""

    def report(self, progress: Progress) -> None:
        """Take note of progress."""
        ...

    def cancelled(self) -> bool:
        """Whether to stop; a pause is a call that does not return yet."""
        ...


class Unwatched:
    """Nobody waits: progress is dropped and nothing is cancelled."""

    def report(self, progress: Progress) -> None:
        """Drop the progress."""

    def cancelled(self) -> bool:
        """Never."""
        return False


class Pace:
    """Turns counts into progress with a rate."""

    def __init__(self, watch: Watch, total: int, message: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._watch, self._total, self._message, self._clock = watch, total, message, clock
        self._begun = clock()
        self._done = 0

    def advance(self, count: int = 1) -> None:
        """`count` more are done."""
        self._done += count
        self.tell()

    def tell(self) -> None:
        """Report the present state."""
        each = (self._clock() - self._begun) / self._done if self._done else None
        left = None if each is None else each * (self._total - self._done)
        self._watch.report(Progress(self._done, self._total, self._message, each, left))
