"""The training command: reproducible, and it knows the card."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from engine.demo.cases import DemoRecipe
from engine.demo.lesions import CONDITION_NAMES
from engine.demo.training import CARD, PhotoSet, TrainingRecipe, classes_for, render, train, write_model
from engine.models.card import load_card
from resources.demo.architecture import CLASSES, DemoNet, load


@pytest.fixture(scope="module")
def photos() -> PhotoSet:
    torch.set_num_threads(1)
    return render(DemoRecipe(seed=3, cases=21), healthy=True)


def test_every_condition_has_its_class_in_the_card() -> None:
    card = load_card(CARD)
    assert card.classes == CLASSES
    assert classes_for(CONDITION_NAMES) == tuple(card.condition_of_class(name) for name in CLASSES)


def test_photos_have_the_size_of_the_cards_input_and_some_show_healthy_skin(photos: PhotoSet) -> None:
    assert photos.pixels.shape[1:] == (3, 96, 128)
    assert photos.pixels.dtype == torch.uint8
    assert set(photos.classes.tolist()) == {-1, *range(len(CLASSES))}


def test_a_network_may_know_further_conditions_and_is_read_with_its_own_card(tmp_path: Path) -> None:
    known = (*CONDITION_NAMES, "Tinea")
    made = render(DemoRecipe(seed=3, cases=8, conditions=known), healthy=False)
    assert made.conditions == (*classes_for(CONDITION_NAMES), "Tinea")
    assert set(made.classes.tolist()) == set(range(8))
    write_model(tmp_path, DemoNet(8), made.conditions)
    card = load_card(tmp_path / CARD.name)
    assert card.condition_of_class(card.classes[-1]) == "Tinea"
    assert load(tmp_path / "model.safetensors")(torch.zeros(1, 3, 96, 128)).shape == (1, 8)


def test_a_model_of_the_demos_conditions_has_the_demos_card(tmp_path: Path) -> None:
    write_model(tmp_path, DemoNet(), classes_for(CONDITION_NAMES))
    assert (tmp_path / CARD.name).read_bytes() == CARD.read_bytes()


def test_the_same_recipe_trains_the_same_weights(photos: PhotoSet) -> None:
    recipe = TrainingRecipe(epochs=1, batch=16)
    before = torch.are_deterministic_algorithms_enabled()
    try:
        told: list[str] = []
        first, second = (train(photos, recipe, told.append).state_dict() for _ in range(2))
    finally:
        torch.use_deterministic_algorithms(before)
    assert all(torch.equal(first[name], second[name]) for name in first)
    assert len(told) == 2
