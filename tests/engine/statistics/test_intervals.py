"""Intervals against scipy, a dense matrix calculation, and simulation."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import stats

from engine.statistics.intervals import (
    FEW_PATIENTS,
    bootstrap,
    bootstrap_means,
    expanded_tail,
    mean_intervals,
    robust_t,
)

Floats = NDArray[np.float64]


def by_patient(patients: NDArray[np.int64], scores: Floats) -> tuple[Floats, Floats]:
    return np.bincount(patients, scores)[:, None], np.bincount(patients)[:, None].astype(np.float64)


def clustered(random: np.random.Generator, patients: int) -> tuple[Floats, Floats]:
    """Skewed scores in 0..1 of one to several cases a patient, alike within a patient; their mean is 1/3."""
    cases = 1 + random.poisson(0.7, patients)
    patient = np.repeat(np.arange(patients), cases)
    normal = 0.6 * random.normal(size=patients)[patient] + 0.8 * random.normal(size=len(patient))
    return by_patient(patient, stats.norm.cdf(normal) ** 2)


def test_bootstrap_of_single_cases_equals_scipy() -> None:
    scores = np.random.default_rng(2).beta(1.2, 3.0, size=40)
    totals, numbers = by_patient(np.arange(40), scores)
    low, high = bootstrap(totals, numbers, 20_000, np.random.default_rng(0))
    level = 1 - 2 * expanded_tail(40)
    expected = stats.bootstrap(
        (scores,), np.mean, n_resamples=20_000, confidence_level=level, method="BCa", rng=np.random.default_rng(1)
    ).confidence_interval
    width = expected.high - expected.low
    assert low[0] == pytest.approx(expected.low, abs=0.02 * width)
    assert high[0] == pytest.approx(expected.high, abs=0.02 * width)


def test_the_tail_widens_a_normal_interval_to_students() -> None:
    for patients in (20, 50, 1000):
        reach = -stats.norm.ppf(expanded_tail(patients)) * np.sqrt((patients - 1) / patients)
        assert reach == pytest.approx(stats.t.ppf(0.975, patients - 1), rel=1e-9)


def test_resampled_means_spread_as_the_mean_of_patients_does() -> None:
    totals, numbers = clustered(np.random.default_rng(5), 80)
    means = bootstrap_means(totals, numbers, 20_000, np.random.default_rng(0))
    mean = totals.sum() / numbers.sum()
    error = np.sqrt(((totals - mean * numbers) ** 2).sum()) / numbers.sum()
    assert means.std() == pytest.approx(error, rel=0.04)


@pytest.mark.parametrize("cases", [1, 3])
def test_equal_numbers_of_cases_give_students_interval_of_patient_means(cases: int) -> None:
    scores = np.random.default_rng(1).random(9 * cases)
    patients = np.repeat(np.arange(9), cases)
    low, high = robust_t(*by_patient(patients, scores))
    means = scores.reshape(9, cases).mean(axis=1)
    expected = stats.t.interval(0.95, 8, loc=means.mean(), scale=stats.sem(means))
    assert (low[0], high[0]) == pytest.approx(expected, rel=1e-12)


def test_unequal_numbers_of_cases_equal_the_matrices_of_bell_and_mccaffrey() -> None:
    patients = np.array([0, 1, 1, 2, 2, 2, 3, 4, 4, 4, 4])
    scores = np.random.default_rng(3).random(len(patients))
    low, high = robust_t(*by_patient(patients, scores))
    count = len(patients)
    residual_maker = np.eye(count) - np.full((count, count), 1 / count)
    weights = []
    for patient in range(5):
        inside = np.flatnonzero(patients == patient)
        values, vectors = np.linalg.eigh(residual_maker[np.ix_(inside, inside)])
        weights.append(np.ones(len(inside)) @ (vectors / np.sqrt(values)) @ vectors.T @ residual_maker[inside] / count)
    stacked = np.array(weights)
    error = np.sqrt(((stacked @ scores) ** 2).sum())
    covariance = stacked @ stacked.T
    freedom = np.trace(covariance) ** 2 / np.trace(covariance @ covariance)
    reach = stats.t.ppf(0.975, freedom) * error
    assert (low[0], high[0]) == pytest.approx((scores.mean() - reach, scores.mean() + reach), rel=1e-9)


@pytest.mark.parametrize("patients", [8, FEW_PATIENTS, 40])
def test_intervals_cover_what_they_say(patients: int) -> None:
    random = np.random.default_rng(100 + patients)
    hits = 0
    for _ in range(400):
        low, high = mean_intervals(*clustered(random, patients), 300, random)
        hits += int(low[0] <= 1 / 3 <= high[0])
    assert 0.92 <= hits / 400 <= 0.98


def test_one_patient_or_no_spread_gives_no_interval() -> None:
    random = np.random.default_rng(0)
    for totals in (np.array([[0.4, 0.1]]), np.full((8, 2), 0.7), np.ones((30, 2))):
        low, high = mean_intervals(totals, np.ones_like(totals), 200, random)
        assert np.isnan([low, high]).all()


def test_several_measures_are_each_as_if_alone() -> None:
    totals = np.random.default_rng(0).random((25, 3))
    numbers = np.ones_like(totals)
    together = mean_intervals(totals, numbers, 400, np.random.default_rng(9))
    for column in range(3):
        one = mean_intervals(totals[:, [column]], numbers[:, [column]], 400, np.random.default_rng(9))
        assert (together[0][column], together[1][column]) == pytest.approx((one[0][0], one[1][0]), rel=1e-12)
