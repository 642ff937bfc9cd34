"""One row of readers.csv, and how it comes from values by photo or case."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean, median
from typing import Literal, get_args

import numpy as np

from engine.recipe import Analysis
from engine.statistics.case_intervals import place_seed, total_intervals

Comparison = Literal["reader_reader", "reader_others", "model_reader", "model_others", "all_readers", "intra_reader"]
Pair = tuple[str, str]
Figure = tuple["Place", float]

COMPARISONS: tuple[Comparison, ...] = get_args(Comparison)
"""In the order of the rows."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What has values: a photo, or a case of several photos."""

    case_id: str
    patient_key: str
    photos: int = 1


@dataclass(frozen=True, slots=True)
class Place:
    """Who is compared with whom, on what map and by what measure.

    Attributes:
        comparison: two readers; a reader and the consensus of the others (the human ceiling); the model and a reader;
            the model and the consensus of all readers but `second`; all readers at once; the same reader twice.
        first, second: a reader, "others", "model" or "again"; both empty for each photo's mean over all of it.
        baseline: of the model's map; empty where no model takes part.
    """

    comparison: Comparison
    first: str
    second: str
    baseline: str
    measure: str


@dataclass(frozen=True, slots=True)
class ReaderRow:
    """One row of readers.csv.

    Attributes:
        n_photos, n_cases, n_patients: those with a value.
        n_undefined: photos compared without a value, as one of the two marked or named nothing.
        mean, median: over the photos; of differentials over the cases.
        pooled: of all cells of all photos at once; NaN where the measure is not one of all readers.
        low, high: 95 % interval of the mean, patients as units; NaN with fewer than two patients, without any spread,
            or where no intervals were asked for.
    """

    place: Place
    n_photos: int
    n_cases: int
    n_patients: int
    n_undefined: int
    mean: float
    median: float
    pooled: float
    low: float = math.nan
    high: float = math.nan


def each(comparison: Comparison, values: Mapping[Pair, float], baseline: str, measure: str) -> Iterator[Figure]:
    """Every pair's value after their mean over those that have one; nothing without a pair."""
    if values:
        yield Place(comparison, "", "", baseline, measure), _mean(values.values())
    for (first, second), value in values.items():
        yield Place(comparison, first, second, baseline, measure), value


def rows_of(
    figures: Iterable[tuple[Unit, Figure]], pooled: Mapping[str, float], analysis: Analysis | None = None
) -> tuple[ReaderRow, ...]:
    """A row for each place, the mean over a comparison before its parts.

    Args:
        pooled: by measure.
        analysis: resamples and seed of the intervals; `None` leaves them out.
    """
    found: dict[Place, list[tuple[Unit, float]]] = {}
    for unit, (place, value) in figures:
        found.setdefault(place, []).append((unit, value))
    ordered = dict(sorted(found.items(), key=lambda item: _order(item[0])))
    rows = [_row(place, values, pooled.get(place.measure, math.nan)) for place, values in ordered.items()]
    if analysis is None or not rows:
        return tuple(rows)
    limits = _limits(list(ordered.values()), analysis)
    return tuple(replace(row, low=low, high=high) for row, (low, high) in zip(rows, limits, strict=True))


def _row(place: Place, values: Sequence[tuple[Unit, float]], pooled: float) -> ReaderRow:
    known = [(unit, value) for unit, value in values if not math.isnan(value)]
    numbers = [value for _, value in known]
    return ReaderRow(
        place,
        sum(unit.photos for unit, _ in known),
        len({unit.case_id for unit, _ in known}),
        len({unit.patient_key for unit, _ in known}),
        sum(unit.photos for unit, value in values if math.isnan(value)),
        _mean(numbers),
        median(numbers) if numbers else math.nan,
        pooled,
    )


def _limits(columns: Sequence[Sequence[tuple[Unit, float]]], analysis: Analysis) -> list[tuple[float, float]]:
    """95 % limits of each column's mean, never beyond 1, which no measure of readers exceeds."""
    patients = {unit.patient_key: 0 for values in columns for unit, _ in values}
    place = {patient: number for number, patient in enumerate(sorted(patients))}
    totals, numbers = np.zeros((2, len(place), len(columns)))
    for column, values in enumerate(columns):
        for unit, value in values:
            if not math.isnan(value):
                totals[place[unit.patient_key], column] += value
                numbers[place[unit.patient_key], column] += 1
    seed = place_seed(analysis.seed, ("readers",))
    low, high = total_intervals(totals, numbers, analysis.bootstrap, seed)
    return list(zip(low.tolist(), np.minimum(high, 1.0).tolist(), strict=True))


def _mean(values: Iterable[float]) -> float:
    known = [value for value in values if not math.isnan(value)]
    return fmean(known) if known else math.nan


def _order(place: Place) -> tuple[int, str, str, str, str]:
    return COMPARISONS.index(place.comparison), place.baseline, place.first, place.second, place.measure
