"""Enrichment of a label with an interval and a test whose units are patients.

With s_p and a_p the sums over a patient's cases of the label's share of saliency and of area, enrichment is the ratio
of sums E = sum s_p / sum a_p: the saliency that lies on the label over what its area alone would hold. It is 1 in
expectation wherever saliency does not depend on the label, however unevenly it is spread. A mean of ratios, or of their
logarithms, is not: small labels hold most often nothing and rarely much, so the mean of logarithms lies below 0 by
chance, and is infinite where a label holds no saliency at all.

Interval and test: log E is compared with Student's distribution. Its error is the cluster-robust one of the ratio
divided by E (delta method), with the correction CR2 and Satterthwaite's degrees of freedom (Bell and McCaffrey 2002;
the working model: a patient's saliency varies in proportion to the label's area):

    A = sum a_p,  u_p = s_p - E a_p,  c_p = 1 / (1 - a_p / A),  error = sqrt(sum c_p u_p^2) / (A E)
    freedom = A^2 / (sum a_p^2 + (sum c_p a_p^2 / A)^2 - sum (c_p a_p^2 / A)^2).

One patient, no saliency on the label, or patients who all have the same ratio: neither interval nor p.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LEVEL = 0.95
_NO_SPREAD = 1e-9


@dataclass(frozen=True, slots=True)
class Enrichment:
    """A ratio, its 95 % interval and the two-sided p of 1; NaN where undefined."""

    ratio: float
    low: float
    high: float
    p: float


def enrichment(saliency: Floats, area: Floats) -> Enrichment:
    """From the patients' sums.

    Args:
        saliency: 0 or above, float64 of shape (patients,).
        area: above 0, of the same shape.

    Example:
        >>> found = enrichment(np.array([0.3, 0.1]), np.array([0.1, 0.1]))
        >>> round(found.ratio, 9), round(found.p, 2)
        (2.0, 0.4)
    """
    if not len(area):
        return Enrichment(math.nan, math.nan, math.nan, math.nan)
    ratio = float(saliency.sum() / area.sum())
    error, freedom = _error(saliency, area, ratio)
    if math.isnan(error):
        return Enrichment(ratio, math.nan, math.nan, math.nan)
    from scipy.special import stdtr, stdtrit

    reach = float(stdtrit(freedom, 0.5 + LEVEL / 2)) * error
    p = 2.0 * float(stdtr(freedom, -abs(math.log(ratio)) / error))
    return Enrichment(ratio, _power(ratio, -reach), _power(ratio, reach), p)


def _error(saliency: Floats, area: Floats, ratio: float) -> tuple[float, float]:
    """Of the logarithm of the ratio, and its degrees of freedom; NaN where nothing is known of the spread."""
    ratios = saliency / area
    if len(area) < 2 or ratio == 0 or np.ptp(ratios) <= _NO_SPREAD * ratios.max():
        return math.nan, math.nan
    total = area.sum()
    correction = 1.0 / (1.0 - area / total)
    error = float(np.sqrt((correction * (saliency - ratio * area) ** 2).sum()) / (total * ratio))
    shared = correction * area**2 / total
    freedom = total**2 / ((area**2).sum() + shared.sum() ** 2 - (shared**2).sum())
    return error, float(freedom)


def _power(ratio: float, reach: float) -> float:
    """ratio e^reach; infinite where it is beyond all numbers."""
    return ratio * math.exp(reach) if reach < 700 else math.inf
