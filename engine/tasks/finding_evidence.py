"""What stands behind findings: the surprises of a run, the causal test of a label, and a finding made of a surprise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from engine.finding_origins import AnyOrigin, GroupOrigin, Origin, Place
from engine.finding_words import causal_words, group_title, group_words, surprise_title, surprise_words
from engine.findings import Finding, FindingKind, SuggestedAction, new_finding_id
from engine.language import in_english
from engine.project import KeptFinding, Project, Run
from engine.recipe import Analysis
from engine.surprises import Failing, GroupFailure, Surprise, find_group_failures
from engine.tasks.summaries import RunSummary, run_summary, statistics_rows
from engine.tasks.surprise_rows import rows_of_surprises
from engine.tasks.trust_rows import trust_of_run

if TYPE_CHECKING:
    from engine.trust.values import PhotoTrust

LABEL = "label:"
"""Before a label in the subject of a causal test."""
SUGGESTED: dict[Failing, tuple[FindingKind, SuggestedAction]] = {
    "accuracy": ("data_gap", "collect"),
    "agreement": ("shortcut", "none"),
    "few_cases": ("data_gap", "collect"),
}
"""What a finding about a group most often is, and what is then to be done."""


@dataclass(frozen=True, slots=True)
class RunEvidence:
    """A run as findings see it.

    Attributes:
        summary: without strata.
        surprises: of every baseline, see `engine.surprises.find_surprises`.
        tested: by baseline and label, what the causal test of the label says in a sentence.
        checked: whether any map of the run was checked.
        groups: of people, under the recipe's first baseline; see `engine.surprises.groups`.
    """

    summary: RunSummary
    surprises: tuple[Surprise, ...]
    tested: Mapping[tuple[str, str], str]
    checked: bool
    groups: tuple[GroupFailure, ...] = ()

    @property
    def run(self) -> Run:
        """Of which the figures are."""
        return self.summary.run

    def at(self, place: Place) -> Surprise | None:
        """The surprise at this baseline, label, kind and stratum, as it is now."""
        return next((one for one in self.surprises if place_of(one) == place), None)

    def group_at(self, place: Place) -> GroupFailure | None:
        """The group at this baseline, failing, kind and stratum, as it is now."""
        return next((one for one in self.groups if place_of(one) == place), None)

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
    return RunEvidence(summary, rows_of_surprises(summary), tested, bool(trust), groups_of(summary))


def groups_of(summary: RunSummary) -> tuple[GroupFailure, ...]:
    """Groups of people with what fails for them, under the recipe's first baseline."""
    baseline = summary.run.recipe.attribution.map_names[0]
    rows = [row for row in statistics_rows(summary.results) if row.baseline == baseline]
    return find_group_failures(rows, summary.run.recipe.analysis)


def candidates(evidence: RunEvidence, findings: Iterable[KeptFinding]) -> tuple[Surprise, ...]:
    """Surprises under the recipe's first baseline of which no finding was made yet, the likeliest first.

    Withdrawn findings do not count, so that what was withdrawn by mistake can be made again.
    """
    baseline = evidence.run.recipe.attribution.map_names[0]
    made = _made(findings)
    return tuple(
        one
        for one in evidence.surprises
        if one.baseline == baseline and one.enrichment > 1 and place_of(one) not in made
    )


def group_candidates(evidence: RunEvidence, findings: Iterable[KeptFinding]) -> tuple[GroupFailure, ...]:
    """Groups for which something surely fails, or of whom there are few, without those that are findings already."""
    made = _made(findings)
    return tuple(one for one in evidence.groups if one.is_candidate and place_of(one) not in made)


def _made(findings: Iterable[KeptFinding]) -> set[Place | None]:
    return {one.finding.place for one in findings if one.finding.status != "withdrawn"}


def place_of(found: Surprise | GroupFailure) -> Place:
    """See `engine.finding_origins.Place`."""
    what = found.label if isinstance(found, Surprise) else found.failing
    return found.baseline, what, found.stratum_kind, found.stratum


def origin_of(surprise: Surprise, run: Run) -> Origin:
    """The surprise with its figures, to be kept in a finding."""
    return _kept(Origin, surprise, run)


def _kept(kind: type[AnyOrigin], found: Surprise | GroupFailure, run: Run) -> AnyOrigin:
    names = [field.name for field in fields(kind) if field.name not in ("run", "model")]
    return kind(run.run_id, run.model_name, **{name: getattr(found, name) for name in names})


def finding_from(surprise: Surprise, run: Run) -> Finding:
    """A new finding, written as far as the figures can, in English as the project keeps it; its photos are examples."""
    with in_english():
        text = f"{surprise_title(surprise)}\n{surprise_words(surprise)}"
    return Finding(new_finding_id(), text, photos=surprise.examples, origin=origin_of(surprise, run))


def finding_from_group(group: GroupFailure, run: Run) -> Finding:
    """The same of a group of people, with the kind and the action that are likeliest."""
    with in_english():
        text = f"{group_title(group)}\n{group_words(group)}"
    kind, action = SUGGESTED[group.failing]
    origin = _kept(GroupOrigin, group, run)
    return Finding(new_finding_id(), text, kind, action=action, photos=group.examples, group=origin)


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
            analysis.smallest_stratum,
        )
        for baseline, subject in places
    }


def _is_of_label(check: str, subject: str) -> bool:
    return check == "causal" and subject.startswith(LABEL)
