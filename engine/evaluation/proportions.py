"""Shares of cases, with intervals whose units are patients."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Share:
    """A share of cases and its 95 % interval; NaN without a case."""

    value: float
    low: float
    high: float
    n_cases: int
    n_patients: int


def share_of(holds: Booleans, patients: Integers) -> Share:
    """The share of cases for which something holds.

    Interval: Wilson (1927) with the number of cases divided by the design effect of patients (Rao and Scott 1992),

        effect = P / (P - 1) sum_p (t_p - share n_p)^2 / (n share (1 - share)),   at least 1,

    for t_p of the n_p cases of patient p, n cases and P patients. Without patients of several cases it is Wilson's
    own, and a share of 0 or 1 has an interval, too, which a bootstrap has not.

    Args:
        holds: bool of shape (cases,).
        patients: number of each case's patient, int64 of the same shape.
    """
    cases = len(holds)
    if cases == 0:
        return Share(math.nan, math.nan, math.nan, 0, 0)
    _, which, sizes = np.unique(patients, return_inverse=True, return_counts=True)
    share = float(holds.mean())
    effect = _design_effect(np.bincount(which, holds).astype(np.int64), sizes.astype(np.int64), share)
    low, high = wilson(share, cases / effect)
    return Share(share, low, high, cases, len(sizes))


def wilson(share: float, cases: float) -> tuple[float, float]:
    """Wilson's score interval of a share of `cases`, which need not be a whole number."""
    from scipy.special import ndtri

    z = float(ndtri(0.5 + LEVEL / 2))
    middle = (share + z * z / (2 * cases)) / (1 + z * z / cases)
    reach = z / (1 + z * z / cases) * math.sqrt(share * (1 - share) / cases + z * z / (4 * cases * cases))
    return max(0.0, middle - reach), min(1.0, middle + reach)


def _design_effect(totals: Integers, sizes: Integers, share: float) -> float:
    """Where every patient has one case there is none; where all cases agree it cannot be told and is taken for 1."""
    patients, cases = len(sizes), int(sizes.sum())
    if patients < 2 or patients == cases or share in (0.0, 1.0):
        return 1.0
    spread = float(((totals - share * sizes) ** 2).sum()) * patients / (patients - 1)
    return max(1.0, spread / (cases * share * (1 - share)))
