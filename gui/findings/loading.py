"""What the place of findings asks the helper's thread for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.document.reading import visible_cases
from gui.findings.visible import visible_findings

if TYPE_CHECKING:
    from engine.project import KeptFinding, Project
    from engine.surprises import GroupFailure, Surprise
    from engine.tasks.finding_evidence import RunEvidence


@dataclass(frozen=True, slots=True)
class Loaded:
    """Findings and what stands behind them.

    Attributes:
        findings: that the reader may see, withdrawn ones too, the newest first.
        hidden: how many others' findings the reader may not see yet.
        evidence: of the latest run over the cases that the reader may see; `None` where there is none.
        candidates: surprises of which no finding was made yet, the likeliest first.
        groups: of people, for whom something fails, of which no finding was made yet.
        completed: cases that the reader may see; `None` where nobody reads blind.
        total: cases that are not excluded.
        photo_cases: by photo, its case.
    """

    findings: tuple[KeptFinding, ...]
    hidden: int
    evidence: RunEvidence | None
    candidates: tuple[Surprise, ...]
    has_model: bool
    has_runs: bool
    completed: int | None
    total: int
    photo_cases: dict[str, str]
    groups: tuple[GroupFailure, ...] = ()

    def finding(self, finding_id: str) -> KeptFinding | None:
        """The finding as it stands."""
        return next((one for one in self.findings if one.finding.finding_id == finding_id), None)


def load(project: Project, reader: str, known: Loaded | None = None) -> Loaded:
    """Everything anew, or with `known` only the findings: a run's evidence takes a while and has not changed."""
    from engine.tasks.finding_evidence import candidates, group_candidates, run_evidence

    cases = project.cases()
    counting = [case for case in cases if case.excluded is None]
    seen = visible_cases(project, reader)
    findings = tuple(reversed(visible_findings(project, reader)))
    runs = project.runs()
    may_see = bool(runs) and (seen is None or bool(seen))
    evidence = known.evidence if known else run_evidence(project, None, seen) if may_see else None
    return Loaded(
        findings=findings,
        hidden=len(project.findings(withdrawn=True)) - len(findings),
        evidence=evidence,
        candidates=candidates(evidence, findings) if evidence else (),
        has_model=bool(project.models()),
        has_runs=bool(runs),
        completed=None if seen is None else len(seen.intersection(case.case_id for case in counting)),
        total=len(counting),
        photo_cases={photo.photo_id: case.case_id for case in cases for photo in case.photos},
        groups=group_candidates(evidence, findings) if evidence else (),
    )
