"""The table of surprises: the rows of surprises.csv, the likeliest first until a heading is clicked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView, QWidget

from engine.language import tr
from gui.results.surprise_columns import LEFT_OUT, SURPRISE_COLUMNS
from gui.results.tables.model import RowModel
from gui.results.tables.view import WideTable

if TYPE_CHECKING:
    from engine.surprises import Surprise

SURE = 0.05


class SurpriseModel(RowModel["Surprise"]):
    """Rows that may be chance or rest on few cases are greyed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(SURPRISE_COLUMNS, parent=parent)

    def tip(self, row: Surprise, place: int) -> str:
        column = self.columns[place]
        return "\n".join(filter(None, (f"{column.title}: {column.tooltip}", _doubt(row))))

    def is_grey(self, row: Surprise, place: int) -> bool:
        return bool(_doubt(row))


def _doubt(row: Surprise) -> str:
    """Why a row is greyed."""
    if not row.p_adjusted < SURE:
        return tr("This may be chance.")
    return tr("It rests on few cases.") if row.small else ""


class SurpriseTable(WideTable["Surprise"]):
    """One row can be chosen; sorting lets go of it."""

    padding = 24

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(SurpriseModel(), tr("Surprises, table"), parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.row_model.layoutChanged.connect(self.clearSelection)

    @property
    def chosen(self) -> Surprise | None:
        """The row that is selected."""
        return next(iter(self.chosen_rows), None)

    def show_rows(self, rows: Sequence[Surprise]) -> None:
        left_out = [column.title for column in SURPRISE_COLUMNS].index(LEFT_OUT)
        self.setColumnHidden(left_out, not any(row.n_left_out for row in rows))
        super().show_rows(rows)
