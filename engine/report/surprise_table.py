"""surprises.csv from its rows."""

from __future__ import annotations

from collections.abc import Iterable

from engine.report.writing import Table
from engine.surprises import Surprise

FIGURES = (
    *("label", "stratum_kind", "stratum", "n_photos", "n_cases", "n_patients", "n_undefined", "n_left_out"),
    *("saliency_share", "area_share", "enrichment", "ci_low", "ci_high", "p", "p_adjusted"),
)
COLUMNS = ("run", "model", *FIGURES, "examples", "baseline")


def surprise_table(run: str, model: str, rows: Iterable[Surprise]) -> Table:
    """surprises.csv: a row for each label and stratum in which it is marked, in the order of the `rows`."""
    return Table(
        COLUMNS,
        tuple(
            (run, model, *(getattr(row, name) for name in FIGURES), "; ".join(row.examples), row.baseline)
            for row in rows
        ),
    )
