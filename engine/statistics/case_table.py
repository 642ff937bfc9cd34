"""Scores of photos as scores of cases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.agreement import MEASURES
from engine.statistics.rows import ScoreRow

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class CaseTable:
    """The cases of one baseline, ordered by identifier.

    Attributes:
        first_rows: a row of each case, for what is the same for all its photos.
        patients: number of each case's patient, int64 of shape (cases,).
        measures: names.
        values: mean over the photos that have a value, float64 of shape (cases, measures); NaN where none has.
        chances: mean chance level over the same photos.
        photos, undefined: photos with and without a value, int64 of shape (cases, measures).
    """

    first_rows: tuple[ScoreRow, ...]
    patients: Integers
    measures: tuple[str, ...]
    values: Floats
    chances: Floats
    photos: Integers
    undefined: Integers


def case_table(rows: Iterable[ScoreRow]) -> CaseTable:
    """Cases from the photos' rows of one baseline, in any order.

    Raises:
        ValueError: a photo has two rows.
    """
    ordered = sorted(rows, key=lambda row: (row.case_id, row.photo_id))
    _check_unique(ordered)
    names = measure_names(ordered)
    of_cases = np.array([row.case_id for row in ordered], dtype=np.str_)
    _, first, case = np.unique(of_cases, return_index=True, return_inverse=True)
    first_rows = tuple(ordered[index] for index in first)
    _, patients = np.unique(np.array([row.patient_key for row in first_rows], dtype=np.str_), return_inverse=True)
    values = np.array([[row.measures.get(name, np.nan) for name in names] for row in ordered], dtype=np.float64)
    chances = np.array([[row.chance.get(name, np.nan) for name in names] for row in ordered], dtype=np.float64)
    defined = ~np.isnan(values)
    photos = _sum_by(case, defined.astype(np.float64)).astype(np.int64)
    undefined = _sum_by(case, (~defined).astype(np.float64)).astype(np.int64)
    means = _mean_by(case, values, defined)
    chance_means = _mean_by(case, chances, defined & ~np.isnan(chances))
    return CaseTable(first_rows, patients, names, means, chance_means, photos, undefined)


def measure_names(rows: Iterable[ScoreRow]) -> tuple[str, ...]:
    """Measures that occur, in the order of `MEASURES`, then others by name."""
    found = {name for row in rows for name in row.measures}
    known = tuple(info.name for info in MEASURES if info.name in found)
    return known + tuple(sorted(found.difference(known)))


def _check_unique(ordered: Sequence[ScoreRow]) -> None:
    for row, following in pairwise(ordered):
        if (row.case_id, row.photo_id) == (following.case_id, following.photo_id):
            raise ValueError(f"photo {row.photo_id} has two rows; statistics take one ROI a photo")


def _sum_by(group: Integers, values: Floats) -> Floats:
    """Sums of rows of the same group, float64 of shape (groups, columns)."""
    count = int(group.max()) + 1
    columns = [np.bincount(group, values[:, column], minlength=count) for column in range(values.shape[1])]
    return np.array(columns, dtype=np.float64).reshape(values.shape[1], count).T


def _mean_by(group: Integers, values: Floats, counted: NDArray[np.bool_]) -> Floats:
    totals, numbers = _sum_by(group, np.where(counted, values, 0.0)), _sum_by(group, counted.astype(np.float64))
    with np.errstate(invalid="ignore"):
        return totals / numbers
