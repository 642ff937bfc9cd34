"""Magic wand: press on a colour, drag to take in more or less of it, release."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from gui.canvas.combining import Mode
from gui.canvas.found import Found
from gui.canvas.tools.base import Desk, Draft, Pointer, Tool, ToolName
from gui.canvas.tools.smart_shape import announce_found, commit_found

if TYPE_CHECKING:
    from engine.regions import Polygon
    from engine.smart.copies import Copies

A_PIXEL = 0.12
"""Change of the tolerance with a pixel of the screen to the right or up."""
STEADY = 4.0
"""Smaller moves of the hand, in pixels of the screen, are a click."""


class Wand(Tool):
    """What is joined to the point and differs in colour by at most the tolerance; drag right or up for more."""

    name: ClassVar[ToolName] = "wand"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._start: Pointer | None = None
        self._mode: Mode = "new"
        self._first = self._wanted = 0.0
        self._found: tuple[Polygon, ...] = ()
        self._known: float | None = None
        """The tolerance to which the answer belongs that is shown."""
        self._released = False

    @property
    def draft(self) -> Draft | None:
        if self._start is None:
            return None
        return Draft((self._start.point,), self._mode, found=Found(self._found))

    def take(self) -> None:
        self.desk.smart.warm()

    def press(self, pointer: Pointer) -> None:
        if self._start is not None and not (self._known is not None and self._commit()):
            self.cancel()
        width, height = self.desk.size
        if not (0 <= pointer.x < width and 0 <= pointer.y < height):
            return
        self._start, self._mode = pointer, pointer.mode
        self._first = self._wanted = self.desk.smart.tolerance
        self._released = False
        self._ask()

    def drag(self, pointer: Pointer) -> None:
        start = self._start
        if start is None or self._released:
            return
        across, up = (pointer.x - start.x) / self.desk.unit, (start.y - pointer.y) / self.desk.unit
        if self._wanted == self._first and max(abs(across), abs(up)) < STEADY:
            return
        self.desk.smart.tolerance = self._first + A_PIXEL * (across + up)
        if self.desk.smart.tolerance != self._wanted:
            self._wanted = self.desk.smart.tolerance
            self._ask()

    def release(self, pointer: Pointer) -> None:
        self.drag(pointer)
        self.finish()

    def finish(self) -> bool:
        """Ends the gesture; where the photo is still being looked at, as soon as the answer is there."""
        if self._start is None:
            return False
        if self._known == self._wanted:
            return self._commit()
        self._released = True
        return True

    def cancel(self) -> bool:
        if self._start is None:
            return False
        self._forget()
        self.desk.commit(None)
        return True

    def _ask(self) -> None:
        start, tolerance, detail = self._start, self._wanted, self.desk.unit
        if start is None:
            return

        def spread(copies: Copies) -> tuple[Polygon, ...]:
            from engine.smart.copies import WandCall

            return copies.wand(WandCall(start.point, detail, tolerance))

        def answered(found: tuple[Polygon, ...]) -> None:
            if self._start is start:
                self._show(found, tolerance)

        self.desk.draft_changed()
        self.desk.smart.ask("wand", spread, answered)

    def _show(self, found: tuple[Polygon, ...], tolerance: float) -> None:
        self._found, self._known = found, tolerance
        if self._released and tolerance == self._wanted:
            self._commit()
        else:
            announce_found(self.desk, found, self._mode)

    def _commit(self) -> bool:
        found, mode = self._found, self._mode
        self._forget()
        commit_found(self.desk, found, mode, "Magic wand")
        return True

    def _forget(self) -> None:
        self._start, self._found, self._known, self._released = None, (), None, False
