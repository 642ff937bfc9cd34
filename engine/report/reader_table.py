"""readers.csv from its rows."""

from __future__ import annotations

from collections.abc import Iterable

from engine.readers.table import ReaderRow
from engine.report.writing import Table

COLUMNS = (
    *("run", "model", "label", "comparison", "reader_a", "reader_b", "baseline", "measure"),
    *("n_photos", "n_cases", "n_patients", "n_undefined", "mean", "median", "pooled"),
)


def reader_table(run: str, model: str, label: str, rows: Iterable[ReaderRow]) -> Table:
    """readers.csv: a row for each comparison of two (or of all readers), baseline and measure."""
    return Table(
        COLUMNS,
        tuple(
            (
                *(run, model, label, row.place.comparison, row.place.first, row.place.second),
                *(row.place.baseline, row.place.measure, row.n_photos, row.n_cases, row.n_patients, row.n_undefined),
                *(row.mean, row.median, row.pooled),
            )
            for row in rows
        ),
    )
