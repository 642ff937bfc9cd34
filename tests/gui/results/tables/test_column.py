"""Rows by a column: figures as figures, undefined ones last in either direction, equal ones as they were."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from gui.results.tables.column import Column, arranged

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
Named = tuple[str, float]
NAME: Column[Named] = Column("Name", "The name.", lambda row: row[0], lambda row: row[0], is_number=False)
SIZE: Column[Named] = Column("Size", "The size.", lambda row: f"{row[1]:g}", lambda row: row[1])
LARGEST: Column[Named] = Column("Size", "The size.", lambda row: f"{row[1]:g}", lambda row: row[1], largest_first=True)
STILL: Column[Named] = Column("Size", "The size.", lambda row: f"{row[1]:g}")
ROWS: list[Named] = [("b", 10.0), ("a", 9.0), ("d", math.nan), ("c", 9.0), ("e", math.inf)]


@pytest.mark.parametrize(
    ("column", "order", "expected"),
    [
        (NAME, UP, "abcde"),
        (NAME, DOWN, "edcba"),
        (SIZE, UP, "acbed"),
        (SIZE, DOWN, "ebacd"),
        (LARGEST, UP, "ebacd"),
        (LARGEST, DOWN, "acbed"),
        (STILL, UP, "badce"),
        (STILL, DOWN, "badce"),
    ],
)
def test_rows_by_a_column(column: Column[Named], order: Qt.SortOrder, expected: str) -> None:
    assert "".join(name for name, _ in arranged(ROWS, column, order)) == expected


@given(st.lists(st.tuples(st.text(max_size=2), st.floats())), st.sampled_from([UP, DOWN]), st.booleans())
def test_nothing_is_lost_and_what_is_undefined_is_last(rows: list[Named], order: Qt.SortOrder, largest: bool) -> None:
    sorted_rows = arranged(rows, LARGEST if largest else SIZE, order)
    assert sorted(map(id, sorted_rows)) == sorted(map(id, rows))
    known = [value for _, value in sorted_rows if not math.isnan(value)]
    assert known == sorted(known, reverse=(order == DOWN) != largest)
    assert all(math.isnan(value) for _, value in sorted_rows[len(known) :])
