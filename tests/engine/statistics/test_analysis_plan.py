"""The analysis plan as a value: one text, one hash, and refusals that name what is wrong."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import pytest

from engine.errors import PlanError
from engine.recipe import Analysis, Recipe, load_recipe
from engine.statistics import Stratum
from engine.statistics.analysis_plan import AnalysisPlan, make_plan, plan_from_json

PLAN = make_plan(
    ["sex & site", "condition", "sex & site"],
    ["dice", "iou"],
    load_recipe("paper"),
    ["incorrect", "all"],
    ("a model", "ab" * 32),
    " Only naevi, “as agreed”. ",
)


def test_each_name_once_and_measures_in_the_order_of_the_tables() -> None:
    assert PLAN.kinds == ("condition", "sex & site")
    assert PLAN.measures == ("iou", "dice")
    assert PLAN.outcomes == ("all", "incorrect")
    assert PLAN.note == "Only naevi, “as agreed”."


@pytest.mark.parametrize("plan", [PLAN, make_plan(["all"], ["iou"], Recipe())])
def test_the_text_goes_round_and_its_hash_is_of_the_text(plan: AnalysisPlan) -> None:
    text = plan.to_json()
    assert plan_from_json(text) == plan and plan_from_json(text).to_json() == text
    assert json.dumps(json.loads(text), sort_keys=True, separators=(",", ":"), ensure_ascii=False) == text
    assert plan.hash == hashlib.sha256(text.encode()).hexdigest()


def test_whatever_is_changed_changes_the_hash() -> None:
    others = (
        replace(PLAN, kinds=("condition",)),
        replace(PLAN, measures=("iou",)),
        replace(PLAN, outcomes=("all",)),
        replace(PLAN, recipe=replace(PLAN.recipe, analysis=Analysis(seed=1))),
        replace(PLAN, model_digest="cd" * 32),
        replace(PLAN, note=""),
    )
    assert len({plan.hash for plan in (PLAN, *others)}) == len(others) + 1


@pytest.mark.parametrize(
    ("kind", "outcome", "measure", "planned"),
    [
        ("condition", "all", "iou", True),
        ("sex & site", "incorrect", "dice", True),
        ("sex", "all", "iou", False),
        ("condition", "correct", "iou", False),
        ("condition", "all", "auc", False),
    ],
)
def test_a_row_is_planned_where_kind_outcome_and_measure_are(
    kind: str, outcome: str, measure: str, planned: bool
) -> None:
    row = Stratum(kind, "x", outcome, measure, 3, 2, 2, 1, 0.4, 0.4, 0.3, 0.5, 0.1, "black", True)  # type: ignore[arg-type]
    assert PLAN.names(row) is planned


@pytest.mark.parametrize(
    ("kinds", "measures", "outcomes", "words"),
    [
        ([], ["iou"], ["all"], "has no strata; there are all, condition"),
        (["moon"], ["iou"], ["all"], "has no strata “moon”; there are all, condition"),
        (["sex & moon"], ["iou"], ["all"], "has no strata “sex & moon”"),
        (["sex"], [], ["all"], "has no measure; there are iou"),
        (["sex"], ["iuo"], ["all"], "has no measure “iuo”; there are iou"),
        (["sex"], ["iou"], ["wrong"], "has no outcome “wrong”; there are all, correct, incorrect"),
    ],
)
def test_what_there_is_not_is_refused(kinds: list[str], measures: list[str], outcomes: list[str], words: str) -> None:
    with pytest.raises(PlanError) as caught:
        make_plan(kinds, measures, Recipe(), outcomes)
    assert words in str(caught.value)


def changed(**fields: object) -> str:
    return json.dumps({**json.loads(PLAN.to_json()), **fields})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "x.json is not valid JSON"),
        ("[]", "x.json is not an analysis plan of format 1"),
        (changed(format=2), "x.json is not an analysis plan of format 1"),
        (changed(strata="sex"), "“strata” must be a list of names"),
        (changed(measures=[1]), "“measures” must be a list of names"),
        (changed(outcomes=None), "“outcomes” must be a list of names"),
        (changed(model={"name": "a"}), "“model” must have a name and a digest"),
        (changed(note=3), "“note” must be text"),
        (changed(recipe={"map": {"blur": 1}}), "x.json, recipe: “recipe.map” has no “blur”"),
        (changed(recipe=None), "x.json, recipe: “recipe” must be an object"),
    ],
)
def test_a_text_that_is_no_plan_is_refused(text: str, words: str) -> None:
    with pytest.raises(PlanError) as caught:
        plan_from_json(text, "x.json")
    assert words in str(caught.value)
