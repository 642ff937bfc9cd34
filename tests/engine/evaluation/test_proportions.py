"""Shares with intervals against statsmodels, and their coverage for clustered patients."""

from __future__ import annotations

import math

import numpy as np
import pytest
from statsmodels.stats.proportion import proportion_confint

from engine.evaluation.proportions import share_of, wilson


@pytest.mark.parametrize(("count", "cases"), [(0, 1), (0, 12), (3, 10), (10, 10), (57, 1309)])
def test_cases_of_as_many_patients_have_wilson_s_interval(count: int, cases: int) -> None:
    holds = np.arange(cases) < count
    found = share_of(holds, np.arange(cases))
    low, high = proportion_confint(count, cases, method="wilson")
    assert (found.low, found.high) == (pytest.approx(max(low, 0.0)), pytest.approx(min(high, 1.0)))
    assert (found.value, found.n_cases, found.n_patients) == (count / cases, cases, cases)


def test_patients_whose_cases_all_agree_count_once() -> None:
    """Ten patients of four equal cases each say as much as ten cases: the design effect is 4 P / (P - 1)."""
    one_each = np.array([True] * 7 + [False] * 3)
    found = share_of(np.repeat(one_each, 4), np.repeat(np.arange(10), 4))
    assert (found.low, found.high) == pytest.approx(wilson(0.7, 9.0))


def test_intervals_are_never_narrower_than_wilson_s_own() -> None:
    """Cases of a patient that differ from each other more than chance would are no reason for more certainty."""
    holds, patients = np.tile([True, False], 10), np.repeat(np.arange(10), 2)
    found = share_of(holds, patients)
    assert (found.low, found.high) == pytest.approx(wilson(0.5, 20.0))


def test_no_case_has_no_share() -> None:
    found = share_of(np.zeros(0, dtype=np.bool_), np.zeros(0, dtype=np.int64))
    assert math.isnan(found.value)
    assert math.isnan(found.low)
    assert (found.n_cases, found.n_patients) == (0, 0)


def test_the_interval_covers_the_share_of_clustered_patients() -> None:
    """40 patients of 1 to 6 cases; each patient has a rate of its own, beta distributed around 0.75."""
    random = np.random.default_rng(3)
    covered = 0
    for _ in range(1000):
        sizes = random.integers(1, 7, 40)
        patients = np.repeat(np.arange(40), sizes)
        found = share_of(random.random(len(patients)) < random.beta(3, 1, 40)[patients], patients)
        covered += found.low <= 0.75 <= found.high
    assert 930 <= covered <= 970
