"""What the checks found over a data set: figures, and the sentence that they allow."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.project import Project, Run
from engine.tasks.runs import find_run
from engine.tasks.trust_rows import trust_of_run

if TYPE_CHECKING:
    from engine.trust.summary import TrustMean
    from engine.trust.values import PhotoTrust

AT_A_SHARE = ":"
"""In the subject of a curve: at a share of its course; the small table shows the whole curve only."""


@dataclass(frozen=True, slots=True)
class TrustSummary:
    """What the checks of a run found.

    Attributes:
        found: one a photo and map.
        means: over cases, by baseline, check and subject.
        sentence: for people.
    """

    run: Run
    found: tuple[PhotoTrust, ...]
    means: tuple[TrustMean, ...]
    sentence: str

    def lines(self) -> list[str]:
        """The figures of the first baseline, and the sentence."""
        baseline = self.run.recipe.attribution.map_names[0]
        shown = [mean for mean in self.means if mean.baseline == baseline and not _is_of_a_curve(mean)]
        return [
            f"Run {self.run.run_id}: model “{self.run.model_name}”, baseline {baseline}",
            "",
            f"{'check':<15}{'subject':<34}{'measure':<20}{'mean':>7}  {'95 % interval':<16}{'photos':>7}{'cases':>7}",
            *map(_line, shown),
            "",
            self.sentence,
        ]


def trust_summary(
    project: Project, run_id: str | None = None, cases: frozenset[str] | None = None
) -> TrustSummary | None:
    """The findings of a run as they hold today; `None` where there is no run, or nothing of it was checked.

    Args:
        run_id: the latest run where it is `None`.
        cases: only these; all that are not excluded where it is `None`.

    Raises:
        ProjectError: there is no run of that name.
    """
    from engine.trust.sentence import sentence_of_run
    from engine.trust.summary import summarise

    run = find_run(project, run_id)
    found = trust_of_run(project, run_id, cases)
    if run is None or not found:
        return None
    patients = {case.case_id: case.patient_id for case in project.cases()}
    analysis = run.recipe.analysis
    return TrustSummary(run, found, summarise(found, patients, analysis), sentence_of_run(found, analysis))


def _is_of_a_curve(mean: TrustMean) -> bool:
    return mean.check == "curves" and AT_A_SHARE in mean.subject


def _line(mean: TrustMean) -> str:
    subject = f"{mean.subject} ({mean.fill})" if mean.fill else mean.subject
    interval = "" if math.isnan(mean.ci_low) else f"{mean.ci_low:.2f} to {mean.ci_high:.2f}"
    value = "" if math.isnan(mean.mean) else f"{mean.mean:.2f}"
    return (
        f"{mean.check:<15}{subject:<34}{mean.measure:<20}{value:>7}  {interval:<16}{mean.n_photos:>7}{mean.n_cases:>7}"
    )
