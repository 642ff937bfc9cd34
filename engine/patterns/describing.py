"""From clusters of photos to what is said of each: how many, how well they agree, who is in them too often."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.agreement import MEASURES
from engine.evaluation.proportions import share_of
from engine.patterns.clusters import Clusters
from engine.patterns.excess import excesses, over_represented
from engine.patterns.rings import BORDERS, INSIDE, RINGS, SECTORS
from engine.patterns.values import Excess, Pattern
from engine.recipe import Analysis
from engine.statistics.case_table import case_table
from engine.statistics.clustered_means import clustered_means
from engine.statistics.rows import ScoredCase, ScoreRow

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

EXAMPLES = 5
RIM = BORDERS.index(2 / 3), BORDERS.index(4 / 3)
BEYOND = BORDERS.index(2.0)


def describe(
    clusters: Clusters,
    rows: Sequence[ScoreRow],
    measure: str,
    analysis: Analysis,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[tuple[Pattern, ...], tuple[Excess, ...]]:
    """What is said of each cluster, and how strata are spread over them.

    Args:
        rows: of the clustered photos, in the order of `clusters.labels`, all of one baseline.
        measure: of the agreement that is meaned.
        analysis: of the statistics.

    Raises:
        Cancelled: `cancelled` said so.
    """
    table = case_table(rows)
    number = {case.case_id: place for place, case in enumerate(table.cases)}
    case = np.array([number[row.case_id] for row in rows], dtype=np.int64)
    shares = _shares(clusters.labels, case, len(table.cases))
    spread = excesses(shares, table.cases, table.patients, analysis, cancelled)
    values = np.array([row.measures.get(measure, math.nan) for row in rows], dtype=np.float64)
    info = next((info for info in MEASURES if info.name == measure), None)
    ends = (info.lowest, info.highest) if info else (-math.inf, math.inf)
    patterns = tuple(
        _pattern(one, clusters, rows, (case, table.patients, table.cases), values, ends, spread)
        for one in range(len(clusters.middles))
    )
    return patterns, spread


def _shares(labels: Integers, case: Integers, cases: int) -> Floats:
    """Of each case's photos in each cluster, float64 of shape (cases, clusters)."""
    clusters = int(labels.max()) + 1
    counts = np.bincount(case * clusters + labels, minlength=cases * clusters).reshape(cases, clusters)
    return counts / counts.sum(axis=1, keepdims=True)


def _pattern(
    one: int,
    clusters: Clusters,
    rows: Sequence[ScoreRow],
    owners: tuple[Integers, Integers, Sequence[ScoredCase]],
    values: Floats,
    ends: tuple[float, float],
    spread: Sequence[Excess],
) -> Pattern:
    case, patients, cases = owners
    members = np.flatnonzero(clusters.labels == one)
    involved = np.unique(case[members])
    agreement = clustered_means(values[members, None], case[members], patients[case[members]])
    low, high = np.clip([agreement.low[0], agreement.high[0]], *ends).tolist()
    judged = np.array([place for place in involved if cases[place].correct is not None], dtype=np.int64)
    holds = np.array([bool(cases[place].correct) for place in judged], dtype=np.bool_)
    correct = share_of(holds, patients[judged])
    rings = np.nansum(clusters.profiles[one].reshape(RINGS, SECTORS), axis=1)
    return Pattern(
        one + 1,
        len(members),
        len(involved),
        len(np.unique(patients[involved])),
        clusters.profiles[one],
        float(rings[:INSIDE].sum()),
        float(rings[RIM[0] : RIM[1]].sum()),
        float(rings[BEYOND:].sum()),
        float(agreement.mean[0]),
        low,
        high,
        correct.value,
        correct.low,
        correct.high,
        _examples(members[np.argsort(clusters.distances[members], kind="stable")], rows),
        over_represented(spread, one + 1),
    )


def _examples(nearest: Integers, rows: Sequence[ScoreRow]) -> tuple[str, ...]:
    """The first photo of each of the first patients."""
    firsts: dict[str, str] = {}
    for row in nearest.tolist():
        firsts.setdefault(rows[row].patient_key, rows[row].photo_id)
    return tuple(firsts.values())[:EXAMPLES]
