"""What is offered while a diagnosis is typed."""

from __future__ import annotations

import pytest

from engine.condition_search import MOST, Match, conditions_like
from engine.conditions import CONDITIONS


@pytest.mark.parametrize(
    ("typed", "condition"),
    [
        ("scc", "Squamous Cell Carcinoma"),
        ("SCC ", "Squamous Cell Carcinoma"),
        ("mole", "Melanocytic Nevus"),
        ("melanom", "Melanoma"),
        ("naev", "Melanocytic Nevus"),
        ("carc bas", "Basal Cell Carcinoma"),
        ("ringw", "Tinea"),
        ("seb k", "Seborrheic Keratosis"),
        ("seborrhoeic kerat", "Seborrheic Keratosis"),
        ("other", "Other"),
    ],
)
def test_the_first_offer_is_what_the_letters_mean(typed: str, condition: str) -> None:
    assert conditions_like(typed)[0].condition == condition


def test_a_name_comes_before_what_only_a_synonym_begins() -> None:
    assert conditions_like("mel")[0] == Match("Melanoma", "mel"), "written out, as data sets do"
    assert [match.condition for match in conditions_like("tin")][:2] == ["Tinea", "Tinea Versicolor"]
    assert conditions_like("Psoriasis")[0] == Match("Psoriasis"), "a name needs no synonym beside it"


def test_each_condition_is_offered_once_and_not_too_many() -> None:
    for typed in ("a", "s", "e", "dermatitis"):
        offered = [match.condition for match in conditions_like(typed)]
        assert len(offered) == len(set(offered)) <= MOST


@pytest.mark.parametrize("typed", ["", "  ", "-", "lupus erythematosus xyz"])
def test_nothing_is_offered_for_what_nobody_writes(typed: str) -> None:
    assert conditions_like(typed) == ()


def test_every_condition_and_every_synonym_finds_its_condition_first() -> None:
    for condition in CONDITIONS:
        for text in (condition.name, *condition.synonyms):
            assert conditions_like(text)[0].condition == condition.name, text
