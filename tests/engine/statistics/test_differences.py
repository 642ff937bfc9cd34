"""Differences to the rest against statsmodels, all rearrangements, and what is known of p-values."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
import statsmodels.api as models
from numpy.typing import NDArray
from scipy import stats

from engine.statistics.contrasts import PatientScores, Side
from engine.statistics.differences import Differences, differences
from engine.statistics.permutations import patient_permutations

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]
Data = tuple[Floats, Integers, Booleans]


def clustered(random: np.random.Generator, patients: int = 40, measures: int = 1) -> Data:
    """Skewed scores, alike within a patient, without any difference; patients may be on both sides."""
    patient = np.repeat(np.arange(patients), 1 + random.poisson(0.8, patients))
    shared = random.normal(size=(patients, measures))[patient]
    values = np.exp(0.7 * shared + 0.5 * random.normal(size=shared.shape))
    inside = np.where(random.random(len(patient)) < 0.7, (patient < patients // 3), random.random(len(patient)) < 0.3)
    return values, patient, inside.astype(np.bool_)[None]


def found(data: Data, resamples: int = 400, seed: int = 0) -> Differences:
    return differences(*data, resamples, [seed])


@pytest.mark.parametrize("flip", [False, True])
def test_difference_and_error_equal_a_cluster_robust_regression(flip: bool) -> None:
    values, patient, inside = clustered(np.random.default_rng(1))
    stratum = ~inside[0] if flip else inside[0]
    scores = PatientScores.of(values, patient)
    side = Side.of(stratum, scores)
    difference, error = side.contrast(scores, np.arange(len(values))[None])
    fit = models.OLS(values[:, 0], models.add_constant(stratum.astype(np.float64))).fit(
        cov_type="cluster", cov_kwds={"groups": patient, "use_correction": False}
    )
    assert side.sign * difference[0, 0] == pytest.approx(fit.params[1], rel=1e-9)
    assert error[0, 0] == pytest.approx(fit.bse[1], rel=1e-9)


def test_a_rearranged_contrast_equals_that_of_the_rearranged_scores() -> None:
    values, patient, inside = clustered(np.random.default_rng(2))
    scores = PatientScores.of(values, patient)
    side = Side.of(inside[0], scores)
    cases = patient_permutations(scores.sizes, 5, np.random.default_rng(0))
    together = side.contrast(scores, cases)
    for row in range(5):
        moved = PatientScores.of(values[cases[row]], patient)
        alone = side.contrast(moved, np.arange(len(values))[None])
        assert together[0][row] == pytest.approx(alone[0][0], rel=1e-9)
        assert together[1][row] == pytest.approx(alone[1][0], rel=1e-9)


def test_p_equals_that_of_all_rearrangements() -> None:
    values = np.random.default_rng(3).exponential(size=11)
    values[:4] += 0.9
    inside = np.arange(11) < 4

    def studentised(chosen: Booleans) -> float:
        one, other = values[chosen], values[~chosen]
        return (one.mean() - other.mean()) / np.sqrt(one.var() / len(one) + other.var() / len(other))

    every = [abs(studentised(np.isin(np.arange(11), four))) for four in combinations(range(11), 4)]
    exact = np.mean(np.array(every) >= abs(studentised(inside)) - 1e-12)
    result = found((values[:, None], np.arange(11), inside[None]), 20_000)
    assert result.p[0, 0] == pytest.approx(exact, abs=4 * np.sqrt(exact * (1 - exact) / 20_000))


def test_many_patients_give_welch_s_interval_and_p() -> None:
    random = np.random.default_rng(4)
    values = np.concatenate([random.normal(0.1, 1.0, 300), random.normal(0.0, 0.6, 500)])
    result = found((values[:, None], np.arange(800), (np.arange(800) < 300)[None]), 20_000)
    expected = stats.ttest_ind(values[:300], values[300:], equal_var=False)
    interval = expected.confidence_interval()
    assert result.p[0, 0] == pytest.approx(expected.pvalue, abs=0.01)
    assert (result.low[0, 0], result.high[0, 0]) == pytest.approx((interval.low, interval.high), abs=0.004)


def test_without_a_difference_p_is_uniform() -> None:
    values = [
        found(clustered(np.random.default_rng([5, number]), measures=4), 199, number).p[0] for number in range(150)
    ]
    p = np.concatenate(values)
    for share in (0.05, 0.2, 0.5, 0.8):
        assert np.mean(p <= share) == pytest.approx(share, abs=4 * np.sqrt(share * (1 - share) / len(p)))


def test_the_interval_leaves_out_0_where_p_is_below_a_twentieth() -> None:
    for number in range(40):
        values, patient, inside = clustered(np.random.default_rng([6, number]))
        values[inside[0]] += 0.5
        result = found((values, patient, inside), 200)
        assert (result.low[0, 0] > 0 or result.high[0, 0] < 0) == (result.p[0, 0] < 0.05)


def test_two_strata_mirror_each_other() -> None:
    values, patient, inside = clustered(np.random.default_rng(7))
    result = found((values, patient, np.vstack([inside, ~inside])))
    assert result.difference[0, 0] == -result.difference[1, 0]
    assert result.p[0, 0] == result.p[1, 0]
    assert result.low[0, 0] == -result.high[1, 0]


def test_seeds_other_measures_and_other_strata() -> None:
    values, patient, inside = clustered(np.random.default_rng(8), measures=3)
    more = np.vstack([inside, np.arange(len(patient))[None] % 3 == 0])
    whole = found((values, patient, more))
    assert repr(found((values, patient, more))) == repr(whole)
    assert not np.array_equal(found((values, patient, more), seed=1).p, whole.p)
    alone = found((values[:, [1]], patient, inside))
    assert (alone.p[0, 0], alone.low[0, 0]) == pytest.approx((whole.p[0, 1], whole.low[0, 1]), rel=1e-9)


def test_cases_without_a_score_are_as_if_absent() -> None:
    values, patient, inside = clustered(np.random.default_rng(9), measures=2)
    values[::5, 1] = np.nan
    kept = ~np.isnan(values[:, 1])
    together = found((values, patient, inside))
    alone = found((values[kept][:, [1]], patient[kept], inside[:, kept]))
    assert together.p[0, 1] == alone.p[0, 0]
    assert together.difference[0, 1] == pytest.approx(alone.difference[0, 0], rel=1e-12)
    assert np.isnan(found((np.full_like(values, np.nan), patient, inside)).p).all()


def test_one_patient_on_a_side_has_a_difference_only() -> None:
    values, patient = np.arange(12.0)[:, None], np.repeat([0, 1, 2, 3, 4, 5], 2)
    for stratum in (patient == 0, patient != 0):
        result = found((values, patient, stratum[None]))
        assert abs(result.difference[0, 0]) == pytest.approx(6.0)
        assert np.isnan([result.low, result.high, result.p]).all()


def test_nothing_or_everything_inside_has_no_rest() -> None:
    values, patient, _ = clustered(np.random.default_rng(0))
    for stratum in (np.zeros(len(patient), np.bool_), np.ones(len(patient), np.bool_)):
        assert np.isnan(found((values, patient, stratum[None])).difference).all()


def test_three_against_three_patients_cannot_tell() -> None:
    values = np.arange(6.0)[:, None]
    result = found((values, np.arange(6), (np.arange(6) < 3)[None]))
    assert result.difference[0, 0] == -3
    assert np.isnan([result.low, result.high, result.p]).all()


def test_ties_and_perfect_separation() -> None:
    inside = np.arange(20) < 6
    ties = found((np.full((20, 1), 0.3), np.arange(20), inside[None]))
    assert (ties.difference[0, 0], ties.p[0, 0]) == (0, 1)
    parted = found((inside[:, None].astype(np.float64), np.arange(20), inside[None]))
    assert parted.difference[0, 0] == pytest.approx(1.0)
    assert parted.p[0, 0] < 0.01
    assert np.isnan([ties.low, ties.high, parted.low, parted.high]).all()
