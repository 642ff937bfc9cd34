"""From the attribution of three colours to one map."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from engine.recipe import MapStage

Floats = NDArray[np.float32]

CHANNELS: Mapping[str, Callable[[Floats], Floats]] = {
    "sum_abs": lambda attribution: np.abs(attribution).sum(axis=0),
    "abs_sum": lambda attribution: np.abs(attribution.sum(axis=0)),
    "positive": lambda attribution: np.maximum(attribution.sum(axis=0), 0.0),
    "max_abs": lambda attribution: np.abs(attribution).max(axis=0),
}
"""How (3, h, w) becomes (h, w): sum of |a_c| over c (PAIR), |sum of a_c|, max(sum of a_c, 0), max |a_c|."""


def reduce_channels(attribution: Floats, stage: MapStage, inner: tuple[slice, slice]) -> Floats:
    """One value a pixel of the model's input, 0 or above, clipped from above.

    Values above the percentile `stage.clip_percentile` (linear interpolation) of the pixels that show photo are set to
    it. Where that percentile is 0, fewer pixels than it leaves above carry all the saliency, and nothing is clipped.

    Args:
        attribution: float32, (3, h, w), signed.
        stage: channels and clip percentile.
        inner: rows and columns of the input that show photo; the rest is padding and becomes 0.

    Returns:
        float32, (h, w).

    Raises:
        ValueError: the attribution of the photo holds a value that is not finite.

    Example:
        >>> attribution = np.array([[[1.0]], [[-3.0]], [[0.5]]], dtype=np.float32)
        >>> float(reduce_channels(attribution, MapStage(channels="sum_abs"), (slice(0, 1), slice(0, 1)))[0, 0])
        4.5
    """
    rows, columns = inner
    joined = CHANNELS[stage.channels](attribution[:, rows, columns])
    if not np.isfinite(joined).all():
        raise ValueError("the attribution holds values that are not finite")
    reduced = np.zeros(attribution.shape[1:], dtype=np.float32)
    limit = np.percentile(joined, stage.clip_percentile) if joined.size else 0.0
    reduced[rows, columns] = np.minimum(joined, limit) if limit > 0 else joined
    return reduced
