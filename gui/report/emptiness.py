"""Why there is nothing to report yet, and the one next step."""

from __future__ import annotations

from gui.report.loading import Loaded
from gui.results.empty import Emptiness
from gui.results.numbers import counted

PROMISE = "Here you will write what a run found as one file that others can read without Spotcheck."
UNREAD = "No scored photo has a region that a reader drew. Draw regions, then score the cases again."


def emptiness(loaded: Loaded) -> Emptiness | None:
    """What stands in the way; `None` where a report can be written."""
    if loaded.total == 0:
        return Emptiness("No cases yet", f"{PROMISE} Import photos first.", "import", "Import photos…")
    if not loaded.has_model:
        return Emptiness("No model yet", f"{PROMISE} Add a model first.", "add_model", "Add model…")
    if not loaded.runs:
        return Emptiness("Nothing is scored yet", f"{PROMISE} Score the cases first.", "score", "Score all…")
    if loaded.completed == 0:
        return Emptiness("Hidden while you read blind", _blind(loaded), "label", "Go to the cases")
    if loaded.outline is None or not loaded.outline.measured:
        return Emptiness("Nothing to report yet", UNREAD, "label", "Go to the cases")
    return None


def note(loaded: Loaded) -> str:
    """What a blind reader's report leaves out; empty where nothing is."""
    if loaded.completed is None or loaded.completed == loaded.total:
        return ""
    return (
        f"Only the {loaded.completed:,} of {counted(loaded.total, 'case')} that you have completed are in the report, "
        "because you read this project blind. The command line reports all of them."
    )


def _blind(loaded: Loaded) -> str:
    return (
        f"You have completed none of {counted(loaded.total, 'case')}. A report speaks of results, and those show only "
        "the cases that you have completed, so that your reading stays your own."
    )
