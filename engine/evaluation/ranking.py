"""Area under the ROC curve with an interval for clustered cases."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Area:
    """Area under the curve and its 95 % interval; NaN where it is undefined."""

    value: float
    low: float
    high: float


def area_under_curve(scores: Floats, positive: Booleans, patients: Integers) -> Area:
    """How often a case with the condition has a higher score than one without; ties count half.

    The variance is Obuchowski's (1997) for clustered cases, which is DeLong's (1988) where every patient has one; the
    interval is symmetric on the logit scale. An area of 0 or 1, or fewer than two patients on a side, has none.

    Args:
        scores: float64 of shape (cases,).
        positive: whether the case has the condition, bool of the same shape.
        patients: number of each case's patient, int64 of the same shape.
    """
    count, others = int(positive.sum()), int((~positive).sum())
    if count == 0 or others == 0:
        return Area(math.nan, math.nan, math.nan)
    placements = _placements(scores, positive)
    area = float(placements[positive].mean())
    error = _standard_error(placements, positive, patients, area)
    if math.isnan(error) or area in (0.0, 1.0):
        return Area(area, math.nan, math.nan)
    centre, reach = math.log(area / (1 - area)), 1.959963984540054 * error / (area * (1 - area))
    return Area(area, _expit(centre - reach), _expit(centre + reach))


def _placements(scores: Floats, positive: Booleans) -> Floats:
    """For each case, the share of cases of the other side that it is rightly apart from."""
    from scipy.stats import rankdata

    found = np.empty(len(scores))
    ranks = rankdata(scores)
    others = np.count_nonzero(~positive)
    found[positive] = (ranks[positive] - rankdata(scores[positive])) / others
    found[~positive] = 1.0 - (ranks[~positive] - rankdata(scores[~positive])) / np.count_nonzero(positive)
    return found


def _standard_error(placements: Floats, positive: Booleans, patients: Integers, area: float) -> float:
    _, which = np.unique(patients, return_inverse=True)
    residuals = placements - area
    mine = np.bincount(which, np.where(positive, residuals, 0.0))
    theirs = np.bincount(which, np.where(positive, 0.0, residuals))
    with_mine, with_theirs = (len(np.unique(which[side])) for side in (positive, ~positive))
    if min(with_mine, with_theirs) < 2:
        return math.nan
    count, others, clusters = int(positive.sum()), int((~positive).sum()), len(mine)
    variance = (
        with_mine / (with_mine - 1) * float(mine @ mine) / count**2
        + with_theirs / (with_theirs - 1) * float(theirs @ theirs) / others**2
        + 2 * clusters / (clusters - 1) * float(mine @ theirs) / (count * others)
    )
    return math.sqrt(max(variance, 0.0))


def _expit(value: float) -> float:
    return 1.0 / (1.0 + math.exp(-value))
