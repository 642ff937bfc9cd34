"""Where values and rows lie in the dot-and-interval plot: plain geometry in pixels."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

TICK = 0.2
LARGEST_PARTS = 10


@dataclass(frozen=True, slots=True)
class Axis:
    """A linear axis from `low` to `high` over the pixels `left` to `right`."""

    low: float
    high: float
    left: float
    right: float
    ticks: tuple[float, ...]

    def x(self, value: float) -> float:
        """Pixel of a value; values beyond the ends are drawn at the ends."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return self.left + share * (self.right - self.left)


def axis_over(values: Iterable[float], left: float, right: float) -> Axis:
    """An axis on whole ticks that holds zero and all finite values; 0 to 1 where there are none."""
    finite = [value for value in values if math.isfinite(value)] or [1.0]
    first, last = math.floor(min(0.0, *finite) / TICK + 1e-9), math.ceil(max(0.0, *finite) / TICK - 1e-9)
    last = max(last, first + 1)
    step = max(1, math.ceil((last - first) / LARGEST_PARTS))
    ticks = tuple(round(position * TICK, 10) for position in range(first, last + 1, step))
    return Axis(first * TICK, last * TICK, left, right, ticks)
