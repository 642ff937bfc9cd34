"""When the place of findings asks for what, so that nothing older than the page is ever shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.language import tr
from gui.findings.loading import Loaded, load

if TYPE_CHECKING:
    from gui.document.document import Document
    from gui.engine_thread import Watch


class Asking(QObject):
    """Asks at once where the place is seen, else when it is next shown."""

    came = Signal(object, bool)
    """What was loaded, and whether the run's evidence was loaded anew with the findings."""
    failed = Signal(str)
    waiting = Signal()
    """Something was asked for and there is nothing to show meanwhile."""

    def __init__(self, document: Document, is_seen: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._is_seen = document, is_seen
        self.loaded: Loaded | None = None
        self._wishes, self._asked, self._fresh = 1, 0, 0
        """How often all was wanted anew, at which of these it was asked for, and which of these is shown."""
        self._pending = 0
        """Findings on their way to the log: until they are there, what is read back would be older than the page."""
        self._behind = False
        """Whether findings have changed while the place was not seen."""

    def refresh(self) -> None:
        """All is wanted anew."""
        self._wishes += 1
        if self._is_seen():
            self._ask()

    def reload(self) -> None:
        """Only the findings have changed; one that was on its way may have come."""
        self._pending = max(0, self._pending - 1)
        self._behind = True
        if self._is_seen() and not self._pending:
            self._ask()

    def catch_up(self) -> None:
        """The place is shown."""
        if self._fresh != self._wishes or self._behind:
            self._ask()

    def expect_one(self) -> None:
        """A finding is on its way to the log."""
        self._pending += 1

    def expect_none(self) -> None:
        """What was on its way was refused."""
        self._pending = 0
        self.refresh()

    def forget(self) -> None:
        """The project is closed."""
        self.loaded = None
        self._wishes += 1
        self._pending, self._behind = 0, False

    def _ask(self) -> None:
        project, reader = self._document.project, self._document.reader
        if project is None:
            return
        known = self.loaded if self._fresh == self._wishes else None
        self._asked, self._behind = self._wishes, False

        def work(_watch: Watch) -> Loaded:
            return load(project, reader, known)

        self._document.helper.run(work, self._on_loaded, self.failed.emit, title=tr("Findings"), kind="findings")
        if self.loaded is None:
            self.waiting.emit()

    def _on_loaded(self, loaded: Loaded) -> None:
        if self._pending:
            return
        renewed = self._fresh != self._asked
        self._fresh, self.loaded = self._asked, loaded
        self.came.emit(loaded, renewed)
