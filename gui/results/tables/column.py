"""What a column of a result table says of a row, and by what rows are sorted."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt

Row = TypeVar("Row")
SortValue = float | str


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column of a table.

    Attributes:
        tooltip: of the heading.
        text: of a cell.
        sort_by: text for words and a number for figures, NaN where undefined; `None` where the column does not sort.
        is_number: whether cells and heading stand on the right.
        largest_first: whether a first click on the heading begins with the largest.
    """

    title: str
    tooltip: str
    text: Callable[[Row], str]
    sort_by: Callable[[Row], SortValue] | None = None
    is_number: bool = True
    largest_first: bool = False

    def goes_up(self, order: Qt.SortOrder) -> bool:
        """Whether values rise from the first row to the last in Qt's order."""
        return (order == Qt.SortOrder.AscendingOrder) != self.largest_first


def arranged(rows: Iterable[Row], column: Column[Row], order: Qt.SortOrder) -> list[Row]:
    """Rows by a column; equal ones keep their order, and undefined ones stay last in either direction."""
    rows, by = list(rows), column.sort_by
    if by is None:
        return rows
    defined = [row for row in rows if _is_defined(by(row))]
    undefined = [row for row in rows if not _is_defined(by(row))]
    return sorted(defined, key=by, reverse=not column.goes_up(order)) + undefined


def _is_defined(value: SortValue) -> bool:
    return isinstance(value, str) or not math.isnan(value)
