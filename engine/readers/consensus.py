"""One ROI from those of several readers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.readers.staple import staple

Booleans = NDArray[np.bool_]

SOFT_LEVEL = 0.5
"""Share of the readers from which the mean of their masks counts as inside."""


def majority(rois: Booleans) -> Booleans:
    """Cells that more than half of the readers marked: with two readers, those that both did."""
    return 2 * np.count_nonzero(rois, axis=0) > len(rois)


def union(rois: Booleans) -> Booleans:
    """Cells that any reader marked."""
    return np.asarray(rois.any(axis=0))


def intersection(rois: Booleans) -> Booleans:
    """Cells that every reader marked."""
    return np.asarray(rois.all(axis=0))


def soft_mean(rois: Booleans) -> Booleans:
    """Cells where the mean of the readers' masks is at least `SOFT_LEVEL`: with two readers, those that either did."""
    return rois.mean(axis=0) >= SOFT_LEVEL


RULES: Mapping[str, Callable[[Booleans], Booleans]] = {
    "majority": majority,
    "union": union,
    "intersection": intersection,
    "soft_mean": soft_mean,
    "staple": staple,
}
"""From readers' ROIs (readers, height, width) to one (height, width)."""


def consensus(rois: Sequence[Booleans], rule: str) -> Booleans:
    """The readers' common ROI.

    Args:
        rois: for each reader who read the photo, bool of shape (height, width); a reader who marked nothing counts.
        rule: a key of `RULES`.

    Raises:
        ValueError: no reader at all, or shapes that differ.
    """
    if not rois:
        raise ValueError("a consensus needs at least one reader")
    return RULES[rule](np.stack(rois))
