"""The second layer of the document: the case and the photo on the screen, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.cases import Case, Photo
from engine.language import tr
from gui.document import reading
from gui.document.open_project import ProjectHolder
from gui.document.project_content import CaseState
from gui.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from engine.regions import Region

TO_DO: tuple[CaseState, ...] = ("in_progress", "not_started")
AHEAD = 2
"""How many of the photos that follow are decoded while one is looked at."""


class Browsing(ProjectHolder):
    """What is on the screen, and what the reader may see of it."""

    case_changed = Signal()
    photo_changed = Signal()
    pixels_changed = Signal()
    regions_changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(settings, parent)
        self.case: Case | None = None
        self.photo: Photo | None = None
        self.pixels: NDArray[np.uint8] | None = None
        self.photo_problem = ""
        self.regions: tuple[Region, ...] = ()
        self.loader.loaded.connect(self._on_pixels)
        self.loader.failed.connect(self._on_no_pixels)

    def enter(self) -> None:
        """Begin at the first case that is still to be done, or where the person who returns has been."""
        if self.coming_back and self.coming_back[0] in self.places:
            self.show_case(*self.coming_back)
            return
        first = self._first_to_do(self.queue) or (self.cases[0].case_id if self.cases else None)
        if first:
            self.show_case(first)
        else:
            self.show_nothing()

    def show_nothing(self) -> None:
        """Take case and photo off the screen."""
        self.case, self.photo, self.pixels, self.regions = None, None, None, ()
        self.photo_problem = ""
        self.explaining.show_photo(None, ())
        for signal in (self.case_changed, self.photo_changed, self.pixels_changed, self.regions_changed):
            signal.emit()

    def show_case(self, case_id: str, photo_id: str | None = None) -> None:
        """Put a case on the screen, at its first photo or the given one."""
        self.case = self.cases[self.places[case_id]]
        photos = self.case.photos
        self._show(next((photo for photo in photos if photo.photo_id == photo_id), photos[0]), new_case=True)

    def show_photo(self, photo_id: str) -> None:
        """Another photo of the same case."""
        if self.case:
            self._show(next(photo for photo in self.case.photos if photo.photo_id == photo_id))

    def next_case(self, step: int) -> None:
        """The case `step` places on in the project's order; stays at the ends."""
        place = (self.places[self.case.case_id] if self.case else -1) + step
        if 0 <= place < len(self.cases):
            self.show_case(self.cases[place].case_id)

    def next_photo(self, step: int) -> None:
        """The photo `step` places on, over the ends into the neighbouring cases."""
        if self.case is None or self.photo is None:
            return
        place = self.case.photos.index(self.photo) + step
        neighbour = self.places[self.case.case_id] + step
        if 0 <= place < len(self.case.photos):
            self._show(self.case.photos[place])
        elif 0 <= neighbour < len(self.cases):
            case = self.cases[neighbour]
            self.show_case(case.case_id, case.photos[0 if step > 0 else -1].photo_id)

    def next_unlabelled(self) -> None:
        """The next case of the queue that is not completed, from here on and round."""
        shown = self.case.case_id if self.case else ""
        start = self.queue.index(shown) + 1 if shown in self.queue else 0
        around = (*self.queue[start:], *self.queue[:start])
        found = self._first_to_do(case_id for case_id in around if case_id != shown)
        if found:
            self.show_case(found)
        else:
            self.message.emit(tr("There is no further case to label."))

    def state_of(self, case_id: str) -> CaseState:
        """How far this reader is with the case."""
        return self.states.get(case_id, "not_started")

    @property
    def whose(self) -> str:
        """Whose regions are on the screen."""
        return self.whose_of(self.case.case_id if self.case else None)

    @property
    def reading_as(self) -> str:
        """The name of the person's own reading of the case on the screen, whether ROIs are settled or not."""
        return self.reads_as(self.case.case_id if self.case else None)

    @property
    def state_of_shown(self) -> CaseState | None:
        """How far this reader is with the case on the screen."""
        return self.state_of(self.case.case_id) if self.case else None

    def may_show_model(self, case_id: str | None = None) -> bool:
        """See `gui.document.reading.may_show_model`; of the case on the screen where none is named.

        Whoever settles an ROI sees no model before it is settled, in an unblinded project too.
        """
        asked = case_id or (self.case.case_id if self.case else None)
        if self.settling and (self.withheld or not self.is_completed(asked)):
            return False
        return bool(self.project and asked and reading.may_show_model(self.project, asked, self.whose_of(asked)))

    def is_completed(self, case_id: str | None = None) -> bool:
        """Whether this reader has completed the case."""
        asked = case_id or (self.case.case_id if self.case else None)
        return bool(self.project and asked and self.project.is_completed(asked, self.whose_of(asked)))

    @property
    def editable(self) -> bool:
        """Whether the reader may draw now."""
        ready = self.project and not self.read_only and self.pixels is not None and self.saving.state != "failed"
        return bool(ready) and not self.withheld

    @property
    def withheld(self) -> bool:
        """Whether nothing of the case on the screen may be shown but its photos."""
        raise NotImplementedError

    def explain(self) -> None:
        """Ask for the explanation of the case on the screen, or hide what must not be seen."""
        raise NotImplementedError

    def show_again(self) -> None:
        """Show the same case and photo with the eyes of the reader as they now are."""
        if self.case and self.photo:
            self.show_case(self.case.case_id, self.photo.photo_id)

    def renew(self) -> None:
        """The project's cases have changed: go on with the same case and photo as they are now."""
        case_id = self.case.case_id if self.case else None
        if case_id is None or case_id not in self.places or self.photo is None:
            self.enter()
            return
        self.case = self.cases[self.places[case_id]]
        photo_id = self.photo.photo_id
        found = next((photo for photo in self.case.photos if photo.photo_id == photo_id), None)
        if found is None:
            self.show_case(case_id)
            return
        self.photo = found
        self.case_changed.emit()
        self.photo_changed.emit()
        self.read_regions()
        self.explain()

    def read_regions(self) -> None:
        """Take the regions on the screen from the project's log."""
        if self.project and self.photo:
            self.set_regions(() if self.withheld else self.project.regions(self.photo.photo_id, self.whose))

    def set_regions(self, regions: tuple[Region, ...]) -> None:
        """Show these regions, and score them where a map is shown."""
        self.regions = regions
        self.explaining.show_photo(self.photo.photo_id if self.photo else None, regions)
        self.regions_changed.emit()

    def _first_to_do(self, case_ids: Iterable[str]) -> str | None:
        return next((case_id for case_id in case_ids if self.state_of(case_id) in TO_DO), None)

    def _show(self, photo: Photo, new_case: bool = False) -> None:
        self.photo, self.pixels, self.photo_problem = photo, None, ""
        if new_case:
            self.explain()
            self.case_changed.emit()
        self.photo_changed.emit()
        self.read_regions()
        self.loader.show(photo.photo_id, self.photo_path(photo.photo_id))

    def _on_pixels(self, photo_id: str, pixels: NDArray[np.uint8]) -> None:
        if self.photo and photo_id == self.photo.photo_id:
            self.pixels = pixels
            self.pixels_changed.emit()
            self._prepare_next()

    def _on_no_pixels(self, photo_id: str, sentence: str) -> None:
        if self.photo and photo_id == self.photo.photo_id:
            self.photo_problem = sentence
            self.pixels_changed.emit()

    def _prepare_next(self) -> None:
        """The photos that follow in the case and in the next one, and the one before, are decoded ahead."""
        if self.case is None or self.photo is None:
            return
        here, place = self.case.photos.index(self.photo), self.places[self.case.case_id] + 1
        following = self.case.photos[here + 1 :] + (self.cases[place].photos[:1] if place < len(self.cases) else ())
        before = self.case.photos[max(0, here - 1) : here]
        wanted = (*following[:AHEAD], *before)
        self.loader.prepare([(photo.photo_id, self.photo_path(photo.photo_id)) for photo in wanted])
