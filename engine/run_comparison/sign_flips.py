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
    found = np.full(values.shape[1], np.nan)
    patterns: dict[bytes, list[int]] = {}
    for column in range(values.shape[1]):
        patterns.setdefault((numbers[:, column] > 0).tobytes(), []).append(column)
    for columns in patterns.values():
        counted = numbers[:, columns[0]] > 0
        if 2 ** int(counted.sum()) >= FEWEST_ARRANGEMENTS:
            found[columns] = _of_pattern(totals[counted][:, columns], numbers[counted][:, columns], resamples, seed)
    return found


def _of_pattern(totals: Floats, numbers: Floats, resamples: int, seed: Sequence[int]) -> Floats:
    """Of measures that the same patients have; those whose flips are drawn share them."""
    moved = np.count_nonzero(totals, axis=0)
    every = 2.0**moved <= resamples
    found = np.empty(totals.shape[1])
    for column in np.flatnonzero(every):
        found[column] = _among_all(totals[:, [column]], numbers[:, [column]])
    if not every.all():
        found[~every] = _among_drawn(totals[:, ~every], numbers[:, ~every], resamples, np.random.default_rng(seed))
    return found


def _among_all(totals: Floats, numbers: Floats) -> float:
    """Over all flips of the patients whose change is not 0; the others' sign is the same either way."""
    moved = np.flatnonzero(totals[:, 0])
    signs = np.ones((2 ** len(moved), len(totals)))
    places = np.arange(len(signs))[:, None] >> np.arange(len(moved))
    signs[:, moved] = 1.0 - 2.0 * (places & 1)
    return float(_reached(signs, totals, numbers)[0]) / len(signs)


def _among_drawn(totals: Floats, numbers: Floats, resamples: int, random: np.random.Generator) -> Floats:
    hits = np.zeros(totals.shape[1])
    at_once = max(1, _SIGNS_AT_ONCE // len(totals))
    for start in range(0, resamples, at_once):
        size = (min(at_once, resamples - start), len(totals))
        signs = random.integers(0, 2, size, dtype=np.int8).astype(np.float64)
        hits += _reached(2.0 * signs - 1.0, totals, numbers)
    return (1.0 + hits) / (1.0 + resamples)


def _reached(signs: Floats, totals: Floats, numbers: Floats) -> Floats:
    """How many flips reach the figure that was found, by measure."""
    found = _ratio(np.ones((1, len(totals))), totals, numbers)
    return np.count_nonzero(_ratio(signs, totals, numbers) >= found * (1.0 - _TIE), axis=0).astype(np.float64)


def _ratio(signs: Floats, totals: Floats, numbers: Floats) -> Floats:
    """|d / s| of each flip and measure; without any spread, 0 for no change and infinite for another."""
    means = signs @ totals / numbers.sum(axis=0)
    whole = (totals**2).sum(axis=0)
    squares = whole - 2.0 * means * (signs @ (totals * numbers)) + means**2 * (numbers**2).sum(axis=0)
    flat = squares <= _NO_SPREAD * whole
    at_once = np.where(np.abs(means) > 0, np.inf, 0.0)
    return np.where(flat, at_once, np.abs(means) / np.sqrt(np.where(flat, 1.0, squares)))
