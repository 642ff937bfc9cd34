"""Which model and which run are meant."""

from __future__ import annotations

from collections.abc import Sequence

from engine.errors import ProjectError
from engine.language import tr
from engine.plan import plan_from_json
from engine.project import Project, Run, StoredModel
from engine.recipe import Recipe
from engine.versions import is_of_this_engine


def model_named(project: Project, name: str | None) -> StoredModel:
    """The project's model of that name, or its only one.

    Raises:
        ProjectError: there is none, or there are several to choose from.
    """
    models, file = {model.name: model for model in project.models()}, project.path.name
    if name is not None and name in models:
        return models[name]
    if name is None and len(models) == 1:
        return next(iter(models.values()))
    if not models:
        raise ProjectError(tr("Project {project} has no model yet; add one with its model card.", project=file))
    known = ", ".join(f"“{model}”" for model in models)
    if name is None:
        refusal = tr("Project {project} has several models; choose one of {known}.", project=file, known=known)
    else:
        refusal = tr(
            "Project {project} has no model “{name}”; choose one of {known}.",
            project=file,
            name=name,
            known=known,
        )
    raise ProjectError(refusal)


def model_of_run(project: Project, run: Run) -> StoredModel:
    """The run's model; refused where the one of that name is another today."""
    stored = model_named(project, run.model_name)
    if stored.digest != run.model_digest:
        raise ProjectError(
            tr(
                "Model “{model}” is not the one of run {run} any more; score again.",
                model=run.model_name,
                run=run.run_id,
            )
        )
    return stored


def find_run(project: Project, run_id: str | None) -> Run | None:
    """The run of that name; the latest one for `None`, or `None` where there is none."""
    runs = sorted(project.runs(), key=lambda run: run.started_at)
    if run_id is None:
        return runs[-1] if runs else None
    for run in runs:
        if run.run_id == run_id:
            return run
    known = ", ".join(run.run_id for run in runs) or tr("none", "runs of a project")
    raise ProjectError(
        tr("Project {project} has no run “{run}”; it has: {known}.", project=project.path.name, run=run_id, known=known)
    )


def latest_run(project: Project, recipe: Recipe, stored: StoredModel) -> Run | None:
    """The latest run of these score stages, this model and this engine."""
    return next(iter(_fitting(project.runs(), recipe, stored)), None)


def run_to_continue(project: Project, recipe: Recipe, stored: StoredModel, device: str) -> Run | None:
    """The latest run of this whole recipe and model that can go on here on the device that was asked for."""
    from engine.attribution.planning import device_is_available

    for run in _fitting(project.runs(), recipe, stored):
        planned = plan_from_json(run.plan).device
        if run.recipe == recipe and device_is_available(planned) and device in ("auto", planned):
            return run
    return None


def _fitting(runs: Sequence[Run], recipe: Recipe, stored: StoredModel) -> list[Run]:
    same = [
        run
        for run in runs
        if run.score_hash == recipe.score_hash and run.model_digest == stored.digest and is_of_this_engine(run.versions)
    ]
    return sorted(same, key=lambda run: run.started_at, reverse=True)
