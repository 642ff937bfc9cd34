"""readers.csv from its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.readers.rows import ReaderRow
from engine.report.cells import Cell
from engine.report.writing import Table

COLUMNS = (
    *("run", "model", "label", "comparison", "reader_a", "reader_b", "baseline", "measure"),
    *("n_photos", "n_cases", "n_patients", "n_undefined", "mean", "median", "pooled"),
    *("ci_low", "ci_high"),
)


def reader_table(run: str, model: str, rows: Mapping[str, Sequence[ReaderRow]]) -> Table:
    """readers.csv: a row for each comparison of two (or of all readers), baseline and measure; `rows` by label."""
    return Table(COLUMNS, tuple(_cells(run, model, label, row) for label in rows for row in rows[label]))


def _cells(run: str, model: str, label: str, row: ReaderRow) -> tuple[Cell, ...]:
    place = row.place
    return (
        *(run, model, label, place.comparison, place.first, place.second, place.baseline, place.measure),
        *(row.n_photos, row.n_cases, row.n_patients, row.n_undefined, row.mean, row.median, row.pooled),
        *(row.low, row.high),
    )
