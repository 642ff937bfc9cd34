"""Rearrangements: patients stay whole, all arrangements are as likely, and their number is right."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from engine.statistics.permutations import log_arrangements, patient_permutations

SIZES = np.array([1, 3, 2, 3, 1, 5])


def test_a_patient_takes_the_place_of_one_with_as_many_cases() -> None:
    patient = np.repeat(np.arange(6), SIZES)
    for places in patient_permutations(SIZES, 50, np.random.default_rng(0)):
        assert sorted(places) == list(range(SIZES.sum()))
        for one in range(6):
            donors = set(patient[places[patient == one]].tolist())
            assert len(donors) == 1
            assert SIZES[donors.pop()] == SIZES[one]


def test_all_arrangements_are_as_likely() -> None:
    places = patient_permutations(np.array([2, 2]), 8_000, np.random.default_rng(0))
    found, counts = np.unique(places, axis=0, return_counts=True)
    assert len(found) == 8
    assert (np.abs(counts - 1000) < 150).all()


@pytest.mark.parametrize("inside", [[1, 0, 0, 0], [1, 1, 0, 0], [1, 1, 1, 0], [0, 0, 2, 0], [1, 0, 1, 2]])
def test_the_number_of_ways_to_fill_a_stratum(inside: list[int]) -> None:
    sizes = np.array([1, 1, 2, 2])
    stratum = np.repeat([0, 0, 0, 0], sizes)
    starts = [0, 1, 2, 4]
    for start, count in zip(starts, inside, strict=True):
        stratum[start : start + count] = 1
    chosen = np.flatnonzero(stratum)
    ways = {frozenset(order[place] for place in chosen) for order in all_orders()}
    assert np.exp(log_arrangements(sizes, np.array(inside))) == pytest.approx(len(ways))


def all_orders() -> list[tuple[int, ...]]:
    """Every rearrangement of patients of 1, 1, 2 and 2 cases."""
    return [
        (*singles, *first, *second)
        for singles in permutations((0, 1))
        for pair in permutations(((2, 3), (4, 5)))
        for first in permutations(pair[0])
        for second in permutations(pair[1])
    ]
