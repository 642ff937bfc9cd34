"""From what the hand said to points of the frame with their labels, as Segment Anything's decoder takes them."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, dist

import numpy as np
from numpy.typing import NDArray

from engine.promptable.frame import Frame
from engine.smart.region import Hints, Line
from engine.spans import Point

Floats = NDArray[np.float32]
OUTSIDE, INSIDE, FIRST_CORNER, LAST_CORNER, PADDING = 0, 1, 2, 3, -1
SPACING = 48.0
"""Cells of the frame between two points of a scribble: three of the embedding's own cells."""
MOST = 6
"""Points of one scribble."""
MIDDLE = 0.5
"""The decoder adds half a cell to each point, which it takes for a cell's number."""


def prompts_of(hints: Hints, frame: Frame) -> tuple[Floats, Floats]:
    """Points (1, n, 2), x before y, and labels (1, n).

    A scribble gives points evenly along it; a box its two corners; without a box a padding point comes last, as the
    published decoder expects it.
    """
    points: list[Point] = []
    labels: list[int] = []
    for lines, label in ((hints.inside, INSIDE), (hints.outside, OUTSIDE)):
        for line in lines:
            sampled = along([(x * frame.across, y * frame.down) for x, y in line])
            points += sampled
            labels += [label] * len(sampled)
    if hints.box:
        left, top, right, bottom = hints.box
        points += [(left * frame.across, top * frame.down), (right * frame.across, bottom * frame.down)]
        labels += [FIRST_CORNER, LAST_CORNER]
    placed = np.array(points, dtype=np.float64).reshape(-1, 2) - MIDDLE
    if not hints.box:
        placed, labels = np.concatenate([placed, np.zeros((1, 2))]), [*labels, PADDING]
    return placed.astype(np.float32)[None], np.array(labels, dtype=np.float32)[None]


def along(line: list[Point] | Line) -> list[Point]:
    """Points in the middles of equal pieces of a line, about `SPACING` long, `MOST` at most."""
    steps = [dist(one, other) for one, other in pairwise(line)]
    ends = np.concatenate([[0.0], np.cumsum(steps)])
    pieces = min(MOST, max(1, ceil(float(ends[-1]) / SPACING)))
    places = (np.arange(pieces) + 0.5) * ends[-1] / pieces
    x, y = (np.interp(places, ends, [point[axis] for point in line]) for axis in (0, 1))
    return list(zip(x.tolist(), y.tolist(), strict=True))
