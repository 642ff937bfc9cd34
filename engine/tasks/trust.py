"""Checking whether maps can be trusted: over a data set, and for one case."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from engine.batch import TrustOutcome, check_cases, check_maps
from engine.cases import Case
from engine.errors import ProjectError
from engine.language import tr
from engine.project import Project, Run, joined_trust
from engine.tasks.attempts import attempts_of_run
from engine.tasks.runs import find_run
from engine.tasks.trust_rows import current_rows
from engine.versions import is_of_this_engine
from engine.watch import Unwatched, Watch

if TYPE_CHECKING:
    from engine.trust.values import CheckName, PhotoTrust

RANDOMISED_CASES = 10
"""Cases on which a data set's check of randomisation is made: it tells of the model, not of the photos."""


def check_trust(
    project: Project,
    run_id: str | None = None,
    checks: Sequence[CheckName] | None = None,
    cases: int | None = None,
    watch: Watch | None = None,
    told: Callable[[str], None] = lambda _: None,
) -> TrustOutcome:
    """Check the maps of a run's cases; what was checked before and still holds is not checked again.

    Cases count that the run has scored and that are not excluded. Whether a map depends on the model's weights
    ("randomisation") tells of the model and takes long: it is checked on the first `RANDOMISED_CASES` of the drawn
    cases only.

    Args:
        run_id: the latest run where it is `None`.
        checks: of `engine.trust.CHECKS`; all of them where it is `None`.
        cases: how many to draw (by the seed of the recipe's analysis; fewer are a part of more); `None` for all.
        told: given what is being done.

    Raises:
        SpotcheckError: there is no run, nothing of it is scored, or its model cannot be opened.
        Cancelled: the watch said so; what was finished is kept.
    """
    from engine.trust.values import CHECKS

    run = _needed_run(project, run_id)
    drawn = _drawn(project, run)[:cases]
    if not drawn:
        raise ProjectError(tr("Run {run} has no scored case to check yet; score first.", run=run.run_id))
    waiting = _waiting(project, run, drawn, [name for name in CHECKS if checks is None or name in checks])
    if not waiting:
        return TrustOutcome(run.run_id, 0, ())
    return check_cases(project, run.run_id, waiting, attempts_of_run(project, run), watch or Unwatched(), told)


def check_case_trust(
    project: Project,
    run_id: str | None,
    case_id: str,
    checks: Sequence[CheckName],
    watch: Watch,
    told: Callable[[str], None] = lambda _: None,
) -> tuple[PhotoTrust, ...]:
    """Make these checks of one case, anew; all that is then known of its maps, one a photo and map.

    A project that is open read-only keeps nothing: there it is what these checks found.

    Raises:
        SpotcheckError: there is no run, a photo cannot be read, or the model cannot answer.
        Cancelled: the watch said so; checks that were finished are kept.
    """
    run = _needed_run(project, run_id)
    attempt = attempts_of_run(project, run)(project.case(case_id))
    found = []
    for rows in check_maps(project, attempt, checks, watch.cancelled, told):
        found += rows
        if not project.read_only:
            project.save_trust(run.run_id, rows).result()
    return joined_trust(found if project.read_only else current_rows(project, run, case_id))


def _needed_run(project: Project, run_id: str | None) -> Run:
    run = find_run(project, run_id)
    if run is None:
        raise ProjectError(
            tr("Project {project} has no run whose maps could be checked; score it first.", project=project.path.name)
        )
    if not is_of_this_engine(run.versions):
        raise ProjectError(
            tr("Run {run} was scored by an older Spotcheck; score again, then check its maps.", run=run.run_id)
        )
    return run


def _drawn(project: Project, run: Run) -> list[Case]:
    """The run's cases in the order in which they are drawn: random, but the same whatever else is in the project."""
    scored = {prediction.case_id for prediction in project.predictions(run.run_id)}
    cases = [case for case in project.cases() if case.case_id in scored and case.excluded is None]
    seed = run.recipe.analysis.seed
    return sorted(cases, key=lambda case: hashlib.sha256(f"{seed}:{case.case_id}".encode()).hexdigest())


def _waiting(
    project: Project, run: Run, drawn: Sequence[Case], checks: Sequence[CheckName]
) -> dict[str, tuple[CheckName, ...]]:
    """By case, the checks that are still to be made; cases without any are left out."""
    made = {(row.found.photo_id, row.found.baseline, row.check) for row in current_rows(project, run)}
    names = run.recipe.attribution.map_names
    waiting: dict[str, tuple[CheckName, ...]] = {}
    for place, case in enumerate(drawn):
        maps = [(photo.photo_id, name) for photo in case.photos for name in names]
        asked: list[CheckName] = [check for check in checks if place < RANDOMISED_CASES or not _is_of_the_model(check)]
        wanting: tuple[CheckName, ...] = tuple(
            check for check in asked if any((*one, check) not in made for one in maps)
        )
        if wanting:
            waiting[case.case_id] = wanting
    return waiting


def _is_of_the_model(check: CheckName) -> bool:
    return check == "randomisation"
