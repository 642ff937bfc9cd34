"""The loop over cases: what is unscored or stale, the visible case first, failures as rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from engine.batch.stored import prediction_of, scores_of
from engine.cases import Case
from engine.errors import ModelError, PhotoError
from engine.language import in_english, tr
from engine.photos import read_known_photo
from engine.pipeline import Attempt, Prepared, ReadPhoto, explain_prepared, prepare, share_maps
from engine.plan import Plan
from engine.project import DiskMaps, Failure, Project
from engine.watch import Pace, Watch

CASES_TOGETHER = 16
"""Cases whose maps are computed in shared passes on an accelerator."""


@dataclass(frozen=True, slots=True)
class ScoreOutcome:
    """What a batch came to: photos scored by this call, and those that could not be."""

    run_id: str
    scored: int
    failures: tuple[Failure, ...]


def score_cases(
    project: Project,
    run_id: str,
    attempt_for: Callable[[Case], Attempt],
    maps: DiskMaps,
    watch: Watch,
    visible: Callable[[], str | None] = lambda: None,
    scored: Callable[[str], None] = lambda _: None,
) -> ScoreOutcome:
    """Score every case of the run that has a photo without current scores.

    Each case is committed as a whole before the next begins, so a stop at any moment costs at most one case. On an
    accelerator the maps of `CASES_TOGETHER` cases are computed in shared passes first; finished maps are kept.

    Args:
        attempt_for: model, recipe and plan for a case.
        maps: where attributions are kept.
        watch: asked between chunks of nodes whether to stop.
        visible: the case on the screen, which goes first.
        scored: told each case that is done.

    Raises:
        Cancelled: the watch said so; what was finished is kept.
    """
    project.clear_failures(run_id).result()
    waiting = {case_id: project.case(case_id) for case_id in project.unscored_cases(run_id)}
    pace = Pace(watch, sum(len(case.photos) for case in waiting.values()), tr("Scoring"))
    failures: list[Failure] = []
    count = 0
    while waiting:
        together = [attempt_for(waiting.pop(_next(waiting, visible())))]
        while waiting and len(together) < cases_together(together[0].plan):
            together.append(attempt_for(waiting.pop(_next(waiting, None))))
        for case, outcome in _prepared(project, together, maps, watch):
            failed = _score_case(project, run_id, case, outcome, maps, watch)
            failures.extend(failed)
            count += 0 if failed else len(case.photos)
            pace.advance(len(case.photos))
            scored(case.case_id)
    project.finish_run(run_id).result()
    return ScoreOutcome(run_id, count, tuple(failures))


def photo_reader(project: Project) -> ReadPhoto:
    """Reads a photo's pixels, refusing a file that is not the one that was imported."""
    return lambda photo: read_known_photo(project.photo_path(photo.photo_id), photo.sha256)


def _next(waiting: dict[str, Case], visible: str | None) -> str:
    return visible if visible in waiting else next(iter(waiting))


def cases_together(plan: Plan) -> int:
    """How many cases share passes: one on the CPU, where company gains nothing."""
    return 1 if plan.device.partition(":")[0] == "cpu" else CASES_TOGETHER


def _prepared(
    project: Project, attempts: Sequence[Attempt], maps: DiskMaps, watch: Watch
) -> Iterator[tuple[Case, Prepared | PhotoError | ModelError]]:
    """Each case ready for the model, or why it is not; the maps of several are in the cache then."""
    read = photo_reader(project)
    outcomes = [_ready(attempt, read) for attempt in attempts]
    ready = [outcome for outcome in outcomes if isinstance(outcome, Prepared)]
    if len(ready) > 1:
        with suppress(ModelError):
            share_maps(ready, maps, watch.cancelled)
    yield from zip([attempt.case for attempt in attempts], outcomes, strict=True)


def _ready(attempt: Attempt, read: ReadPhoto) -> Prepared | PhotoError | ModelError:
    """A refusal is made in English: the project keeps it."""
    try:
        with in_english():
            return prepare(attempt, read)
    except (PhotoError, ModelError) as error:
        return error


def _score_case(
    project: Project,
    run_id: str,
    case: Case,
    outcome: Prepared | PhotoError | ModelError,
    maps: DiskMaps,
    watch: Watch,
) -> tuple[Failure, ...]:
    try:
        if not isinstance(outcome, Prepared):
            raise outcome
        with in_english():
            explanation = explain_prepared(outcome, maps, watch.cancelled)
    except (PhotoError, ModelError) as error:
        failures = tuple(Failure(case.case_id, photo.photo_id, str(error)) for photo in case.photos)
        for failure in failures:
            project.save_failure(run_id, failure).result()
        return failures
    scores = scores_of(project, case, explanation, outcome.attempt.recipe)
    project.save_scores(run_id, prediction_of(explanation), scores).result()
    return ()
