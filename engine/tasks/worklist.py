"""Which cases to collect: how many more of each condition and group of people a study needs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.recipe.strata_names import PAIR
from engine.statistics.case_table import CaseTable, case_table
from engine.statistics.kinds import UNKNOWN, strata_of
from engine.statistics.power import power
from engine.statistics.rows import ScoredCase
from engine.surprises.groups import SKIN_TYPES
from engine.tasks.summaries import RunSummary, statistics_rows

CONDITION = "condition"
GROUPS = ("skin_type", "sex", "age_band")
MEASURE = "iou"

Booleans = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One row of worklist.csv: a condition in a group of people.

    Attributes:
        n_cases, n_patients: with a score of `measure` under `baseline`.
        missing: cases to the recipe's smallest stratum.
        more_cases: that would show the recipe's difference of this group to all other cases, see
            `engine.statistics.power`; NaN where unknown, infinite where the others are too few for any number.
        needed: the larger of both, as far as they are finite.
        because: where `needed` comes from: "smallest stratum" or "difference" (with a power of 80 %), or "both".
        asked_difference: the recipe's, in `measure`.
    """

    condition: str
    group_kind: str
    group: str
    n_cases: int
    n_patients: int
    missing: int
    more_cases: float
    needed: int
    measure: str
    baseline: str
    because: str
    asked_difference: float


def worklist(summary: RunSummary) -> tuple[Wanted, ...]:
    """Every condition and group of which more is needed, the largest need first.

    Conditions and groups are those that occur among the scored cases, each with each, so that what was never collected
    is asked for, too. Unknown conditions and groups are left out.
    """
    baseline = summary.run.recipe.attribution.map_names[0]
    rows = [row for row in statistics_rows(summary.results) if row.baseline == baseline]
    if not rows or not any(MEASURE in row.measures for row in rows):
        return ()
    table = case_table(rows)
    wanted = [one for kind in GROUPS for one in _of_kind(summary, table, kind) if one.needed]
    return tuple(sorted(wanted, key=_rank))


def _of_kind(summary: RunSummary, table: CaseTable, kind: str) -> Iterable[Wanted]:
    analysis = summary.run.recipe.analysis
    column = table.measures.index(MEASURE)
    scores = table.values[:, [column]]
    conditions, groups = _named(CONDITION, table.cases), _groups(kind, table.cases)
    names = np.array([name or "" for name in strata_of(CONDITION + PAIR + kind, table.cases)], dtype=np.str_)
    pairs = [(condition, group) for condition in conditions for group in groups]
    if not pairs:
        return
    inside = np.array([names == condition + PAIR + group for condition, group in pairs], dtype=np.bool_)
    more = power(scores, table.patients, inside, analysis.difference).more_cases[:, 0]
    known = ~np.isnan(scores[:, 0])
    for (condition, group), members, further in zip(pairs, inside & known, more.tolist(), strict=True):
        n_cases = int(members.sum())
        missing = max(0, analysis.smallest_stratum - n_cases)
        shown = int(further) if math.isfinite(further) else 0
        yield Wanted(
            condition,
            kind,
            group,
            n_cases,
            len(np.unique(table.patients[members])),
            missing,
            further,
            max(missing, shown),
            MEASURE,
            table.baseline,
            "both" if missing == shown else "smallest stratum" if missing > shown else "difference",
            analysis.difference,
        )


def _named(kind: str, cases: Sequence[ScoredCase]) -> list[str]:
    return sorted({name for name in strata_of(kind, cases) if name is not None and name != UNKNOWN})


def _groups(kind: str, cases: Sequence[ScoredCase]) -> list[str]:
    found = _named(kind, cases)
    is_scale = kind == "skin_type" and not set(found).isdisjoint(SKIN_TYPES)
    return sorted({*found, *SKIN_TYPES}) if is_scale else found


def _rank(one: Wanted) -> tuple[int, str, int, str]:
    return -one.needed, one.condition, GROUPS.index(one.group_kind), one.group
