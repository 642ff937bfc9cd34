"""What stands beside the figures of a finding: of what run they are, and of which run it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.finding_origins import Origin
from engine.finding_words import stratum_words
from engine.label_words import label_title
from engine.language import tr
from gui.findings.figures import GONE
from gui.findings.loading import Loaded
from gui.findings.words import FAILINGS
from gui.words.moments import day

if TYPE_CHECKING:
    from engine.findings import Finding

NO_ORIGIN = tr("Written without figures: no surprise of a run stands behind it.")


def figure_note(finding: Finding, is_now: bool, loaded: Loaded) -> str:
    """What the figures are of, in which run, and that there are none now."""
    origin = finding.origin or finding.group
    if origin is None:
        return NO_ORIGIN
    words = label_title(origin.label) if isinstance(origin, Origin) else FAILINGS[origin.failing]
    sentences = [f"{words}, {stratum_words(origin.stratum_kind, origin.stratum)}.", run_words(loaded)]
    if loaded.evidence is None or loaded.evidence.run.run_id != origin.run:
        sentences.append(tr("The finding was made of run {run} of {model}.", run=origin.run, model=origin.model))
    if loaded.evidence is not None and not is_now:
        sentences.append(GONE)
    return " ".join(filter(None, sentences))


def run_words(loaded: Loaded) -> str:
    """Of which run the figures are."""
    if loaded.evidence is None:
        return ""
    run = loaded.evidence.run
    return tr("Run of {model}, {day}.", model=run.model_name, day=day(run.started_at))
