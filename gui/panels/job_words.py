"""How far a job is, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.results.numbers import two_digits, whole

if TYPE_CHECKING:
    from engine.watch import Progress
    from gui.jobs import Job

STATES = {
    "waiting": "Waiting",
    "running": "Running",
    "paused": "Paused",
    "done": "Done",
    "failed": "Could not be done",
    "cancelled": "Cancelled",
}


def time_left(seconds: float) -> str:
    """A coarse remaining time.

    >>> time_left(20), time_left(840), time_left(7500)
    ('less than a minute left', '14 min left', '2 h 5 min left')
    """
    minutes = round(seconds / 60)
    if minutes < 1:
        return "less than a minute left"
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min left" if hours else f"{minutes} min left"


def progress_words(progress: Progress | None) -> str:
    """Count, rate and time left, as far as they are known."""
    if progress is None:
        return ""
    if not progress.total:
        return progress.message
    parts = [f"{whole(progress.done)} of {whole(progress.total)}"]
    if progress.seconds_each is not None:
        parts.append(f"{two_digits(progress.seconds_each)} s each")
    if progress.seconds_left is not None and progress.done < progress.total:
        parts.append(time_left(progress.seconds_left))
    return " · ".join(parts)


def state_words(job: Job) -> str:
    """The state, and what is being done right now."""
    doing = job.progress.message if job.progress and job.state == "running" else ""
    return f"{STATES[job.state]} · {doing}" if doing else STATES[job.state]
