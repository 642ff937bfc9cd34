"""Aggregation on SCIN's example; overlaps on worked lists, published values, and infinite sums cut far out."""

from __future__ import annotations

import math
from itertools import permutations
from statistics import fmean

import numpy as np
import pytest

from engine.readers.differentials import Ranking, aggregate, average_overlap, normalised, rank_biased_overlap


def ranked(names: str) -> Ranking:
    """Letters, the first one first, without ties."""
    return tuple((name, float(len(names) - place)) for place, name in enumerate(names))


def plain_overlap(first: str, second: str, depth: int) -> int:
    return len(set(first[:depth]) & set(second[:depth]))


def test_the_worked_example_of_scin() -> None:
    eczemas = {"nummular eczema": "Eczema", "eczematous dermatitis": "Eczema"}
    readers = [
        [("nummular eczema", 3), ("acute and chronic dermatitis", 2), ("psoriasis vulgaris", 1)],
        [("eczematous dermatitis", 3)],
        [("eczematous dermatitis", 4), ("post-inflammatory hyperpigmentation", 3)],
    ]
    weights = dict(aggregate(readers, lambda text: eczemas.get(text, text)))
    stated = {
        "Eczema": 0.69,
        "acute and chronic dermatitis": 0.11,
        "post-inflammatory hyperpigmentation": 0.11,
        "psoriasis vulgaris": 0.08,
    }
    assert weights == pytest.approx(stated, abs=0.006)
    exact = {"Eczema": 9 / 13, "acute and chronic dermatitis": 1.5 / 13, "psoriasis vulgaris": 1 / 13}
    assert {name: weights[name] for name in exact} == pytest.approx(exact, abs=1e-15)
    assert next(iter(weights)) == "Eczema"


def test_equal_confidences_share_a_rank_and_the_next_follows_at_once() -> None:
    assert aggregate([[("a", 5), ("b", 5), ("c", 1)]]) == (("a", 0.4), ("b", 0.4), ("c", 0.2))


def test_confidences_only_rank() -> None:
    assert aggregate([[("a", 5), ("b", 1)], [("b", 0.2)]]) == aggregate([[("a", 3), ("b", 2)], [("b", 99)]])


def test_the_sum_is_normalised_once() -> None:
    weights = dict(aggregate([[("a", 2), ("b", 1)], [("c", 1)]]))
    assert weights == pytest.approx({"a": 0.4, "b": 0.2, "c": 0.4})


def test_no_reader_gives_no_differential() -> None:
    assert aggregate([]) == aggregate([[]]) == normalised([("a", 0.0)]) == ()


@pytest.mark.parametrize(("first", "second", "depth"), [("abcde", "bacxy", 5), ("ab", "ba", 2), ("abc", "xbz", 3)])
def test_average_overlap_is_its_definition(first: str, second: str, depth: int) -> None:
    expected = fmean(plain_overlap(first, second, k) / k for k in range(1, depth + 1))
    assert average_overlap(ranked(first), ranked(second), depth) == pytest.approx(expected, abs=1e-15)


def test_average_overlap_worked_by_hand() -> None:
    assert average_overlap(ranked("abc"), ranked("bad"), 3) == pytest.approx((0 + 1 + 2 / 3) / 3)


def test_rbo_of_lists_that_others_have_worked() -> None:
    assert rank_biased_overlap(ranked("12345"), ranked("23415")) == pytest.approx(0.828, abs=5e-4)


@pytest.mark.parametrize("p", [0.5, 0.9, 0.98])
def test_rbo_of_identical_and_disjoint_lists(p: float) -> None:
    assert rank_biased_overlap(ranked("abcd"), ranked("abcd"), p) == pytest.approx(1.0)
    assert rank_biased_overlap(ranked("ab"), ranked("abcdef"), p) == pytest.approx(1.0)
    assert rank_biased_overlap(ranked("abcd"), ranked("wxyz"), p) == 0.0


@pytest.mark.parametrize(
    ("first", "second"), [("abcde", "badce"), ("abc", "cxaby"), ("a", "bca"), ("abcdefg", "gf"), ("ab", "xy")]
)
def test_rbo_is_the_infinite_sum_of_the_extrapolated_overlaps(first: str, second: str) -> None:
    assert rank_biased_overlap(ranked(first), ranked(second), 0.9) == pytest.approx(infinite(first, second), abs=1e-12)


def test_a_thousand_lists_have_the_overlaps_of_the_definitions() -> None:
    random = np.random.default_rng(8)
    for _ in range(1000):
        first, second = ("".join(random.permutation(list("abcdefgh"))[: random.integers(1, 9)]) for _ in range(2))
        found = rank_biased_overlap(ranked(first), ranked(second), 0.9)
        assert found == pytest.approx(infinite(first, second), abs=1e-12)
        depth = int(min(len(first), len(second)))
        expected = fmean(plain_overlap(first, second, k) / k for k in range(1, depth + 1))
        assert average_overlap(ranked(first), ranked(second), depth) == pytest.approx(expected, abs=1e-12)


def infinite(first: str, second: str) -> float:
    """What equation 32 stands for: beyond the short list's end its agreement goes on, beyond both ends all of it."""
    short, long = sorted((first, second), key=len)
    s, end, p = len(short), len(long), 0.9

    def agreement(d: int) -> float:
        deep = min(d, end)
        shared = plain_overlap(short, long, deep)
        if deep > s:
            shared += plain_overlap(short, long, s) / s * (deep - s)
        return shared / deep

    return (1 - p) * math.fsum(p ** (d - 1) * agreement(d) for d in range(1, 600))


def test_rbo_does_not_depend_on_which_list_is_first() -> None:
    random = np.random.default_rng(1)
    for _ in range(50):
        one = "".join(random.permutation(list("abcdefgh"))[: random.integers(1, 9)])
        other = "".join(random.permutation(list("abcdefgh"))[: random.integers(1, 9)])
        value = rank_biased_overlap(ranked(one), ranked(other))
        assert value == pytest.approx(rank_biased_overlap(ranked(other), ranked(one)), abs=1e-12)
        assert -1e-12 <= value <= 1 + 1e-12


def test_ties_are_the_mean_over_their_orders() -> None:
    tied: Ranking = (("a", 0.5), ("b", 0.2), ("c", 0.2), ("d", 0.2), ("e", 0.1))
    orders = ["a" + "".join(middle) + "e" for middle in permutations("bcd")]
    other = ranked("badec")
    for measure in (rank_biased_overlap, lambda one, two: average_overlap(one, two, 4)):
        assert measure(tied, other) == pytest.approx(fmean(measure(ranked(order), other) for order in orders))


def test_an_empty_list_has_no_overlap() -> None:
    assert math.isnan(rank_biased_overlap((), ranked("ab")))
    assert math.isnan(average_overlap(ranked("ab"), (), 2))
