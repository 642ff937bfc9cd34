"""Whether the maps of a run can be trusted: a sentence for each baseline, and the means behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.project import Project, Run
    from engine.trust.summary import TrustMean


@dataclass(frozen=True, slots=True)
class TrustFigures:
    """What the checks of a run found, of the cases that the reader may see.

    Attributes:
        sentences: by baseline.
        means: of all baselines.
    """

    sentences: Mapping[str, str]
    means: tuple[TrustMean, ...]


def trust_figures(project: Project, run: Run, seen: frozenset[str] | None) -> TrustFigures | None:
    """The findings of a run; `None` where nothing was checked of what the reader may see."""
    from engine import tasks

    found = tasks.trust_of_run(project, run.run_id, seen)
    if not found:
        return None
    from engine.trust.sentence import sentence_of_run
    from engine.trust.summary import summarise

    analysis = run.recipe.analysis
    patients = {case.case_id: case.patient_id for case in project.cases()}
    baselines = dict.fromkeys(one.baseline for one in found)
    sentences = {name: sentence_of_run([one for one in found if one.baseline == name], analysis) for name in baselines}
    return TrustFigures(sentences, summarise(found, patients, analysis))
