"""The path of Guided IG (Kapishnikov et al. 2021): those features move first whose gradient is smallest.

A feature's position is its share of the way from baseline to photo, 0 to 1. After step t of T the whole path is as far
from the photo (sum of |x - x_photo|) as the straight one, and no position is farther than `MAX_DISTANCE` from t / T.
That bound is of the authors' code (PAIR's saliency library); the paper ties the path to points of the straight one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FRACTION = 0.25
"""Share of the features that may move at once, those of smallest gradient (the default of the authors' code)."""

MAX_DISTANCE = 0.02
"""Farthest that a feature may be from the straight path, as a share of its way (the default of the authors' code)."""

ROUNDING = 1e-9
"""A distance that is this share of the whole way from its goal has reached it."""

Values = NDArray[np.float64]


def advanced(positions: Values, ways: Values, gradients: Values, goal: float) -> Values:
    """The positions after the next step.

    Args:
        positions: 0 to 1, (features,).
        ways: |x_photo - x_baseline|, (features,); a feature of way 0 takes no part.
        gradients: at the present point, (features,).
        goal: share of the straight path after this step, above 0 and at most 1.
    """
    if goal >= 1:
        return np.ones_like(positions)
    highest = min(goal + MAX_DISTANCE, 1.0)
    moved = np.maximum(positions, goal - MAX_DISTANCE)
    steepness = np.where((ways > 0) & (moved < highest), np.abs(gradients), np.inf)
    whole = float(ways.sum())
    missing = float((ways * (1 - moved)).sum()) - whole * (1 - goal)
    while missing > ROUNDING * whole:
        chosen = _flattest(steepness)
        if not chosen.size:
            break
        rooms = highest - moved[chosen]
        reach = float((ways[chosen] * rooms).sum())
        share = min(1.0, missing / reach)
        moved[chosen] += share * rooms
        steepness[chosen] = np.inf
        missing -= share * reach
    return moved


def _flattest(steepness: Values) -> NDArray[np.int64]:
    """Indices of the share `FRACTION` of all features with the smallest gradients, ties included, that may move."""
    rank = int(FRACTION * (len(steepness) - 1))
    threshold = np.partition(steepness, rank)[rank]
    return np.flatnonzero((steepness <= threshold) & (steepness < np.inf))
