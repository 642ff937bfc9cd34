"""Explaining one case, and scoring all of them."""

from __future__ import annotations

from collections.abc import Callable

from engine.batch import ScoreOutcome, score_cases
from engine.batch.run import photo_reader
from engine.explanation import CaseExplanation
from engine.pipeline import explain_case as explain
from engine.plan import Plan, plan_from_json
from engine.project import Project, Run, StoredModel
from engine.recipe import Recipe
from engine.tasks.attempts import attempts, attempts_of_run
from engine.tasks.kept_maps import kept_explanation
from engine.tasks.models import open_for
from engine.tasks.other_photos import compare_photos
from engine.tasks.plans import plan_for
from engine.tasks.runs import latest_run, model_named, run_to_continue
from engine.versions import versions
from engine.watch import Unwatched, Watch


def score(
    project: Project,
    recipe: Recipe,
    model_name: str | None = None,
    device: str = "auto",
    watch: Watch | None = None,
    visible: Callable[[], str | None] = lambda: None,
    scored: Callable[[str], None] = lambda _: None,
    spare_cores: int = 1,
) -> ScoreOutcome:
    """Score every photo that is unscored or stale; a run of the same recipe and model goes on under its own plan.

    Then all its photos are compared with each other, see `engine.tasks.other_photos`.

    Args:
        visible, scored: see `engine.batch.score_cases`.
        spare_cores: left alone by a new run, for a window that must stay quick.

    Raises:
        SpotcheckError: there is no model, several to choose from, or it cannot be opened.
        Cancelled: the watch said so; what was finished is kept.
    """
    stored = model_named(project, model_name)
    run = run_to_continue(project, recipe, stored, device)
    plan = plan_from_json(run.plan) if run else plan_for(project, stored, device, spare_cores)
    model = open_for(stored, plan)
    if run is None:
        run = project.start_run(recipe, stored, plan.to_json(), versions()).result()
    attempt_for = attempts(project, model, recipe, plan)
    outcome = score_cases(project, run.run_id, attempt_for, project.maps, watch or Unwatched(), visible, scored)
    compare_photos(project, run, watch)
    return outcome


def explain_case(
    project: Project,
    case_id: str,
    recipe: Recipe,
    model_name: str | None,
    watch: Watch,
    partial: Callable[[CaseExplanation], None],
) -> CaseExplanation:
    """One case through the recipe, under the plan of its run where there is one; better estimates go to `partial`."""
    stored = model_named(project, model_name)
    plan = _plan(project, recipe, stored)
    attempt = attempts(project, open_for(stored, plan), recipe, plan)(project.case(case_id))
    return explain(attempt, photo_reader(project), project.maps, watch.cancelled, partial)


def stored_explanation(
    project: Project, case_id: str, recipe: Recipe, model_name: str | None
) -> CaseExplanation | None:
    """The same from the run's prediction and the map cache alone; `None` where either is wanting."""
    run = latest_run(project, recipe, model_named(project, model_name))
    return None if run is None else kept_explanation(project, run, case_id)


def explanation_of_run(project: Project, run: Run, case_id: str, watch: Watch) -> CaseExplanation:
    """A case as the run saw it: from the map cache, or computed again under the run's plan."""
    kept = kept_explanation(project, run, case_id)
    if kept is not None:
        return kept
    attempt = attempts_of_run(project, run)(project.case(case_id))
    return explain(attempt, photo_reader(project), project.maps, watch.cancelled)


def _plan(project: Project, recipe: Recipe, stored: StoredModel) -> Plan:
    """Of the latest run where it can go on here."""
    from engine.attribution.planning import device_is_available

    run = latest_run(project, recipe, stored)
    plan = None if run is None else plan_from_json(run.plan)
    return plan if plan is not None and device_is_available(plan.device) else plan_for(project, stored)
