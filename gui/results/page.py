"""What a page of the results place is: it shows a frame by the chips' choice, and shares one selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.results.frame import PhotoFrame, Rows
from gui.results.selection import Selection
from gui.results.strata import Choice

if TYPE_CHECKING:
    from gui.document.document import Document


class Page(QWidget):
    """Made when it is first shown; connects to `selection.changed` once, when it is made."""

    case_asked = Signal(str, str)
    """Case and photo to open where people label."""
    step_asked = Signal(str)
    """The next step of a page that has nothing to show yet, see `gui.results.empty.Step`."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document, self.selection = document, selection

    def show_frame(self, frame: PhotoFrame, choice: Choice) -> None:
        """Show these photos; called when the page comes up, and when frame or choice are other ones."""
        raise NotImplementedError

    def select(self, mask: Rows | None) -> None:
        """Select rows of the frame, for all pages; `None` lets go of them."""
        if mask is None:
            self.selection.clear()
        else:
            self.selection.set(mask)

    def show_selected(self) -> None:
        """Show the selected photos and no others; only the gallery can."""

    def forget(self) -> None:
        """The project is closed, or another reader reads: let go of everything."""
