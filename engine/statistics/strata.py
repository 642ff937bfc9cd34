"""Mean, median and interval of every measure in every stratum."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.agreement import MEASURES
from engine.recipe import Analysis
from engine.statistics.case_table import CaseTable, case_table
from engine.statistics.intervals import mean_intervals
from engine.statistics.kinds import STRATUM_KINDS, stratum_order
from engine.statistics.rows import Outcome, ScoreRow, Stratum

Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]

OUTCOMES: tuple[tuple[Outcome, bool | None], ...] = (("all", None), ("correct", True), ("incorrect", False))
_RANGES = {info.name: (info.lowest, info.highest) for info in MEASURES}


def summarise(
    rows: Iterable[ScoreRow], analysis: Analysis, kinds: Collection[str] = tuple(STRATUM_KINDS)
) -> tuple[Stratum, ...]:
    """Strata by baseline, kind, stratum, outcome and measure, in this order.

    Cases of unknown correctness are in outcome "all" only, and in no stratum of kind "correct". The order of the rows
    changes nothing; each stratum has its own random numbers, so neither do the other strata.

    Args:
        rows: one a photo and baseline.
        analysis: resamples, seed, and the number of cases below which a stratum is `small`.
        kinds: keys of `STRATUM_KINDS`.

    Raises:
        ValueError: a photo has two rows of one baseline.
    """
    by_baseline: dict[str, list[ScoreRow]] = {}
    for row in rows:
        by_baseline.setdefault(row.baseline, []).append(row)
    return tuple(
        stratum
        for baseline in sorted(by_baseline)
        for stratum in _of_baseline(case_table(by_baseline[baseline]), baseline, analysis, kinds)
    )


def _of_baseline(table: CaseTable, baseline: str, analysis: Analysis, kinds: Collection[str]) -> Iterator[Stratum]:
    for kind in kinds:
        names = [STRATUM_KINDS[kind](row) for row in table.first_rows]
        for name in sorted({name for name in names if name is not None}, key=stratum_order):
            inside = np.array([other == name for other in names], dtype=np.bool_)
            for outcome, cases in _outcomes(table, inside, kind):
                yield from _of_cases(table, cases, (kind, name, outcome), baseline, analysis)


def _outcomes(table: CaseTable, inside: Booleans, kind: str) -> Iterator[tuple[Outcome, Booleans]]:
    """Outcomes that occur among the cases `inside`; a stratum that is an outcome itself is not parted again."""
    for outcome, wanted in OUTCOMES:
        if wanted is None:
            yield outcome, inside
        elif kind != "correct":
            chosen = inside & np.array([row.correct is wanted for row in table.first_rows], dtype=np.bool_)
            if chosen.any():
                yield outcome, chosen


def _of_cases(
    table: CaseTable, cases: Booleans, place: tuple[str, str, Outcome], baseline: str, analysis: Analysis
) -> Iterator[Stratum]:
    values, photos, chances = table.values[cases], table.photos[cases], table.chances[cases]
    low, high = _intervals(values, table.patients[cases], place, analysis)
    for column, measure in enumerate(table.measures):
        scored = ~np.isnan(values[:, column])
        known = scored & ~np.isnan(chances[:, column])
        count = int(np.count_nonzero(scored))
        lowest, highest = _RANGES.get(measure, (-np.inf, np.inf))
        yield Stratum(
            *place,
            measure,
            n_photos=int(photos[:, column].sum()),
            n_cases=count,
            n_patients=len(np.unique(table.patients[cases][scored])),
            n_undefined=int(table.undefined[cases, column].sum()),
            mean=_or_nan(np.mean, values[scored, column]),
            median=_or_nan(np.median, values[scored, column]),
            ci_low=float(np.clip(low[column], lowest, highest)),
            ci_high=float(np.clip(high[column], lowest, highest)),
            chance=_or_nan(np.mean, chances[known, column]),
            baseline=baseline,
            small=count < analysis.smallest_stratum,
        )


def _intervals(
    values: Floats, patients: NDArray[np.int64], place: tuple[str, ...], analysis: Analysis
) -> tuple[Floats, Floats]:
    """Limits of each measure; measures that are defined for the same patients share their resamples."""
    low, high = np.full((2, values.shape[1]), np.nan)
    _, patient = np.unique(patients, return_inverse=True)
    totals, numbers = _by_patient(patient, values)
    patterns: dict[bytes, list[int]] = {}
    for column in range(values.shape[1]):
        patterns.setdefault((numbers[:, column] > 0).tobytes(), []).append(column)
    for columns in patterns.values():
        counted = numbers[:, columns[0]] > 0
        low[columns], high[columns] = mean_intervals(
            totals[counted][:, columns], numbers[counted][:, columns], analysis.bootstrap, _random(analysis.seed, place)
        )
    return low, high


def _by_patient(patient: NDArray[np.int64], values: Floats) -> tuple[Floats, Floats]:
    """Sum and number of the scores of each patient's cases; float64 of shape (patients, measures)."""
    defined = ~np.isnan(values)
    filled = np.where(defined, values, 0.0)
    columns = range(values.shape[1])
    totals = np.array([np.bincount(patient, filled[:, column]) for column in columns], dtype=np.float64)
    numbers = np.array([np.bincount(patient, defined[:, column]) for column in columns], dtype=np.float64)
    return totals.T, numbers.T


def _random(seed: int, place: tuple[str, ...]) -> np.random.Generator:
    """Random numbers that belong to this stratum alone."""
    digest = hashlib.sha256("\0".join(place).encode()).digest()
    return np.random.default_rng([seed, int.from_bytes(digest[:16], "big")])


def _or_nan(statistic: Callable[[Floats], np.floating[Any]], values: Floats) -> float:
    return float(statistic(values)) if len(values) else float("nan")
