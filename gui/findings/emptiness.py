"""Why there is nothing to read about yet, and the one next step."""

from __future__ import annotations

from engine.language import several, tr
from gui.findings.loading import Loaded
from gui.results.empty import Emptiness, first_step

PROMISE = tr(
    "Here you will see on what, beside the region of interest, the model's saliency lies more than it should, "
    "and keep what you make of it: what it is, how bad it is, and what is to be done."
)
NO_LABELS = tr(
    "No label such as a ruler or hair is marked on a scored photo, so nothing can stand out. Mark what you see on the "
    "photos and score them again; or write a finding of your own."
)
NOTHING_STANDS_OUT = tr(
    "On no marked label is saliency denser than its area explains. Write a finding of your own where you see something."
)


def emptiness(loaded: Loaded) -> Emptiness | None:
    """What stands in the way; `None` where there is a finding or a candidate of either kind."""
    if loaded.findings or loaded.candidates or loaded.groups:
        return None
    first = first_step(
        PROMISE,
        _blind(loaded),
        total=loaded.total,
        has_model=loaded.has_model,
        has_runs=loaded.has_runs,
        completed=loaded.completed,
    )
    if first is not None:
        return first
    if loaded.evidence is None or not loaded.evidence.surprises:
        return Emptiness(tr("No findings yet"), NO_LABELS, "label", tr("Go to the cases"))
    return Emptiness(tr("No findings yet"), NOTHING_STANDS_OUT)


def _blind(loaded: Loaded) -> str:
    return several(
        "You have completed none of {n:,} case. Findings are about results, and those show only "
        "the cases that you have completed, so that your reading stays your own.",
        "You have completed none of {n:,} cases. Findings are about results, and those show only "
        "the cases that you have completed, so that your reading stays your own.",
        loaded.total,
    )


def note(loaded: Loaded) -> str:
    """What a blind reader is not shown; empty where all is."""
    if loaded.completed is None or loaded.completed == loaded.total or not loaded.has_runs:
        return ""
    based = several(
        "Based on {done:,} of {n:,} case that you have completed.",
        "Based on {done:,} of {n:,} cases that you have completed.",
        loaded.total,
        done=loaded.completed,
    )
    others = several(
        "{n:,} finding of others shows once you have completed all.",
        "{n:,} findings of others show once you have completed all.",
        loaded.hidden,
    )
    return f"{based} {others}" if loaded.hidden else based
