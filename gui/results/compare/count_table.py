"""A table of counts whose cells select their photos: decisions by group, and moves between Shared Interest's groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from gui.results.frame import Rows
from gui.results.tables.column import Column
from gui.results.tables.model import RowModel
from gui.results.tables.view import RowTable

HEAD = 44
"""Of two lines."""
KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True, eq=False)
class CountCell:
    """What a cell says, and the rows of the frame that it stands for; `None` where it stands for none."""

    text: str
    photos: Rows | None = None
    tip: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class CountLine:
    """A line of the table: its name and its cells."""

    name: str
    cells: tuple[CountCell, ...]
    grey: bool = False

    def cell(self, place: int) -> CountCell:
        """The cell of a column; the first column holds the name."""
        return self.cells[place - 1] if place else CountCell(self.name)


class CountModel(RowModel[CountLine]):
    """Nothing sorts: lines and columns come in an order that means something."""

    def __init__(self) -> None:
        super().__init__(())

    def tip(self, row: CountLine, place: int) -> str:
        cell = row.cell(place)
        return cell.tip or cell.text

    def is_grey(self, row: CountLine, place: int) -> bool:
        return row.grey or (place > 0 and row.cell(place).text == "0")


class CountTable(RowTable[CountLine]):
    """A click or Enter selects the photos of a cell."""

    photos_chosen = Signal(object)
    least_name = 96

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(CountModel(), name, parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.clicked.connect(self._choose)

    def show_lines(self, heads: Sequence[tuple[str, str]], lines: Sequence[CountLine]) -> None:
        """Replaces all; `heads` are words with their tooltips, the first of the names."""
        self.horizontalHeader().setFixedHeight(HEAD)
        self.row_model.show_rows(lines, [_column(place, *head) for place, head in enumerate(heads)])
        self.fit_columns()

    def _choose(self, index: QModelIndex) -> None:
        photos = self.row_model.row_at(index.row()).cell(index.column()).photos
        if photos is not None and photos.any():
            self.photos_chosen.emit(photos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in KEYS and self.currentIndex().isValid():
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)


def _column(place: int, title: str, tooltip: str) -> Column[CountLine]:
    """Counts have headings of two lines."""
    heading = "\n".join(title.split(" ", 1)) if place else title
    return Column(heading, tooltip, lambda line: line.cell(place).text, is_number=place > 0)
