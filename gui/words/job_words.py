"""How far a job is, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.language import tr
from gui.words.numbers import two_digits

if TYPE_CHECKING:
    from engine.watch import Progress
    from gui.document.jobs import Job

STATES = {
    "waiting": tr("Waiting"),
    "running": tr("Running"),
    "paused": tr("Paused"),
    "done": tr("Done"),
    "failed": tr("Could not be done"),
    "cancelled": tr("Cancelled"),
}


def time_left(seconds: float) -> str:
    """A coarse remaining time.

    >>> time_left(20), time_left(840), time_left(7500)
    ('less than a minute left', '14 min left', '2 h 5 min left')
    """
    minutes = round(seconds / 60)
    if minutes < 1:
        return tr("less than a minute left")
    hours, rest = divmod(minutes, 60)
    if hours:
        return tr("{hours} h {minutes} min left", hours=hours, minutes=rest)
    return tr("{minutes} min left", minutes=minutes)


def progress_words(progress: Progress | None) -> str:
    """Count, rate and time left, as far as they are known."""
    if progress is None:
        return ""
    if not progress.total:
        return progress.message
    parts = [tr("{done:,} of {total:,}", done=progress.done, total=progress.total)]
    if progress.seconds_each is not None:
        parts.append(tr("{seconds} s each", seconds=two_digits(progress.seconds_each)))
    if progress.seconds_left is not None and progress.done < progress.total:
        parts.append(time_left(progress.seconds_left))
    return " · ".join(parts)


def state_words(job: Job) -> str:
    """The state, and what is being done right now."""
    doing = job.progress.message if job.progress and job.state == "running" else ""
    return f"{STATES[job.state]} · {doing}" if doing else STATES[job.state]
