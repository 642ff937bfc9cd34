"""The frozen analysis plan: freezing one, and how a run stands to it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from engine.agreement.words import title_of
from engine.errors import PlanError
from engine.language import several, tr
from engine.moment_words import day_words
from engine.project import FrozenPlan, Project, Run
from engine.recipe import Recipe
from engine.recipe.strata_names import with_scale
from engine.report.titles import kind_words
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
        unblinded: the day on which the project was unblinded; empty where it is not, or never was blinded.
        changed: keys of the recipe whose values the run has changed.
        other_model: name of the run's model where it is not the planned one; else empty.
        cases: of the project today.
    """

    frozen: FrozenPlan
    plan: AnalysisPlan
    earlier: tuple[FrozenPlan, ...]
    unblinded: str
    changed: tuple[str, ...]
    other_model: str
    cases: int

    @property
    def moment(self) -> str:
        """What the project was when the plan was frozen, for people: "before unblinding"."""
        if self.frozen.blinded:
            return tr("before unblinding")
        if self.unblinded:
            return tr("after unblinding ({day})", day=day_words(self.unblinded))
        return tr("in a project that was never blinded")

    @property
    def deviations(self) -> tuple[str, ...]:
        """What of the run is not as planned, for people; with any, none of its rows is planned."""
        return tuple(self._deviations())

    def _deviations(self) -> Iterator[str]:
        if self.changed:
            first, *others = (tr("another {key}", key=key) for key in self.changed)
            yield tr("its recipe has {changed}", changed=", ".join((first, *others)))
        if self.other_model:
            yield tr(
                "its model “{model}” is not the planned “{planned}” with the same files",
                model=self.other_model,
                planned=self.plan.model_name,
            )


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
        raise PlanError(
            tr(
                "No case of {project} has a column “{column}”; name one of its table.",
                project=project.path.name,
                column=absent[0],
            )
        )
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
    source = tr("{project}, analysis plan {hash}", project=project.path.name, hash=plans[-1].hash[:SHORT_HASH])
    plan = plan_from_json(plans[-1].content, source)
    changed = tuple(_differing(plan.recipe, run.recipe)) if run else ()
    is_other = run is not None and plan.model_name is not None and run.model_digest != plan.model_digest
    other, unblinded = run.model_name if run and is_other else "", project.unblinded()
    day = unblinded.time[:10] if unblinded else ""
    return PlanOfRun(plans[-1], plan, plans[:-1], day, changed, other, len(project.cases()))


def marked(strata: Iterable[Stratum], standing: PlanOfRun | None) -> tuple[Stratum, ...]:
    """With what is planned; unchanged without a plan."""
    if standing is None:
        return tuple(strata)
    as_planned = not standing.deviations
    return tuple(replace(row, planned=as_planned and standing.plan.names(row)) for row in strata)


def plan_lines(standing: PlanOfRun | None, *, in_words: bool = False) -> Iterator[str]:
    """When the plan was frozen, what it names, and what of the run is not as planned.

    Args:
        in_words: name strata, measures and outcomes as people do, instead of as commands and tables do.
    """
    if standing is None:
        return
    plan = standing.plan
    yield _freezing(standing)
    if standing.earlier:
        told = ", ".join(map(_named, standing.earlier))
        yield tr("It replaces {earlier}.", earlier=told)
    model = tr("; model “{name}”", name=plan.model_name) if plan.model_name else ""
    yield tr(
        "Planned: strata {strata}; measures {measures}; outcomes {outcomes}{model}. All other rows are exploratory.",
        strata=", ".join(map(kind_words, plan.kinds) if in_words else plan.kinds),
        measures=", ".join(map(title_of, plan.measures) if in_words else plan.measures),
        outcomes=", ".join(map(_outcome_words, plan.outcomes) if in_words else plan.outcomes),
        model=model,
    )
    if standing.deviations:
        deviations = "; ".join(standing.deviations)
        yield tr("This run is not the planned one: {deviations}. None of its rows is planned.", deviations=deviations)


def _named(frozen: FrozenPlan) -> str:
    return tr("{hash} of {day}", hash=frozen.hash[:SHORT_HASH], day=day_words(frozen.act.time))


def _outcome_words(outcome: str) -> str:
    return tr("all cases") if outcome == "all" else with_scale("correct", outcome)


def _freezing(standing: PlanOfRun) -> str:
    frozen = standing.frozen
    by = tr(" by {person}", "who froze a plan", person=frozen.act.by) if frozen.act.by else ""
    runs = several("{n} run made", "{n} runs made", frozen.runs)
    return tr(
        "Plan {hash} frozen {day}{by} {moment}, with {readings} readings completed and {runs}; the project has {cases}"
        " cases today.",
        hash=frozen.hash[:SHORT_HASH],
        day=day_words(frozen.act.time),
        by=by,
        moment=standing.moment,
        readings=frozen.readings,
        runs=runs,
        cases=standing.cases,
    )


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


def _differing(planned: Recipe, used: Recipe) -> Sequence[str]:
    """Keys of the recipe, as in its file, whose values differ."""
    before, now = _flat(planned), _flat(used)
    return [key for key in dict.fromkeys((*now, *before)) if before.get(key) != now.get(key)]


def _flat(recipe: Recipe) -> dict[str, object]:
    value: dict[str, dict[str, object]] = json.loads(recipe.to_json())
    return {f"{stage}.{name}": setting for stage, settings in value.items() for name, setting in settings.items()}
