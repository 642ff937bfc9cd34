"""Carries what is asked of whole regions from the actions to the drawing thread and back to the canvas."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from engine.language import tr
from engine.project.edits import Edit
from engine.regions import Region
from engine.spans import Point
from gui.canvas.canvas import PhotoCanvas
from gui.canvas.reshaping import Action, Outcome, Request, reshape
from gui.document.document import Document
from gui.engine_thread import Watch


@dataclass(frozen=True, slots=True)
class _Work:
    """One request, of the photo on which it was asked."""

    request: Request
    photo_id: str
    tried: bool = False

    def __call__(self, _: Watch) -> _Done:
        return _Done(self, reshape(self.request))


@dataclass(frozen=True, slots=True)
class _Done:
    work: _Work
    outcome: Outcome


class Reshaping(QObject):
    """Asks for edits of the selected regions; an answer is used only while the regions are as they were."""

    worked = Signal(str)
    """Says what came of a request, or of a trial of it."""
    ended = Signal()
    """An edit was made."""

    def __init__(self, document: Document, canvas: PhotoCanvas) -> None:
        super().__init__(canvas)
        self._document, self._canvas = document, canvas
        self._tried = False
        canvas.cut_asked.connect(self.cut)

    @property
    def showing(self) -> bool:
        """Whether the photo shows what an edit would make, without its being made."""
        return self._tried

    def do(self, action: Action, amount: float = 0.0) -> None:
        """Make the edit."""
        self._ask(Request(action, self._selected(), self._size(), amount))

    def attempt(self, action: Action, amount: float) -> None:
        """Show on the photo what the edit would make of the regions, without making it."""
        self._ask(Request(action, self._selected(), self._size(), amount), tried=True)

    def end_attempt(self) -> None:
        """Show the regions as they are again."""
        if self._tried:
            self._tried = False
            self._canvas.show_preview(None)

    def cut(self, line: tuple[Point, ...]) -> None:
        """Cut the selected regions along the line; where none is selected, all that it divides."""
        regions = self._selected() or tuple(region for region in self._canvas.regions if not region.locked)
        self._ask(Request("cut", regions, self._size(), line=line))

    def _selected(self) -> tuple[Region, ...]:
        known = {region.region_id: region for region in self._canvas.regions}
        return tuple(known[name] for name in self._canvas.selection if name in known)

    def _size(self) -> tuple[int, int]:
        photo = self._document.photo
        return (photo.width, photo.height) if photo else (0, 0)

    def _ask(self, request: Request, *, tried: bool = False) -> None:
        photo = self._document.photo
        if photo is None or not self._document.editable or self._canvas.drafting:
            return
        work = _Work(request, photo.photo_id, tried)
        self._document.drawing.run(work, self._on_done, self.worked.emit, kind="reshape")

    def _on_done(self, done: _Done) -> None:
        work, outcome = done.work, done.outcome
        photo = self._document.photo
        if photo is None or photo.photo_id != work.photo_id or self._canvas.drafting:
            return
        now = {region.region_id: region for region in self._canvas.regions}
        if any(now.get(region.region_id) != region for region in work.request.selected):
            self.worked.emit(tr("The regions have changed meanwhile; try again."))
        elif work.tried:
            self._show(outcome)
        else:
            self._make(outcome)

    def _show(self, outcome: Outcome) -> None:
        after = tuple(change.after for change in outcome.edit.changes if change.after) if outcome.edit else ()
        self._tried = bool(after)
        self._canvas.show_preview(after or None)
        self.worked.emit(outcome.words or ("" if after else tr("Nothing would be left.")))

    def _make(self, outcome: Outcome) -> None:
        self._tried = False
        self.worked.emit(outcome.words)
        if outcome.edit is None:
            self._canvas.show_preview(None)
            self._document.message.emit(outcome.words)
            return
        self._canvas.apply(_kept_in_order(outcome.edit))
        self.ended.emit()


def _kept_in_order(edit: Edit) -> Edit:
    """New regions last, so that what was there keeps its place."""
    return replace(edit, changes=tuple(sorted(edit.changes, key=lambda change: change.before is None)))
