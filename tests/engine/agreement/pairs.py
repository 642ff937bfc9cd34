"""Random pairs of saliency and ROI, plain and odd."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Pair = tuple[NDArray[np.float32], NDArray[np.bool_], NDArray[np.bool_]]


def random_pair(random: np.random.Generator) -> Pair:
    """A map (often with ties or zeros), its region and an ROI, both sometimes empty or full."""
    shape = tuple(int(side) for side in random.integers(1, 14, size=2))
    saliency_map = random.random(shape)
    if random.random() < 0.5:
        saliency_map = np.floor(saliency_map * random.integers(1, 6))
    region = random.random(shape) < random.choice([0.0, 0.2, 0.5, 1.0], p=[0.1, 0.4, 0.4, 0.1])
    roi = random.random(shape) < random.choice([0.0, 0.2, 0.5, 1.0], p=[0.1, 0.4, 0.4, 0.1])
    return saliency_map.astype(np.float32), region, roi
