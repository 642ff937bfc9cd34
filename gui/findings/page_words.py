"""What stands beside the figures of a finding: of what run they are, and of which run it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.finding_origins import Origin
from engine.finding_words import label_words, stratum_words
from gui.findings.figures import GONE
from gui.findings.loading import Loaded
from gui.findings.words import FAILINGS

if TYPE_CHECKING:
    from engine.findings import Finding

NO_ORIGIN = "Written without figures: no surprise of a run stands behind it."


def figure_note(finding: Finding, is_now: bool, loaded: Loaded) -> str:
    """What the figures are of, in which run, and that there are none now."""
    origin = finding.origin or finding.group
    if origin is None:
        return NO_ORIGIN
    words = label_words(origin.label) if isinstance(origin, Origin) else FAILINGS[origin.failing]
    what = f"{words[0].upper()}{words[1:]}, {stratum_words(origin.stratum_kind, origin.stratum)}"
    is_same = loaded.evidence is not None and loaded.evidence.run.run_id == origin.run
    made = "" if is_same else f" The finding was made of run {origin.run} of {origin.model}."
    if loaded.evidence is None:
        return f"{what}.{made}"
    return f"{what}. {run_words(loaded)}{made}" + ("" if is_now else f" {GONE}")


def run_words(loaded: Loaded) -> str:
    """Of which run the figures are."""
    if loaded.evidence is None:
        return ""
    run = loaded.evidence.run
    return f"Run of {run.model_name}, {run.started_at[:10]}."
