"""A stratum's mean minus the mean of the rest, with an interval and a test whose units are patients.

Statistic: t = d / s, d the difference of the means over cases and s its cluster-robust standard error. With N1 cases
inside, N0 outside, means m1 and m0, and for patient p sums T1_p, T0_p and numbers n1_p, n0_p of cases on either side,

    s^2 = sum_p ((T1_p - m1 n1_p) / N1 - (T0_p - m0 n0_p) / N0)^2,

so that a patient on both sides counts as such.

Test: permutation of patients (`engine.statistics.permutations`), two-sided, p = (1 + #{|t*| >= |t|}) / (1 + resamples).
It is exact for strata of any size where scores do not depend on the stratum, down to the small p that a correction for
many strata asks for; a bootstrap of few patients is not. As t is studentised, it also holds in large samples where only
the means agree and the spreads do not (Janssen 1997; Chung and Romano 2013).

Interval: d -+ q s, q the 95 % quantile of |t*|; it leaves out 0 exactly where p < 0.05.

With fewer than two patients on either side, or fewer than `FEWEST_ARRANGEMENTS` ways to fill the stratum, there is
neither; where s is 0 there is no interval.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.statistics.contrasts import PatientScores, Side
from engine.statistics.permutations import patient_permutations

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

LEVEL = 0.95
FEWEST_ARRANGEMENTS = 40
"""With fewer, none could be among the most extreme 5 % of a two-sided test by itself."""
_PLACES_AT_ONCE = 100_000
_NO_SPREAD = 1e-7
_TIE = 1e-9


@dataclass(frozen=True, slots=True)
class Differences:
    """Each float64 of shape (strata, measures); NaN where undefined."""

    difference: Floats
    low: Floats
    high: Floats
    p: Floats


def differences(
    values: Floats, patients: Integers, inside: Booleans, resamples: int, seed: Sequence[int]
) -> Differences:
    """Each stratum against the rest of the cases.

    Args:
        values: scores of cases, float64 of shape (cases, measures); a case counts for the measures that are not NaN.
        patients: number of each case's patient, int64 of shape (cases,).
        inside: bool of shape (strata, cases).
        resamples: permutations.
        seed: of the permutations, which the strata share; neither other strata nor other measures change a figure.
    """
    found = np.full((4, len(inside), values.shape[1]), np.nan)
    patterns: dict[bytes, list[int]] = {}
    for column in range(values.shape[1]):
        patterns.setdefault(np.isnan(values[:, column]).tobytes(), []).append(column)
    for columns in patterns.values():
        defined = ~np.isnan(values[:, columns[0]])
        order = np.flatnonzero(defined)[np.argsort(patients[defined], kind="stable")]
        if len(order):
            scores = PatientScores.of(values[order][:, columns], patients[order])
            found[:, :, columns] = _compare(scores, inside[:, order], resamples, np.random.default_rng(seed))
    return Differences(*found)


def _compare(scores: PatientScores, inside: Booleans, resamples: int, random: np.random.Generator) -> Floats:
    found = np.full((4, len(inside), scores.values.shape[1]), np.nan)
    sides = {row: Side.of(mask, scores) for row, mask in enumerate(inside) if mask.any() and not mask.all()}
    extremes = _extremes(scores, {row: side for row, side in sides.items() if _testable(side)}, resamples, random)
    in_place = np.arange(len(scores.values))[None]
    for row, side in sides.items():
        difference, error = side.contrast(scores, in_place)
        found[0, row] = side.sign * difference[0]
        if row in extremes:
            reached = np.abs(_ratio(scores, difference, error)[0])
            found[3, row] = _share_as_extreme(extremes[row], reached)
            found[1:3, row] = _limits(scores, found[0, row], error[0], extremes[row])
    return found


def _testable(side: Side) -> bool:
    return side.patients > 1 and side.log_arrangements > math.log(FEWEST_ARRANGEMENTS)


def _extremes(
    scores: PatientScores, sides: Mapping[int, Side], resamples: int, random: np.random.Generator
) -> dict[int, Floats]:
    """|t*| in ascending order, by stratum, float64 of shape (resamples, measures)."""
    if not sides:
        return {}
    parts: dict[int, list[Floats]] = {row: [] for row in sides}
    for count in _portions(resamples, max(1, _PLACES_AT_ONCE // len(scores.values))):
        cases = patient_permutations(scores.sizes, count, random)
        for row, side in sides.items():
            parts[row].append(np.abs(_ratio(scores, *side.contrast(scores, cases))))
    return {row: np.sort(np.concatenate(found), axis=0) for row, found in parts.items()}


def _portions(whole: int, most: int) -> Iterator[int]:
    for start in range(0, whole, most):
        yield min(most, whole - start)


def _ratio(scores: PatientScores, difference: Floats, error: Floats) -> Floats:
    """t; without any spread, 0 for equal means and infinite for others."""
    least = _NO_SPREAD * np.abs(scores.values).max(axis=0)
    flat = error <= least
    at_once = np.where(np.abs(difference) > least, np.inf, 0.0)
    return np.where(flat, at_once, difference / np.where(flat, 1.0, error))


def _share_as_extreme(extremes: Floats, reached: Floats) -> Floats:
    return (1.0 + np.count_nonzero(extremes >= reached * (1.0 - _TIE), axis=0)) / (1.0 + len(extremes))


def _limits(scores: PatientScores, difference: Floats, error: Floats, extremes: Floats) -> tuple[Floats, Floats]:
    rank = math.ceil(LEVEL * (len(extremes) + 1)) - 1
    spread = error > _NO_SPREAD * np.abs(scores.values).max(axis=0)
    reach = np.where(spread, extremes[min(rank, len(extremes) - 1)] * np.where(spread, error, 1.0), np.nan)
    return difference - reach, difference + reach
