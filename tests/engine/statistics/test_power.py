"""Power: against statsmodels, against what the test itself finds by simulation, and where it is undefined."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray
from statsmodels.stats.power import TTestIndPower

from engine.statistics.differences import differences
from engine.statistics.power import FEWEST_PATIENTS, power, required_noncentrality

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
TEST = TTestIndPower()


def scores(random: np.random.Generator, patients: Integers, columns: int, alike: float) -> Floats:
    """Normal, of variance 1 and the given correlation within patients."""
    shared = random.normal(size=(patients.max() + 1, columns))[patients]
    return math.sqrt(alike) * shared + math.sqrt(1 - alike) * random.normal(size=shared.shape)


def pooled(values: Floats, inside: NDArray[np.bool_]) -> float:
    parts = [values[inside], values[~inside]]
    return math.sqrt(sum(((part - part.mean()) ** 2).sum() for part in parts) / (len(values) - 2))


@pytest.mark.parametrize("freedom", [3.0, 9.7, 38.0, 400.0, 1e9])
def test_the_required_noncentrality_has_the_power_of_statsmodels(freedom: float) -> None:
    noncentrality = float(required_noncentrality(np.array([freedom]))[0])
    found = TEST.power(noncentrality / math.sqrt(50), nobs1=100, alpha=0.05, ratio=1.0, df=min(freedom, 1e7))
    assert found == pytest.approx(0.8, abs=3e-4)


@pytest.mark.parametrize(("stratum", "rest"), [(30, 30), (25, 150), (200, 60)])
def test_one_case_a_patient_needs_what_statsmodels_says(stratum: int, rest: int) -> None:
    count = stratum + rest
    values = np.random.default_rng(stratum).normal(size=(count, 1))
    inside = np.arange(count) < stratum
    deviation, difference = pooled(values[:, 0], inside), 0.6
    found = power(values, np.arange(count), inside[None], difference)

    def freedom(cases: float) -> float:
        parts = 1 / cases, 1 / rest
        return sum(parts) ** 2 / (parts[0] ** 2 / (cases - 1) + parts[1] ** 2 / (rest - 1))

    def power_of(cases: float, shown: float) -> float:
        return float(TEST.power(shown / deviation, cases, 0.05, rest / cases, df=freedom(cases)))

    assert power_of(stratum, float(found.detectable_difference[0, 0])) == pytest.approx(0.8, abs=1e-3)
    needed = stratum + int(found.more_cases[0, 0])
    assert power_of(needed, difference) >= 0.8 - 1e-4
    assert needed == stratum or power_of(needed - 1, difference) < 0.8 + 1e-4


def test_equal_groups_need_what_the_two_sample_solver_says() -> None:
    count = 120
    values = np.random.default_rng(3).normal(size=(count, 1))
    inside = np.arange(count) < 60
    shown = float(power(values, np.arange(count), inside[None], 1.0).detectable_difference[0, 0])
    needed = TEST.solve_power(shown / pooled(values[:, 0], inside), power=0.8, alpha=0.05)
    assert needed == pytest.approx(60, rel=1e-3)


def test_alike_cases_of_a_patient_count_for_less() -> None:
    patients = np.repeat(np.arange(400), 3)
    inside = patients < 100
    values = scores(np.random.default_rng(0), patients, 40, 0.5)
    clustered = power(values, patients, inside[None], 0.1).detectable_difference
    apart = power(values, np.arange(1200), inside[None], 0.1).detectable_difference
    assert float(np.mean(clustered / apart)) == pytest.approx(math.sqrt(1 + 2 * 0.5), rel=0.01)


@pytest.mark.parametrize(
    ("stratum", "rest", "alike", "largest"), [(12, 150, 0.36, 2), (20, 60, 0.0, 1), (9, 300, 0.7, 3)]
)
def test_so_many_cases_do_show_the_difference(stratum: int, rest: int, alike: float, largest: int) -> None:
    """2,000 studies of the size that a first one asked for: the test of the tables finds it in about 80 %."""
    random, difference = np.random.default_rng([7, stratum]), 0.5

    def patients_of(count: int) -> Integers:
        return np.repeat(np.arange(count), 1 + np.arange(count) % largest)

    first = np.concatenate([patients_of(stratum), stratum + patients_of(rest)])
    inside = first < stratum
    asked = power(scores(random, first, 500, alike), first, inside[None], difference).more_cases[0]
    cases = np.count_nonzero(inside) + float(np.median(asked))
    wanted = round(cases / np.count_nonzero(inside) * stratum)
    later = np.concatenate([patients_of(wanted), wanted + patients_of(rest)])
    assert np.count_nonzero(later < wanted) == pytest.approx(cases, abs=largest)
    seen = 0
    for study in range(20):
        values = scores(random, later, 100, alike) + difference * (later < wanted)[:, None]
        seen += np.count_nonzero(differences(values, later, (later < wanted)[None], 400, [study]).p <= 0.05)
    assert 0.78 <= seen / 2000 <= 0.82


def test_a_rest_that_is_too_small_is_never_enough_and_enough_is_enough() -> None:
    values = np.random.default_rng(1).normal(size=(60, 1))
    inside = np.arange(60) < 52
    found = power(values, np.arange(60), np.stack([inside, ~inside]), 0.2)
    assert found.more_cases[0, 0] == math.inf
    assert power(values, np.arange(60), inside[None], 5.0).more_cases[0, 0] == 0


def test_few_patients_or_no_spread_or_no_rest_tell_nothing() -> None:
    values = np.random.default_rng(2).normal(size=(FEWEST_PATIENTS, 1))
    some, all_cases = np.arange(FEWEST_PATIENTS) < 4, np.ones(FEWEST_PATIENTS, dtype=np.bool_)
    patients = np.arange(FEWEST_PATIENTS)
    parts = np.stack([some, all_cases])
    known = power(values, patients, parts, 3.0)
    assert np.isfinite(known.more_cases[:, 0]).tolist() == [True, False]
    assert np.isnan(known.detectable_difference[1, 0]) and np.isnan(known.more_cases[1, 0])
    for unknown in (
        power(values, patients // 2, parts, 0.5),
        power(np.full_like(values, 0.3), patients, parts, 0.5),
        power(np.full_like(values, np.nan), patients, parts, 0.5),
    ):
        assert np.isnan(unknown.more_cases).all() and np.isnan(unknown.detectable_difference).all()


def test_one_patient_says_how_many_are_missing_but_not_what_is_seen() -> None:
    values = np.random.default_rng(4).normal(size=(40, 1))
    inside = np.arange(40) < 1
    found = power(values, np.arange(40), inside[None], 1.0)
    assert np.isnan(found.detectable_difference[0, 0]) and 3 < found.more_cases[0, 0] < 40


def test_a_missing_score_counts_nowhere() -> None:
    random = np.random.default_rng(5)
    values, patients, inside = random.normal(size=(80, 2)), np.arange(80) // 2, np.arange(80) < 30
    values[::7, 1] = np.nan
    kept = ~np.isnan(values[:, 1])
    alone = power(values[kept, 1:], patients[kept], inside[None, kept], 0.3)
    both = power(values, patients, inside[None], 0.3)
    assert both.more_cases[0, 1] == alone.more_cases[0, 0]
    assert both.detectable_difference[0, 1] == pytest.approx(float(alone.detectable_difference[0, 0]))
