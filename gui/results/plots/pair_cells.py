"""Strata of two kinds crossed, as the cells of a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.recipe.strata_names import PAIR

if TYPE_CHECKING:
    from engine.statistics import Stratum


@dataclass(frozen=True, slots=True)
class PairTable:
    """One table of a baseline.

    Attributes:
        title: above the table; empty where there is one baseline.
        down, across: strata of the first and the second kind, as people call them, by the names that the frame has.
        cells: by both names; a pair without cases has none.
    """

    title: str
    down: Mapping[str, str]
    across: Mapping[str, str]
    cells: Mapping[tuple[str, str], Stratum]


def pair_cells(
    strata: Iterable[Stratum], kind: str, names: tuple[Sequence[str], Sequence[str]], chosen: tuple[str, str, str]
) -> dict[tuple[str, str], Stratum]:
    """The strata of a pair of kinds by the names of both.

    Args:
        kind: both kinds with " & " between.
        names: of the strata of either kind.
        chosen: measure, outcome and baseline.
    """
    known = {
        row.stratum: row
        for row in strata
        if row.stratum_kind == kind and (row.measure, row.outcome, row.baseline) == chosen and row.n_cases
    }
    pairs = ((first, second) for first in names[0] for second in names[1])
    return {pair: known[PAIR.join(pair)] for pair in pairs if PAIR.join(pair) in known}
