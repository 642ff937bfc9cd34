from __future__ import annotations

import math

import pytest

from gui.words.numbers import counted, interval, percent, two_digits


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.4149, "0.41"),
        (0.0341, "0.034"),
        (0.9999, "1.0"),
        (0.0995, "0.10"),
        (12.4, "12"),
        (1309.0, "1,300"),
        (-0.08, "−0.080"),
        (0.0, "0"),
        (math.nan, "–"),
        (math.inf, "–"),
        (None, "–"),
    ],
)
def test_two_significant_digits(value: float | None, text: str) -> None:
    assert two_digits(value) == text


def test_an_interval_with_one_unknown_end_is_unknown() -> None:
    assert interval(0.1, 0.25) == "0.10 to 0.25"
    assert interval(0.1, math.nan) == "–"


def test_counts_with_their_noun() -> None:
    assert counted(1, "class", "classes") == "1 class"
    assert counted(1309, "case") == "1,309 cases"


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.0, "0 %"), (0.0004, "< 0.1 %"), (0.5, "50 %"), (0.9996, "> 99.9 %"), (1.0, "100 %"), (math.nan, "–")],
)
def test_shares_are_never_rounded_to_certainty(share: float, words: str) -> None:
    assert percent(share) == words
