"""Whether the probability of the likeliest condition is how often it is right."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from engine.evaluation.proportions import share_of
from engine.evaluation.values import CalibrationBin

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

MOST_BINS, FEWEST_CASES = 10, 5


def calibration_bins(probabilities: Floats, correct: Booleans, patients: Integers) -> tuple[CalibrationBin, ...]:
    """Cases in order of their probability, in bins of equal numbers (Nguyen and O'Connor 2015).

    Ten bins, or fewer so that each holds `FEWEST_CASES`; equal probabilities stay together.

    Args:
        probabilities: of the likeliest condition, float64 of shape (cases,).
        correct: whether it is the reference, bool of the same shape.
        patients: number of each case's patient, int64 of the same shape.
    """
    cases = len(probabilities)
    bins = min(MOST_BINS, cases // FEWEST_CASES)
    if bins == 0:
        return ()
    order = np.argsort(probabilities, kind="stable")
    ordered = probabilities[order]
    starts = np.unique(np.searchsorted(ordered, ordered[np.arange(bins) * cases // bins]))
    return tuple(_bin(order[start:end], probabilities, correct, patients) for start, end in _spans(starts, cases))


def calibration_error(bins: tuple[CalibrationBin, ...]) -> float:
    """Expected calibration error: mean |correct - probability| over the cases (Naeini et al. 2015); NaN without bins.

    It depends on the bins, and is above 0 for a perfect model of few cases.
    """
    cases = sum(one.n_cases for one in bins)
    if cases == 0:
        return math.nan
    return math.fsum(one.n_cases * abs(one.correct - one.probability) for one in bins) / cases


def _spans(starts: Integers, cases: int) -> list[tuple[int, int]]:
    ends = [*(int(start) for start in starts[1:]), cases]
    return [(int(start), end) for start, end in zip(starts, ends, strict=True)]


def _bin(chosen: Integers, probabilities: Floats, correct: Booleans, patients: Integers) -> CalibrationBin:
    share = share_of(correct[chosen], patients[chosen])
    mean = float(probabilities[chosen].mean())
    return CalibrationBin(mean, share.value, share.low, share.high, share.n_cases, share.n_patients)
