"""Parts of a path, each with its own evenly spaced nodes, sum and doubt."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray

from engine.attribution.asking import Answer, Ask
from engine.attribution.integration.paths import Paths, Places
from engine.attribution.integration.quadrature import Nodes, interleaved, midpoint
from engine.attribution.integration.sums import empty_sum, products_at

Floats = NDArray[np.float64]


@dataclass(slots=True)
class Segment:
    """A part of one path under the midpoint rule with an odd number of nodes, so that finer rules keep its nodes.

    Attributes:
        path: its number.
        low, high: positions on the path.
        share: of the segment in the whole integral: (high - low) / number of paths.
        count: nodes summed so far.
        total: sum of gradient times direction over its nodes, float64.
        doubt: estimated error of the mean over its nodes; zero while there is but one.
    """

    path: int
    low: float
    high: float
    share: float
    total: torch.Tensor
    doubt: torch.Tensor
    count: int = 0

    @property
    def integral(self) -> torch.Tensor:
        """Its part of the attributions."""
        return self.total * (self.share / self.count)

    @property
    def error(self) -> float:
        """Sum of |doubt|, as it counts in the whole integral."""
        return float(self.doubt.abs().sum()) * self.share


@dataclass(frozen=True, slots=True)
class Refinement:
    """A segment that is to have `count` nodes: an odd multiple of what it has, or any odd number where it has one."""

    segment: Segment
    count: int

    @property
    def nodes(self) -> int:
        """New nodes."""
        return self.count - self.segment.count


def segments_of(paths: Paths, borders: Floats) -> tuple[Segment, ...]:
    """Each path cut at the same rising positions 0, ..., 1."""
    return tuple(
        Segment(path, float(low), float(high), float(high - low) / paths.count, empty_sum(paths), empty_sum(paths))
        for path in range(paths.count)
        for low, high in pairwise(borders)
    )


@dataclass(frozen=True, slots=True)
class Visit:
    """A node that a refinement still needs, and what its product counts in the segment's doubt."""

    segment: Segment
    position: float
    doubt: float


def visits_for(refinements: Sequence[Refinement]) -> list[Visit]:
    """The missing nodes, interleaved; the old nodes' doubt under the new rules is in place."""
    visits = [visit for refinement in refinements for visit in _begin(refinement)]
    return [visits[index] for index in interleaved(len(visits))]


def visit(paths: Paths, visits: Sequence[Visit]) -> Generator[Ask, Answer, None]:
    """Ask about some nodes and add them to their segments."""
    places = Places(np.array([one.segment.path for one in visits]), np.array([one.position for one in visits]))
    products = yield from products_at(paths, places)
    for product, one in zip(products, visits, strict=True):
        one.segment.total.add_(product)
        one.segment.doubt.add_(product, alpha=one.doubt)
        one.segment.count += 1


def _begin(refinement: Refinement) -> list[Visit]:
    segment, old = refinement.segment, refinement.segment.count
    nodes, kept = nested(old, refinement.count)
    doubts = nodes.doubt
    if old:
        segment.doubt = segment.total * float(doubts[kept][0])
    places = segment.low + nodes.positions * (segment.high - segment.low)
    missing = np.setdiff1d(np.arange(refinement.count), kept)
    return [Visit(segment, float(places[index]), float(doubts[index])) for index in missing]


def nested(old: int, new: int) -> tuple[Nodes, NDArray[np.int64]]:
    """The midpoint rule of `new` nodes, and which of them the rule of `old` nodes has as well.

    The coarser rule is the old one where `new` is three times `old`, else every other node.
    """
    rule = midpoint(new)
    if old == 0:
        return rule, np.empty(0, np.int64)
    factor = new // old
    kept = factor * np.arange(old) + factor // 2
    if factor != 3:
        return rule, kept
    coarse = np.zeros(new)
    coarse[kept] = 1.0 / old
    return replace(rule, coarse=coarse), kept


def sum_of(parts: Iterable[torch.Tensor]) -> torch.Tensor:
    """The sum of at least one tensor, in a new one."""
    total: torch.Tensor | None = None
    for part in parts:
        total = part.clone() if total is None else total.add_(part)
    assert total is not None
    return total
