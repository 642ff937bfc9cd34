"""Maps and regions on the score grid as colours that can be read on skin."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from engine.viridis import viridis
from gui.canvas.colours import BOTH, DIFFERENCE, HUMAN, MODEL

Colours = NDArray[np.uint8]
"""Red, green, blue, alpha, the first three multiplied by alpha; uint8 (..., 4)."""

BOTH_ALPHA = 0.35
ONE_ALPHA = 0.14
HATCH_ALPHA = 0.6
FEW_ALPHA, MANY_ALPHA, DIFFERENCE_HATCH = 0.10, 0.34, 0.22
"""Of cells that one reader marked, of cells that all but one marked; and how much more on a line of the hatch."""
HATCH_SHARE, FINE_HATCH_SHARE = 1 / 40, 1 / 64
"""Distance between two lines of a hatch, as a share of the grid's longer side; the fine one is for narrow bands."""


@cache
def heat_table() -> Colours:
    """256 colours from nothing to the map's greatest value: viridis, its opacity rising with the value."""
    alpha = np.linspace(0.0, 1.0, 256)
    return _premultiplied(viridis(), alpha)


def heat_colours(saliency_map: NDArray[np.float32]) -> Colours:
    """The map (height, width) as colours, scaled from 0 to its greatest value; what is not a number is left clear."""
    finite = np.nan_to_num(saliency_map, nan=0.0, posinf=0.0, neginf=0.0)
    greatest = float(finite.max(initial=0.0))
    if greatest <= 0:
        return np.zeros((*saliency_map.shape, 4), dtype=np.uint8)
    steps = np.clip(finite * (255 / greatest), 0, 255).astype(np.uint8)
    return heat_table()[steps]


def agreement_colours(saliency_region: NDArray[np.bool_], roi: NDArray[np.bool_]) -> Colours:
    """Both regions on the grid: both filled, only the model hatched one way, only the reader the other way."""
    rising, falling = _hatches(*saliency_region.shape)
    kind = saliency_region.astype(np.uint8) + 2 * roi.astype(np.uint8)
    kind *= 2
    kind += np.where(roi, falling, rising)
    packed = _agreement_table().reshape(8, 4).view(np.uint32)[:, 0]
    return packed.take(kind).view(np.uint8).reshape(*kind.shape, 4)


def difference_colours(votes: NDArray[np.int64], readers: int) -> Colours:
    """Where some readers marked a cell and others did not: hatched, the fuller the more marked it.

    Args:
        votes: how many readers marked each cell, (height, width).
    """
    share = np.linspace(0.0, 1.0, readers + 1)
    alpha = np.stack([FEW_ALPHA + (MANY_ALPHA - FEW_ALPHA) * share] * 2)
    alpha[1] += DIFFERENCE_HATCH
    alpha[:, [0, -1]] = 0.0
    rgb = np.array([list(bytes.fromhex(DIFFERENCE[1:]))] * (readers + 1), dtype=np.uint8)
    table = np.stack([_premultiplied(rgb, row) for row in alpha])
    rising, _ = _hatches(*votes.shape, FINE_HATCH_SHARE)
    return table[rising.astype(np.uint8), votes]


@cache
def _agreement_table() -> Colours:
    """Colours by kind (neither, only model, only reader, both) and by whether the cell lies on a line of the hatch."""
    plain = {1: (MODEL, ONE_ALPHA, HATCH_ALPHA), 2: (HUMAN, ONE_ALPHA, HATCH_ALPHA), 3: (BOTH, BOTH_ALPHA, BOTH_ALPHA)}
    table = np.zeros((4, 2, 4), dtype=np.uint8)
    for kind, (colour, between, line) in plain.items():
        rgb = np.array([list(bytes.fromhex(colour[1:]))] * 2, dtype=np.uint8)
        table[kind] = _premultiplied(rgb, np.array([between, line]))
    return table


@cache
def _hatches(height: int, width: int, share: float = HATCH_SHARE) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    period = max(4, round(max(height, width) * share))
    line = max(1, period // 5)
    row, column = np.arange(height)[:, None], np.arange(width)[None, :]
    return (row + column) % period < line, (row - column) % period < line


def _premultiplied(rgb: NDArray[np.uint8], alpha: NDArray[np.float64]) -> Colours:
    colours = np.empty((len(rgb), 4), dtype=np.uint8)
    colours[:, :3] = np.round(rgb * alpha[:, None])
    colours[:, 3] = np.round(alpha * 255)
    return colours
