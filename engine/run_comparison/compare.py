"""Two runs side by side."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from engine.run_comparison.cautions import Caution, cautions_for, refused_measures
from engine.run_comparison.changes import changes_of
from engine.run_comparison.decisions import DecidedCase, decided_cases, decision_changes
from engine.run_comparison.matching import map_pairs, matched
from engine.run_comparison.moves import group_moves
from engine.run_comparison.settings import differing
from engine.run_comparison.tables import pair_tables
from engine.run_comparison.values import (
    TRANSITION,
    Change,
    GroupMove,
    PhotoPair,
    RunComparison,
    RunSide,
)
from engine.statistics import ScoreRow
from engine.statistics.case_table import case_table
from engine.statistics.kinds import asked_kinds, strata_of
from engine.statistics.rows import ScoredCase

OF_ONE_RUN = ("correct", "confidence")
"""Kinds of strata that the two runs part differently; what became of the decision stands for them."""
Strata = Mapping[str, Sequence[str | None]]


def compare_runs(
    before: RunSide, after: RunSide, kinds: Collection[str] | None = None, *, across_files: bool = False
) -> RunComparison:
    """What differs between two runs, what changed, for whom.

    Resamples, seed, correction and the smallest stratum are the later recipe's.

    Args:
        kinds: of strata, see `engine.statistics.kinds.asked_kinds`, and `TRANSITION`; those of the later recipe and
            `TRANSITION` where it is `None`. Those of `OF_ONE_RUN` are left out.
        across_files: whether the runs are of two project files, whose photos bear the later one's identifiers here.
    """
    maps = map_pairs(*(side.facts.recipe.attribution.map_names for side in (before, after)))
    cautions = cautions_for(before.facts, after.facts, maps)
    pairs, unmatched = matched(before, after, maps, across_files)
    decided = decided_cases(before, after)
    wanted = (*after.facts.recipe.analysis.strata, TRANSITION) if kinds is None else tuple(kinds)
    found = RunComparison(
        before.facts,
        after.facts,
        differing(before.facts, after.facts),
        cautions,
        maps,
        pairs,
        unmatched,
        changes=(),
        decisions=(),
        moves=(),
    )
    analysis, high = after.facts.recipe.analysis, after.facts.recipe.agreement.high
    changes: list[Change] = []
    moves: list[GroupMove] = []
    for one in maps:
        chosen = found.pairs_of(one)
        if chosen:
            changes += _changes(chosen, one, wanted, cautions, found, decided)
            moves += group_moves(chosen, high)
    strata = _strata(_decided_rows(after, decided), wanted, decided) if decided else {}
    strata = {kind: names for kind, names in strata.items() if kind != TRANSITION}
    decisions = tuple(decision_changes(decided, strata, analysis.correction))
    return replace(found, changes=tuple(changes), decisions=decisions, moves=tuple(moves))


def _changes(
    pairs: Sequence[PhotoPair],
    maps: tuple[str, str],
    kinds: Sequence[str],
    cautions: Sequence[Caution],
    found: RunComparison,
    decided: Sequence[DecidedCase],
) -> Iterator[Change]:
    tables = pair_tables(pairs, refused_measures(cautions))
    by_measure = {
        name: tuple(caution.key for caution in cautions if name in caution.measures) for name in tables.measures
    }
    strata = _strata(tables.cases, kinds, decided)
    return changes_of(tables, maps, strata, by_measure, found.after.recipe.analysis)


def _strata(cases: Sequence[ScoredCase], kinds: Sequence[str], decided: Sequence[DecidedCase]) -> Strata:
    """The stratum of each case, by kind."""
    known = asked_kinds([kind for kind in kinds if kind != TRANSITION], cases)
    strata: dict[str, Sequence[str | None]] = {
        kind: strata_of(kind, cases) for kind in known if not set(kind.split(" & ")) & set(OF_ONE_RUN)
    }
    if TRANSITION in kinds:
        became = {case.case_id: case.transition for case in decided}
        strata[TRANSITION] = [became.get(case.case_id) for case in cases]
    return strata


def _decided_rows(after: RunSide, decided: Sequence[DecidedCase]) -> tuple[ScoredCase, ...]:
    """The decided cases as strata see them, in the order of `decided`."""
    wanted = {case.case_id for case in decided}
    rows: dict[str, ScoreRow] = {}
    for photo in after.photos:
        if photo.row.case_id in wanted:
            rows.setdefault(photo.photo_id, photo.row)
    table = case_table(replace(row, baseline="") for row in rows.values())
    by_id = {case.case_id: case for case in table.cases}
    return tuple(by_id[case.case_id] for case in decided)
