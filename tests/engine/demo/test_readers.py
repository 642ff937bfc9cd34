"""Synthetic readers differ from each other about as much as people do."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from engine.demo.cases import DemoRecipe, plan_cases
from engine.demo.noise import stream
from engine.demo.photos import SyntheticPhoto, make_photo
from engine.demo.readers import READERS, read_synthetic
from engine.regions import LABELS, LESION


@pytest.fixture(scope="module")
def photos() -> list[SyntheticPhoto]:
    return [make_photo(case.plans[-1], 480, 360) for case in plan_cases(DemoRecipe(seed=4, cases=21))]


def dice(first: np.ndarray, second: np.ndarray) -> float:
    return 2 * np.count_nonzero(first & second) / (np.count_nonzero(first) + np.count_nonzero(second))


def drawn(photo: SyntheticPhoto, place: int, seed: int = 0) -> dict[str, np.ndarray]:
    return dict(read_synthetic(photo, READERS[place], stream(11, seed, place)))


def test_pairwise_dice_is_in_the_human_range(photos: list[SyntheticPhoto]) -> None:
    pairs = [
        dice(drawn(photo, first, number)[LESION], drawn(photo, second, number)[LESION])
        for number, photo in enumerate(photos)
        for first, second in combinations(range(3), 2)
    ]
    assert 0.8 < np.mean(pairs) < 0.92
    assert min(pairs) > 0.5


def test_one_reader_is_tight_and_one_generous(photos: list[SyntheticPhoto]) -> None:
    areas = np.array([[drawn(photo, place)[LESION].sum() for place in range(3)] for photo in photos])
    tight, generous, _ = (areas / areas.mean(axis=1, keepdims=True)).mean(axis=0)
    assert tight < 0.95 < 1.05 < generous


def test_readers_agree_with_the_truth(photos: list[SyntheticPhoto]) -> None:
    agreement = [dice(drawn(photo, place)[LESION], photo.lesion) for photo in photos for place in range(3)]
    assert np.mean(agreement) > 0.85


def test_masks_have_the_photos_size_and_known_labels(photos: list[SyntheticPhoto]) -> None:
    for photo in photos[:7]:
        for label, mask in drawn(photo, 0).items():
            assert label in LABELS
            assert mask.shape == photo.lesion.shape
            assert mask.any()


def test_a_small_lesion_among_others_is_missed_now_and_then_but_never_the_only_one() -> None:
    blank = np.zeros((360, 480), dtype=np.bool_)
    several, alone = blank.copy(), blank.copy()
    several[100:160, 100:160] = True
    several[250:262, 300:312] = True
    alone[250:262, 300:312] = True
    careless = replace(READERS[0], overlooks=0.5)

    def finds(lesion: np.ndarray, seed: int) -> bool:
        photo = SyntheticPhoto(np.zeros((360, 480, 3), dtype=np.uint8), lesion, {})
        return bool(read_synthetic(photo, careless, stream(3, seed)).get(LESION, blank)[256, 306])

    found = [finds(several, seed) for seed in range(40)]
    assert 5 < sum(found) < 35
    assert all(finds(alone, seed) for seed in range(10))
