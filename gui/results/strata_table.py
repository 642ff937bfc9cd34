"""The full table of strata: figures sort as figures, what is undefined stays last in either direction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from engine.language import tr
from gui.results.columns import COLUMNS, PLAN
from gui.results.strata import interval_note, power_hint, small_reason
from gui.results.tables.model import RowModel
from gui.results.tables.view import WideTable

if TYPE_CHECKING:
    from engine.statistics import Stratum

MEAN = 5
FLAGS = QItemSelectionModel.SelectionFlag


class StrataModel(RowModel["Stratum"]):
    """The lowest mean first until a heading is clicked; small strata are greyed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, (MEAN, Qt.SortOrder.AscendingOrder), parent)
        self._smallest = 1

    def show_strata(self, strata: Sequence[Stratum], smallest: int) -> None:
        """Replaces all rows, kept in the present order; strata under `smallest` cases are greyed."""
        self._smallest = smallest
        self.show_rows(strata)

    def tip(self, row: Stratum, place: int) -> str:
        column = self.columns[place]
        said = small_reason(row, self._smallest) or f"{column.title}: {column.tooltip}"
        return "\n".join(filter(None, (said, interval_note(row), power_hint(row))))

    def is_grey(self, row: Stratum, place: int) -> bool:
        return bool(small_reason(row, self._smallest))


class StrataTable(WideTable["Stratum"]):
    """Ctrl+C copies the selected rows as they stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._strata_model = StrataModel()
        super().__init__(self._strata_model, tr("Agreement by stratum, table"), parent)
        self.setStyleSheet("QAbstractScrollArea::corner { background: transparent; border: none; }")

    def show_strata(self, strata: Sequence[Stratum], smallest: int) -> None:
        """Replaces the rows and fits the columns to them."""
        self._strata_model.show_strata(strata, smallest)
        plan = [column.title for column in COLUMNS].index(PLAN)
        self.setColumnHidden(plan, all(stratum.planned is None for stratum in strata))
        self.fit_columns()

    def select_stratum(self, name: str) -> None:
        """Selects the rows of a stratum, of all its outcomes, and brings the first into view."""
        found = [row for row, stratum in enumerate(self.row_model.rows) if stratum.stratum == name]
        chosen = QItemSelection()
        for row in found:
            place = self.row_model.index(row, 0)
            chosen.select(place, place)
        self.selectionModel().select(chosen, FLAGS.ClearAndSelect | FLAGS.Rows)
        if found:
            self.scrollTo(self.row_model.index(found[0], 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_text())
            return
        super().keyPressEvent(event)

    def selected_text(self) -> str:
        """Selected rows, separated by tabs, under the titles of the columns."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        shown = [column for place, column in enumerate(COLUMNS) if not self.isColumnHidden(place)]
        lines = [[column.title for column in shown]]
        lines += [[column.text(self.row_model.row_at(row)) for column in shown] for row in rows]
        return "\n".join("\t".join(line) for line in lines)
