"""One cell of a table as text."""

from __future__ import annotations

import math

Cell = str | float | int | bool | None

_RUNS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def cell_text(cell: Cell) -> str:
    """What is written: undefined (None, NaN) empty, numbers so that they read back exactly, text neutralised.

    Example:
        >>> [cell_text(cell) for cell in (0.1, float("nan"), None, True, -3, "=SUM(A1)")]
        ['0.1', '', '', 'true', '-3', "'=SUM(A1)"]
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int):
        return str(int(cell))
    if isinstance(cell, float):
        return "" if math.isnan(cell) else repr(float(cell))
    return neutralised(cell)


def neutralised(text: str) -> str:
    """Text that no spreadsheet runs: with an apostrophe before what would start a formula (OWASP, "CSV Injection")."""
    return f"'{text}" if text.startswith(_RUNS_AS_FORMULA) else text
