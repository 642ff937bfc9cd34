"""Why there is nothing to report yet, and the one next step."""

from __future__ import annotations

from engine.language import several, tr
from gui.report.loading import Loaded
from gui.results.empty import UNREAD, Emptiness, first_step

PROMISE = tr("Here you will write what a run found as one file that others can read without Spotcheck.")


def emptiness(loaded: Loaded) -> Emptiness | None:
    """What stands in the way; `None` where a report can be written."""
    first = first_step(
        PROMISE,
        _blind(loaded),
        total=loaded.total,
        has_model=loaded.has_model,
        has_runs=bool(loaded.runs),
        completed=loaded.completed,
    )
    if first is not None:
        return first
    if loaded.outline is None or not loaded.outline.measured:
        return Emptiness(tr("Nothing to report yet"), UNREAD, "label", tr("Go to the cases"))
    return None


def note(loaded: Loaded) -> str:
    """What a blind reader's report leaves out; empty where nothing is."""
    if loaded.completed is None or loaded.completed == loaded.total:
        return ""
    return several(
        "Only the {done:,} of {n:,} case that you have completed are in the report, "
        "because you read this project blind. The command line reports all of them.",
        "Only the {done:,} of {n:,} cases that you have completed are in the report, "
        "because you read this project blind. The command line reports all of them.",
        loaded.total,
        done=loaded.completed,
    )


def _blind(loaded: Loaded) -> str:
    return several(
        "You have completed none of {n:,} case. A report speaks of results, and those show only "
        "the cases that you have completed, so that your reading stays your own.",
        "You have completed none of {n:,} cases. A report speaks of results, and those show only "
        "the cases that you have completed, so that your reading stays your own.",
        loaded.total,
    )
