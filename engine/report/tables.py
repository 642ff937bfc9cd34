"""photos.csv, cases.csv, strata.csv, thresholds.csv and trust.csv from their rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from engine.report.cells import Cell
from engine.report.columns import STRATA, THRESHOLDS, TRUST, Column, TrustFigure, case_columns, photo_columns
from engine.report.rows import CaseRow, PhotoRow, Score, ThresholdRow, TrustRow
from engine.report.writing import Table
from engine.statistics.rows import Stratum

Row = TypeVar("Row")


def photo_table(rows: Iterable[PhotoRow]) -> Table:
    """photos.csv: a row for each photo, reader and baseline.

    After age, sex, skin_type and site come the further columns of the imported table, by name, each as "table_<name>".
    """
    known = tuple(rows)
    return _table(photo_columns(_imported([row.score for row in known])), known)


def case_table(rows: Iterable[CaseRow]) -> Table:
    """cases.csv: a row for each case, reader and baseline."""
    known = tuple(rows)
    return _table(case_columns(_imported([row.score for row in known])), known)


def strata_table(rows: Iterable[Stratum]) -> Table:
    """strata.csv."""
    return _table(STRATA, tuple(rows))


THRESHOLD_COLUMNS = tuple(column.name for column in THRESHOLDS)
"""Of thresholds.csv, which has many rows: they are written as they come."""


def threshold_cells(rows: Iterable[ThresholdRow]) -> Iterator[tuple[Cell, ...]]:
    """The lines of thresholds.csv: one a score and threshold."""
    return (tuple(column.cell(row) for column in THRESHOLDS) for row in rows)


def trust_table(rows: Iterable[TrustRow]) -> Table:
    """trust.csv: a row for each figure of each check, photo and baseline; one for a check without any."""
    figures: list[TrustFigure] = [(row, finding) for row in rows for finding in row.found.findings or (None,)]
    return _table(TRUST, tuple(figures))


def _table(columns: Sequence[Column[Row]], rows: tuple[Row, ...]) -> Table:
    cells = tuple(tuple(column.cell(row) for column in columns) for row in rows)
    return Table(tuple(column.name for column in columns), cells)


def _imported(scores: Iterable[Score]) -> tuple[str, ...]:
    return tuple(sorted({name for score in scores for name in score.facts.columns}))
