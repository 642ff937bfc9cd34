"""Smoothing of the map on the score grid."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.recipe import MapStage


def smooth(saliency_map: NDArray[np.float32], stage: MapStage) -> NDArray[np.float32]:
    """The map under a Gaussian whose standard deviation is `stage.smoothing` x the longer side, in cells.

    The photo is mirrored at its edges (half-sample symmetric, scipy's mode "reflect"), which keeps the sum of the map,
    so saliency at the rim is not lost; the kernel is cut at 4 standard deviations.

    Args:
        saliency_map: float32, (height, width), on the score grid.
        stage: smoothing 0 returns the map as it is.
    """
    if stage.smoothing == 0:
        return saliency_map
    from scipy.ndimage import gaussian_filter

    sigma = stage.smoothing * max(saliency_map.shape)
    return np.asarray(gaussian_filter(saliency_map, sigma, mode="reflect", truncate=4.0), dtype=np.float32)
