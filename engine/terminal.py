"""Progress on a terminal: a bar where there is one, a line now and then elsewhere; Ctrl+C stops after the chunk."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType

from engine.watch import Progress, Watch

SECONDS_BETWEEN_LINES = 10.0


class _Interruptible:
    def __init__(self) -> None:
        self._stopped = False

    def stop(self, _signal: int, _frame: FrameType | None) -> None:
        if self._stopped:
            raise KeyboardInterrupt
        self._stopped = True

    def cancelled(self) -> bool:
        return self._stopped


class Lines(_Interruptible):
    """Plain lines on standard error, at most one in ten seconds and the last one."""

    def __init__(self) -> None:
        super().__init__()
        self._last = -SECONDS_BETWEEN_LINES

    def report(self, progress: Progress) -> None:
        """Print a line when it is time."""
        now = time.monotonic()
        if now - self._last >= SECONDS_BETWEEN_LINES or progress.done == progress.total:
            self._last = now
            print(_line(progress), file=sys.stderr, flush=True)


class Bar(_Interruptible):
    """A progress bar on standard error."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as RichProgress

        super().__init__()
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bar = RichProgress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("", total=None, start=False, visible=False)

    def __enter__(self) -> Bar:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def report(self, progress: Progress) -> None:
        """Move the bar."""
        self._bar.start_task(self._task)
        self._bar.update(
            self._task,
            description=progress.message,
            completed=progress.done,
            total=progress.total or None,
            visible=progress.done < progress.total,
        )


@contextmanager
def watch_terminal() -> Generator[Watch]:
    """Progress on standard error while the block runs; the first Ctrl+C cancels, the second interrupts."""
    if sys.stderr.isatty():
        with Bar() as bar, _stopping(bar):
            yield bar
    else:
        lines = Lines()
        with _stopping(lines):
            yield lines


@contextmanager
def _stopping(watch: _Interruptible) -> Generator[None]:
    before = signal.signal(signal.SIGINT, watch.stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _line(progress: Progress) -> str:
    left = "" if progress.seconds_left is None else f", {progress.seconds_left / 60:.1f} min left"
    return f"{progress.message}: {progress.done} of {progress.total}{left}"
