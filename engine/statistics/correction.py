"""p-values of a family, corrected for its size."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def corrected(p: Floats, method: str) -> Floats:
    """Adjusted p-values of the families that are the columns.

    Args:
        p: float64 of shape (members, families); NaN is no member.
        method: "benjamini_hochberg" (false discovery rate; Benjamini and Hochberg 1995) or "holm" (family-wise error;
            Holm 1979).

    Returns:
        float64 of the same shape; compared with 0.05, they reject what the method rejects at 0.05.
    """
    return np.stack([_of_family(family, METHODS[method]) for family in p.T], axis=1) if p.size else p.copy()


def _of_family(p: Floats, method: Callable[[Floats], Floats]) -> Floats:
    members = np.flatnonzero(~np.isnan(p))
    order = members[np.argsort(p[members], kind="stable")]
    adjusted = np.full(p.shape, np.nan)
    adjusted[order] = np.minimum(method(p[order]), 1.0)
    return adjusted


def _benjamini_hochberg(ascending: Floats) -> Floats:
    raised = ascending * len(ascending) / np.arange(1, len(ascending) + 1)
    return np.minimum.accumulate(raised[::-1])[::-1]


def _holm(ascending: Floats) -> Floats:
    return np.maximum.accumulate(ascending * np.arange(len(ascending), 0, -1))


METHODS: Mapping[str, Callable[[Floats], Floats]] = {"benjamini_hochberg": _benjamini_hochberg, "holm": _holm}
"""By the name in the recipe's `analysis.correction`."""
