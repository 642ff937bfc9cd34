"""Sums over patients and the limits that follow from them, also where there is nothing to sum."""

from __future__ import annotations

import numpy as np

from engine.statistics.case_intervals import case_intervals, patient_totals

NAN = float("nan")


def test_sums_and_numbers_leave_undefined_scores_out() -> None:
    values = np.array([[1.0, NAN], [2.0, 4.0], [5.0, NAN]])
    totals, numbers = patient_totals(np.array([0, 0, 1]), values)
    assert totals.tolist() == [[3.0, 4.0], [5.0, 0.0]]
    assert numbers.tolist() == [[2.0, 1.0], [1.0, 0.0]]


def test_cases_without_any_measure_have_no_limits() -> None:
    for cases in (0, 3):
        low, high = case_intervals(np.zeros((cases, 0)), np.arange(cases), 200, (1, 2))
        assert (len(low), len(high)) == (0, 0)


def test_a_measure_that_no_case_has_has_undefined_limits_and_the_others_keep_theirs() -> None:
    values = np.random.default_rng(1).normal(size=(30, 2))
    alone = case_intervals(values[:, :1], np.arange(30), 200, (1, 2))
    values[:, 1] = NAN
    low, high = case_intervals(values, np.arange(30), 200, (1, 2))
    assert np.isnan([low[1], high[1]]).all()
    assert (low[0], high[0]) == (alone[0][0], alone[1][0])
