"""How long a reader works on a case: while this window is in front, and without pauses."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from gui.document.adjudicating import Adjudicating
    from gui.document.labelling import Labelling
    from gui.document.sitting import Sitting

IDLE_SECONDS = 60.0
"""A longer time without a key, a move or a touch was spent on something else and is not counted."""
LEAST_SECONDS = 1.0
HANDS = frozenset(
    (
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletRelease,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
    )
)


class CaseClock(QObject):
    """Watches the window for the reader's hand; what it measured is written when the case or the reader is left.

    Only the time before completion counts, and none while ROIs are settled or nothing may be written.
    """

    def __init__(
        self,
        document: Labelling,
        sitting: Sitting,
        adjudicating: Adjudicating,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(document)
        self._document, self._now = document, now
        self._place: tuple[str, str] | None = None
        self._seconds = 0.0
        self._last: float | None = None
        for signal in (document.case_changed, document.reader_changed, adjudicating.changed):
            signal.connect(self._follow)
        for signal in (document.closing, document.completing, sitting.leaving):
            signal.connect(self.settle)

    def watch(self, window: QObject | None) -> None:
        """Take notice of what reaches this window."""
        if window is not None:
            window.installEventFilter(self)

    def leave(self, window: QObject | None) -> None:
        """Another place is in front of the window."""
        self.rest()
        if window is not None:
            window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in HANDS:
            self.notice()
        elif kind == QEvent.Type.FocusOut:
            self.rest()
        return super().eventFilter(watched, event)

    def notice(self) -> None:
        """The hand has moved: the time since it last did was worked, unless that was a pause."""
        moment = self._now()
        if self._last is not None and moment - self._last <= IDLE_SECONDS:
            self._seconds += moment - self._last
        self._last = moment

    def rest(self) -> None:
        """Another window is in front."""
        self._last = None

    def settle(self) -> None:
        """Write what was measured for the case so far."""
        if self._last is not None:
            self.notice()
        seconds, self._seconds = self._seconds, 0.0
        project, place = self._document.project, self._place
        if project is None or place is None or self._document.read_only or seconds < LEAST_SECONDS:
            return
        if not project.is_completed(*place):
            self._document.saving.write(lambda: project.add_time(*place, seconds))

    def _follow(self) -> None:
        document = self._document
        shown = document.case is not None and not document.settling
        place = (document.case.case_id, document.reading_as) if document.case and shown else None
        if place != self._place:
            self.settle()
            self._place = place
            self._last = self._now()
