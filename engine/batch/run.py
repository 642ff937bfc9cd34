"""The loop over cases: what is unscored or stale, the visible case first, failures as rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.batch.stored import prediction_of, scores_of
from engine.cases import Case, Photo
from engine.errors import ModelError, PhotoError
from engine.photos import read_known_photo
from engine.pipeline import Attempt, explain_case
from engine.project import DiskMaps, Failure, Project
from engine.watch import Pace, Watch


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

    Each case is committed as a whole before the next begins, so a stop at any moment costs at most one case.

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
    pace = Pace(watch, sum(len(case.photos) for case in waiting.values()), "Scoring")
    failures: list[Failure] = []
    count = 0
    while waiting:
        case = waiting.pop(_next(waiting, visible()))
        failed = _score_case(project, run_id, attempt_for(case), maps, watch)
        failures.extend(failed)
        count += 0 if failed else len(case.photos)
        pace.advance(len(case.photos))
        scored(case.case_id)
    project.finish_run(run_id).result()
    return ScoreOutcome(run_id, count, tuple(failures))


def photo_reader(project: Project) -> Callable[[Photo], NDArray[np.uint8]]:
    """Reads a photo's pixels, refusing a file that is not the one that was imported."""
    return lambda photo: read_known_photo(project.photo_path(photo.photo_id), photo.sha256)


def _next(waiting: dict[str, Case], visible: str | None) -> str:
    return visible if visible in waiting else next(iter(waiting))


def _score_case(project: Project, run_id: str, attempt: Attempt, maps: DiskMaps, watch: Watch) -> tuple[Failure, ...]:
    case = attempt.case
    try:
        explanation = explain_case(attempt, photo_reader(project), maps, watch.cancelled)
    except (PhotoError, ModelError) as error:
        failures = tuple(Failure(case.case_id, photo.photo_id, str(error)) for photo in case.photos)
        for failure in failures:
            project.save_failure(run_id, failure).result()
        return failures
    scores = scores_of(project, case, explanation, attempt.recipe)
    project.save_scores(run_id, prediction_of(explanation), scores).result()
    return ()
