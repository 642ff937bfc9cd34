"""Where a path is cut into segments."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
from numpy.typing import NDArray

from engine.attribution.asking import Answer, Ask
from engine.attribution.integration.paths import Paths, Places
from engine.attribution.integration.sums import Ends

SEGMENTS = 9

PARTS = 3
"""Of a path that was looked at before it is cut; each is cut evenly, so that midpoint rules nest in it."""

SCAN = 17
"""Positions at which a probability is looked at, without gradients, before its path is cut."""

SCAN_SHARE = 0.5
"""Half of the segments are spread by how much the probability changes, half evenly."""

Floats = NDArray[np.float64]


def even_borders(paths: Paths) -> Floats:
    """Borders of equal segments: `SEGMENTS` in all, at least one a path."""
    return np.linspace(0, 1, max(1, SEGMENTS // paths.count) + 1)


def scan(paths: Paths) -> Generator[Ask, Answer, tuple[Floats, Ends]]:
    """Borders of three parts over which the output changes, or the path is long, about equally, each in equal segments.

    Also the outputs at both ends.
    """
    positions = np.linspace(0, 1, SCAN)
    answer = yield Ask(paths.points(Places(np.zeros(SCAN, np.int64), positions)), gradient=False)
    outputs = answer.outputs.numpy()
    steps = np.abs(np.diff(outputs))
    moved = steps.sum()
    shares = np.full(SCAN - 1, 1 / (SCAN - 1))
    if np.isfinite(moved) and moved > 0:
        shares = (1 - SCAN_SHARE) * shares + SCAN_SHARE * steps / moved
    reached = np.concatenate([[0.0], np.cumsum(shares)])
    parts = np.interp(np.linspace(0, 1, PARTS + 1), reached / reached[-1], positions)
    borders = np.interp(np.linspace(0, 1, SEGMENTS + 1), np.linspace(0, 1, PARTS + 1), parts)
    return borders, Ends(float(outputs[0]), float(outputs[-1]))
