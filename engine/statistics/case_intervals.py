"""Intervals of means over cases, measure by measure, from values that may be undefined."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.statistics.intervals import mean_intervals

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


def case_intervals(values: Floats, patients: Integers, resamples: int, seed: Sequence[int]) -> tuple[Floats, Floats]:
    """95 % limits of each measure's mean (`engine.statistics.intervals`).

    Measures that are defined for the same patients share their resamples; neither other measures nor other strata
    change a figure.

    Args:
        values: of cases, float64 of shape (cases, measures); a case counts for the measures that are not NaN.
        patients: number of each case's patient, int64 of shape (cases,).
        resamples: of the bootstrap.
        seed: see `place_seed`.

    Returns:
        Two float64 arrays of shape (measures,).
    """
    _, patient = np.unique(patients, return_inverse=True)
    return total_intervals(*patient_totals(patient, values), resamples, seed)


def total_intervals(totals: Floats, numbers: Floats, resamples: int, seed: Sequence[int]) -> tuple[Floats, Floats]:
    """The same from `patient_totals`; a patient counts for the columns in which it has any number."""
    low, high = np.full((2, totals.shape[1]), np.nan)
    patterns: dict[bytes, list[int]] = {}
    for column in range(totals.shape[1]):
        patterns.setdefault((numbers[:, column] > 0).tobytes(), []).append(column)
    for columns in patterns.values():
        counted = numbers[:, columns[0]] > 0
        random = np.random.default_rng(seed)
        limits = mean_intervals(totals[counted][:, columns], numbers[counted][:, columns], resamples, random)
        low[columns], high[columns] = limits
    return low, high


def patient_totals(patient: Integers, values: Floats) -> tuple[Floats, Floats]:
    """Sum and number of the scores of each patient's cases; float64 of shape (patients, measures).

    Args:
        patient: 0, 1, 2, ... of each case, int64 of shape (cases,).
        values: float64 of shape (cases, measures); NaN counts for nothing.
    """
    defined = ~np.isnan(values)
    filled = np.where(defined, values, 0.0)
    totals = np.zeros((int(patient.max(initial=-1)) + 1, values.shape[1]))
    numbers = np.zeros_like(totals)
    for column in range(values.shape[1]):
        totals[:, column] = np.bincount(patient, filled[:, column])
        numbers[:, column] = np.bincount(patient, defined[:, column])
    return totals, numbers


def place_seed(seed: int, place: tuple[str, ...]) -> tuple[int, int]:
    """Of random numbers that belong to this place of the tables alone."""
    digest = hashlib.sha256("\0".join(place).encode()).digest()
    return seed, int.from_bytes(digest[:16], "big")
