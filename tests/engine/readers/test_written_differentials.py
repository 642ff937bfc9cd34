"""Differentials in the forms in which tables hold them."""

from __future__ import annotations

import pytest

from engine.readers.written_differentials import (
    diagnoses_of,
    is_differential,
    is_readable,
    leading_diagnosis,
    ranking_of,
    reference_ranking,
)


def test_a_list_is_one_reader_s_ranks() -> None:
    assert dict(ranking_of("Eczema; psoriasis; Tinea")) == pytest.approx(
        {"Eczema": 6 / 11, "Psoriasis": 3 / 11, "Tinea": 2 / 11}
    )
    assert ranking_of("Eczema|psoriasis") == ranking_of("Eczema ;psoriasis;")


def test_confidences_rank_and_may_be_equal() -> None:
    assert ranking_of("Tinea=2; Eczema = 4; psoriasis=4") == (("Eczema", 0.4), ("Psoriasis", 0.4), ("Tinea", 0.2))


def test_a_dictionary_s_weights_are_kept_and_added_by_condition() -> None:
    text = "{'Nummular eczema': 0.25, 'Eczema': 0.25, 'Psoriasis': 0.5}"
    assert ranking_of(text) == (("Eczema", 0.5), ("Psoriasis", 0.5))
    assert ranking_of('{"Eczema": 3, "Psoriasis": 1}') == (("Eczema", 0.75), ("Psoriasis", 0.25))


@pytest.mark.parametrize(
    "text", ["{'Eczema': 'x'}", "{'Eczema': -1}", "{Eczema: 1}", "{", "['Eczema']", "Eczema=2; Tinea", ""]
)
def test_what_cannot_be_read_is_nothing(text: str) -> None:
    assert ranking_of(text) == ()
    assert diagnoses_of(text) == ()


def test_an_empty_dictionary_is_no_differential_but_can_be_read() -> None:
    assert is_readable("{}")
    assert is_readable("Eczema")
    assert not is_readable("{Eczema: 1}")
    assert reference_ranking({"weighted_skin_condition_label": "{}"}) == ()


def test_readers_columns_are_aggregated() -> None:
    columns = {"Differential ann": "Eczema=3; Tinea=2", "differential_bob": "Tinea", "age": "3"}
    assert dict(reference_ranking(columns)) == pytest.approx({"Eczema": 0.4, "Tinea": 0.6})
    assert leading_diagnosis(columns) == "Tinea"


def test_the_whole_differential_goes_before_the_readers_own() -> None:
    columns = {"weighted_skin_condition_label": "{'Eczema': 1.0}", "differential_bob": "Tinea"}
    assert reference_ranking(columns) == (("Eczema", 1.0),)
    assert reference_ranking({"age": "41"}) == ()


def test_a_shared_first_place_leads_nowhere() -> None:
    assert leading_diagnosis({"differential": "Eczema=1; Tinea=1"}) is None
    assert leading_diagnosis({"site": "arm"}) is None


def test_columns_by_their_names() -> None:
    names = ("Differential", "DDX", "weighted_skin_condition_label", "differential_ann")
    assert [is_differential(name) for name in (*names, "different", "dx")] == [True] * 4 + [False] * 2
