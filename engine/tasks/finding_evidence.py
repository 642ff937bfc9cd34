"""What stands behind findings: the surprises of a run, the causal test of a label, and a finding made of a surprise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from engine.finding_words import causal_words, surprise_title, surprise_words
from engine.findings import Finding, Origin, new_finding_id
from engine.project import KeptFinding, Project, Run
from engine.recipe import Analysis
from engine.surprises import Surprise
from engine.tasks.summaries import RunSummary, run_summary
from engine.tasks.surprise_rows import rows_of_surprises
from engine.tasks.trust_rows import trust_of_run

if TYPE_CHECKING:
    from engine.trust.values import PhotoTrust

Place = tuple[str, str, str, str]
LABEL = "label:"
"""Before a label in the subject of a causal test."""


@dataclass(frozen=True, slots=True)
class RunEvidence:
    """A run as findings see it.

    Attributes:
        summary: without strata.
        surprises: of every baseline, see `engine.surprises.find_surprises`.
        tested: by baseline and label, what the causal test of the label says in a sentence.
        checked: whether any map of the run was checked.
    """

    summary: RunSummary
    surprises: tuple[Surprise, ...]
    tested: Mapping[tuple[str, str], str]
    checked: bool

    @property
    def run(self) -> Run:
        """Of which the figures are."""
        return self.summary.run

    def at(self, place: Place) -> Surprise | None:
        """The surprise at this baseline, label, kind and stratum, as it is now."""
        return next((one for one in self.surprises if place_of(one) == place), None)

    def case_of(self, photo_id: str) -> str | None:
        """The case of a photo that the run has a row of."""
        return next((row.case.case_id for row in self.summary.results if row.photo_id == photo_id), None)


def run_evidence(
    project: Project, run_id: str | None = None, cases: frozenset[str] | None = None
) -> RunEvidence | None:
    """The evidence of a run; `None` where there is no run yet.

    Args:
        run_id: the latest run where it is `None`.
        cases: only these; all that are not excluded where it is `None`.

    Raises:
        ProjectError: there is no run of that name.
    """
    summary = run_summary(project, run_id, cases, only=())
    if summary is None:
        return None
    trust = trust_of_run(project, summary.run.run_id, cases)
    patients = {case.case_id: case.patient_id for case in project.cases()}
    tested = causal_sentences(trust, patients, summary.run.recipe.analysis)
    return RunEvidence(summary, rows_of_surprises(summary), tested, bool(trust))


def candidates(evidence: RunEvidence, findings: Iterable[KeptFinding]) -> tuple[Surprise, ...]:
    """Surprises under the recipe's first baseline of which no finding was made yet, the likeliest first.

    Withdrawn findings do not count, so that what was withdrawn by mistake can be made again.
    """
    baseline = evidence.run.recipe.attribution.map_names[0]
    made = {one.finding.origin.place for one in findings if one.finding.origin and one.finding.status != "withdrawn"}
    return tuple(
        one
        for one in evidence.surprises
        if one.baseline == baseline and one.enrichment > 1 and place_of(one) not in made
    )


def place_of(surprise: Surprise) -> Place:
    """See `engine.findings.Origin.place`."""
    return surprise.baseline, surprise.label, surprise.stratum_kind, surprise.stratum


def origin_of(surprise: Surprise, run: Run) -> Origin:
    """The surprise with its figures, to be kept in a finding."""
    names = [field.name for field in fields(Origin) if field.name not in ("run", "model")]
    return Origin(run.run_id, run.model_name, **{name: getattr(surprise, name) for name in names})


def finding_from(surprise: Surprise, run: Run) -> Finding:
    """A new finding, written as far as the figures can; the examples are its photos."""
    text = f"{surprise_title(surprise)}\n{surprise_words(surprise)}"
    return Finding(new_finding_id(), text, photos=surprise.examples, origin=origin_of(surprise, run))


def causal_sentences(
    found: Sequence[PhotoTrust], patients: Mapping[str, str | None], analysis: Analysis
) -> dict[tuple[str, str], str]:
    """By baseline and label, what taking the label away does to the explained class's probability, over cases."""
    from engine.trust.summary import summarise

    only = [
        replace(row, findings=tuple(one for one in row.findings if _is_of_label(one.check, one.subject)))
        for row in found
    ]
    rows = [row for row in only if row.findings]
    if not rows:
        return {}
    means = summarise(rows, patients, analysis)
    places = dict.fromkeys((mean.baseline, mean.subject) for mean in means if mean.n_cases)
    return {
        (baseline, subject.removeprefix(LABEL)): causal_words(
            subject.removeprefix(LABEL),
            [mean for mean in means if (mean.baseline, mean.subject) == (baseline, subject) and mean.n_cases],
        )
        for baseline, subject in places
    }


def _is_of_label(check: str, subject: str) -> bool:
    return check == "causal" and subject.startswith(LABEL)
