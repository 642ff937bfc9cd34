"""How far off a few nodes are, and how many more are wanted, read from the differences between them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import torch

from engine.attribution.integration.segments import Segment, sum_of

FASTEST_FALL = 1 / 8
"""Of the error from one nested rule to the next; that of a smooth function comes to 1/9."""

BROWNIAN_FALL = 1 / math.sqrt(8)
"""Error of a midpoint rule over its difference from that of a third of the nodes, for Brownian motion."""


def nested_doubt(segments: Sequence[Segment]) -> tuple[torch.Tensor, float]:
    """Estimated error of nine segments with one node each, and how fast it falls from one nested rule to the next.

    Where the segments are not even the rule of one node is none of the midpoint: the fall is not taken to be faster
    than that of Brownian motion.
    """
    rules = [
        sum_of(
            group[len(group) // 2].total * sum(segment.share for segment in group)
            for group in (segments[start : start + length] for start in range(0, len(segments), length))
        )
        for length in (9, 3, 1)
    ]
    before, last = (float((finer - coarser).abs().sum()) for coarser, finer in pairwise(rules))
    even = math.isclose(max(one.share for one in segments), min(one.share for one in segments))
    fastest = FASTEST_FALL if even else BROWNIAN_FALL
    fall = min(1.0, max(fastest, last / before)) if before > 0 else 1.0
    return (rules[2] - rules[1]) * fall, fall


def spreads(segments: Sequence[Segment]) -> list[float]:
    """How far the gradient wanders over a path of length 1, near each of the segments with one node each.

    The root mean square of sum |difference| / sqrt(distance) between a segment's node and its neighbours'.
    """
    places = [(segment.low + segment.high) / 2 for segment in segments]
    steps = [
        float((after.total - before.total).abs().sum()) / (later - earlier) ** 0.5
        for before, after, earlier, later in zip(segments[:-1], segments[1:], places[:-1], places[1:], strict=True)
    ]
    beside = [steps[max(0, index - 1) : index + 1] for index in range(len(segments))]
    return [float(np.sqrt(np.mean(np.square(near)))) for near in beside]


def expected_error(spread: float, width: float, count: int) -> float:
    """Of the midpoint rule of `count` nodes on a segment of `width`, spread * width^(3/2) / (sqrt(12) count).

    The root mean square for a gradient that wanders like Brownian motion, by `spread` over a path of length 1.
    """
    return spread * width**1.5 / (math.sqrt(12) * count)
