"""classifier.csv, confusion.csv and calibration.csv from an evaluation."""

from __future__ import annotations

from dataclasses import astuple, fields

from engine.evaluation import CalibrationBin, Confusion, Evaluation, Figure
from engine.report.writing import Table


def evaluation_tables(run: str, model: str, found: Evaluation) -> dict[str, Table]:
    """By file name: the figures, how many cases of a reference are called what, and the bins of the probability."""
    rows = {
        "classifier.csv": (Figure, found.figures),
        "confusion.csv": (Confusion, found.confusions),
        "calibration.csv": (CalibrationBin, found.calibration),
    }
    return {
        name: Table(
            ("run", "model", *(field.name for field in fields(kind))),
            tuple((run, model, *astuple(row)) for row in values),
        )
        for name, (kind, values) in rows.items()
    }
