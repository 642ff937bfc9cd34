"""Each stratum against the rest of its kind: all figures at once."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.agreement import MEASURES
from engine.recipe import Analysis
from engine.statistics.case_table import CaseTable
from engine.statistics.correction import corrected
from engine.statistics.differences import differences
from engine.statistics.effects import hedges_g, size_adjusted
from engine.statistics.power import power

Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]

_SPANS = {info.name: info.highest - info.lowest for info in MEASURES}


def against_rest(table: CaseTable, parts: Booleans, analysis: Analysis, seed: Sequence[int]) -> Mapping[str, Floats]:
    """The figures of the strata of one kind and outcome by the names of `engine.statistics.rows.Stratum`'s fields.

    Args:
        table: cases.
        parts: which of them are in each stratum, bool of shape (strata, cases); the rest are those in another.
        analysis: resamples and correction.
        seed: of the permutations.

    Returns:
        Each float64 of shape (strata, measures).
    """
    pool = parts.any(axis=0)
    values, inside = table.values[pool], parts[:, pool]
    areas = np.array([case.roi_area for case in table.cases], dtype=np.float64)[pool]
    found = differences(values, table.patients[pool], inside, analysis.bootstrap, seed)
    sensitivity = power(values, table.patients[pool], inside, analysis.difference)
    most = np.array([_SPANS.get(measure, math.inf) for measure in table.measures])
    return {
        "difference": found.difference,
        "difference_low": np.clip(found.low, -most, most),
        "difference_high": np.clip(found.high, -most, most),
        "p": found.p,
        "p_adjusted": corrected(found.p, analysis.correction),
        "size_adjusted_difference": size_adjusted(values, areas, inside),
        "effect_size": hedges_g(values, inside),
        "detectable_difference": sensitivity.detectable_difference,
        "more_cases": np.where(np.isfinite(most), sensitivity.more_cases, np.nan),
    }
