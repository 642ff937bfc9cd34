"""What rectangle and ellipse share: two opposite corners, and handles on what was drawn last."""

from __future__ import annotations

from typing import ClassVar

from engine.spans import Point
from gui.canvas.figures import Kind, figure_in
from gui.canvas.tools.base import Cursor, Desk, Pointer
from gui.canvas.tools.figure_grip import FigureGrip, grip_figure
from gui.canvas.tools.outline import OutlineTool


class BoxTool(OutlineTool):
    """Press at one corner, release at the other; while it is selected, its handles resize and turn it."""

    kind: ClassVar[Kind]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._grip: FigureGrip | None = None

    @property
    def busy(self) -> bool:
        return self._grip is not None or super().busy

    def press(self, pointer: Pointer) -> None:
        self._grip = self._handle(pointer)
        if self._grip is None:
            self.begin(pointer)

    def drag(self, pointer: Pointer) -> None:
        if self._grip is not None:
            self._grip.pull(self.desk, pointer)
        elif self.points:
            self.points = [self.points[0], self.on_photo(pointer)]
            self.follow()

    def release(self, pointer: Pointer) -> None:
        if self._grip is None:
            self.drag(pointer)
        self.finish()

    def finish(self) -> bool:
        if self._grip is None:
            return super().finish()
        grip, self._grip = self._grip, None
        self.desk.commit(grip.edit())
        return True

    def cancel(self) -> bool:
        if self._grip is None:
            return super().cancel()
        self._grip = None
        self.desk.commit(None)
        return True

    def cursor_at(self, pointer: Pointer) -> Cursor:
        return "vertex" if self._handle(pointer) else self.cursor

    def outline(self) -> list[Point]:
        if len(self.points) < 2:
            return []
        (x0, y0), (x1, y1) = self.points
        return list(figure_in(self.kind, min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)).outline())

    def _handle(self, pointer: Pointer) -> FigureGrip | None:
        """Held Shift or Alt draw on, also from a handle."""
        if pointer.mode != "new" or not self.desk.editable:
            return None
        return grip_figure(self.desk, pointer, (self.kind,), corners=True)
