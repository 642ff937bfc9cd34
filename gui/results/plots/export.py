"""A plot as a drawing and as a table."""

from __future__ import annotations

import csv
import io
import math
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter

from engine.files import write_file, write_text
from gui import theme
from gui.results.plots.surface import Cell, PlotSurface

SMALLEST = QSize(640, 420)


def write_svg(plot: PlotSurface, path: Path, title: str) -> None:
    """The whole plot as SVG, its figures in words in the description.

    Raises:
        SpotcheckError: the file cannot be written.
    """
    write_file(path, lambda temporary: _draw(plot, temporary, title))


def write_csv(plot: PlotSurface, path: Path) -> None:
    """The figures of the plot; what is undefined is an empty cell.

    Raises:
        SpotcheckError: the file cannot be written.
    """
    headings, rows = plot.table()
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    write_text(path, text.getvalue())


def _draw(plot: PlotSurface, path: Path, title: str) -> None:
    from PySide6.QtSvg import QSvgGenerator

    size = plot.whole_size().expandedTo(SMALLEST)
    drawing = QSvgGenerator()
    drawing.setFileName(str(path))
    drawing.setSize(size)
    drawing.setViewBox(QRect(0, 0, size.width(), size.height()))
    drawing.setResolution(96)
    drawing.setTitle(title)
    drawing.setDescription(plot.words())
    with QPainter(drawing) as painter:
        painter.fillRect(drawing.viewBox(), theme.color("panel"))
        plot.draw_whole(painter, QRectF(0, 0, size.width(), size.height()))


def _cell(cell: Cell) -> Cell:
    return "" if isinstance(cell, float) and math.isnan(cell) else cell
