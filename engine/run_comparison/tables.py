"""The matched photos of two runs as cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import nan

import numpy as np
from numpy.typing import NDArray

from engine.run_comparison.values import CONFIDENCE, CORRECT, PhotoPair, measured
from engine.statistics import ScoreRow
from engine.statistics.case_table import case_table, measure_names
from engine.statistics.rows import ScoredCase

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class PairTables:
    """The matched photos of one pair of maps as cases, by the later run's identifiers and facts.

    Attributes:
        cases: by identifier; `patients` are the numbers of theirs, int64 of shape (cases,).
        measures: that both runs have, `CORRECT` and `CONFIDENCE` among them.
        before, after, chance_before, chance_after: means over the photos with a value in both runs, float64 of shape
            (cases, measures); NaN where there is none.
        photos: how many these are; `undefined_before` and `undefined_after` have no value in that run.
    """

    cases: tuple[ScoredCase, ...]
    patients: Integers
    measures: tuple[str, ...]
    before: Floats
    after: Floats
    chance_before: Floats
    chance_after: Floats
    photos: Integers
    undefined_before: Integers
    undefined_after: Integers

    @property
    def values(self) -> Floats:
        """Mean changes of the cases, float64 of shape (cases, measures); NaN where no photo has one."""
        return self.after - self.before


def pair_tables(pairs: Sequence[PhotoPair], refused: frozenset[str]) -> PairTables:
    """Tables of the pairs of one pair of maps, without the refused measures.

    Args:
        pairs: at least one.
    """
    ordered = sorted(pairs, key=lambda pair: (pair.after.row.case_id, pair.photo_id))
    shared = set(measure_names(pair.before.row for pair in pairs))
    names = [name for name in measure_names(pair.after.row for pair in pairs) if name in shared]
    measures = tuple(name for name in (*names, CORRECT, CONFIDENCE) if name not in refused)
    table = case_table(replace(pair.after.row, measures={}, chance={}, levels={}) for pair in ordered)
    case = np.repeat(np.arange(len(table.cases)), [one.photos for one in table.cases])
    sides = [[pair.before.row for pair in ordered], [pair.after.row for pair in ordered]]
    old, new = (_figures(rows, measures, measured) for rows in sides)
    chances = [_figures(rows, measures, _chance) for rows in sides]
    both = ~np.isnan(old) & ~np.isnan(new)
    before, after = (_means(case, values, both) for values in (old, new))
    chance_before, chance_after = (_means(case, values, both & ~np.isnan(values)) for values in chances)
    return PairTables(
        table.cases,
        table.patients,
        measures,
        before,
        after,
        chance_before,
        chance_after,
        photos=_counts(case, both),
        undefined_before=_counts(case, np.isnan(old)),
        undefined_after=_counts(case, np.isnan(new)),
    )


def _figures(rows: Sequence[ScoreRow], names: Sequence[str], figure: Callable[[ScoreRow, str], float]) -> Floats:
    return np.array([[figure(row, name) for name in names] for row in rows], dtype=np.float64)


def _chance(row: ScoreRow, measure: str) -> float:
    return row.chance.get(measure, nan)


def _sums(case: Integers, values: Floats) -> Floats:
    """Over the photos of each case, float64 of shape (cases, measures)."""
    return np.stack([np.bincount(case, column) for column in values.T], axis=1).astype(np.float64)


def _counts(case: Integers, counted: NDArray[np.bool_]) -> Integers:
    return _sums(case, counted.astype(np.float64)).astype(np.int64)


def _means(case: Integers, values: Floats, counted: NDArray[np.bool_]) -> Floats:
    with np.errstate(invalid="ignore"):
        return _sums(case, np.where(counted, values, 0.0)) / _sums(case, counted.astype(np.float64))
