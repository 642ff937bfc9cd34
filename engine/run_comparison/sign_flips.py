"""Whether a mean change is more than chance: flips of the signs of whole patients.

Where nothing changed but by chance, before and after can be told apart in no patient, so each patient's change is as
likely with the opposite sign (Fisher 1935). With totals t_p and numbers n_p of the patients' cases and N cases, the
statistic is the mean d = sum_p t_p / N over its cluster-robust standard error,

    s^2 = sum_p (t_p - d n_p)^2 / N^2,

and p = #{|d* / s*| >= |d / s|} / 2^P over all flips of P patients, or (1 + #) / (1 + resamples) over flips drawn at
random where there are more than `resamples`. It is exact for patients of any number of cases. For patients of one case
each it orders the flips as the plain mean does, and on changes of -1, 0 and 1 it is McNemar's exact test.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.statistics.case_intervals import patient_totals
from engine.statistics.differences import FEWEST_ARRANGEMENTS

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

_TIE = 1e-9
_NO_SPREAD = 1e-12
_SIGNS_AT_ONCE = 4_000_000


def sign_flip_p(values: Floats, patients: Integers, resamples: int, seed: Sequence[int]) -> Floats:
    """Two-sided p of each measure's mean change; float64 of shape (measures,).

    NaN with fewer patients than could reach 5 % by themselves (fewer than 6).

    Args:
        values: changes of cases, float64 of shape (cases, measures); a case counts for the measures that are not NaN.
        patients: number of each case's patient, int64 of shape (cases,).
        resamples: flips, where not all are looked at.
        seed: of the flips.
    """
    _, patient = np.unique(patients, return_inverse=True)
    totals, numbers = patient_totals(patient, values)
    return np.array(
        [_of_measure(*column, resamples, seed) for column in zip(totals.T, numbers.T, strict=True)], dtype=np.float64
    )


def _of_measure(totals: Floats, numbers: Floats, resamples: int, seed: Sequence[int]) -> float:
    counted = numbers > 0
    totals, numbers = totals[counted], numbers[counted]
    if 2 ** len(totals) < FEWEST_ARRANGEMENTS:
        return float("nan")
    moved = np.flatnonzero(totals)
    reached = _ratio(totals, numbers, np.ones((1, len(totals))))[0]
    every = 2 ** len(moved) <= resamples
    hits = sum(
        int(np.count_nonzero(_ratio(totals, numbers, signs) >= reached * (1.0 - _TIE)))
        for signs in (_all_flips(len(totals), moved) if every else _drawn(len(totals), resamples, seed))
    )
    return hits / 2 ** len(moved) if every else (1 + hits) / (1 + resamples)


def _all_flips(patients: int, moved: Integers) -> list[Floats]:
    """Of the patients whose change is not 0; the others' sign is the same either way."""
    signs = np.ones((2 ** len(moved), patients))
    places = np.arange(len(signs))[:, None] >> np.arange(len(moved))
    signs[:, moved] = 1.0 - 2.0 * (places & 1)
    return [signs]


def _drawn(patients: int, resamples: int, seed: Sequence[int]) -> list[Floats]:
    random = np.random.default_rng(seed)
    at_once = max(1, _SIGNS_AT_ONCE // patients)
    sizes = [min(at_once, resamples - start) for start in range(0, resamples, at_once)]
    return [random.choice((-1.0, 1.0), size=(size, patients)) for size in sizes]


def _ratio(totals: Floats, numbers: Floats, signs: Floats) -> Floats:
    """|d / s| of each flip; without any spread, 0 for no change and infinite for another."""
    means = np.einsum("bp,p->b", signs, totals) / numbers.sum()
    products = np.einsum("bp,p->b", signs, totals * numbers)
    squares = (totals**2).sum() - 2.0 * means * products + means**2 * (numbers**2).sum()
    flat = squares <= _NO_SPREAD * (totals**2).sum()
    at_once = np.where(np.abs(means) > 0, np.inf, 0.0)
    return np.where(flat, at_once, np.abs(means) / np.sqrt(np.where(flat, 1.0, squares)))
