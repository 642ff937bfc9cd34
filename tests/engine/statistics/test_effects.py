"""Size-adjusted differences against statsmodels, standardised ones against scipy's t."""

from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as models
from scipy import stats

from engine.statistics.effects import hedges_g, size_adjusted


def test_adjusted_for_size_as_a_regression_does() -> None:
    random = np.random.default_rng(0)
    areas = random.uniform(0.01, 0.6, 90)
    areas[::9] = np.nan
    values = 0.1 * np.log(np.nan_to_num(areas, nan=1.0))[:, None] + random.random((90, 2))
    values[3:8, 1] = np.nan
    inside = np.stack([areas > 0.3, random.random(90) < 0.4])
    found = size_adjusted(values, areas, inside)
    for stratum in range(2):
        for column in range(2):
            kept = ~np.isnan(areas) & ~np.isnan(values[:, column])
            design = np.column_stack([np.ones(kept.sum()), inside[stratum, kept], np.log(areas[kept])])
            expected = models.OLS(values[kept, column], design).fit().params[1]
            assert found[stratum, column] == pytest.approx(expected, rel=1e-9)


def test_a_difference_that_is_all_size_goes_away() -> None:
    areas = np.linspace(0.01, 0.6, 50)
    values = (0.5 + 0.1 * np.log(areas))[:, None]
    assert size_adjusted(values, areas, (areas > 0.2)[None])[0, 0] == pytest.approx(0.0, abs=1e-12)


def test_equal_sizes_change_nothing() -> None:
    values, inside = np.random.default_rng(0).random((30, 1)), np.arange(30) < 11
    expected = values[inside].mean() - values[~inside].mean()
    assert size_adjusted(values, np.full(30, 0.2), inside[None])[0, 0] == pytest.approx(expected)


def test_undefined_adjustments() -> None:
    values, areas = np.arange(8.0)[:, None], np.array([0.1, 0.1, 0.1, 0.1, 0.4, 0.4, 0.4, 0.4])
    told_apart_by_size = np.arange(8) < 4
    nobody = np.zeros(8, np.bool_)
    assert np.isnan(size_adjusted(values, areas, np.stack([told_apart_by_size, nobody, ~nobody]))).all()
    assert np.isnan(size_adjusted(values, np.full(8, np.nan), told_apart_by_size[None])).all()


def test_standardised_as_from_student_s_t() -> None:
    values = np.random.default_rng(1).normal(size=(40, 2))
    values[:9, 1] = np.nan
    inside = np.arange(40) % 3 == 0
    found = hedges_g(values, inside[None])
    for column in range(2):
        kept = ~np.isnan(values[:, column])
        one, other = values[kept & inside, column], values[kept & ~inside, column]
        t = stats.ttest_ind(one, other).statistic
        freedom = len(one) + len(other) - 2
        expected = t * np.sqrt(1 / len(one) + 1 / len(other)) * (1 - 3 / (4 * freedom - 1))
        assert found[0, column] == pytest.approx(expected, rel=1e-9)


def test_undefined_standardised_differences() -> None:
    inside = np.array([[True, True, False, False], [True] * 4, [False] * 4])
    assert np.isnan(hedges_g(np.full((4, 1), 0.3), inside)).all()
    assert np.isnan(hedges_g(inside[0][:, None].astype(np.float64), inside)).all()
    assert np.isnan(hedges_g(np.arange(4.0)[:, None], inside)[1:]).all()
