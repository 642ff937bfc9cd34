"""From one photo and case to the next, and on from a case: what is half drawn is finished first."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from engine.language import tr
from gui.actions.window_actions import Actions
from gui.canvas.canvas import PhotoCanvas
from gui.document.adjudicating import NOTHING_DRAWN
from gui.document.document import Document


class Stepping(QObject):
    """Obeys the actions that leave a photo, and the one that completes a case."""

    def __init__(self, document: Document, actions: Actions, canvas: PhotoCanvas, place: QWidget) -> None:
        super().__init__(place)
        self._document, self._canvas, self._place = document, canvas, place
        for name, slot in (
            ("next_photo", self._next_photo),
            ("previous_photo", self._previous_photo),
            ("next_case", self._next_case),
            ("previous_case", self._previous_case),
            ("next_unlabelled", self._next_unlabelled),
            ("complete", self._complete),
        ):
            actions[name].triggered.connect(slot)
        document.sitting.leaving.connect(canvas.finish_draft)

    def _next_photo(self) -> None:
        self._canvas.finish_draft()
        self._document.next_photo(1)

    def _previous_photo(self) -> None:
        self._canvas.finish_draft()
        self._document.next_photo(-1)

    def _next_case(self) -> None:
        self._canvas.finish_draft()
        self._document.next_case(1)

    def _previous_case(self) -> None:
        self._canvas.finish_draft()
        self._document.next_case(-1)

    def _next_unlabelled(self) -> None:
        self._canvas.finish_draft()
        self._document.next_unlabelled()

    def _complete(self) -> None:
        """Enter first finishes what is half drawn; only then it completes the case, which cannot be taken back."""
        if isinstance(self._place.focusWidget(), QLineEdit):
            return
        if self._canvas.drafting:
            self._canvas.finish_draft()
        elif self._document.settling:
            self._settle()
        elif self._means_to_complete():
            self._document.complete_case()

    def _settle(self) -> None:
        """A case can be settled once something was settled in it."""
        document = self._document
        if document.withheld:
            document.message.emit(document.adjudicating.obstacle)
        elif document.has_regions():
            document.complete_case()
        else:
            document.message.emit(NOTHING_DRAWN)

    def _means_to_complete(self) -> bool:
        """Asked only where nothing at all was said of the case: single photos left open are a matter of a hint."""
        document = self._document
        begun = document.is_completed() or document.has_regions() or document.answering.any_given()
        return begun or self._means_nothing_to_outline()

    def _means_nothing_to_outline(self) -> bool:
        from gui.dialogs.asking import is_sure

        words = tr("Nothing is outlined in this case. Completing it locks that as your first reading.")
        return is_sure(
            self._place, tr("Complete without regions"), words, stay=tr("Go on drawing"), go=tr("Complete case")
        )
