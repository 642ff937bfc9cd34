"""Where values lie along one axis of a plot, and which of them are written."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import overload

import numpy as np
from numpy.typing import NDArray

from engine.language import grouped

Floats = NDArray[np.float64]

STEPS = (1.0, 2.0, 5.0, 10.0)
ROOM = 64.0
"""Pixels between two ticks, at least."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear axis: `low` lies at the pixel `start`, `high` at `end`, which is the smaller one of an upright axis."""

    low: float
    high: float
    start: float
    end: float
    ticks: tuple[float, ...]
    decimals: int = 1

    @overload
    def at(self, values: float) -> float: ...
    @overload
    def at(self, values: Floats) -> Floats: ...
    def at(self, values: float | Floats) -> float | Floats:
        """Pixels of values."""
        return self.start + (values - self.low) / (self.high - self.low) * (self.end - self.start)

    def value(self, pixel: float) -> float:
        """What lies at a pixel."""
        return self.low + (pixel - self.start) / (self.end - self.start) * (self.high - self.low)

    def text(self, tick: float) -> str:
        """A tick as it is written."""
        return grouped(tick, self.decimals).replace("-", "−")


def scale_over(low: float, high: float, start: float, end: float, room: float = ROOM) -> Scale:
    """An axis on whole ticks of 1, 2 or 5 times a power of ten that holds both ends."""
    if not (math.isfinite(low) and math.isfinite(high)):
        low, high = 0.0, 1.0
    if high <= low:
        low, high = low - 0.5, high + 0.5
    step = nice_step((high - low) / max(1.0, abs(end - start) / room))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = tuple(round(position * step, 10) for position in range(first, last + 1))
    return Scale(ticks[0], ticks[-1], start, end, ticks, max(0, -math.floor(math.log10(step) + 1e-9)))


def nice_step(least: float) -> float:
    """The smallest of 1, 2, 5, 10, … times a power of ten that is no less.

    >>> nice_step(0.13), nice_step(3.0), nice_step(0.2)
    (0.2, 5.0, 0.2)
    """
    power = 10.0 ** math.floor(math.log10(least))
    step = next(step for step in (*STEPS, 20.0) if step * power >= least * (1 - 1e-9))
    return float(f"{step * power:.10g}")


def ends_of(values: Floats, lowest: float = math.nan, highest: float = math.nan) -> tuple[float, float]:
    """Smallest and largest finite value; an end that the quantity has itself, where it is near or given as a must."""
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
    return (low if math.isnan(lowest) else lowest), (high if math.isnan(highest) else highest)
