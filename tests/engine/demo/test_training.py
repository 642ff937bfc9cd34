"""The training command: reproducible, and it knows the card."""

from __future__ import annotations

import pytest
import torch

from engine.demo.cases import DemoRecipe
from engine.demo.lesions import CONDITION_NAMES
from engine.demo.training import PhotoSet, TrainingRecipe, class_of, render, train
from resources.demo.architecture import CLASSES


@pytest.fixture(scope="module")
def photos() -> PhotoSet:
    torch.set_num_threads(1)
    return render(DemoRecipe(seed=3, cases=21), healthy=True)


def test_every_condition_has_its_class_in_the_card() -> None:
    assert sorted(class_of(condition) for condition in CONDITION_NAMES) == sorted(CLASSES)


def test_photos_have_the_size_of_the_cards_input_and_some_show_healthy_skin(photos: PhotoSet) -> None:
    assert photos.pixels.shape[1:] == (3, 96, 128)
    assert photos.pixels.dtype == torch.uint8
    assert set(photos.classes.tolist()) == {-1, *range(len(CLASSES))}


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
