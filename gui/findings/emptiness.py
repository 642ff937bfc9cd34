"""Why there is nothing to read about yet, and the one next step."""

from __future__ import annotations

from gui.findings.loading import Loaded
from gui.results.empty import Emptiness
from gui.results.numbers import counted

PROMISE = (
    "Here you will see on what, beside the region of interest, the model's saliency lies more than it should, "
    "and keep what you make of it: what it is, how bad it is, and what is to be done."
)
NO_LABELS = (
    "No label such as a ruler or hair is marked on a scored photo, so nothing can stand out. Mark what you see on the "
    "photos and score them again; or write a finding of your own."
)
NOTHING_STANDS_OUT = (
    "On no marked label is saliency denser than its area explains. Write a finding of your own where you see something."
)


def emptiness(loaded: Loaded) -> Emptiness | None:
    """What stands in the way; `None` where there is a finding or a candidate of either kind."""
    if loaded.findings or loaded.candidates or loaded.groups:
        return None
    if loaded.total == 0:
        return Emptiness("No cases yet", f"{PROMISE} Import photos first.", "import", "Import photos…")
    if not loaded.has_model:
        return Emptiness("No model yet", f"{PROMISE} Add a model first.", "add_model", "Add model…")
    if not loaded.has_runs:
        return Emptiness("Nothing is scored yet", f"{PROMISE} Score the cases first.", "score", "Score all…")
    if loaded.completed == 0:
        return Emptiness("Hidden while you read blind", _blind(loaded), "label", "Go to the cases")
    if loaded.evidence is None or not loaded.evidence.surprises:
        return Emptiness("No findings yet", NO_LABELS, "label", "Go to the cases")
    return Emptiness("No findings yet", NOTHING_STANDS_OUT)


def _blind(loaded: Loaded) -> str:
    return (
        f"You have completed none of {counted(loaded.total, 'case')}. Findings are about results, and those show only "
        "the cases that you have completed, so that your reading stays your own."
    )


def note(loaded: Loaded) -> str:
    """What a blind reader is not shown; empty where all is."""
    if loaded.completed is None or loaded.completed == loaded.total or not loaded.has_runs:
        return ""
    based = f"Based on {loaded.completed:,} of {counted(loaded.total, 'case')} that you have completed."
    others = f"{counted(loaded.hidden, 'finding')} of others show once you have completed all."
    return f"{based} {others}" if loaded.hidden else based
