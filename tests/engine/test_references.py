"""Which photos stand for “other photos”: the same for everybody, never the case's own, steady while cases come."""

from __future__ import annotations

import hashlib
import random
from typing import cast

import pytest

from engine.cases import Case, Photo
from engine.project import Project
from engine.recipe import Attribution, Recipe
from engine.references import choose_references, rank_references
from engine.tasks.attempts import references_of

STAGE = Attribution(baselines=("black", "references"), samples=4)


def made(number: int, photos: int = 1) -> Case:
    return Case(f"case {number}", tuple(_photo(f"{number}-{index}") for index in range(photos)))


def _photo(name: str) -> Photo:
    return Photo(name, f"{name}.png", hashlib.sha256(name.encode()).hexdigest(), 96, 72)


CASES = tuple(made(number, photos=1 + number % 3) for number in range(20))


def test_the_order_of_the_cases_does_not_matter() -> None:
    shuffled = random.Random(3).sample(CASES, len(CASES))
    for case in CASES:
        chosen = choose_references(rank_references(CASES, STAGE), case, STAGE)
        assert len(chosen) == STAGE.samples
        assert chosen == choose_references(rank_references(shuffled, STAGE), case, STAGE)


def test_neither_the_case_s_photos_nor_the_same_photos_elsewhere_are_chosen() -> None:
    twins = [Case(f"twin of {case.case_id}", case.photos) for case in CASES]
    ranked = rank_references((*CASES, *twins), STAGE)
    for case in CASES:
        contents = [photo.sha256 for photo in choose_references(ranked, case, STAGE)]
        assert len(set(contents)) == STAGE.samples
        assert not set(contents) & {photo.sha256 for photo in case.photos}


def test_another_seed_draws_others_and_a_further_case_changes_few() -> None:
    chosen = choose_references(rank_references(CASES, STAGE), CASES[0], STAGE)
    other = Attribution(baselines=STAGE.baselines, samples=4, seed=1)
    assert choose_references(rank_references(CASES, other), CASES[0], other) != chosen
    more = choose_references(rank_references((*CASES, made(20)), STAGE), CASES[0], STAGE)
    assert len(set(more) & set(chosen)) >= STAGE.samples - 1


def test_every_photo_is_as_likely_as_any_other() -> None:
    others = {photo.photo_id: 0 for case in CASES[1:] for photo in case.photos}
    for seed in range(400):
        stage = Attribution(baselines=("references",), samples=4, seed=seed)
        for photo in choose_references(rank_references(CASES, stage), CASES[0], stage):
            others[photo.photo_id] += 1
    mean = 400 * 4 / len(others)
    assert all(abs(count - mean) < 5 * mean**0.5 for count in others.values())


def test_fewer_where_there_are_fewer_and_none_where_none_are_used() -> None:
    assert len(choose_references(rank_references(CASES[:2], STAGE), CASES[0], STAGE)) == 2
    for stage in (Attribution(), Attribution(method="grad_cam", baselines=("references",))):
        assert choose_references(rank_references(CASES, stage), CASES[0], stage) == ()


def test_cases_are_read_only_where_references_are_used() -> None:
    class Unread:
        def cases(self) -> tuple[Case, ...]:
            raise AssertionError("every case was read")

    project = cast(Project, Unread())
    assert references_of(project, Recipe())(CASES[0]) == ()
    with pytest.raises(AssertionError, match="every case"):
        references_of(project, Recipe(attribution=STAGE))
