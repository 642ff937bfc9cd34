"""One region in the list: colour, name, share of the photo; show and hide, lock, delete; what was said of it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.canvas.colours import label_colour
from gui.document.remarking import remark_words
from gui.keymap import with_key
from gui.parts.widgets import Elided, described
from gui.words.numbers import percent

if TYPE_CHECKING:
    from engine.regions import Region

SIGN = 24


class RegionRow(QWidget):
    """Signals carry the region's id."""

    chosen = Signal(str)
    deleted = Signal(str)
    eye_pressed = Signal(str)
    lock_pressed = Signal(str)

    def __init__(
        self, region: Region, name: str, share: float, *, selected: bool, editable: bool, hidden: bool
    ) -> None:
        super().__init__()
        self._region_id = region.region_id
        self.name = self._name(region, name, selected, hidden)
        size = described(QLabel(percent(share), alignment=Qt.AlignmentFlag.AlignVCenter), tr("Share of the photo"))
        theme.set_role(size, "small")
        shown = tr("Show {region}", region=name) if hidden else tr("Hide {region}", region=name)
        self.eye = _sign("ph.eye-slash" if hidden else "ph.eye", with_key(shown, "hide_regions"), shown, strong=hidden)
        what = tr("Unlock {region}", region=name) if region.locked else tr("Lock {region}", region=name)
        glyph = "ph.lock-simple-fill" if region.locked else "ph.lock-simple-open"
        self.lock = _sign(glyph, with_key(what, "lock_regions"), what, strong=region.locked)
        gone = tr("Delete {region}", region=name)
        self.delete = _sign("ph.trash", with_key(gone, "delete"), gone)
        self.lock.setEnabled(editable)
        self.delete.setEnabled(editable and not region.locked)
        self.parts = self.name, self.eye, self.lock, self.delete
        for part in self.parts:
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._wire()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.name, 1)
        row.addSpacing(theme.GRID)
        row.addWidget(size)
        row.addSpacing(theme.GRID)
        for sign in (self.eye, self.lock, self.delete):
            row.addWidget(sign)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        if (words := remark_words(region)) and not selected:
            said = Elided(words, "small")
            said.setContentsMargins(theme.ICON + 2 * theme.GRID, 0, 0, theme.GRID)
            column.addWidget(said)

    @property
    def region_id(self) -> str:
        """The region's."""
        return self._region_id

    def follow(self, before: QWidget) -> QWidget:
        """Stand behind `before` in the order of the Tab key; returns what the next row stands behind."""
        for part in self.parts:
            QWidget.setTabOrder(before, part)
            before = part
        return before

    def _name(self, region: Region, name: str, selected: bool, hidden: bool) -> QPushButton:
        button = QPushButton(name)
        button.setProperty("region", True)
        button.setCheckable(True)
        button.setChecked(selected)
        button.setIcon(theme.icon("ph.square" if hidden else "ph.square-fill", label_colour(region.label)))
        button.setToolTip(tr("Select {region} on the photo", region=name))
        return button

    def _wire(self) -> None:
        self.name.clicked.connect(self._choose)
        self.eye.clicked.connect(self._press_eye)
        self.lock.clicked.connect(self._press_lock)
        self.delete.clicked.connect(self._delete)

    def _choose(self) -> None:
        self.chosen.emit(self._region_id)

    def _press_eye(self) -> None:
        self.eye_pressed.emit(self._region_id)

    def _press_lock(self) -> None:
        self.lock_pressed.emit(self._region_id)

    def _delete(self) -> None:
        self.deleted.emit(self._region_id)


def _sign(glyph: str, tip: str, spoken: str, *, strong: bool = False) -> QToolButton:
    button = described(QToolButton(), tip, spoken)
    button.setIcon(theme.icon(glyph, "text" if strong else "disabled"))
    button.setIconSize(QSize(theme.ICON, theme.ICON))
    button.setFixedSize(SIGN, SIGN)
    return button


@lru_cache(maxsize=256)
def share_of_photo(region: Region, width: int, height: int) -> float:
    """The region's area as a share of the photo's."""
    from engine.regions import rasterise

    return rasterise(region.shape, width, height).area / (width * height)
