"""Groups of people for whom the model is right less often, looks elsewhere, or of whom there are hardly any cases."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.recipe import Analysis
from engine.statistics.case_intervals import place_seed
from engine.statistics.case_table import CaseTable, case_table
from engine.statistics.kinds import UNKNOWN, asked_kinds, strata_of
from engine.statistics.rest import against_rest
from engine.statistics.rows import ScoreRow

Failing = Literal["accuracy", "agreement", "few_cases"]
Booleans = NDArray[np.bool_]

PEOPLE = ("skin_type", "skin_type_pair", "monk_skin_tone", "sex", "age_band", "site")
GAPS = ("skin_type", "sex")
"""Kinds of which a group of few cases is a gap in the data; ages and sites have rare ends everywhere."""
SKIN_TYPES = ("I", "II", "III", "IV", "V", "VI")
"""All are looked for as soon as one case has one of them."""
TOP1, AGREEMENT = "top1", "iou"
FAILINGS: dict[str, Failing] = {TOP1: "accuracy", AGREEMENT: "agreement"}
EXAMPLES = 5
SURE = 0.05
"""Adjusted p below which a group stands apart."""


@dataclass(frozen=True, slots=True)
class GroupFailure:
    """A group of people against everybody else of its kind.

    Attributes:
        failing: "accuracy" (the share of cases in which the first condition is the reference), "agreement" (IoU), or
            "few_cases".
        value, rest: means over the cases of the group, and over the others; NaN without a case.
        difference, ci_low, ci_high, p: of the means, see `engine.statistics.differences`; NaN for "few_cases".
        p_adjusted: for all groups of the kind, as in strata.csv.
        small: fewer cases than the analysis' smallest stratum.
        examples: up to five photos: of wrong cases the surest, of agreement the lowest, else any.
    """

    failing: Failing
    stratum_kind: str
    stratum: str
    baseline: str
    n_photos: int
    n_cases: int
    n_patients: int
    value: float
    rest: float
    difference: float
    ci_low: float
    ci_high: float
    p: float
    p_adjusted: float
    small: bool
    examples: tuple[str, ...]

    @property
    def is_candidate(self) -> bool:
        """Whether something surely fails for the group, or there are few of it."""
        return self.failing == "few_cases" or (self.difference < 0 and self.p_adjusted < SURE)


def find_group_failures(
    rows: Iterable[ScoreRow], analysis: Analysis, kinds: Sequence[str] = PEOPLE
) -> tuple[GroupFailure, ...]:
    """Every group of people with each of its figures, the likeliest failure first; cases of unknown group are no group.

    Args:
        rows: one a photo, of one baseline.
        analysis: resamples, seed, correction, and the number of cases below which a group is `small`.
        kinds: see `engine.statistics.kinds.strata_of`; those that no case has are left out.

    Raises:
        ValueError: a photo has two rows.
    """
    given = list(rows)
    if not given:
        return ()
    table = case_table(_with_correctness(row) for row in given)
    found = [
        failure
        for kind in asked_kinds(kinds, table.cases)
        for failure in _of_kind(kind, table, sorted(given, key=_by_case), analysis)
    ]
    return tuple(sorted(found, key=_rank))


def _with_correctness(row: ScoreRow) -> ScoreRow:
    top1 = math.nan if row.correct is None else float(row.correct)
    return replace(row, measures={TOP1: top1, AGREEMENT: row.measures.get(AGREEMENT, math.nan)}, chance={})


def _of_kind(kind: str, table: CaseTable, rows: Sequence[ScoreRow], analysis: Analysis) -> Iterator[GroupFailure]:
    labels = strata_of(kind, table.cases)
    known = {label for label in labels if label is not None}
    names = sorted(known)
    if names:
        parts = np.array([[label == name for label in labels] for name in names], dtype=np.bool_)
        figures = against_rest(table, parts, analysis, place_seed(analysis.seed, ("difference", kind, "all")))
        for place, name in enumerate(names):
            if name != UNKNOWN:
                picked = {field: values[place] for field, values in figures.items()}
                yield from _failures(kind, name, parts[place], table, picked, rows, analysis)
    if kind in GAPS and known != {UNKNOWN}:
        missing = set(SKIN_TYPES).difference(known) if kind == "skin_type" and known.intersection(SKIN_TYPES) else ()
        yield from (_absent(kind, name, table.baseline) for name in missing)


def _failures(
    kind: str,
    name: str,
    members: Booleans,
    table: CaseTable,
    figures: dict[str, NDArray[np.float64]],
    rows: Sequence[ScoreRow],
    analysis: Analysis,
) -> Iterator[GroupFailure]:
    inside = {case.case_id for case, mine in zip(table.cases, members, strict=True) if mine}
    mine = [row for row in rows if row.case_id in inside]
    for column, measure in enumerate(table.measures):
        values = table.values[members, column]
        scored = ~np.isnan(values)
        value, difference = _mean(values[scored]), float(figures["difference"][column])
        yield GroupFailure(
            FAILINGS[measure],
            kind,
            name,
            table.baseline,
            int(table.photos[members, column].sum()),
            int(scored.sum()),
            len(np.unique(table.patients[members][scored])),
            value,
            value - difference,
            difference,
            *(float(figures[field][column]) for field in ("difference_low", "difference_high", "p", "p_adjusted")),
            small=int(scored.sum()) < analysis.smallest_stratum,
            examples=_examples(FAILINGS[measure], mine),
        )
    if kind in GAPS and len(inside) < analysis.smallest_stratum:
        yield replace(
            _absent(kind, name, table.baseline),
            n_photos=len(mine),
            n_cases=len(inside),
            n_patients=len(np.unique(table.patients[members])),
            examples=tuple(row.photo_id for row in mine[:EXAMPLES]),
        )


def _absent(kind: str, name: str, baseline: str) -> GroupFailure:
    nothing = (math.nan,) * 7
    return GroupFailure("few_cases", kind, name, baseline, 0, 0, 0, *nothing, small=True, examples=())


def _examples(failing: Failing, rows: Sequence[ScoreRow]) -> tuple[str, ...]:
    """One photo a case."""
    if failing == "accuracy":
        ranked = sorted((row for row in rows if row.correct is False), key=lambda row: (-row.confidence, row.photo_id))
    else:
        known = (row for row in rows if not math.isnan(row.measures.get(AGREEMENT, math.nan)))
        ranked = sorted(known, key=lambda row: (row.measures[AGREEMENT], row.photo_id))
    first = {row.case_id: row.photo_id for row in reversed(ranked)}
    return tuple(photo for photo in (row.photo_id for row in ranked) if photo in first.values())[:EXAMPLES]


def _mean(values: NDArray[np.float64]) -> float:
    return float(values.mean()) if len(values) else math.nan


def _by_case(row: ScoreRow) -> tuple[str, str]:
    return row.case_id, row.photo_id


def _rank(one: GroupFailure) -> tuple[bool, float, float, str, str, str]:
    p = math.inf if math.isnan(one.p_adjusted) else one.p_adjusted
    size = math.inf if math.isnan(one.difference) else one.difference
    return not one.difference < 0, p, size, one.failing, one.stratum_kind, one.stratum
