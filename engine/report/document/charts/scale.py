"""From numbers to places along an axis, and where its lines stand."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

STEPS = (0.05, 0.1, 0.2, 0.25, 0.5, 1.0)
FACTORS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0)


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from `low` to `high`, drawn between two places; in equal factors where it is `logarithmic`."""

    low: float
    high: float
    start: float
    end: float
    ticks: tuple[float, ...]
    logarithmic: bool = False

    def at(self, value: float) -> float:
        """The place of a value; what lies beyond is put at the end."""
        share = (self._of(value) - self._of(self.low)) / (self._of(self.high) - self._of(self.low))
        return self.start + min(1.0, max(0.0, share)) * (self.end - self.start)

    def label(self, tick: float) -> str:
        """A tick in words."""
        return f"{tick:g}".replace("-", "−")

    def _of(self, value: float) -> float:
        return math.log(max(value, 1e-9)) if self.logarithmic else value


def share_scale(
    values: Iterable[float], start: float, end: float, whole: bool = False, from_zero: bool = True
) -> Scale:
    """From 0 (or below, where there is anything) to just above the largest; all of 0 to 1 with `whole`.

    Args:
        from_zero: else from just below the smallest.
    """
    known = [value for value in values if math.isfinite(value)]
    high = 1.0 if whole or not known else max(known)
    low = min(known if not from_zero else [0.0, *known], default=0.0) if not whole else 0.0
    step = next((step for step in STEPS if (high - low) / step <= 6), 1.0)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    last = max(last, first + 1)
    ticks = tuple(round(step * place, 6) for place in range(first, last + 1))
    return Scale(ticks[0], ticks[-1], start, end, ticks)


def factor_scale(values: Iterable[float], start: float, end: float) -> Scale:
    """Around 1, in equal factors."""
    known = [value for value in values if math.isfinite(value) and value > 0]
    low = min([0.5, *known])
    high = max([2.0, *known])
    lower = max([one for one in FACTORS if one <= low], default=FACTORS[0])
    upper = min([one for one in FACTORS if one >= high], default=FACTORS[-1])
    ticks = tuple(one for one in FACTORS if lower <= one <= upper)
    return Scale(lower, upper, start, end, ticks, logarithmic=True)
