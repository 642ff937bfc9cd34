from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from engine.statistics.clustered_means import clustered_means


def test_a_case_counts_once_whatever_its_photos() -> None:
    values = np.array([[0.0], [1.0], [0.2], [0.4]])
    found = clustered_means(values, np.array([0, 0, 5, 7]), np.array([0, 0, 3, 9]))
    assert found.mean[0] == pytest.approx((0.5 + 0.2 + 0.4) / 3)
    assert (found.photos, found.cases, found.patients) == (4, 3, 3)


def test_patients_of_one_case_each_have_student_s_interval() -> None:
    values = np.random.default_rng(1).random((12, 3))
    found = clustered_means(values, np.arange(12), np.arange(12))
    low, high = stats.t.interval(0.95, 11, values.mean(axis=0), stats.sem(values, axis=0))
    assert found.low == pytest.approx(low)
    assert found.high == pytest.approx(high)


def test_photos_without_a_value_are_left_out() -> None:
    values = np.array([[0.3, 0.4], [np.nan, 0.9], [0.5, 0.6]])
    found = clustered_means(values, np.array([0, 1, 2]), np.array([0, 1, 2]))
    assert found.mean == pytest.approx([0.4, 0.5])
    assert found.photos == 2


def test_one_patient_has_no_interval_and_nothing_no_mean() -> None:
    lone = clustered_means(np.array([[0.3], [0.5]]), np.array([0, 1]), np.array([4, 4]))
    assert lone.mean[0] == pytest.approx(0.4) and np.isnan(lone.low[0]) and np.isnan(lone.high[0])
    none = clustered_means(np.full((2, 1), np.nan), np.array([0, 1]), np.array([0, 1]))
    assert np.isnan(none.mean[0]) and none.cases == 0
