"""Which strata a cluster has too many photos of: the shares of their photos against those of the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.errors import Cancelled
from engine.patterns.values import Excess
from engine.recipe import Analysis
from engine.statistics.correction import corrected
from engine.statistics.differences import differences
from engine.statistics.kinds import strata_of, stratum_order
from engine.statistics.rows import ScoredCase

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

KINDS = ("condition", "age_band", "sex", "skin_type", "site", "correct")
SURE = 0.05


def excesses(
    shares: Floats,
    cases: Sequence[ScoredCase],
    patients: Integers,
    analysis: Analysis,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Excess, ...]:
    """A row for each kind, stratum and cluster; none for one cluster, or where a kind has one stratum only.

    Args:
        shares: of each case's photos that are in each cluster, float64 of shape (cases, clusters).
        cases: as many.
        patients: number of each case's patient, int64 of shape (cases,).
        analysis: resamples, seed, correction and smallest stratum.

    Raises:
        Cancelled: `cancelled`, asked between kinds, said so.
    """
    found: list[Excess] = []
    for number, kind in enumerate(KINDS):
        if cancelled():
            raise Cancelled
        if shares.shape[1] > 1:
            found += _of_kind(kind, number, shares, cases, patients, analysis)
    return tuple(found)


def _of_kind(
    kind: str, number: int, shares: Floats, cases: Sequence[ScoredCase], patients: Integers, analysis: Analysis
) -> list[Excess]:
    """One family: its p are corrected together."""
    names = strata_of(kind, cases)
    pool = np.array([name is not None for name in names], dtype=np.bool_)
    strata = sorted({name for name in names if name is not None}, key=stratum_order)
    if len(strata) < 2:
        return []
    column = np.array([name or "" for name in names], dtype=np.str_)[pool]
    inside = np.stack([column == stratum for stratum in strata])
    of_pool, owners = shares[pool], patients[pool]
    result = differences(of_pool, owners, inside, analysis.bootstrap, (analysis.seed, number))
    adjusted = corrected(result.p.reshape(-1, 1), analysis.correction).reshape(result.p.shape)
    return [
        Excess(
            cluster + 1,
            kind,
            stratum,
            int(inside[row].sum()),
            len(np.unique(owners[inside[row]])),
            float(of_pool[inside[row], cluster].mean()),
            float(result.difference[row, cluster]),
            float(result.low[row, cluster]),
            float(result.high[row, cluster]),
            float(result.p[row, cluster]),
            float(adjusted[row, cluster]),
            bool(inside[row].sum() < analysis.smallest_stratum),
        )
        for cluster in range(shares.shape[1])
        for row, stratum in enumerate(strata)
    ]


def over_represented(rows: Sequence[Excess], cluster: int) -> tuple[Excess, ...]:
    """Of a cluster: those above the rest with an adjusted p below `SURE`, that of the largest difference first."""
    sure = [row for row in rows if row.cluster == cluster and row.difference > 0 and row.p_adjusted < SURE]
    return tuple(sorted(sure, key=lambda row: (-row.difference, row.stratum_kind, row.stratum)))
