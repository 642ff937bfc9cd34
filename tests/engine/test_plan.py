"""A plan survives being recorded."""

from __future__ import annotations

import json
from typing import Any

import pytest

from engine.errors import RecipeError
from engine.plan import Plan, plan_from_json


def test_round_trip() -> None:
    plan = Plan("cuda:1", "float64", 3, 32, True, True)
    assert plan_from_json(plan.to_json()) == plan
    assert json.loads(plan.to_json())["nodes_per_batch"] == 32


@pytest.mark.parametrize(
    "change",
    [{"threads": 0}, {"threads": True}, {"dtype": "bfloat16"}, {"fold": 1}, {"extra": 1}, {"nodes_per_batch": "5"}],
)
def test_other_values_are_refused(change: dict[str, Any]) -> None:
    with pytest.raises(RecipeError, match="recorded plan"):
        plan_from_json(json.dumps(json.loads(Plan().to_json()) | change))


@pytest.mark.parametrize("text", ["", "[]", "{}"])
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(RecipeError, match="recorded plan"):
        plan_from_json(text)
