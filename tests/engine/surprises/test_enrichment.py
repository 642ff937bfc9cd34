"""The ratio, its interval and its test: closed forms, and by simulation what they promise."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import stats

from engine.statistics.intervals import robust_t
from engine.surprises.enrichment import Enrichment, enrichment

Floats = NDArray[np.float64]
SETS = 600


def test_equal_areas_give_students_test_of_the_mean() -> None:
    shares, area = np.array([0.3, 0.1, 0.25, 0.4, 0.15]), np.full(5, 0.1)
    found = enrichment(shares, area)
    mean, error = float(shares.mean()), float(stats.sem(shares))
    assert found.ratio == pytest.approx(mean / 0.1)
    reach = stats.t.ppf(0.975, 4) * error / mean
    assert (found.low, found.high) == pytest.approx((2.4 * math.exp(-reach), 2.4 * math.exp(reach)))
    assert found.p == pytest.approx(2 * stats.t.sf(math.log(2.4) / (error / mean), 4))


def test_the_error_is_that_of_the_intervals_of_means() -> None:
    random = np.random.default_rng(1)
    area, shares = random.beta(2, 9, (2, 12))
    found = enrichment(shares, area)
    low, high = (float(limit[0]) for limit in robust_t(shares[:, None], area[:, None]))
    assert math.log(found.high / found.low) == pytest.approx((high - low) / found.ratio)


def test_the_interval_leaves_out_1_where_p_is_below_5_percent() -> None:
    for seed in range(200):
        saliency, area = made_up(np.random.default_rng(seed), 6, 1.6)
        found = enrichment(saliency, area)
        assert (found.p < 0.05) == (not found.low <= 1 <= found.high)


@pytest.mark.parametrize(
    ("saliency", "area", "ratio"),
    [([], [], math.nan), ([0.2], [0.1], 2.0), ([0.0, 0.0], [0.1, 0.2], 0.0), ([0.2, 0.4], [0.1, 0.2], 2.0)],
    ids=["nobody", "one patient", "no saliency on the label", "no spread"],
)
def test_nothing_is_claimed_where_nothing_is_known_of_the_spread(
    saliency: list[float], area: list[float], ratio: float
) -> None:
    found = enrichment(np.array(saliency, dtype=np.float64), np.array(area, dtype=np.float64))
    assert found.ratio == pytest.approx(ratio, nan_ok=True)
    assert np.isnan([found.low, found.high, found.p]).all()


def test_a_wide_interval_ends_at_infinity() -> None:
    found = enrichment(np.array([0.9, 0.0]), np.array([1e-4, 0.5]))
    assert (found.low, found.high) == (pytest.approx(0.0), math.inf)


def made_up(random: np.random.Generator, patients: int, ratio: float) -> tuple[Floats, Floats]:
    """Sums of patients with 1 + Poisson(0.7) cases whose saliency on the label is alike, and uneven."""
    patient = np.repeat(np.arange(patients), 1 + random.poisson(0.7, patients))
    area = random.beta(2, 15, len(patient))
    shared, own = random.gamma(6, 1 / 6, patients)[patient], random.gamma(6, 1 / 6, len(patient))
    saliency = np.minimum(area * ratio * shared * own, 1.0)
    saliency_sums, area_sums = (np.bincount(patient, one).astype(np.float64) for one in (saliency, area))
    return saliency_sums, area_sums


def simulated(patients: int, ratio: float, name: int) -> list[Enrichment]:
    return [enrichment(*made_up(np.random.default_rng([name, number]), patients, ratio)) for number in range(SETS)]


@pytest.mark.parametrize("patients", [5, 10, 20, 60])
def test_without_a_surprise_p_is_uniform_and_intervals_hold_1(patients: int) -> None:
    found = simulated(patients, 1.0, patients)
    p = np.array([one.p for one in found])
    assert stats.kstest(p, "uniform").pvalue > 0.001
    assert np.mean(p < 0.05) < 0.085
    assert np.mean([one.low <= 1 <= one.high for one in found]) == pytest.approx(0.95, abs=0.035)


def test_intervals_hold_what_was_planted_and_the_test_finds_it() -> None:
    found = simulated(20, 2.0, 1)
    assert np.mean([one.low <= 2 <= one.high for one in found]) == pytest.approx(0.95, abs=0.035)
    assert np.mean([one.p < 0.05 for one in found]) > 0.9
