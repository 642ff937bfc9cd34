"""Explaining one case, and scoring all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from engine.batch import ScoreOutcome, score_cases
from engine.batch.run import photo_reader
from engine.cases import Case
from engine.errors import ProjectError
from engine.explanation import AttributedCase, CaseExplanation
from engine.models.card import load_card
from engine.pipeline import Attempt, assemble, map_key, target_index
from engine.pipeline import explain_case as explain
from engine.plan import Plan, plan_from_json
from engine.project import Project, Run, StoredModel
from engine.recipe import Recipe
from engine.tasks.models import open_for
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

    Args:
        visible, scored: see `engine.batch.score_cases`.
        spare_cores: left alone by a new run, for a window that must stay quick.

    Raises:
        SpotcheckError: there is no model, several to choose from, or it cannot be opened.
        Cancelled: the watch said so; what was finished is kept.
    """
    stored = model_named(project, model_name)
    run = _run_to_continue(project, recipe, stored, device)
    plan = plan_from_json(run.plan) if run else _new_plan(device, spare_cores)
    model = open_for(stored, plan)
    if run is None:
        run = project.start_run(recipe, stored, plan.to_json(), versions()).result()

    def attempt(case: Case) -> Attempt:
        return Attempt(case, model, recipe, plan)

    return score_cases(project, run.run_id, attempt, project.maps, watch or Unwatched(), visible, scored)


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
    plan = _plan_for(project, recipe, stored)
    attempt = Attempt(project.case(case_id), open_for(stored, plan), recipe, plan)
    return explain(attempt, photo_reader(project), project.maps, watch.cancelled, partial)


def stored_explanation(
    project: Project, case_id: str, recipe: Recipe, model_name: str | None
) -> CaseExplanation | None:
    """The same from the run's prediction and the map cache alone; `None` where either is wanting."""
    run = latest_run(project, recipe, model_named(project, model_name))
    return None if run is None else _kept_explanation(project, run, case_id)


def explanation_of_run(project: Project, run: Run, case_id: str, watch: Watch) -> CaseExplanation:
    """A case as the run saw it: from the map cache, or computed again under the run's plan."""
    kept = _kept_explanation(project, run, case_id)
    if kept is not None:
        return kept
    plan = plan_from_json(run.plan)
    model = open_for(model_of_run(project, run), plan)
    return explain(
        Attempt(project.case(case_id), model, run.recipe, plan), photo_reader(project), project.maps, watch.cancelled
    )


def model_of_run(project: Project, run: Run) -> StoredModel:
    """The run's model; refused where the one of that name is another today."""
    stored = model_named(project, run.model_name)
    if stored.digest != run.model_digest:
        raise ProjectError(f"Model “{run.model_name}” is not the one of run {run.run_id} any more; score again.")
    return stored


def _kept_explanation(project: Project, run: Run, case_id: str) -> CaseExplanation | None:
    prediction = project.prediction(run.run_id, case_id)
    if prediction is None:
        return None
    stored = model_of_run(project, run)
    card, case, plan = load_card(stored.card_path), project.case(case_id), plan_from_json(run.plan)
    probabilities = np.array(prediction.probabilities, dtype=np.float64)
    target = target_index(run.recipe.target, card, probabilities, case)
    found: list[AttributedCase] = []
    for baseline in run.recipe.attribution.map_names:
        key = map_key(stored.digest, card, plan, run.recipe, case, target, baseline)
        arrays = project.maps.get(key)
        if arrays is None:
            return None
        found.append(AttributedCase.from_arrays(key, arrays))
    return assemble(case, card, run.recipe, probabilities, found, True, prediction.notes)


def model_named(project: Project, name: str | None) -> StoredModel:
    """The project's model of that name, or its only one.

    Raises:
        ProjectError: there is none, or there are several to choose from.
    """
    models = {model.name: model for model in project.models()}
    if name is not None and name in models:
        return models[name]
    if name is None and len(models) == 1:
        return next(iter(models.values()))
    if not models:
        raise ProjectError(f"Project {project.path.name} has no model yet; add one with its model card.")
    known = ", ".join(f"“{model}”" for model in models)
    asked = "has several models" if name is None else f"has no model “{name}”"
    raise ProjectError(f"Project {project.path.name} {asked}; choose one of {known}.")


def latest_run(project: Project, recipe: Recipe, stored: StoredModel) -> Run | None:
    """The latest run of these score stages and this model."""
    return next(iter(_fitting(project.runs(), recipe, stored)), None)


def _fitting(runs: Sequence[Run], recipe: Recipe, stored: StoredModel) -> list[Run]:
    same = [run for run in runs if run.score_hash == recipe.score_hash and run.model_digest == stored.digest]
    return sorted(same, key=lambda run: run.started_at, reverse=True)


def _run_to_continue(project: Project, recipe: Recipe, stored: StoredModel, device: str) -> Run | None:
    """The latest run of this whole recipe and model that can go on here on the device that was asked for."""
    from engine.attribution.planning import device_is_available

    for run in _fitting(project.runs(), recipe, stored):
        planned = plan_from_json(run.plan).device
        if run.recipe == recipe and device_is_available(planned) and device in ("auto", planned):
            return run
    return None


def _new_plan(device: str, spare_cores: int) -> Plan:
    from engine.attribution.planning import propose_plan

    return propose_plan(device, spare_cores)


def _plan_for(project: Project, recipe: Recipe, stored: StoredModel) -> Plan:
    from engine.attribution.planning import device_is_available, propose_plan

    run = latest_run(project, recipe, stored)
    plan = None if run is None else plan_from_json(run.plan)
    return plan if plan is not None and device_is_available(plan.device) else propose_plan()
