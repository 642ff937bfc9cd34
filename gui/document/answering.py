"""The reader's answer that no lesion is visible on a photo, and which photos of the case are still without one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from engine.language import tr

if TYPE_CHECKING:
    from engine.regions import Region
    from gui.document.labelling import Labelling

PhotoState = Literal["outlined", "none", "open"]


class Answering(QObject):
    """Follows the case on the screen; the answer for the photo on it is shown at once and written at once."""

    changed = Signal()

    def __init__(self, document: Labelling) -> None:
        super().__init__(document)
        self._document = document
        self._states: dict[str, PhotoState] = {}
        for signal in (document.case_changed, document.reader_changed, document.saving.refused):
            signal.connect(self.read)
        document.photo_changed.connect(self.changed)
        document.regions_changed.connect(self._follow)
        document.states_changed.connect(self.changed)

    @property
    def answered(self) -> bool:
        """Whether the answer for the photo on the screen is that no lesion is visible."""
        return self.state_of_shown == "none"

    @property
    def state_of_shown(self) -> PhotoState:
        """Of the photo on the screen."""
        photo = self._document.photo
        return self.state_of(photo.photo_id) if photo else "open"

    @property
    def offered(self) -> bool:
        """Whether the answer can be given or has been: where no lesion is outlined, by a reader for themselves."""
        document = self._document
        possible = document.photo is not None and not document.settling
        return possible and self.state_of_shown != "outlined" and (self.editable or self.answered)

    @property
    def editable(self) -> bool:
        """Whether the answer may be given or taken back now."""
        return self._document.editable and not self._document.settling

    def state_of(self, photo_id: str) -> PhotoState:
        """Of a photo of the case on the screen."""
        return self._states.get(photo_id, "open")

    def left_open(self) -> tuple[int, ...]:
        """Numbers, from 1, of the case's photos with neither a lesion nor the answer that there is none."""
        photos = self._document.case.photos if self._document.case else ()
        return tuple(number for number, photo in enumerate(photos, start=1) if self.state_of(photo.photo_id) == "open")

    def any_given(self) -> bool:
        """Whether some photo of the case has the answer."""
        return "none" in self._states.values()

    def toggle(self) -> None:
        """Gives the answer for the photo on the screen, or takes it back; where a lesion is drawn nothing happens."""
        document = self._document
        if document.project is None or document.photo is None or not self.editable:
            return
        if self.state_of_shown == "outlined":
            document.message.emit(tr("A lesion is outlined on this photo; delete it to answer that none is visible."))
            return
        project, photo_id, reader = document.project, document.photo.photo_id, document.reading_as
        none = not self.answered
        self._states[photo_id] = "none" if none else "open"
        document.note_begun()
        document.saving.write(lambda: project.answer_no_lesion(photo_id, reader, none), self.changed.emit)
        self.changed.emit()

    def read(self) -> None:
        """Takes the states from the log."""
        document = self._document
        photos = document.case.photos if document.case else ()
        self._states = {photo.photo_id: self._stored(photo.photo_id) for photo in photos}
        self.changed.emit()

    def _stored(self, photo_id: str) -> PhotoState:
        project, whose = self._document.project, self._document.whose
        if project is None or self._document.withheld:
            return "open"
        if _has_lesion(project.regions(photo_id, whose)):
            return "outlined"
        return "none" if project.answered_no_lesion(photo_id, whose) else "open"

    def _follow(self) -> None:
        """A lesion that is drawn takes the answer back; one that is deleted leaves the photo without an answer."""
        photo = self._document.photo
        if photo is None:
            return
        outlined = _has_lesion(self._document.regions)
        before = self._states.get(photo.photo_id, "open")
        now: PhotoState = "outlined" if outlined else "none" if before == "none" else "open"
        if now != before:
            self._states[photo.photo_id] = now
            self.changed.emit()


def _has_lesion(regions: Iterable[Region]) -> bool:
    from engine.regions import LESION

    return any(region.label == LESION for region in regions)
