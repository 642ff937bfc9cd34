"""The fourth layer of the document: what a reader draws on photos and says of cases, written as it is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from engine.language import tr
from engine.readers.names import is_again
from engine.smart.method_names import without_method
from gui.document.scoring import Scoring
from gui.settings import Settings

if TYPE_CHECKING:
    from engine.project import Project
    from engine.project.edits import Edit
    from engine.regions import Region


class Labelling(Scoring):
    """Shows every change at once and follows it until it is committed."""

    history_changed = Signal()
    completing = Signal()
    """The case on the screen is about to be completed."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(settings, parent)
        self._log_is_ahead = False
        self.history_changed.connect(self.trusting.regions_changed)
        self.saving.refused.connect(self._on_edit_refused)
        self.saving.changed.connect(self._read_settled)

    # Drawing

    def edit(self, edit: Edit) -> None:
        """Show an edit at once and write it to the log."""
        if self.project is None or self.photo is None or not self.editable:
            return
        project, photo_id, reader, by = self.project, self.photo.photo_id, self.whose, self.by
        self.set_regions(applied(self.regions, edit))
        self.note_begun()
        self.saving.write(lambda: project.edit(photo_id, reader, edit, by), self._on_edit_written)

    def undo(self) -> None:
        """Take the last gesture on this photo back."""
        self._step(lambda project, photo_id, reader, by: project.undo(photo_id, reader, by))

    def redo(self) -> None:
        """Bring back what was undone last on this photo."""
        self._step(lambda project, photo_id, reader, by: project.redo(photo_id, reader, by))

    def undo_name(self) -> str | None:
        """What `undo` would take back; `None` where there is nothing."""
        if self.project is None or self.photo is None or not self.editable:
            return None
        name = self.project.undo_name(self.photo.photo_id, self.whose)
        return without_method(name) if name else name

    def redo_name(self) -> str | None:
        """What `redo` would bring back; `None` where there is nothing."""
        if self.project is None or self.photo is None or not self.editable:
            return None
        name = self.project.redo_name(self.photo.photo_id, self.whose)
        return without_method(name) if name else name

    def _step(self, begin: Callable[[Project, str, str, str | None], Future[Any]]) -> None:
        if self.project is None or self.photo is None or not self.editable:
            return
        project, photo_id, reader, by = self.project, self.photo.photo_id, self.whose, self.by
        self._log_is_ahead = True
        self.saving.write(lambda: begin(project, photo_id, reader, by), self._on_edit_written)

    def _on_edit_written(self) -> None:
        self._read_settled()
        self.history_changed.emit()

    def _read_settled(self) -> None:
        """After undo or redo the log knows what is to be shown; it is read once nothing is on its way any more."""
        if self._log_is_ahead and self.saving.state == "saved":
            self._log_is_ahead = False
            self.read_regions()

    def _on_edit_refused(self) -> None:
        """What is on the screen is not what is stored: show what is."""
        self._log_is_ahead = True
        self._on_edit_written()

    def note_begun(self) -> None:
        """The case on the screen is no longer untouched; the log says so once it is read again."""
        if self.case and self.state_of(self.case.case_id) == "not_started":
            self.states[self.case.case_id] = "in_progress"
            self.states_changed.emit()

    # The case as a whole

    def complete_case(self) -> None:
        """Lock the first reading of this case; the model is shown once that is committed."""
        if self.project is None or self.case is None or self.read_only or self.is_completed():
            return
        self.completing.emit()
        project, case_id, reader, by = self.project, self.case.case_id, self.whose, self.by
        self.saving.write(lambda: project.complete_case(case_id, reader, by), self._on_states_written)

    def has_regions(self) -> bool:
        """Whether this reader has drawn anything on a photo of the case on the screen."""
        if self.project is None or self.case is None:
            return False
        others = (photo for photo in self.case.photos if photo != self.photo)
        return bool(self.regions) or any(self.project.regions(photo.photo_id, self.whose) for photo in others)

    def flag_case(self, flagged: bool, reason: str = "") -> None:
        """Mark the case for another look, and say why, or take the mark away."""
        if self.project is None or self.case is None or self.read_only:
            return
        project, case_id, reader = self.project, self.case.case_id, self.reading_as
        self.saving.write(lambda: project.flag_case(case_id, reader, flagged, reason), self._on_states_written)

    def flag_cases(self, case_ids: Sequence[str], flagged: bool) -> None:
        """Mark these cases for another look, or take the marks away."""
        if self.project is None or self.read_only or self.settling:
            return
        project, reader = self.project, self.reader
        for case_id in case_ids:
            last = case_id == case_ids[-1]
            self.saving.write(
                lambda case_id=case_id: project.flag_case(case_id, reader, flagged),
                self._on_states_written if last else None,
            )

    def _on_states_written(self) -> None:
        before = self.whose
        self._read_states()
        self.states_changed.emit()
        if self.whose != before:
            self._tell_of_second(before)
            self.show_again()
        self.explain()

    def _tell_of_second(self, before: str) -> None:
        """A case that had come again is completed, and shows the first reading from now on."""
        if is_again(before) and not self.settling:
            self.message.emit(tr("This case came again: your second drawing is kept apart. Your first is shown."))

    # Who draws

    def read_anew(self) -> None:
        """What is stored has changed otherwise than by this reader's hand: show it as it is now."""
        self._on_states_written()
        self._on_edit_refused()

    def set_reader(self, name: str) -> None:
        """Who labels from now on in this sitting."""
        self.settings.reader = name
        self.reader, self.settling = name, False
        if self.project:
            self._read_states()
            self.read_queue()
            self.reader_changed.emit()
            self.states_changed.emit()
            self.show_again()

    def settle(self, settling: bool) -> None:
        """Show what is settled instead of the reader's own regions, or go back to these."""
        self.settling = settling
        if self.project:
            self._read_states()
            self.states_changed.emit()
            self.explain()
            self.read_regions()


def applied(regions: tuple[Region, ...], edit: Edit) -> tuple[Region, ...]:
    """The regions after an edit; a changed region keeps its place, a new one comes last."""
    after = {region.region_id: region for region in regions}
    for change in edit.changes:
        if change.after is not None:
            after[change.after.region_id] = change.after
        elif change.before is not None:
            after.pop(change.before.region_id, None)
    return tuple(after.values())
