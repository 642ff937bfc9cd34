"""Kinds of strata: thirds, imported columns, Monk's tones, pairs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from engine.cases import Facts
from engine.recipe.strata_names import EACH, KIND_NAMES, is_kind
from engine.statistics.kinds import STRATUM_KINDS, absent_columns, asked_kinds, default_kinds, strata_of
from engine.statistics.rows import ScoredCase


def case(name: str, columns: dict[str, str] | None = None, **fields: Any) -> ScoredCase:
    given = {"condition": None, "correct": None, "readers": (), "photos": 1, "roi_area": math.nan, "confidence": 0.5}
    return ScoredCase(name, name, facts=Facts(columns=columns or {}), **{**given, **fields})


def sized(areas: Sequence[float]) -> list[ScoredCase]:
    return [case(str(number), roi_area=area) for number, area in enumerate(areas)]


def test_thirds_say_their_borders() -> None:
    first, second, third = "1st third (to 0.3)", "2nd third (0.3 to 0.5)", "3rd third (over 0.5)"
    names = strata_of("roi_size", sized([0.7, 0.1, 0.2, math.nan, 0.3, 0.4, 0.5, 0.6]))
    assert names == [third, first, first, "unknown", first, second, second, third]


def test_equal_sizes_stay_together() -> None:
    assert set(strata_of("roi_size", sized([0.2] * 5))) == {"1st third (to 0.2)"}
    assert set(strata_of("roi_size", sized([math.nan] * 3))) == {"unknown"}


def test_readers_and_number_of_photos() -> None:
    cases = [case("1", readers=("Ada", "Ben"), photos=3), case("2", readers=("consensus",)), case("3")]
    assert strata_of("reader", cases) == ["Ada and Ben", "consensus", "unknown"]
    assert strata_of("image_count", cases) == ["3", "1", "1"]


def test_columns_of_few_values_are_kinds() -> None:
    cases = [
        case(str(number), {"number": str(number), "same": "x", **({"clinic": "AB"[number % 2]} if number else {})})
        for number in range(8)
    ]
    assert default_kinds(cases) == (*STRATUM_KINDS, "table_clinic")
    assert strata_of("table_clinic", cases) == ["unknown", "B", "A", "B", "A", "B", "A", "B"]
    assert strata_of("table_same", cases) == ["x"] * 8


def test_monk_skin_tones_come_from_the_table() -> None:
    cases = [case("1", {"Monk_skin_tone_US": "4"}), case("2", {"Monk_skin_tone_US": "9"}), case("3")]
    assert strata_of("monk_skin_tone", cases) == ["4", "9", "unknown"]
    assert strata_of("monk_skin_tone", [case("1")]) == [None]
    assert default_kinds(cases * 2) == tuple(STRATUM_KINDS)


def test_skin_types_two_by_two() -> None:
    types = enumerate(("I", "II", "IV", "VI", None))
    cases = [replace(case(str(number)), facts=Facts(skin_type=name)) for number, name in types]
    assert strata_of("skin_type_pair", cases) == ["I-II", "I-II", "III-IV", "V-VI", "unknown"]
    assert strata_of("skin_type_pair", cases[-1:]) == [None]


def test_pairs_of_kinds() -> None:
    cases = [case("1", condition="Acne", correct=True), case("2", correct=False), case("3", condition="Acne")]
    assert strata_of("condition & correct", cases) == ["Acne & correct", "unknown & incorrect", None]


@pytest.mark.parametrize("kind", ["moon phase", "table_moon", "sex & moon phase"])
def test_unknown_kinds_are_refused(kind: str) -> None:
    with pytest.raises(ValueError, match="moon"):
        strata_of(kind, [case("1")])


def test_the_names_that_recipes_know_are_the_kinds_that_there_are() -> None:
    assert tuple(STRATUM_KINDS) == KIND_NAMES
    assert all(is_kind(f"{first} & {second}") for first in KIND_NAMES for second in ("sex", "table_clinic"))
    assert not any(map(is_kind, ("moon", "table_", "sex & moon", "table_clinic & moon", "", "each")))


def test_each_stands_for_all_but_pairs_and_a_kind_comes_once() -> None:
    cases = [case(str(number), {"clinic": "AB"[number % 2], "both & one": "CD"[number % 2]}) for number in range(8)]
    every = (*STRATUM_KINDS, "table_both & one", "table_clinic")
    assert asked_kinds(["sex", EACH, "sex & site"], cases) == ("sex", *(k for k in every if k != "sex"), "sex & site")
    assert strata_of("table_both & one", cases)[:2] == ["C", "D"]
    assert strata_of("table_clinic & condition", cases)[0] == "A & unknown"


def test_columns_that_are_not_there_are_left_out_and_told() -> None:
    cases = [case(str(number), {"clinic": "AB"[number % 2]}) for number in range(8)]
    names = ["table_ward", "sex & table_ward", "table_clinic & sex", "site"]
    assert asked_kinds(names, cases) == ("table_clinic & sex", "site")
    assert absent_columns(names, cases) == {"ward"}
