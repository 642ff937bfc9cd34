"""Scores of photos as scores of cases."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import numpy as np
from numpy.typing import NDArray

from engine.agreement import MEASURES, skill
from engine.statistics.rows import ScoredCase, ScoreRow

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class CaseTable:
    """The cases of one baseline, ordered by identifier.

    Attributes:
        baseline: the rows' one.
        cases: what parts them into strata.
        patients: number of each case's patient, int64 of shape (cases,).
        measures: names.
        values: mean over the photos that have a value, float64 of shape (cases, measures); NaN where none has.
        chances: mean chance level over the same photos.
        beside: by field of `engine.statistics.rows.Stratum`, what stands beside a score, the mean over the same photos.
        photos, undefined: photos with and without a value, int64 of shape (cases, measures).
    """

    baseline: str
    cases: tuple[ScoredCase, ...]
    patients: Integers
    measures: tuple[str, ...]
    values: Floats
    chances: Floats
    beside: Mapping[str, Floats]
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
    cases = tuple(_case(tuple(photos)) for _, photos in groupby(ordered, key=lambda row: row.case_id))
    case = np.repeat(np.arange(len(cases)), [one.photos for one in cases])
    _, patients = np.unique(np.array([one.patient_key for one in cases], dtype=np.str_), return_inverse=True)
    values = np.array([[row.measures.get(name, np.nan) for name in names] for row in ordered], dtype=np.float64)
    chances = np.array([[row.chance.get(name, np.nan) for name in names] for row in ordered], dtype=np.float64)
    defined = ~np.isnan(values)
    photos = _sum_by(case, defined.astype(np.float64)).astype(np.int64)
    undefined = _sum_by(case, (~defined).astype(np.float64)).astype(np.int64)
    means = _mean_by(case, values, defined)
    chance_means = _mean_by(case, chances, defined & ~np.isnan(chances))
    beside = {
        name: _mean_by(case, of_photos, defined & ~np.isnan(of_photos))
        for name, of_photos in _beside(ordered, names, values, chances).items()
    }
    return CaseTable(ordered[0].baseline, cases, patients, names, means, chance_means, beside, photos, undefined)


def _beside(rows: Sequence[ScoreRow], names: Sequence[str], values: Floats, chances: Floats) -> dict[str, Floats]:
    """Of each photo; float64 of shape (photos, measures)."""
    shifted, others = (
        np.array([[row.levels.get(f"{level}_{name}", np.nan) for name in names] for row in rows], dtype=np.float64)
        for level in ("shift_chance", "other_chance")
    )
    return {
        "skill": skill(values, chances),
        "shift_chance": shifted,
        "shift_skill": skill(values, shifted),
        "other_chance": others,
    }


def measure_names(rows: Iterable[ScoreRow]) -> tuple[str, ...]:
    """Measures that occur, in the order of `MEASURES`, then others by name."""
    found = {name for row in rows for name in row.measures}
    known = tuple(info.name for info in MEASURES if info.name in found)
    return known + tuple(sorted(found.difference(known)))


def _case(photos: Sequence[ScoreRow]) -> ScoredCase:
    first = photos[0]
    areas = [row.roi_area for row in photos if not math.isnan(row.roi_area)]
    return ScoredCase(
        case_id=first.case_id,
        patient_key=first.patient_key,
        condition=first.condition,
        correct=first.correct,
        facts=first.facts,
        readers=tuple(sorted({row.reader for row in photos if row.reader})),
        photos=len(photos),
        roi_area=sum(areas) / len(areas) if areas else math.nan,
        confidence=first.confidence,
    )


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
