"""The test of a mean change against scipy, McNemar and brute force."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.stats import binomtest, permutation_test

from engine.run_comparison.sign_flips import sign_flip_p

Floats = NDArray[np.float64]


def own(values: Floats, patients: Floats | None = None, resamples: int = 2000) -> float:
    of = np.arange(len(values)) if patients is None else patients
    return float(sign_flip_p(values[:, None], of.astype(np.int64), resamples, (1, 2))[0])


def test_it_is_scipy_s_paired_permutation_test_where_every_patient_has_one_case() -> None:
    values = np.random.default_rng(4).normal(0.3, 1.0, 10)
    zeros = np.zeros(10)
    expected = permutation_test(
        (values, zeros), lambda a, b, axis: np.mean(a - b, axis=axis), permutation_type="samples", vectorized=True
    )
    assert own(values) == pytest.approx(expected.pvalue)


def test_on_decisions_it_is_mcnemar_s_exact_test() -> None:
    values = np.array([1.0] * 7 + [-1.0] * 2 + [0.0] * 30)
    assert own(values) == pytest.approx(binomtest(2, 9).pvalue)


def test_patients_are_flipped_whole() -> None:
    values = np.random.default_rng(5).normal(0.5, 1.0, 14)
    patients = np.array([0, 0, 0, 1, 2, 3, 3, 4, 5, 5, 6, 6, 6, 6])
    totals = np.bincount(patients, values)
    numbers = np.bincount(patients).astype(np.float64)

    def statistic(signs: Floats) -> float:
        mean = float((signs * totals).sum() / 14)
        return abs(mean) / float(np.sqrt(((signs * totals - mean * numbers) ** 2).sum()) / 14)

    reached = statistic(np.ones(7))
    flips = [statistic(np.array(signs)) for signs in itertools.product((-1.0, 1.0), repeat=7)]
    assert own(values, patients) == pytest.approx(np.mean(np.array(flips) >= reached - 1e-12))


def test_drawn_flips_come_close_to_all_flips() -> None:
    values = np.random.default_rng(6).normal(0.35, 1.0, 14)
    assert own(values, resamples=9999) == pytest.approx(own(values, resamples=2**14), abs=0.012)


def test_nothing_changed_is_p_one_and_five_patients_are_too_few() -> None:
    assert own(np.zeros(12)) == 1.0
    assert np.isnan(own(np.ones(5)))
    assert own(np.ones(6)) == 2 / 2**6


def test_undefined_changes_count_for_nothing() -> None:
    values = np.random.default_rng(8).normal(0.5, 1.0, 9)
    assert own(np.append(values, np.nan)) == own(values)


def test_p_is_right_where_nothing_changed() -> None:
    random = np.random.default_rng(7)
    patients = np.repeat(np.arange(20), [1, 2, 3, 4] * 5)
    found = [
        own(random.normal(0, 1, 20)[patients] + random.normal(0, 1, len(patients)), patients, 199) for _ in range(600)
    ]
    assert 0.03 < np.mean(np.array(found) <= 0.05) < 0.075
