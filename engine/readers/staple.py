"""STAPLE: one ROI from readers who are trusted as far as they agree with each other."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Booleans = NDArray[np.bool_]

TIE = 1e-6
"""A probability this close to one half is a tie, which is not inside: the iteration ends at about 1e-7."""


def staple(rois: Booleans) -> Booleans:
    """Cells that lie inside the true region with a probability above one half (Warfield, Zou, Wells 2004).

    Expectation maximisation from the mean of the masks on finds for each reader a sensitivity and a specificity and
    for each cell the probability, with one prior for all cells: the share that readers marked on average. Nothing is
    random. Where nobody marked a cell, or everybody every cell, there is nothing to learn and all agree.

    Args:
        rois: bool of shape (readers, height, width).

    Returns:
        bool of shape (height, width).
    """
    if not rois.any() or rois.all():
        return rois[0].copy()
    inside = _inside(np.packbits(rois).tobytes(), rois.shape)
    return np.unpackbits(np.frombuffer(inside, dtype=np.uint8), count=rois[0].size).reshape(rois[0].shape) > 0


@lru_cache(maxsize=64)
def _inside(packed: bytes, shape: tuple[int, ...]) -> bytes:
    """The cells inside, packed eight to a byte as the ROIs are: kept, as each baseline of a photo asks the same."""
    import SimpleITK

    rois = np.unpackbits(np.frombuffer(packed, dtype=np.uint8), count=math.prod(shape)).reshape(shape)
    probability: NDArray[np.float64] = SimpleITK.GetArrayFromImage(
        SimpleITK.STAPLE([SimpleITK.GetImageFromArray(roi) for roi in rois], 1.0)
    )
    return np.packbits(probability > 0.5 + TIE).tobytes()
