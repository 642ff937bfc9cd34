"""Floats in JSON, which knows neither NaN nor infinity: NaN becomes null, infinities their names."""

from __future__ import annotations

import math

NumberCell = float | str | None


def number_cell(value: float) -> NumberCell:
    """What stands for the number in JSON."""
    if math.isnan(value):
        return None
    return str(value) if math.isinf(value) else value


def number_of(cell: NumberCell) -> float:
    """The inverse of `number_cell`."""
    return math.nan if cell is None else float(cell)
