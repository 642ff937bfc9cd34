"""Every state of the regions of one photo: what was done, by whom, when, and how the outline was then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QComboBox, QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from engine.label_words import label_title
from engine.language import tr
from engine.project.region_history import Moment, RegionHistory
from engine.smart.method_names import method_of, without_method
from gui import theme
from gui.canvas.colours import label_colour
from gui.dialogs.frame import FramedDialog
from gui.dialogs.state_pictures import PICTURE, StatePicture, blank_picture
from gui.words.gesture_names import gesture_title
from gui.words.moments import moment as moment_words

SENTENCE = tr(
    "Each state in which your regions of this photo were. Restoring one is a new step, which undo takes back."
)
DID: Mapping[str, str] = {
    "undo": tr("Undone: {gesture}"),
    "redo": tr("Done again: {gesture}"),
    "import": tr("Imported: {gesture}"),
}
IMPORT = "Import"
"""What was there before anybody drew, as a project names it."""


@dataclass(frozen=True, slots=True)
class Past:
    """What the dialog shows.

    Attributes:
        histories: of all regions that were ever there.
        labels: of each region, by its identifier.
        may_restore: whether the reader may draw now.
    """

    histories: tuple[RegionHistory, ...]
    labels: Mapping[str, str]
    may_restore: bool = True


class RegionHistoryDialog(FramedDialog):
    """`restore_asked` brings the region's identifier and the hash of the state, `pictures_asked` a `RegionHistory`."""

    restore_asked = Signal(str, str)
    pictures_asked = Signal(object)

    def __init__(self, past: Past, chosen: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(tr("History of regions"), SENTENCE, parent, width=600)
        self._past = past
        self._blank = QIcon(blank_picture())
        self.regions, self.moments = QComboBox(), QListWidget()
        self._place()
        self.close_button = self.add_button(tr("Close"))
        self.restore = self.add_button(tr("Restore this"), tr("Bring this state back, as a new step"), primary=True)
        self._fill_regions(chosen)
        self.regions.currentIndexChanged.connect(self._show_region)
        self.moments.currentRowChanged.connect(self._show_restore)
        self.moments.itemActivated.connect(self._restore)
        self.restore.clicked.connect(self._restore)
        self.close_button.clicked.connect(self.reject)
        self._show_region()

    def ask_pictures(self) -> None:
        """Ask for the pictures of the region that is shown; `show_picture` is to be called with each."""
        history = self._history()
        if history is not None:
            self.pictures_asked.emit(history)

    def show_picture(self, picture: StatePicture) -> None:
        """The outline of one state has been drawn."""
        for row in range(self.moments.count()):
            item = self.moments.item(row)
            if item.data(Qt.ItemDataRole.UserRole).state == picture.state:
                item.setIcon(_untinted(QPixmap.fromImage(picture.image)))

    def _place(self) -> None:
        self.regions.setAccessibleName(tr("Region"))
        self.moments.setAccessibleName(tr("States, the newest first"))
        self.moments.setIconSize(QSize(*PICTURE))
        self.moments.setUniformItemSizes(True)
        self.moments.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.moments.setMinimumHeight(360)
        self.moments.setSpacing(2)
        column = QVBoxLayout()
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(self.regions)
        column.addWidget(self.moments, 1)
        self.set_content(column)

    def _fill_regions(self, chosen: str | None) -> None:
        counts: dict[str, int] = {}
        there = [history for history in self._past.histories if history.now is not None]
        gone = [history for history in self._past.histories if history.now is None]
        for history in (*there, *gone):
            label = self._past.labels[history.region_id]
            counts[label] = counts.get(label, 0) + 1
            name = f"{label_title(label)} {counts[label]}"
            words = name if history.now is not None else tr("{name}, not there now", name=name)
            self.regions.addItem(theme.icon("ph.square-fill", label_colour(label)), words, history)
            if history.region_id == chosen:
                self.regions.setCurrentIndex(self.regions.count() - 1)

    def _show_region(self) -> None:
        self.moments.clear()
        history = self._history()
        if history is not None:
            for moment in reversed(history.moments):
                self.moments.addItem(self._item(moment, is_now=moment is history.moments[-1]))
            self.moments.setCurrentRow(0)
            self.pictures_asked.emit(history)
        self._show_restore()

    def _item(self, moment: Moment, *, is_now: bool) -> QListWidgetItem:
        gesture = gesture_title(without_method(moment.name) or IMPORT)
        what = DID[moment.kind].format(gesture=gesture) if moment.kind in DID else gesture
        if is_now:
            what = tr("{what}  ·  as it is now", what=what)
        method = method_of(moment.name)
        item = QListWidgetItem(f"{what}\n{moment.by}  ·  {moment_words(moment.time)}")
        item.setToolTip(tr("Found by {method}", method=method) if method else "")
        item.setIcon(self._blank)
        item.setData(Qt.ItemDataRole.UserRole, moment)
        return item

    def _history(self) -> RegionHistory | None:
        return self.regions.currentData()

    def _moment(self) -> Moment | None:
        item = self.moments.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _show_restore(self) -> None:
        history, moment = self._history(), self._moment()
        other = history is not None and moment is not None and moment.state not in (None, history.now)
        self.restore.setEnabled(other and self._past.may_restore)

    def _restore(self) -> None:
        history, moment = self._history(), self._moment()
        if self.restore.isEnabled() and history is not None and moment is not None and moment.state is not None:
            self.accept()
            self.restore_asked.emit(history.region_id, moment.state)


def _untinted(picture: QPixmap) -> QIcon:
    """Qt would tint the picture of the selected row."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon
