"""What the columns of a table are taken for, corrected by hand, with the first rows to judge by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.dialogs.frame import heading
from gui.parts.widgets import Wrapped

if TYPE_CHECKING:
    from engine.datasets import TableMapping

TITLES = {
    "photo_id": tr("Photo"),
    "case_id": tr("Case"),
    "patient_id": tr("Patient"),
    "lesion_id": tr("Lesion"),
    "diagnosis": tr("Diagnosis"),
    "age": tr("Age"),
    "sex": tr("Sex"),
    "skin_type": tr("Skin type"),
    "site": tr("Site on the body"),
}
SHOWN_BLIND = frozenset(TITLES) - {"diagnosis"}
HIDDEN = tr("hidden")
HIDDEN_WORDS = tr(
    "Diagnoses and columns that are taken for nothing stay hidden here, because this project is read blind."
)
NOT_THERE = tr("Not in the table")
FIELDS_A_ROW = 3
PREVIEW_ROW = 26


class MappingView(QWidget):
    """One box a field, and the first rows under the names of their columns."""

    corrected = Signal()

    def __init__(self, blinded: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blinded = blinded
        self.boxes = {field: _box(title) for field, title in TITLES.items()}
        for box in self.boxes.values():
            box.activated.connect(self.corrected)
        self.rows = QTableWidget()
        self.rows.setAccessibleName(tr("First rows of the table"))
        self.rows.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.rows.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.rows.setTabKeyNavigation(False)
        self.rows.setShowGrid(False)
        self.rows.verticalHeader().hide()
        self.rows.verticalHeader().setDefaultSectionSize(PREVIEW_ROW)
        self.rows.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._place()

    def _place(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(theme.GAP_SMALL)
        for place, (field, box) in enumerate(self.boxes.items()):
            row, column = divmod(place, FIELDS_A_ROW)
            label = QLabel(TITLES[field])
            theme.set_role(label, "secondary")
            label.setBuddy(box)
            grid.addWidget(label, row, 2 * column)
            grid.addWidget(box, row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(theme.GAP_SMALL)
        column_.addWidget(heading(tr("Which column is what")))
        column_.addLayout(grid)
        column_.addWidget(heading(tr("First rows")))
        column_.addWidget(self.rows, 1)
        if self._blinded:
            column_.addWidget(Wrapped(HIDDEN_WORDS, "small"))

    def mapping(self) -> dict[str, str]:
        """Field to column, as the boxes stand."""
        return {field: str(box.currentData()) for field, box in self.boxes.items() if box.currentData()}

    def show_mapping(self, table: TableMapping) -> None:
        """Brings boxes and rows in line with a table; never says `corrected`."""
        for field, box in self.boxes.items():
            box.clear()
            box.addItem(NOT_THERE, "")
            for column in table.columns:
                box.addItem(column, column)
            box.setCurrentIndex(max(0, box.findData(table.mapping.get(field, ""))))
        self._show_rows(table)

    def _show_rows(self, table: TableMapping) -> None:
        shown = {column for field, column in table.mapping.items() if field in SHOWN_BLIND}
        self.rows.setColumnCount(len(table.columns))
        self.rows.setHorizontalHeaderLabels(list(table.columns))
        self.rows.setRowCount(len(table.rows))
        for row, cells in enumerate(table.rows):
            for place, (column, text) in enumerate(zip(table.columns, cells, strict=True)):
                hide = self._blinded and column not in shown
                item = QTableWidgetItem(HIDDEN if hide else text)
                if hide:
                    item.setForeground(theme.color("secondary"))
                self.rows.setItem(row, place, item)
        header = self.rows.horizontalHeader()
        header.setStretchLastSection(False)
        self.rows.resizeColumnsToContents()
        header.setStretchLastSection(True)


def _box(title: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(tr("Column for “{field}”", field=title))
    box.setMinimumContentsLength(10)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.addItem(NOT_THERE, "")
    return box
