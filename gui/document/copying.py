"""Regions of the photo on the screen, copied to the case's next photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from engine.language import tr

if TYPE_CHECKING:
    from engine.cases import Photo
    from engine.regions import Region
    from gui.document.answering import Answering
    from gui.document.labelling import Labelling


class Copying(QObject):
    """One edit on the next photo, which is then shown; undo there takes it back."""

    def __init__(self, document: Labelling, answering: Answering) -> None:
        super().__init__(document)
        self._document, self._answering = document, answering

    def copy(self, selection: tuple[str, ...]) -> None:
        """Copies the selected regions, or all where none is selected."""
        document = self._document
        chosen = tuple(region for region in document.regions if not selection or region.region_id in selection)
        if document.project is None or not document.editable:
            return
        following = self._next_photo()
        if following is None:
            document.message.emit(tr("This is the case's last photo; there is no next one to copy to."))
        elif not chosen:
            document.message.emit(tr("There is no region to copy."))
        else:
            self._write(chosen, following)

    def _next_photo(self) -> Photo | None:
        case, photo = self._document.case, self._document.photo
        if case is None or photo is None:
            return None
        place = case.photos.index(photo) + 1
        return case.photos[place] if place < len(case.photos) else None

    def _write(self, regions: tuple[Region, ...], following: Photo) -> None:
        from engine.copying import copied
        from engine.project.edits import Change, Edit
        from gui.canvas.combining import new_id

        document, project, photo = self._document, self._document.project, self._document.photo
        if project is None or photo is None or document.case is None:
            return
        sizes = (photo.width, photo.height), (following.width, following.height)
        made = (copied(region, new_id(), *sizes) for region in regions)
        changes = tuple(Change(None, region) for region in made if region is not None)
        name = "Copy region" if len(changes) == 1 else "Copy regions"
        case_id, reader, by = document.case.case_id, document.whose, document.by
        document.note_begun()

        def show() -> None:
            if document.case is not None and document.case.case_id == case_id:
                document.show_photo(following.photo_id)
                self._answering.read()

        document.saving.write(lambda: project.edit(following.photo_id, reader, Edit(name, changes), by), show)
