"""What a map is known by, which class is explained, and what a crop keeps from the model."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from engine.agreement.shares import label_shares
from engine.cases import Case, Diagnosis, Facts, Photo
from engine.errors import ModelError
from engine.explanation import AttributedCase
from engine.models.card import ModelCard, load_card
from engine.pipeline import assemble, differential, map_key, target_index
from engine.plan import Plan
from engine.recipe import Recipe, Target, load_recipe, recipe_from_json
from engine.scoring import score_photo
from tests.small import write_small_model

CASE = Case("c", (Photo("p", "p.png", "aa", 96, 72), Photo("q", "q.png", "bb", 96, 72)), facts=Facts(age=50.0))
PROBABILITIES = np.array([0.2, 0.5, 0.3])


@pytest.fixture
def card(tmp_path: Path) -> ModelCard:
    write_small_model(tmp_path / "card.json")
    return load_card(tmp_path / "card.json")


def key_of(card: ModelCard, recipe: Recipe, **changes: object) -> str:
    values = {"digest": "d", "plan": Plan(), "case": CASE, "target": 0, "baseline": "black"} | changes
    order = ("digest", "plan", "case", "target", "baseline")
    digest, plan, case, target, baseline = (values[name] for name in order)
    return map_key(digest, card, plan, recipe, case, target, baseline)  # type: ignore[arg-type]


def test_a_map_is_known_by_all_that_it_depends_on_and_by_nothing_else(card: ModelCard) -> None:
    recipe = load_recipe("paper")
    other_photo = dataclasses.replace(CASE, photos=(CASE.photos[0], dataclasses.replace(CASE.photos[1], sha256="cc")))
    more_steps = dataclasses.replace(recipe, attribution=dataclasses.replace(recipe.attribution, steps=51))
    keys = [
        key_of(card, recipe),
        key_of(card, recipe, digest="e"),
        key_of(card, recipe, plan=Plan(threads=2)),
        key_of(card, recipe, case=other_photo),
        key_of(card, recipe, target=1),
        key_of(card, recipe, baseline="blurred"),
        key_of(card, more_steps),
        key_of(card, dataclasses.replace(recipe, target=Target(output="logit"))),
    ]
    assert len(set(keys)) == len(keys)
    smoother = dataclasses.replace(recipe, map=dataclasses.replace(recipe.map, smoothing=0.1))
    older = dataclasses.replace(CASE, facts=Facts(age=51.0))
    another_baseline = dataclasses.replace(
        recipe, attribution=dataclasses.replace(recipe.attribution, baselines=("white", "black"))
    )
    assert key_of(card, smoother) == key_of(card, another_baseline) == key_of(card, recipe, case=older) == keys[0]


def test_other_references_make_another_map_for_the_baseline_that_uses_them(card: ModelCard) -> None:
    recipe = recipe_from_json('{"attribution": {"baselines": ["references", "black"]}}')
    photos = tuple(Photo(name, name, name, 9, 9) for name in ("x", "y"))
    keys = {
        (baseline, some): map_key("d", card, Plan(), recipe, CASE, 0, baseline, photos[:some])
        for baseline in ("references", "black")
        for some in (0, 1, 2)
    }
    assert len({keys["references", some] for some in (0, 1, 2)}) == 3
    assert len({keys["black", some] for some in (0, 1, 2)}) == 1
    moved = [dataclasses.replace(photo, photo_id="z", path="elsewhere") for photo in photos]
    assert map_key("d", card, Plan(), recipe, CASE, 0, "references", moved) == keys["references", 2]


def test_facts_that_the_model_reads_make_another_map(tmp_path: Path) -> None:
    write_small_model(tmp_path / "card.json")
    value = json.loads((tmp_path / "card.json").read_text(encoding="utf-8"))
    value["metadata"] = {"encoder": "architecture.py:encode", "fields": {"age": "age"}}
    (tmp_path / "card.json").write_text(json.dumps(value), encoding="utf-8")
    reading = load_card(tmp_path / "card.json")
    older = dataclasses.replace(CASE, facts=Facts(age=51.0))
    assert key_of(reading, load_recipe("paper")) != key_of(reading, load_recipe("paper"), case=older)


def test_the_target_is_the_class_that_the_recipe_names(card: ModelCard) -> None:
    melanoma = dataclasses.replace(CASE, reference=Diagnosis("MEL", "Melanoma"))
    assert target_index(Target(), card, PROBABILITIES, CASE) == 1
    assert target_index(Target("reference"), card, PROBABILITIES, melanoma) == 0
    assert target_index(Target("chosen", chosen="bcc"), card, PROBABILITIES, CASE) == 2


@pytest.mark.parametrize(
    ("target", "case", "sentence"),
    [
        (Target("reference"), CASE, "no reference diagnosis"),
        (Target("reference"), dataclasses.replace(CASE, reference=Diagnosis("Acne", "Acne")), "no class for Acne"),
        (Target("chosen", chosen="scc"), CASE, "no class “scc”"),
    ],
)
def test_a_target_that_cannot_be_is_refused(card: ModelCard, target: Target, case: Case, sentence: str) -> None:
    with pytest.raises(ModelError, match=sentence):
        target_index(target, card, PROBABILITIES, case)


def test_classes_of_one_condition_are_summed(card: ModelCard) -> None:
    both = dataclasses.replace(card, conditions={"mel": "Melanoma", "bcc": "Melanoma", "nv": "Melanocytic Nevus"})
    assert differential(both, np.array([0.25, 0.25, 0.5])) == (("Melanoma", 0.75), ("Melanocytic Nevus", 0.25))


@pytest.fixture
def crop(card: ModelCard) -> Callable[[str], ModelCard]:
    return lambda fit: dataclasses.replace(card, input=dataclasses.replace(card.input, fit=fit))


def test_what_a_centre_crop_cuts_off_the_roi_is_flagged(crop: Callable[[str], ModelCard]) -> None:
    recipe = recipe_from_json('{"attribution": {"baselines": ["black"]}, "agreement": {"grid": 64}}')
    wide = Case("c", (Photo("p", "p.png", "aa", 64, 32),))
    attribution = np.random.default_rng(3).normal(size=(3, 32, 32)).astype(np.float32)
    attributed = AttributedCase("k", (attribution,), (np.zeros((3, 32, 32), np.uint8),), 64, 64, 0.0, 0.0, 0.0, ())
    roi = np.zeros((32, 64), dtype=np.bool_)
    roi[10:20, :32] = True
    flags = {
        fit: score_photo(
            assemble(wide, crop(fit), recipe, PROBABILITIES, [attributed], True).photos["p"][0], {"ann": roi}, recipe
        )[0].flags
        for fit in ("stretch", "center_crop", "letterbox")
    }
    assert flags == {"stretch": (), "center_crop": ("roi_cut:0.5",), "letterbox": ()}


def test_attributions_come_back_from_their_arrays() -> None:
    maps = tuple(np.full((3, 2, 2), value, dtype=np.float32) for value in (1.5, -2.0))
    inputs = tuple(np.full((3, 2, 2), value, dtype=np.uint8) for value in (3, 255))
    attributed = AttributedCase("key", maps, inputs, 12, 64, 0.25, float("nan"), 0.04, ("tiny_difference",))
    back = AttributedCase.from_arrays("key", attributed.to_arrays())
    assert all(np.array_equal(one, other) for one, other in zip(back.maps, maps, strict=True))
    assert all(np.array_equal(one, other) for one, other in zip(back.inputs, inputs, strict=True))
    assert (back.nodes, back.of_nodes, back.gap, back.error) == (12, 64, 0.25, 0.04)
    assert back.flags == ("tiny_difference",)
    assert np.isnan(back.gap_relative)


def test_shares_of_a_map_without_saliency_are_undefined() -> None:
    cells = np.array([[True, False]])
    assert label_shares(np.array([[3, 1]], dtype=np.float32), {"hair": cells}) == {
        "mass_on_hair": 0.75,
        "area_of_hair": 0.5,
    }
    assert np.isnan(label_shares(np.zeros((1, 2), dtype=np.float32), {"hair": cells})["mass_on_hair"])
