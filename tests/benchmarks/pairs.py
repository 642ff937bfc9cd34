"""Pairs of 224 x 224 whose measures are timed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from engine.comparison import Pair
from engine.recipe.stages import Segmentation
from engine.segmentation import segment

SHAPE = (224, 224)
KINDS = 20
"""Maps that differ."""


def drawn_pairs(random: np.random.Generator, count: int) -> list[Pair]:
    """What a study holds: maps, their regions as the recipe cuts and tidies them, and lesions as people draw them."""
    maps = [smooth_map(random, SHAPE, 18.0) for _ in range(KINDS)]
    stage = Segmentation("top_area", 0.15)
    kinds = [(one, segment(one, stage), _lesion(random)) for one in maps]
    return [kinds[index % KINDS] for index in range(count)]


def ragged_pairs(random: np.random.Generator, count: int) -> list[Pair]:
    """The hard end: both regions are noise cut at its highest 15 %, with outlines of 1,700 cells in 25 parts."""
    maps = [smooth_map(random, SHAPE, 6.0) for _ in range(KINDS)]
    regions = [one > np.quantile(one, 0.85) for one in maps]
    return [(maps[index % KINDS], regions[index % KINDS], regions[(index + 1) % KINDS]) for index in range(count)]


def smooth_map(random: np.random.Generator, shape: tuple[int, int], width: float = 6.0) -> NDArray[np.float32]:
    """Noise under a Gaussian of this width in cells."""
    return np.asarray(gaussian_filter(random.random(shape, dtype=np.float32), width), dtype=np.float32)


def _lesion(random: np.random.Generator) -> NDArray[np.bool_]:
    """A blob that is no circle: its radius wanders with the angle."""
    y, x = np.mgrid[: SHAPE[0], : SHAPE[1]] - random.uniform(80, 144, (2, 1, 1))
    angle, waves = np.arctan2(y, x), np.arange(2, 6)
    phase = waves * angle[..., None] + random.uniform(0, 2 * np.pi, len(waves))
    radius = random.uniform(30, 70) * (1 + (random.normal(0, 0.08, len(waves)) * np.sin(phase)).sum(axis=-1))
    return np.hypot(x, y) <= radius
