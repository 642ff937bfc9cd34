"""What is to be imported: folders, table, layout and the reader of the masks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from engine.language import tr
from gui import theme
from gui.dialogs.path_field import PathField

if TYPE_CHECKING:
    from engine.datasets import ImportRequest

AUTO = "auto"
MASK_READER = "reader"
LAYOUT_LETTERS = 16
RIGHT_WIDTH = 200
TABLES = tr("Tables (*.csv *.tsv *.txt);;All files (*)")


class ImportForm(QWidget):
    """The fields of an import request; `changed` after each keystroke."""

    changed = Signal()

    def __init__(self, layouts: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photos = PathField(
            tr("Photos"), "folder", tr("Folder with the photos; folders inside it are searched too")
        )
        self.masks = PathField(tr("Masks"), "folder", tr("If readers have drawn masks elsewhere"))
        self.table = PathField(tr("Table"), "file", tr("If there is one: a row for each photo"), TABLES)
        self.reader = QLineEdit(MASK_READER)
        self.reader.setAccessibleName(tr("Reader of the masks"))
        self.reader.setToolTip(
            tr("Who drew the masks whose file names do not say so; they count as completed readings")
        )
        self.layout_box = QComboBox()
        self.layout_box.setAccessibleName(tr("Layout"))
        self.layout_box.setToolTip(tr("How photos and masks are named and lie in folders"))
        self.layout_box.setMinimumContentsLength(LAYOUT_LETTERS)
        self.layout_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layout_box.addItem(tr("Find out from the files"), AUTO)
        for name, title in layouts.items():
            self.layout_box.addItem(title, name)
        self._place()
        for field in (self.photos, self.masks, self.table):
            field.changed.connect(self.changed)
        self.reader.textChanged.connect(self.changed)
        self.layout_box.currentIndexChanged.connect(self.changed)

    def _place(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.GAP_SMALL)
        grid.setColumnStretch(1, 1)
        rows = (
            (tr("&Photos"), self.photos, tr("&Layout"), self.layout_box),
            (tr("&Masks"), self.masks, tr("Rea&der of the masks"), self.reader),
            (tr("&Table"), self.table, "", None),
        )
        for row, (text, field, right_text, right) in enumerate(rows):
            _add(grid, row, 0, text, field)
            if right is not None:
                _add(grid, row, 2, right_text, right)
                right.setFixedWidth(RIGHT_WIDTH)

    def request(self, mapping: Mapping[str, str] | None) -> ImportRequest | None:
        """What is asked for; `None` while no folder of photos is named."""
        from engine.datasets import ImportRequest

        photos = self.photos.path
        if photos is None:
            return None
        return ImportRequest(
            photos=photos,
            masks=self.masks.path,
            table=self.table.path,
            layout=str(self.layout_box.currentData()),
            reader=self.reader.text().strip(),
            mapping=mapping,
        )

    def layout_title(self, name: str) -> str:
        """The layout of this name as people read it."""
        place = self.layout_box.findData(name)
        return self.layout_box.itemText(place) if place >= 0 else name

    def refusal(self) -> str:
        """Why this cannot be imported, in a sentence; empty where it can."""
        photos, masks, table = self.photos.path, self.masks.path, self.table.path
        if photos is None:
            return ""
        if not photos.is_dir():
            return tr("There is no folder {photos}; choose the folder with the photos.", photos=photos)
        if masks is not None and not masks.is_dir():
            return tr(
                "There is no folder {masks}; choose the folder with the masks, or leave the line empty.", masks=masks
            )
        if table is not None and not table.is_file():
            return tr("There is no file {table}; choose the table, or leave the line empty.", table=table)
        if not self.reader.text().strip():
            return tr("Name the reader of the masks.")
        return ""


def _add(grid: QGridLayout, row: int, column: int, text: str, field: QWidget) -> None:
    label = QLabel(text)
    label.setBuddy(field)
    grid.addWidget(label, row, column)
    grid.addWidget(field, row, column + 1)
