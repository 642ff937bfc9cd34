"""What was loaded, by the keys of the lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.findings.listing import key_of
from gui.findings.loading import Loaded

if TYPE_CHECKING:
    from engine.findings import Finding
    from gui.findings.listing import Candidate


def candidate_at(loaded: Loaded, key: str) -> Candidate | None:
    """The surprise or the group of that key."""
    return next((one for one in (*loaded.candidates, *loaded.groups) if key_of(one) == key), None)


def made_of(loaded: Loaded, key: str) -> str:
    """The finding that was made of the candidate of that key; empty where none was."""
    made = (one.finding for one in loaded.findings if one.finding.status != "withdrawn")
    return next((one.finding_id for one in made if one.place and "\0".join(one.place) == key), "")


def finding_of(loaded: Loaded, key: str) -> Finding | None:
    """A new finding of the candidate of that key; `None` where there is no such candidate."""
    from engine.surprises import Surprise
    from engine.tasks.finding_evidence import finding_from, finding_from_group

    candidate, evidence = candidate_at(loaded, key), loaded.evidence
    if candidate is None or evidence is None:
        return None
    if isinstance(candidate, Surprise):
        return finding_from(candidate, evidence.run)
    return finding_from_group(candidate, evidence.run)
