"""The integral along paths with as many nodes as the map needs, where it needs them.

1. One path is cut into nine segments, several paths into as many in all (at least one each). Of one path each segment
   has one node; the 5th node, the 2nd, 5th and 8th, and all nine are nested midpoint rules, whose differences tell the
   map's error and how fast it falls. A smooth network is done here.
2. Else each segment gets an odd number of nodes, by how much the gradient differs between neighbours.
3. While the estimated error is above the tolerance, the segments that have most of it get three times as many nodes.
4. While the completeness gap is above it, the segments with the largest gaps of their own get them.

Every gradient stays in use. Memory holds a sum and a doubt for each segment, whatever the number of nodes.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from engine.attribution.asking import Answer, Ask, Work
from engine.attribution.contract import Attributed
from engine.attribution.flags import NOT_CONVERGED
from engine.attribution.integration.paths import Places
from engine.attribution.integration.quadrature import SAFETY, Floats
from engine.attribution.integration.scanning import even_borders, scan
from engine.attribution.integration.segments import Refinement, Segment, segments_of, sum_of, visit, visits_for
from engine.attribution.integration.spread import BROWNIAN_FALL, expected_error, nested_doubt, spreads
from engine.attribution.integration.sums import Ends, Task, least_error, outputs_at_ends, relative_error

AIM = 0.9
"""The number of nodes is chosen for an estimate of this times the tolerance."""

FIRST_COUNT = 3
"""Nodes of a segment once one does not suffice: the fewest that tell its error."""

SMOOTH_FALL = 0.2
"""Below this the error falls as that of a smooth function does: 1/9 a nested rule, against 1/3 with many ReLU."""


@dataclass(frozen=True, slots=True)
class Limits:
    """When to end: map error and relative completeness gap at or below `tolerance`, or `most` nodes."""

    tolerance: float
    most: int


def adaptive_rule(task: Task, limits: Limits, scanned: bool) -> Work:
    """See the module.

    Args:
        scanned: whether the output is looked at along the path before it is cut, which pays for probabilities.
    """
    if scanned and task.paths.count == 1:
        borders, ends = yield from scan(task.paths)
    else:
        borders = even_borders(task.paths)
        ends = yield from outputs_at_ends(task.paths)
    rule = _Rule(task, limits, segments_of(task.paths, borders), ends)
    yield from rule.run()


@dataclass(slots=True)
class _Estimate:
    """Attributions, their error by the nested rules, the error that the gap proves, and the relative gap."""

    attributions: torch.Tensor
    error: float
    least: float
    gap: float

    @property
    def excess(self) -> float:
        """The larger of error and gap; what is not defined does not count."""
        return max([value for value in (self.error, self.gap) if not np.isnan(value)], default=0.0)


class _Rule:
    def __init__(self, task: Task, limits: Limits, segments: tuple[Segment, ...], ends: Ends) -> None:
        self._task, self._limits, self._segments, self._ends = task, limits, segments, ends
        self._planned = 0
        self._slack = 1.0
        self._outputs: dict[tuple[int, float], float] = {}

    def run(self) -> Work:
        """Results, the last one done."""
        first = 1 if self._task.paths.count == 1 else FIRST_COUNT
        refinements = tuple(Refinement(segment, first) for segment in self._segments)
        best: _Estimate | None = None
        while refinements:
            yield from self._sweep(refinements)
            current = self._estimate()
            best = current if best is None or current.excess <= best.excess else best
            refinements = yield from self._next(current)
        assert best is not None
        flags = (NOT_CONVERGED,) if best.excess > self._limits.tolerance else ()
        yield self._result(best.attributions, max(best.error, best.least), True, flags)

    @property
    def _nodes(self) -> int:
        return sum(segment.count for segment in self._segments)

    def _sweep(self, refinements: Sequence[Refinement]) -> Work:
        visits = visits_for(refinements)
        self._planned = self._nodes + len(visits)
        for start in range(0, len(visits), self._task.chunk):
            yield from visit(self._task.paths, visits[start : start + self._task.chunk])
            counted = [segment for segment in self._segments if segment.count]
            mean = sum_of(segment.integral for segment in counted) / sum(segment.share for segment in counted)
            yield self._result(mean, np.nan, False, ())

    def _result(self, attributions: torch.Tensor, error: float, done: bool, flags: tuple[str, ...]) -> Attributed:
        return self._task.finish(attributions, self._nodes, self._planned, self._ends, error, done, flags)

    def _estimate(self) -> _Estimate:
        integral = sum_of(segment.integral for segment in self._segments)
        change = self._ends.change
        gap = abs(float(integral.sum()) - change)
        relative = gap / abs(change) if abs(change) >= self._task.tiny else np.nan
        least = least_error(integral, self._ends, self._task.tiny)
        return _Estimate(integral, self._error(integral), least, relative)

    def _error(self, integral: torch.Tensor) -> float:
        if all(segment.count == 1 for segment in self._segments):
            doubt, fall = nested_doubt(self._segments)
            self._slack = fall / BROWNIAN_FALL if fall < SMOOTH_FALL else 1.0
            return relative_error(doubt, integral)
        doubt = sum_of(segment.doubt * segment.share for segment in self._segments)
        return self._slack * relative_error(doubt, integral)

    def _next(self, current: _Estimate) -> Generator[Ask, Answer, tuple[Refinement, ...]]:
        """What to refine; nothing where the estimate is good, or no node may be added."""
        if not current.excess > self._limits.tolerance:
            return ()
        room = self._limits.most - self._nodes
        if all(segment.count == 1 for segment in self._segments):
            size = float(current.attributions.abs().sum())
            return self._spread_out(AIM * self._limits.tolerance * size / SAFETY, room)
        aim = AIM * self._limits.tolerance
        if current.error > self._limits.tolerance:
            squares = np.square([segment.error for segment in self._segments])
            return self._worst(squares, float(squares.sum()) * (1 - (aim / current.error) ** 2), 8 / 9, room)
        gaps = np.array((yield from self._gaps()))
        return self._worst(gaps * np.sign(gaps.sum()), abs(gaps.sum()) * (1 - aim / current.gap), 2 / 3, room)

    def _spread_out(self, aim: float, room: int) -> tuple[Refinement, ...]:
        """At least `FIRST_COUNT` nodes a segment, and more where that lowers the expected error most."""
        widths = [segment.high - segment.low for segment in self._segments]
        ones = np.array(
            [expected_error(spread, width, 1) for spread, width in zip(spreads(self._segments), widths, strict=True)]
        )
        counts = np.full(len(ones), FIRST_COUNT)
        added = int((counts - 1).sum())
        if added > room:
            return ()
        while self._slack == 1.0 and added + 2 <= room and np.sqrt(((ones / counts) ** 2).sum()) > aim:
            gains = ones**2 * (1 / counts**2 - 1 / (counts + 2) ** 2)
            counts[int(np.argmax(gains))] += 2
            added += 2
        return tuple(Refinement(segment, int(count)) for segment, count in zip(self._segments, counts, strict=True))

    def _worst(self, parts: Floats, excess: float, gain: float, room: int) -> tuple[Refinement, ...]:
        """Three times the nodes for the segments with most of it, until the excess is expected to be gone.

        Each loses the share `gain` of its part.
        """
        counts = np.array([segment.count for segment in self._segments])
        chosen: list[Refinement] = []
        for index in np.argsort(-parts / counts, kind="stable"):
            refinement = Refinement(self._segments[index], 3 * int(counts[index]))
            if excess > 0 and refinement.nodes <= room and parts[index] > 0:
                chosen.append(refinement)
                excess -= gain * float(parts[index])
                room -= refinement.nodes
        return tuple(chosen)

    def _gaps(self) -> Generator[Ask, Answer, list[float]]:
        """How far each segment's integral is from the change of the output over it, as it counts in the whole."""
        yield from self._look_at_borders()
        count = self._task.paths.count
        return [
            float(segment.integral.sum())
            - (self._outputs[segment.path, segment.high] - self._outputs[segment.path, segment.low]) / count
            for segment in self._segments
        ]

    def _look_at_borders(self) -> Generator[Ask, Answer, None]:
        borders = sorted({(one.path, border) for one in self._segments for border in (one.low, one.high)})
        if not self._outputs:
            paths, positions = zip(*borders, strict=True)
            places = Places(np.array(paths), np.array(positions))
            answer = yield Ask(self._task.paths.points(places), gradient=False)
            self._outputs = dict(zip(borders, answer.outputs.tolist(), strict=True))
