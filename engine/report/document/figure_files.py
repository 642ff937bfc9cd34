"""Every chart of a report as CSV and SVG."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from engine.errors import SpotcheckError
from engine.files import write_text
from engine.report.cells import cell_text, neutralised
from engine.report.document.content import Document, figures_of
from engine.report.writing import Table, write_csv


def write_figures(document: Document, folder: Path) -> tuple[Path, ...]:
    """`<name>.csv` and `<name>.svg` of each chart; the paths.

    Raises:
        SpotcheckError: the folder cannot be made or written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SpotcheckError(f"Folder {folder} cannot be made ({error.strerror}); choose another.") from error
    written: list[Path] = []
    for figure in figures_of(document):
        table, drawing = folder / f"{figure.name}.csv", folder / f"{figure.name}.svg"
        write_csv(figure.data, table)
        write_text(drawing, figure.svg + "\n")
        written += [table, drawing]
    return tuple(written)


def csv_text(table: Table) -> str:
    """The table as `write_csv` writes it."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([neutralised(name) for name in table.columns])
    writer.writerows([cell_text(cell) for cell in row] for row in table.rows)
    return stream.getvalue()
