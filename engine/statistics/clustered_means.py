"""Means of many columns over cases, with intervals over patients that are quick enough to follow the hand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.statistics.intervals import robust_t

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class ClusteredMeans:
    """The mean over cases of each column, a case's value being the mean over its photos.

    Attributes:
        mean, low, high: float64 of shape (columns,); NaN without a case, the limits with fewer than two patients.
        photos, cases, patients: that have a value.
    """

    mean: Floats
    low: Floats
    high: Floats
    photos: int
    cases: int
    patients: int


def clustered_means(values: Floats, cases: Integers, patients: Integers) -> ClusteredMeans:
    """Mean and 95 % interval (`engine.statistics.intervals.robust_t`) of each column.

    Args:
        values: of photos, float64 of shape (photos, columns); a photo counts where all its columns are known.
        cases, patients: number of each photo's case and patient, int64 of shape (photos,).
    """
    known = ~np.isnan(values).any(axis=1)
    unknown = np.full(values.shape[1], np.nan)
    if not known.any():
        return ClusteredMeans(unknown, unknown, unknown, 0, 0, 0)
    of_cases, case_patients = _case_means(values[known], cases[known], patients[known])
    totals, numbers = _sums(of_cases, case_patients)
    mean = totals.sum(axis=0) / len(of_cases)
    low, high = robust_t(totals, numbers[:, None]) if len(totals) > 1 else (unknown, unknown)
    return ClusteredMeans(mean, low, high, int(known.sum()), len(of_cases), len(totals))


def _case_means(values: Floats, cases: Integers, patients: Integers) -> tuple[Floats, Integers]:
    totals, numbers = _sums(values, cases)
    owner = np.zeros(int(cases.max()) + 1, dtype=np.int64)
    owner[cases] = patients
    return totals / numbers[:, None], owner[np.bincount(cases) > 0]


def _sums(values: Floats, groups: Integers) -> tuple[Floats, Floats]:
    """Sums of the rows of each group that has any, and how many these are."""
    numbers = np.bincount(groups)
    present = numbers > 0
    columns = [np.bincount(groups, column)[present] for column in values.T]
    return np.stack(columns, axis=1).astype(np.float64), numbers[present].astype(np.float64)
