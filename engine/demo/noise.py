"""Seeded noise on planes: smooth fields, octaves, and the fine relief of skin."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Plane = NDArray[np.float32]
Amounts = NDArray[np.floating[Any]]

REFERENCE_WIDTH = 720
"""Photo width in pixels at which fine texture is defined; other widths show the same texture resampled."""

_TILE_SEED = 720540
_TILE_SIDE = 1088


def stream(*keys: int) -> np.random.Generator:
    """A random generator of its own for each sequence of non-negative keys."""
    return np.random.default_rng(keys)


def resize(plane: Plane, width: int, height: int) -> Plane:
    """`plane` (any height, any width) resampled to (height, width), bicubic, antialiased where it shrinks."""
    image = Image.fromarray(np.ascontiguousarray(plane, dtype=np.float32))
    return np.array(image.resize((width, height), Image.Resampling.BICUBIC), dtype=np.float32)


def smooth_field(random: np.random.Generator, width: int, height: int, cells: int) -> Plane:
    """Smooth noise of shape (height, width), mean near 0, deviation near 0.8, with `cells` bumps along the width."""
    rows = max(3, round(cells * height / width))
    return resize(random.standard_normal((rows, max(3, cells)), dtype=np.float32), width, height)


def octaves(random: np.random.Generator, width: int, height: int, cells: int, count: int) -> Plane:
    """Sum of `count` smooth fields, each twice as fine and 0.6 times as strong as the one before."""
    total = np.zeros((height, width), dtype=np.float32)
    for level in range(count):
        total += 0.6**level * smooth_field(random, width, height, cells * 2**level)
    return total


def smoothstep(plane: Amounts, low: float, high: float) -> Plane:
    """0 below `low`, 1 above `high`, smooth between."""
    share = np.clip((plane - low) / (high - low), 0.0, 1.0)
    return (share * share * (3.0 - 2.0 * share)).astype(np.float32)


@cache
def _relief_tile(width: int, zoom: float) -> Plane:
    """Furrows of skin as heights, deviation about 1 at the reference width; finer widths average it away."""
    from scipy.ndimage import gaussian_filter

    grain = stream(_TILE_SEED).standard_normal((_TILE_SIDE, _TILE_SIDE), dtype=np.float32)
    tile = np.zeros_like(grain)
    for sigma, weight in ((1.4 * zoom, 0.7), (2.8 * zoom, 1.0)):
        band = gaussian_filter(grain, sigma, mode="wrap") - gaussian_filter(grain, 1.8 * sigma, mode="wrap")
        tile += weight * np.minimum(np.abs(band) / band.std(), 1.2)
    tile = (tile - tile.mean()) / tile.std()
    side = round(_TILE_SIDE * width / REFERENCE_WIDTH)
    return tile if side == _TILE_SIDE else resize(tile, side, side)


def relief(random: np.random.Generator, width: int, height: int, zoom: float) -> Plane:
    """A random piece (height, width) of the furrowed relief of skin, `zoom` times enlarged."""
    tile = _relief_tile(width, zoom)
    top = int(random.random() * (tile.shape[0] - height))
    left = int(random.random() * (tile.shape[1] - width))
    flips = random.choice((-1, 1), size=2)
    return tile[top : top + height, left : left + width][:: flips[0], :: flips[1]]
