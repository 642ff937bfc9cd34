"""The recipe: the presets as designed, hashes by stage, and refusals that name the key."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from engine.errors import RecipeError
from engine.recipe import PRESETS, Agreement, Analysis, MapStage, Recipe, Segmentation, load_recipe, recipe_from_json

PAPER = """
{"target": {"class": "predicted", "output": "probability"},
 "attribution": {"method": "integrated_gradients", "rule": "right", "steps": 50, "baselines": ["black"]},
 "map": {"channels": "sum_abs", "clip_percentile": 99, "smoothing": 0.02},
 "segmentation": {"method": "otsu", "smallest_component": 0.001, "fill_holes": true},
 "agreement": {"grid": 512, "reading": "first", "consensus": "majority", "high": 0.5},
 "analysis": {"bootstrap": 2000, "seed": 20200615, "correction": "benjamini_hochberg", "smallest_stratum": 10,
  "strata": ["each"], "difference": 0.1}}
"""


def test_paper_is_what_the_design_says() -> None:
    assert json.loads(load_recipe("paper").to_json()) == json.loads(PAPER)
    assert load_recipe("paper") == recipe_from_json(PAPER)


def test_default_is_paper_but_for_what_the_design_says() -> None:
    expected = json.loads(PAPER)
    expected["target"]["output"] = "logit"
    expected["attribution"] |= {"rule": "adaptive", "tolerance": 0.05, "steps": 300, "baselines": ["blurred", "black"]}
    expected["map"]["smoothing"] = 0.01
    expected["segmentation"] |= {"method": "cumulative_mass", "parameter": 0.5}
    assert json.loads(load_recipe("default").to_json()) == expected
    assert load_recipe("default") == Recipe()


@pytest.mark.parametrize("name", PRESETS)
def test_json_comes_back(name: str, tmp_path: Path) -> None:
    recipe = load_recipe(name)
    assert recipe_from_json(recipe.to_json()) == recipe
    path = tmp_path / "mine.json"
    path.write_text(recipe.to_json(), encoding="utf-8")
    assert load_recipe(str(path)) == recipe


def test_what_is_left_out_takes_its_default() -> None:
    assert recipe_from_json("{}") == Recipe()
    assert recipe_from_json('{"agreement": {"grid": "photo"}}').agreement == Agreement(grid="photo")
    chosen = recipe_from_json('{"target": {"class": "chosen", "chosen": "mel"}}').target
    assert (chosen.class_, chosen.chosen) == ("chosen", "mel")


def test_hashes_are_by_stage() -> None:
    recipe = Recipe()
    other = dataclasses.replace(recipe, analysis=Analysis(seed=1))
    assert recipe.score_hash == other.score_hash
    assert recipe.hash_of() != other.hash_of()
    smoother = dataclasses.replace(recipe, map=MapStage(smoothing=0.05))
    assert recipe.score_hash != smoother.score_hash
    assert recipe.hash_of("target", "attribution") == smoother.hash_of("target", "attribution")
    assert recipe.hash_of("map") != smoother.hash_of("map")
    assert len(recipe.hash_of()) == 64


def test_the_way_a_number_is_written_does_not_change_the_hash() -> None:
    first = recipe_from_json('{"map": {"clip_percentile": 99}, "target": {"output": "logit"}}')
    second = recipe_from_json('{"target": {"output": "logit"}, "map": {"clip_percentile": 99.0}}')
    assert first.hash_of() == second.hash_of()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "not valid JSON"),
        ("[]", "recipe"),
        ('{"colour": {}}', "no “colour”; it knows target, attribution"),
        ('{"map": {"smoothin": 1}}', "“recipe.map” has no “smoothin”"),
        ('{"map": 7}', "recipe.map"),
        ('{"attribution": {"steps": "50"}}', 'recipe.attribution.steps” cannot be "50"; it may be a whole number'),
        ('{"attribution": {"steps": 50.0}}', "a whole number"),
        ('{"attribution": {"steps": true}}', "a whole number"),
        ('{"attribution": {"rule": "right", "steps": 0}}', "attribution.steps must be at least 1"),
        ('{"attribution": {"rule": "left"}}', "it may be adaptive, right, midpoint, gauss_legendre"),
        ('{"attribution": {"baselines": []}}', "a list that is not empty"),
        ('{"attribution": {"baselines": "black"}}', "a list that is not empty"),
        ('{"attribution": {"baselines": ["green"]}}', "it may be black, white, mean, blurred"),
        ('{"attribution": {"baselines": ["black", "black"]}}', "attribution.baselines must not name a baseline twice"),
        ('{"map": {"clip_percentile": 0}}', "clip_percentile"),
        (f'{{"map": {{"clip_percentile": 1{400 * "0"}}}}}', "clip_percentile"),
        ('{"map": {"clip_percentile": Infinity}}', "clip_percentile"),
        ('{"map": {"smoothing": 0.6}}', "smoothing"),
        ('{"map": {"smoothing": NaN}}', "smoothing"),
        ('{"agreement": {"high": 0}}', "agreement.high must lie above 0 and at most at 1"),
        ('{"segmentation": {"method": "cumulative_mass"}}', "segmentation.parameter must lie above 0 and below 1"),
        ('{"segmentation": {"method": "region_growing"}}', "segmentation.parameter must lie above 0 and below 1"),
        (
            '{"segmentation": {"method": "otsu", "parameter": 0.5}}',
            "segmentation.parameter must be left out",
        ),
        ('{"segmentation": {"method": "top_area", "parameter": 1}}', "segmentation.parameter"),
        ('{"segmentation": {"method": "otsu", "smallest_component": 1}}', "smallest_component"),
        ('{"segmentation": {"method": "otsu", "fill_holes": 1}}', "true or false"),
        ('{"agreement": {"grid": 8}}', "agreement.grid must be at least 16 cells, or photo"),
        ('{"agreement": {"grid": "full"}}', "a whole number or photo"),
        ('{"target": {"class": "chosen"}}', "target.chosen"),
        ('{"target": {"chosen": "mel"}}', "target.chosen"),
        ('{"analysis": {"bootstrap": 10}}', "analysis.bootstrap"),
        ('{"analysis": {"smallest_stratum": 0}}', "smallest_stratum"),
        ('{"analysis": {"seed": -1}}', "analysis.seed"),
        ('{"analysis": {"strata": []}}', "analysis.strata” must be a list that is not empty"),
        ('{"analysis": {"strata": ["each", "moon"]}}', "analysis.strata has no “moon”; it knows each, all, condition"),
        ('{"analysis": {"strata": ["sex & moon"]}}', "analysis.strata has no “sex & moon”"),
        ('{"analysis": {"difference": 0}}', "analysis.difference must lie above 0"),
        (20_000 * "[", "not valid JSON"),
    ],
)
def test_refusals_name_the_source_and_the_key(text: str, words: str) -> None:
    with pytest.raises(RecipeError) as caught:
        recipe_from_json(text, "mine.json")
    assert words in str(caught.value)
    assert str(caught.value).startswith("mine.json")


def test_a_name_that_is_neither_preset_nor_file_is_refused(tmp_path: Path) -> None:
    for name in ("papers", str(tmp_path)):
        with pytest.raises(RecipeError, match="neither a preset"):
            load_recipe(name)
    with pytest.raises(RecipeError, match="neither"):
        load_recipe("x" * 5000)


def test_a_preset_needs_no_parameter_it_does_not_use() -> None:
    assert Segmentation(method="otsu").parameter is None
