"""A run as rows and strata: what the results view shows and the tables hold."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from engine.cases import Case, Diagnosis
from engine.conditions import condition_of
from engine.project import (
    CONSENSUS,
    Diagnoses,
    KeptProposal,
    Project,
    Run,
    ScoreKey,
    StoredPrediction,
    StoredScore,
)
from engine.readers.intra import RepeatedPhoto
from engine.readers.written_differentials import leading_diagnosis
from engine.statistics import ScoreRow, Stratum, summarise
from engine.statistics.kinds import absent_columns, asked_kinds
from engine.tasks.analysis_plans import PlanOfRun, marked, plan_of_run
from engine.tasks.other_photos import OtherPhotos, kept_comparison, standing
from engine.tasks.repeat_readings import repeated_photos
from engine.tasks.runs import find_run


@dataclass(frozen=True, slots=True)
class Flow:
    """What became of the cases on the way from the import to the results.

    Attributes:
        excluded: cases by the reason for which they were excluded.
        failed: photos that could not be scored.
        unread: scored photos that no reading covers.
        stale: photos with a score whose region, recipe or model has changed since.
        unscored: photos that lack a score and did not fail.
    """

    cases: int
    photos: int
    excluded: Mapping[str, int]
    failed: int
    unread: int
    stale: int
    unscored: int


@dataclass(frozen=True, slots=True)
class PhotoResult:
    """One score with all that is known of its photo; `score` is `None` where the photo failed.

    Attributes:
        stale: whether the region, the recipe or the model has changed since.
    """

    case: Case
    photo_id: str
    prediction: StoredPrediction | None
    score: StoredScore | None
    failure: str | None
    stale: bool = False

    @property
    def correct(self) -> bool | None:
        """Whether the most probable condition is the reference; `None` where there is no reference or prediction."""
        if self.prediction is None or self.case.reference is None:
            return None
        return self.prediction.differential[0][0] == self.case.reference.condition


@dataclass(frozen=True, slots=True)
class RunSummary:
    """A run's rows (one a photo, reader and baseline), its strata, and the flow of cases.

    Attributes:
        differentials: by case and reader, those that were entered in the project and may be used.
        others: the photos of the whole run against each other; `None` where they were not compared, or changed since.
        plan: the frozen analysis plan; `None` where there is none.
        absent: imported columns that recipe or plan ask for and no case has.
        kinds: by which strata were asked for, whether they were worked out or not.
        chosen: photos that were chosen by their saliency to be labelled, each with the labels drawn before that.
        repeated: photos that a reader read twice.
    """

    run: Run
    results: tuple[PhotoResult, ...]
    strata: tuple[Stratum, ...]
    flow: Flow
    differentials: Mapping[str, Mapping[str, Diagnoses]] = field(default_factory=lambda: MappingProxyType({}))
    others: OtherPhotos | None = None
    plan: PlanOfRun | None = None
    absent: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    chosen: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    repeated: tuple[RepeatedPhoto, ...] = ()


def run_summary(
    project: Project,
    run_id: str | None = None,
    cases: frozenset[str] | None = None,
    kinds: Collection[str] = (),
    others: OtherPhotos | None = None,
    only: Collection[str] | None = None,
) -> RunSummary | None:
    """The run's results as they are now; `None` where there is no run yet.

    Statistics take one row a photo: the consensus where there are several readers, else the only reader. A case
    without a reference is judged by the condition that leads in the differentials that its readers entered.

    Args:
        run_id: the latest run where it is `None`.
        cases: only these; all where it is `None`.
        kinds: of strata, beside those of the recipe and the analysis plan.
        others: of the run; where it is `None`, what was kept, if it still holds.
        only: work out the strata of these kinds and no others, which saves most of the time; of all where it is `None`.

    Raises:
        ProjectError: there is no run of that name.
    """
    run = find_run(project, run_id)
    if run is None:
        return None
    entered = project.differentials(run.recipe.agreement.reading)
    chosen = [
        with_reference(case, entered.get(case.case_id, {}))
        for case in project.cases()
        if cases is None or case.case_id in cases
    ]
    counting = [case for case in chosen if case.excluded is None]
    states = project.score_states(run.run_id)
    scores = project.scores(run.run_id)
    others = others or kept_comparison(project, run, standing(scores))
    results = tuple(_results(project, run, counting, scores, frozenset(states.stale)))
    if others is not None:
        results = _beside(results, others)
    plan = plan_of_run(project, run)
    asked = (*run.recipe.analysis.strata, *(plan.plan.kinds if plan else ()), *kinds)
    wanted = asked if only is None else tuple(only)
    rows = statistics_rows(results) if wanted else []
    strata = marked(summarise(rows, run.recipe.analysis, wanted), plan)
    flow = _flow(chosen, results, {key.photo_id for key in states.missing})
    return RunSummary(
        run,
        results,
        strata,
        flow,
        entered,
        others,
        plan,
        tuple(sorted(absent_columns(asked, counting))),
        asked_kinds(asked, counting),
        chosen_photos(project.proposals()),
        repeated_photos(project, run.recipe, cases),
    )


def chosen_photos(proposals: Iterable[KeptProposal]) -> dict[str, frozenset[str]]:
    """By photo, the labels that were drawn on it when it was first chosen."""
    chosen: dict[str, frozenset[str]] = {}
    for kept in proposals:
        for photo in kept.proposal.photos:
            chosen.setdefault(photo.photo_id, frozenset(photo.drawn))
    return chosen


def with_reference(case: Case, entered: Mapping[str, Diagnoses]) -> Case:
    """The case, its reference taken from the readers' differentials where the import brought none."""
    leading = leading_diagnosis(case.facts.columns, entered) if entered and case.reference is None else None
    return case if leading is None else replace(case, reference=Diagnosis(leading, condition_of(leading)))


def main_results(results: Iterable[PhotoResult]) -> list[tuple[PhotoResult, StoredScore]]:
    """One score a photo and baseline: of the consensus where there are several readers, else of the only one."""
    scored = [(result, result.score) for result in results if result.score is not None]
    agreed = {score.photo_id for _, score in scored if score.reader == CONSENSUS}
    return [(result, score) for result, score in scored if score.reader == CONSENSUS or score.photo_id not in agreed]


def statistics_rows(results: Iterable[PhotoResult]) -> list[ScoreRow]:
    """The rows that statistics are made of."""
    return [
        ScoreRow(
            result.case.case_id,
            result.case.patient_key,
            result.photo_id,
            score.baseline,
            result.case.reference.condition if result.case.reference else None,
            result.correct,
            result.case.facts,
            score.measures,
            score.chance,
            score.reader,
            score.numbers.get("roi_area", math.nan),
            result.prediction.differential[0][1] if result.prediction else math.nan,
            score.numbers,
        )
        for result, score in main_results(results)
    ]


def _beside(results: Sequence[PhotoResult], others: OtherPhotos) -> tuple[PhotoResult, ...]:
    """The results, those that stand for their photos with what the other photos say."""
    main = {id(result) for result, score in main_results(results) if score.reader is not None}
    return tuple(
        replace(result, score=others.beside(result.score)) if result.score and id(result) in main else result
        for result in results
    )


def _results(
    project: Project, run: Run, cases: Sequence[Case], kept: Iterable[StoredScore], stale: frozenset[ScoreKey]
) -> Iterable[PhotoResult]:
    predictions = {prediction.case_id: prediction for prediction in project.predictions(run.run_id)}
    failures = {failure.photo_id: failure for failure in project.failures(run.run_id)}
    scores: dict[str, list[StoredScore]] = {}
    for score in kept:
        scores.setdefault(score.photo_id, []).append(score)
    for case in cases:
        for photo in case.photos:
            prediction = predictions.get(case.case_id)
            if photo.photo_id in failures:
                yield PhotoResult(case, photo.photo_id, prediction, None, failures[photo.photo_id].message)
            for score in scores.get(photo.photo_id, []):
                yield PhotoResult(case, photo.photo_id, prediction, score, None, score.key in stale)


def _flow(cases: Sequence[Case], results: Sequence[PhotoResult], missing: Collection[str]) -> Flow:
    unread = {result.photo_id for result in results if result.score is not None and result.score.reader is None}
    failed = {result.photo_id for result in results if result.failure is not None}
    counting = {photo.photo_id for case in cases if case.excluded is None for photo in case.photos}
    return Flow(
        cases=len(cases),
        photos=sum(len(case.photos) for case in cases),
        excluded=dict(sorted(Counter(case.excluded for case in cases if case.excluded is not None).items())),
        failed=len(failed),
        unread=len(unread),
        stale=len({result.photo_id for result in results if result.stale}),
        unscored=len(counting.intersection(missing) - failed),
    )
