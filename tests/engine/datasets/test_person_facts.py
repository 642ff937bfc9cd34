"""Ages, sexes, skin types and blanks as tables write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.datasets.blanks import filled, some
from engine.datasets.person_facts import ROMAN, age_of, sex_of, skin_type_of


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("45", 45),
        ("45.0", 45),
        ("45,5", 45.5),
        ("0", 0),
        ("45 years", 45),
        ("45y", 45),
        ("6 months", 0.5),
        ("40-49", 44.5),
        ("40 – 49", 44.5),
        ("40 to 49 years", 44.5),
        ("AGE_40_TO_49", 44.5),
        ("AGE_80_OR_ABOVE", 80),
        ("65+", 65),
        (">=65", 65),
        ("over 65", 65),
        ("under 18", 9),
        ("AGE_UNKNOWN", None),
        ("adult", None),
        ("", None),
        ("-1", None),
        ("999", None),
        ("nan", None),
    ],
)
def test_ages(text: str, age: float | None) -> None:
    assert age_of(text) == age


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        *(("F", "female"), ("m", "male"), ("Male", "male"), ("FEMALE", "female"), ("w", "female"), ("unknown", None)),
        *(("INTERSEX_OR_NON_BINARY", "intersex or non binary"), ("", None)),
    ],
)
def test_sexes(text: str, sex: str | None) -> None:
    assert sex_of(text) == sex


@pytest.mark.parametrize(
    ("text", "skin_type"),
    [(str(number), roman) for number, roman in enumerate(ROMAN, 1)]
    + [(f"FST{number}", roman) for number, roman in enumerate(ROMAN, 1)]
    + [("4.0", "IV"), ("iv", "IV"), ("Type IV", "IV"), ("Fitzpatrick skin type 4", "IV"), ("fst_iv", "IV")]
    + [("12", "I-II"), ("34", "III-IV"), ("56", "V-VI"), ("1-2", "I-II"), ("III/IV", "III-IV"), ("I-II", "I-II")]
    + [("-1", None), ("-1.0", None), ("0", None), ("NONE_SELECTED", None), ("", None), ("N/A", None)]
    + [("light", "light"), ("dark", "dark"), ("9", "9"), ("Monk 7", "Monk 7")],
)
def test_skin_types(text: str, skin_type: str | None) -> None:
    assert skin_type_of(text) == skin_type


@pytest.mark.parametrize(
    "text", ["", "  ", "nan", "NaN", "unknown", "Unknown", "NA", "n/a", "-", "None", "null", "#N/A"]
)
def test_blanks(text: str) -> None:
    assert filled(text) is None


def test_what_is_not_blank_stays_as_written() -> None:
    assert filled(" IP_1 ") == "IP_1"
    assert filled("0") == "0"


def test_long_lists_are_cut_and_say_so() -> None:
    assert some(["a", "b"]) == "a, b"
    assert some([str(number) for number in range(30)], 3) == "0, 1, 2 and 27 more"


@given(st.text())
def test_any_text_is_read_or_left(text: str) -> None:
    age = age_of(text)
    assert age is None or 0 <= age <= 120
    sex_of(text)
    skin_type_of(text)
