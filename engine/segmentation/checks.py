"""What every map must fulfil before it is cut or counted."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def check_map(saliency_map: NDArray[np.float32]) -> None:
    """Refuses what is no saliency map.

    Raises:
        ValueError: not two-dimensional, empty, or a value that is not finite or is below 0.
    """
    if saliency_map.ndim != 2 or saliency_map.size == 0:
        raise ValueError(f"a saliency map has shape (height, width), not {saliency_map.shape}")
    lowest, highest = saliency_map.min(), saliency_map.max()
    if not (np.isfinite(lowest) and np.isfinite(highest)):
        raise ValueError("the saliency map holds values that are not finite")
    if lowest < 0:
        raise ValueError("the saliency map holds values below 0; join its channels first")
