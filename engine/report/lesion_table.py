"""lesions.csv from its rows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from engine.agreement import MEASURES
from engine.report.cells import Cell
from engine.report.rows import LesionRow

PLACE = ("run", "model", "case_id", "patient_id", "photo_id", "reader", "baseline", "lesion")
SHAPE = ("area", "centre_x", "centre_y")
_MEASURES = tuple(info.name for info in MEASURES)
_CHANCES = tuple(info.name for info in MEASURES if info.chance is not None)
LESION_COLUMNS = (*PLACE, *SHAPE, *_MEASURES, *(f"chance_{name}" for name in _CHANCES), "flags")


def lesion_cells(rows: Iterable[LesionRow]) -> Iterator[tuple[Cell, ...]]:
    """The lines of lesions.csv; numbers that are not known are empty."""
    return (
        (
            *(getattr(row, name) for name in (*PLACE, *SHAPE)),
            *(row.measures.get(name, math.nan) for name in _MEASURES),
            *(row.chance.get(name, math.nan) for name in _CHANCES),
            " ".join(row.flags),
        )
        for row in rows
    )
