"""The frozen analysis plan: freezing one, and how a run stands to it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from engine.errors import PlanError
from engine.project import FrozenPlan, Project, Run
from engine.recipe import Recipe
from engine.statistics import Stratum
from engine.statistics.analysis_plan import AnalysisPlan, make_plan, plan_from_json
from engine.statistics.kinds import absent_columns, asked_kinds
from engine.tasks.runs import model_named

SHORT_HASH = 8


@dataclass(frozen=True, slots=True)
class PlanOfRun:
    """The plan that was frozen last, beside a run.

    Attributes:
        plan: what `frozen` says.
        earlier: plans that were frozen before, the oldest first.
        moment: "before unblinding", or what else the project was when the plan was frozen.
        deviations: what of the run is not as planned; with any, none of its rows is planned.
        cases: of the project today.
    """

    frozen: FrozenPlan
    plan: AnalysisPlan
    earlier: tuple[FrozenPlan, ...]
    moment: str
    deviations: tuple[str, ...]
    cases: int


def freeze_plan(
    project: Project,
    kinds: Iterable[str],
    measures: Iterable[str],
    recipe: Recipe,
    outcomes: Iterable[str] = ("all",),
    model: str | None = None,
    by: str | None = None,
    note: str = "",
) -> FrozenPlan:
    """Freeze a plan; an equal one that is frozen already stays as it is.

    Args:
        kinds: of strata; "each" becomes the kinds that it stands for today.
        model: name of the project's model that is meant; any where it is `None`.

    Raises:
        PlanError: something is unknown; `EditError` where others coordinate the project.
    """
    cases, names = project.cases(), tuple(kinds)
    absent = sorted(absent_columns(names, cases))
    if absent:
        raise PlanError(f"No case of {project.path.name} has a column “{absent[0]}”; name one of its table.")
    stored = model_named(project, model) if model is not None else None
    of_model = (stored.name, stored.digest) if stored else None
    plan = make_plan(asked_kinds(names, cases), measures, recipe, outcomes, of_model, note)
    project.freeze_plan(plan.to_json(), by).result()
    frozen = project.analysis_plan()
    assert frozen is not None
    return frozen


def plan_of_run(project: Project, run: Run | None) -> PlanOfRun | None:
    """`None` where no plan is frozen; without a run there are no deviations."""
    plans = project.analysis_plans()
    if not plans:
        return None
    plan = plan_from_json(plans[-1].content, f"{project.path.name}, analysis plan {plans[-1].hash[:SHORT_HASH]}")
    deviations = tuple(_deviations(plan, run)) if run else ()
    return PlanOfRun(plans[-1], plan, plans[:-1], _moment(project, plans[-1]), deviations, len(project.cases()))


def marked(strata: Iterable[Stratum], standing: PlanOfRun | None) -> tuple[Stratum, ...]:
    """With what is planned; unchanged without a plan."""
    if standing is None:
        return tuple(strata)
    as_planned = not standing.deviations
    return tuple(replace(row, planned=as_planned and standing.plan.names(row)) for row in strata)


def plan_lines(standing: PlanOfRun | None) -> Iterator[str]:
    """When the plan was frozen, what it names, and what of the run is not as planned."""
    if standing is None:
        return
    frozen, plan = standing.frozen, standing.plan
    by = f" by {frozen.act.by}" if frozen.act.by else ""
    yield (
        f"Plan {frozen.hash[:SHORT_HASH]} frozen {frozen.act.time[:10]}{by} {standing.moment}, with {frozen.readings}"
        f" readings completed and {frozen.runs} {'run' if frozen.runs == 1 else 'runs'} made; the project has"
        f" {standing.cases} cases today."
    )
    if standing.earlier:
        told = ", ".join(f"{one.hash[:SHORT_HASH]} of {one.act.time[:10]}" for one in standing.earlier)
        yield f"It replaces {told}."
    model = f"; model “{plan.model_name}”" if plan.model_name else ""
    yield (
        f"Planned: strata {', '.join(plan.kinds)}; measures {', '.join(plan.measures)}; outcomes"
        f" {', '.join(plan.outcomes)}{model}. All other rows are exploratory."
    )
    if standing.deviations:
        yield f"This run is not the planned one: {'; '.join(standing.deviations)}. None of its rows is planned."


def plan_text(standing: PlanOfRun) -> str:
    """analysis_plan.json."""
    run = {"as_planned": not standing.deviations, "deviations": standing.deviations}
    content = {**_told(standing.frozen), "moment": standing.moment, "run": run}
    content |= {"earlier": [_told(one) for one in standing.earlier], "plan": json.loads(standing.frozen.content)}
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _told(frozen: FrozenPlan) -> dict[str, object]:
    return {
        "hash": frozen.hash,
        "frozen_by": frozen.act.by,
        "frozen_at": frozen.act.time,
        "blinded": frozen.blinded,
        "readings": frozen.readings,
        "runs": frozen.runs,
    }


def _moment(project: Project, frozen: FrozenPlan) -> str:
    if frozen.blinded:
        return "before unblinding"
    unblinded = project.unblinded()
    return f"after unblinding ({unblinded.time[:10]})" if unblinded else "in a project that was never blinded"


def _deviations(plan: AnalysisPlan, run: Run) -> Iterator[str]:
    changed = _differing(plan.recipe, run.recipe)
    if changed:
        yield f"its recipe has another {', another '.join(changed)}"
    if plan.model_name is not None and run.model_digest != plan.model_digest:
        yield f"its model “{run.model_name}” is not the planned “{plan.model_name}” with the same files"


def _differing(planned: Recipe, used: Recipe) -> Sequence[str]:
    """Keys of the recipe, as in its file, whose values differ."""
    before, now = _flat(planned), _flat(used)
    return [key for key in dict.fromkeys((*now, *before)) if before.get(key) != now.get(key)]


def _flat(recipe: Recipe) -> dict[str, object]:
    value: dict[str, dict[str, object]] = json.loads(recipe.to_json())
    return {f"{stage}.{name}": setting for stage, settings in value.items() for name, setting in settings.items()}
