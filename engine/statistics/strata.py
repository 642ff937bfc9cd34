"""Mean, median, interval and difference to the rest of every measure in every stratum."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.agreement import MEASURES
from engine.recipe import Analysis
from engine.statistics.case_intervals import case_intervals, place_seed
from engine.statistics.case_table import CaseTable, case_table
from engine.statistics.kinds import asked_kinds, strata_of, stratum_order
from engine.statistics.rest import against_rest
from engine.statistics.rows import Outcome, ScoreRow, Stratum

Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]
Place = tuple[str, str, Outcome]
"""Kind of stratum, stratum, outcome."""

OUTCOMES: tuple[tuple[Outcome, bool | None], ...] = (("all", None), ("correct", True), ("incorrect", False))
_RANGES = {info.name: (info.lowest, info.highest) for info in MEASURES}


def summarise(
    rows: Iterable[ScoreRow], analysis: Analysis, kinds: Collection[str] | None = None
) -> tuple[Stratum, ...]:
    """Strata by baseline, kind, stratum, outcome and measure, in this order.

    Cases of unknown correctness are in outcome "all" only, and in no stratum of kind "correct". The order of the rows
    changes nothing; each figure has its own random numbers, so neither do other strata and kinds (but for p_adjusted).

    Args:
        rows: one a photo and baseline.
        analysis: resamples, seed, correction, and the number of cases below which a stratum is `small`.
        kinds: see `engine.statistics.kinds.asked_kinds`; those of `analysis` where it is `None`.

    Raises:
        ValueError: a photo has two rows of one baseline, or there is no such kind.
    """
    by_baseline: dict[str, list[ScoreRow]] = {}
    for row in rows:
        by_baseline.setdefault(row.baseline, []).append(row)
    return tuple(
        stratum
        for baseline in sorted(by_baseline)
        for stratum in _of_baseline(case_table(by_baseline[baseline]), analysis, kinds)
    )


def _of_baseline(table: CaseTable, analysis: Analysis, kinds: Collection[str] | None) -> Iterator[Stratum]:
    for kind in asked_kinds(analysis.strata if kinds is None else kinds, table.cases):
        labels = strata_of(kind, table.cases)
        names = sorted({label for label in labels if label is not None}, key=stratum_order)
        if not names:
            continue
        parts = np.array([[label == name for label in labels] for name in names], dtype=np.bool_)
        families = [
            _of_family(table, (kind, outcome), names, parts & cases, analysis)
            for outcome, cases in _outcomes(table, kind)
        ]
        for of_name in zip(*families, strict=True):
            yield from (stratum for of_outcome in of_name for stratum in of_outcome)


def _outcomes(table: CaseTable, kind: str) -> Iterator[tuple[Outcome, Booleans]]:
    """Outcomes and their cases; a kind that is the outcome itself is not parted again."""
    for outcome, wanted in OUTCOMES:
        if wanted is None:
            yield outcome, np.ones(len(table.cases), dtype=np.bool_)
        elif kind != "correct":
            yield outcome, np.array([case.correct is wanted for case in table.cases], dtype=np.bool_)


def _of_family(
    table: CaseTable, family: tuple[str, Outcome], names: Sequence[str], parts: Booleans, analysis: Analysis
) -> Iterator[tuple[Stratum, ...]]:
    """By name, the strata of one kind and outcome; none where the outcome does not occur in the stratum."""
    kind, outcome = family
    against = against_rest(table, parts, analysis, place_seed(analysis.seed, ("difference", *family)))
    for row, name in enumerate(names):
        figures = {field: values[row] for field, values in against.items()}
        place = (kind, name, outcome)
        yield tuple(_of_cases(table, parts[row], place, figures, analysis)) if parts[row].any() else ()


def _of_cases(
    table: CaseTable, cases: Booleans, place: Place, against: Mapping[str, Floats], analysis: Analysis
) -> Iterator[Stratum]:
    values, photos, chances = table.values[cases], table.photos[cases], table.chances[cases]
    beside = {name: np.where(np.isnan(values), np.nan, found[cases]) for name, found in table.beside.items()}
    seed = place_seed(analysis.seed, place)
    low, high = case_intervals(values, table.patients[cases], analysis.bootstrap, seed)
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
            **{name: _mean_of_known(found[:, column]) for name, found in beside.items()},
            baseline=table.baseline,
            small=count < analysis.smallest_stratum,
            asked_difference=analysis.difference,
            planned=None,
            **{field: float(figures[column]) for field, figures in against.items()},
        )


def _mean_of_known(values: Floats) -> float:
    return _or_nan(np.mean, values[~np.isnan(values)])


def _or_nan(statistic: Callable[[Floats], np.floating[Any]], values: Floats) -> float:
    return float(statistic(values)) if len(values) else float("nan")
