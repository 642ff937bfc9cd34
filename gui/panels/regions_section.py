"""The regions of the photo on the screen: label, share of the photo, select, delete."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.regions import Region, rasterise
from gui import theme
from gui.canvas.colours import label_colour
from gui.document import Document
from gui.panels.parts import Wrapped, clear, described, section


class RegionsSection(QWidget):
    """One row a region; what is selected on the canvas is marked here, and the other way round."""

    select_asked = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._selected: tuple[str, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._rows.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section("Regions", self._rows))
        self.before: QWidget | None = None
        """What comes before the regions in the order of the Tab key."""
        document.regions_changed.connect(self.refresh)
        document.pixels_changed.connect(self.refresh)

    def mark(self, region_ids: tuple[str, ...]) -> None:
        """Show which regions are selected on the canvas."""
        self._selected = region_ids
        self.refresh()

    def refresh(self) -> None:
        """Bring the rows in line with the document."""
        clear(self._rows)
        photo = self._document.photo
        if photo is None or not self._document.regions:
            self._rows.addWidget(Wrapped(self._words(), "secondary"))
            return
        counts: dict[str, int] = {}
        before = self.before
        for region in self._document.regions:
            counts[region.label] = counts.get(region.label, 0) + 1
            name = f"{region.label.capitalize()} {counts[region.label]}"
            share = share_of_photo(region, photo.width, photo.height)
            row = RegionRow(region, name, share, region.region_id in self._selected, self._document.editable)
            row.chosen.connect(self.select_asked)
            row.deleted.connect(self.delete_asked)
            self._rows.addWidget(row)
            before = row.follow(before) if before else None

    def _words(self) -> str:
        if self._document.photo is None:
            return "No photo is shown."
        if self._document.settling:
            return "Nothing is settled on this photo yet."
        return "No region is drawn." if self._document.read_only else "Outline the lesion on the photo."


class RegionRow(QWidget):
    """A colour, a name, a share, and a button to delete."""

    chosen = Signal(str)
    deleted = Signal(str)

    def __init__(self, region: Region, name: str, share: float, selected: bool, editable: bool) -> None:
        super().__init__()
        self._region_id = region.region_id
        self._name = QPushButton(name)
        self._name.setProperty("region", True)
        self._name.setCheckable(True)
        self._name.setChecked(selected)
        self._name.setIcon(theme.icon("ph.square-fill", label_colour(region.label)))
        self._name.setToolTip(f"Select {name} on the photo")
        self._name.clicked.connect(self._choose)
        size = QLabel(f"{theme.percent(share)} of photo", alignment=Qt.AlignmentFlag.AlignVCenter)
        theme.set_role(size, "small")
        self._delete_button = delete = described(QToolButton(), f"Delete {name} (Delete)", f"Delete {name}")
        delete.setEnabled(editable)
        delete.setIcon(theme.icon("ph.trash", "secondary"))
        delete.setIconSize(QSize(theme.ICON, theme.ICON))
        delete.clicked.connect(self._delete)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(self._name, 1)
        row.addWidget(size)
        row.addWidget(delete)

    def follow(self, before: QWidget) -> QWidget:
        """Stand behind `before` in the order of the Tab key; returns what the next row stands behind."""
        QWidget.setTabOrder(before, self._name)
        QWidget.setTabOrder(self._name, self._delete_button)
        return self._delete_button

    def _choose(self) -> None:
        self.chosen.emit(self._region_id)

    def _delete(self) -> None:
        self.deleted.emit(self._region_id)


@lru_cache(maxsize=256)
def share_of_photo(region: Region, width: int, height: int) -> float:
    """The region's area as a share of the photo's."""
    return rasterise(region.shape, width, height).area / (width * height)
