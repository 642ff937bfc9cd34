"""Every chart and every gallery of a report as CSV and SVG."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from engine.errors import SpotcheckError
from engine.files import write_text
from engine.language import in_their_language, tr
from engine.report.cells import cell_text, neutralised
from engine.report.document.charts.contact import gallery_svg
from engine.report.document.content import Document, figures_of, galleries_of
from engine.report.writing import Table, write_csv


def write_figures(document: Document, folder: Path) -> tuple[Path, ...]:
    """`<name>.csv` and `<name>.svg` of each chart and gallery; the paths.

    Raises:
        SpotcheckError: the folder cannot be made or written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        with in_their_language():
            raise SpotcheckError(
                tr("Folder {folder} cannot be made ({reason}); choose another.", folder=folder, reason=error.strerror)
            ) from error
    written: list[Path] = []
    charts = [(figure.name, figure.data, figure.svg) for figure in figures_of(document)]
    galleries = [(one.name, one.data, gallery_svg(one)) for one in galleries_of(document)]
    for name, data, svg in (*charts, *galleries):
        table, drawing = folder / f"{name}.csv", folder / f"{name}.svg"
        write_csv(data, table)
        write_text(drawing, svg + "\n")
        written += [table, drawing]
    return tuple(written)


def csv_text(table: Table) -> str:
    """The table as `write_csv` writes it."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([neutralised(name) for name in table.columns])
    writer.writerows([cell_text(cell) for cell in row] for row in table.rows)
    return stream.getvalue()
