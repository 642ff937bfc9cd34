"""The attribution stage: each method has its own settings, and only these are taken, written and hashed."""

from __future__ import annotations

import dataclasses
import json
from typing import Any, cast, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import RecipeError
from engine.recipe import (
    METHOD_SETTINGS,
    NO_BASELINE,
    SAMPLED_BASELINES,
    Attribution,
    BaselineName,
    MethodName,
    Recipe,
    RuleName,
    recipe_from_json,
)

METHODS = cast(tuple[MethodName, ...], get_args(MethodName))
SHARE = st.floats(1e-6, 0.5)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "rule": st.sampled_from(get_args(RuleName)),
    "steps": st.integers(3 * 10**4, 10**6),
    "tolerance": SHARE,
    "samples": st.integers(1, 10**4),
    "noise": SHARE,
    "layer": st.text(min_size=1),
    "patch": SHARE,
    "seed": st.integers(0, 2**63 - 1),
}


def read(method: str, **given: Any) -> Attribution:
    return recipe_from_json(json.dumps({"attribution": {"method": method, **given}})).attribution


def written(stage: Attribution) -> dict[str, Any]:
    return json.loads(Recipe(attribution=stage).to_json())["attribution"]


def digest(stage: Attribution) -> str:
    return Recipe(attribution=stage).hash_of("attribution")


def baselines_of(method: MethodName) -> st.SearchStrategy[tuple[BaselineName, ...]]:
    known = [name for name in get_args(BaselineName) if method != "rise" or name != "references"]
    return st.lists(st.sampled_from(known), min_size=1, unique=True).map(tuple)


@st.composite
def stages(draw: st.DrawFn) -> Attribution:
    """Any stage that a recipe can hold: settings that the method lacks are as they are left."""
    method = draw(st.sampled_from(METHODS))
    values = VALUES | {"baselines": baselines_of(method)}
    stage = Attribution(method, **{name: draw(values[name]) for name in METHOD_SETTINGS[method]})
    idle = set(METHOD_SETTINGS[method]) - set(stage.used_settings)
    return dataclasses.replace(stage, **{name: METHOD_SETTINGS[method][name] for name in idle})


def test_every_method_is_there_and_has_settings_that_exist() -> None:
    names = {field.name for field in dataclasses.fields(Attribution)}
    assert set(METHOD_SETTINGS) == set(METHODS)
    assert all(set(settings) < names for settings in METHOD_SETTINGS.values())
    assert {name for settings in METHOD_SETTINGS.values() for name in settings} == names - {"method"}


def test_the_plain_stage_is_the_first_method_with_its_defaults() -> None:
    stage = Attribution()
    assert {name: getattr(stage, name) for name in METHOD_SETTINGS[stage.method]} == METHOD_SETTINGS[stage.method]


@pytest.mark.parametrize("method", METHODS)
def test_what_a_recipe_leaves_out_takes_the_method_s_default(method: MethodName) -> None:
    stage = read(method)
    for name, value in METHOD_SETTINGS[method].items():
        assert getattr(stage, name) == value
    assert read(method, **{name: written(stage)[name] for name in stage.used_settings}) == stage


@given(stages())
def test_every_stage_comes_back_from_its_json(stage: Attribution) -> None:
    text = Recipe(attribution=stage).to_json()
    back = recipe_from_json(text)
    assert back.attribution == stage
    assert back.to_json() == text
    assert back.hash_of() == Recipe(attribution=stage).hash_of()


@given(stages())
def test_only_the_settings_that_count_are_written(stage: Attribution) -> None:
    assert set(written(stage)) == {"method", *stage.used_settings}
    assert set(stage.used_settings) <= set(METHOD_SETTINGS[stage.method])


@given(stages(), st.data())
def test_the_hash_sees_every_used_setting_and_no_other(stage: Attribution, data: st.DataObject) -> None:
    values = VALUES | {"baselines": baselines_of(stage.method)}
    name = data.draw(st.sampled_from(sorted(values)))
    other = dataclasses.replace(stage, **{name: data.draw(values[name])})
    counts = name in stage.used_settings and getattr(other, name) != getattr(stage, name)
    assert (digest(other) != digest(stage)) == counts


def test_what_decides_that_a_setting_counts() -> None:
    adaptive, right = Attribution(), Attribution(rule="right")
    assert adaptive.used_settings == ("rule", "steps", "tolerance", "baselines")
    assert right.used_settings == ("rule", "steps", "baselines")
    for method in ("guided_ig", "occlusion"):
        assert not {"samples", "seed"} & set(Attribution(method).used_settings)
        assert {"samples", "seed"} <= set(Attribution(method, baselines=("references",)).used_settings)
    for name in SAMPLED_BASELINES:
        sampled = dataclasses.replace(right, baselines=("black", name))
        assert sampled.used_settings == ("rule", "steps", "baselines", "samples", "seed")
    assert {"samples", "seed", "noise"} <= set(Attribution("smoothgrad_ig").used_settings)
    assert Attribution("gradient_input").used_settings == ()


@pytest.mark.parametrize("method", METHODS)
def test_a_map_is_named_by_its_baseline_where_the_method_has_one(method: MethodName) -> None:
    stage = Attribution(method, baselines=("white", "mean"))
    has_baselines = method not in ("blur_ig", "grad_cam", "grad_cam_plus_plus", "gradient_input")
    assert stage.map_names == (("white", "mean") if has_baselines else (NO_BASELINE,))
    assert NO_BASELINE not in get_args(BaselineName)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"method": "saliency"}, 'recipe.attribution.method” cannot be "saliency"; it may be integrated_gradients'),
        (
            {"method": "rise", "rule": "right"},
            "attribution with method rise, baselines blurred and black” has no",
        ),
        ({"method": "rise", "rule": "right"}, "no “rule”; it knows method, baselines, samples, patch, seed."),
        (
            {"method": "grad_cam", "baselines": ["black"]},
            "attribution with method grad_cam” has no “baselines”",
        ),
        (
            {"rule": "right", "tolerance": 0.1},
            "integrated_gradients, rule right, baselines blurred and black” has no “tolerance”",
        ),
        ({"samples": 5}, "baselines blurred and black” has no “samples”; it knows method, rule, steps, tolerance"),
        ({"seed": 5, "baselines": ["black"]}, "baselines black” has no “seed”"),
        (
            {"method": "rise", "baselines": ["references", "black"]},
            "must not name references with method rise",
        ),
        ({"method": "occlusion", "samples": 3}, "has no “samples”; it knows method, baselines, patch"),
        ({"tolerance": 0}, "attribution.tolerance must lie between 0 and 1"),
        ({"tolerance": float("nan")}, "attribution.tolerance must lie between 0 and 1"),
        ({"baselines": ["noise"], "samples": 0}, "attribution.samples must be at least 1"),
        ({"baselines": ["noise"], "seed": -1}, "attribution.seed must lie between 0 and 2^63 - 1"),
        ({"baselines": ["noise"], "seed": 2**64}, "attribution.seed must lie between 0 and 2^63 - 1"),
        ({"method": "smoothgrad_ig", "noise": 0}, "attribution.noise must lie above 0"),
        ({"method": "occlusion", "patch": 0.6}, "attribution.patch must lie above 0 and at most at 0.5"),
        ({"method": "grad_cam", "layer": ""}, "attribution.layer must be last, or a layer's name"),
        ({"method": "grad_cam", "layer": 7}, "“recipe.attribution.layer” cannot be 7; it may be text."),
    ],
)
def test_refusals_name_the_place(given: dict[str, Any], words: str) -> None:
    with pytest.raises(RecipeError) as caught:
        recipe_from_json(json.dumps({"attribution": given}), "mine.json")
    assert words in str(caught.value)
    assert str(caught.value).startswith("mine.json: ")


@pytest.mark.parametrize(
    ("given", "least"),
    [
        ({}, 9),
        ({"baselines": ["noise"], "samples": 20}, 60),
        ({"method": "smoothgrad_ig", "samples": 7}, 21),
        ({"method": "blur_ig"}, 9),
        ({"rule": "right"}, 1),
        ({"rule": "right", "baselines": ["references"], "samples": 20}, 20),
        ({"method": "guided_ig"}, 1),
    ],
)
def test_steps_suffice_for_the_first_nodes_of_every_path(given: dict[str, Any], least: int) -> None:
    method = given.get("method", "integrated_gradients")
    others = {name: value for name, value in given.items() if name != "method"}
    assert read(method, steps=least, **others).steps == least
    with pytest.raises(RecipeError, match=f"attribution.steps must be at least {least}"):
        read(method, steps=least - 1, **others)
