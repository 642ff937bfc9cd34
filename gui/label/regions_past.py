"""Opens the history of the regions on the screen and brings a past state back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from engine.language import tr
from engine.project.edits import Change, Edit
from engine.project.region_history import RegionHistory, region_histories
from engine.regions import Region
from gui.canvas.canvas import PhotoCanvas
from gui.document.document import Document
from gui.engine_thread import Watch

if TYPE_CHECKING:
    from engine.project import Project
    from gui.dialogs.region_history import Past, RegionHistoryDialog

PHOTO_SIDE = 1024
"""Longer side of the photo behind the pictures, pixels."""
MOST_PICTURES = 200
"""Of the newest states of a region; older ones are listed without."""


@dataclass(frozen=True, slots=True)
class _Read:
    """Reads what happened, in the drawing thread: the reader's own work, or what is settled, and nobody else's."""

    project: Project
    photo_id: str
    whose: str
    may_restore: bool

    def __call__(self, _: Watch) -> _Found:
        from gui.dialogs.region_history import Past

        found = region_histories(self.project.history(self.photo_id, self.whose))
        labels = {one.region_id: self.project.region_state(one.last_state).label for one in found if one.last_state}
        known = tuple(history for history in found if history.region_id in labels)
        return _Found(self.photo_id, Past(known, labels, self.may_restore))


@dataclass(frozen=True, slots=True)
class _Found:
    photo_id: str
    past: Past


@dataclass(frozen=True, slots=True)
class _Draw:
    """Draws the states of one region, the newest first, and hands each on as it is done."""

    project: Project
    history: RegionHistory
    photo: QImage
    size: tuple[int, int]

    def __call__(self, watch: Watch) -> None:
        from gui.dialogs.state_pictures import StatePicture, draw_state, part_of_photo

        moments = reversed(self.history.moments[-MOST_PICTURES:])
        states = dict.fromkeys(moment.state for moment in moments if moment.state is not None)
        part = None
        for state in states:
            if watch.cancelled():
                return
            region = self.project.region_state(state)
            part = part or part_of_photo(region, self.size)
            watch.send(StatePicture(state, draw_state(region, part, self.photo, self.size)))


class RegionsPast(QObject):
    """Asks, shows, restores."""

    def __init__(self, document: Document, canvas: PhotoCanvas) -> None:
        super().__init__(canvas)
        self._document, self._canvas = document, canvas
        self.dialog: RegionHistoryDialog | None = None

    def open(self) -> None:
        """Show the history of the photo on the screen."""
        document = self._document
        self._canvas.finish_draft()
        if document.project is None or document.photo is None or document.pixels is None or document.withheld:
            return
        work = _Read(document.project, document.photo.photo_id, document.whose, document.editable)
        document.drawing.run(work, self._on_read, document.failed.emit, kind="region history")

    def _on_read(self, found: _Found) -> None:
        from gui.dialogs.region_history import RegionHistoryDialog

        document = self._document
        if document.photo is None or document.photo.photo_id != found.photo_id or self.dialog is not None:
            return
        if not found.past.histories:
            document.message.emit(tr("Nothing has been drawn on this photo yet."))
            return
        chosen = self._canvas.selection[-1] if self._canvas.selection else None
        self.dialog = RegionHistoryDialog(found.past, chosen, self._canvas.window())
        self.dialog.pictures_asked.connect(self._draw)
        self.dialog.restore_asked.connect(self._restore)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.ask_pictures()
        self.dialog.open()

    def _draw(self, history: RegionHistory) -> None:
        document = self._document
        if document.project is None or document.photo is None or self.dialog is None:
            return
        size = document.photo.width, document.photo.height
        work = _Draw(document.project, history, self._photo(), size)
        document.drawing.run(work, self._on_drawn, kind="region pictures", partial=self._on_picture)

    def _on_picture(self, picture: object) -> None:
        from gui.dialogs.state_pictures import StatePicture

        if self.dialog is not None and isinstance(picture, StatePicture):
            self.dialog.show_picture(picture)

    def _on_drawn(self, _: None) -> None:
        """Each picture was shown as it came."""

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _restore(self, region_id: str, state: str) -> None:
        if self._document.project is None:
            return
        before = next((one for one in self._canvas.regions if one.region_id == region_id), None)
        edit = restoring(before, self._document.project.region_state(state))
        if edit is not None:
            self._canvas.apply(edit)

    def _photo(self) -> QImage:
        pixels = self._document.pixels
        assert pixels is not None, "a history is shown beside the photo"
        step = max(1, max(pixels.shape[:2]) // PHOTO_SIDE)
        small = pixels[::step, ::step].copy()
        height, width, _ = small.shape
        return QImage(small.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def restoring(before: Region | None, state: Region) -> Edit | None:
    """The edit that brings the state back; `None` where the region is in it."""
    return None if before == state else Edit("Restore region", (Change(before, state),))
