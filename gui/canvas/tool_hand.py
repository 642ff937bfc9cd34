"""The tool in the hand: taken, pressed, moved, let go of, and put away for another."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.canvas.tools.base import Cursor, Desk, Pointer, Tool, ToolName
from gui.canvas.tools.registry import tools_for

CURSORS: dict[Cursor, Qt.CursorShape] = {
    "arrow": Qt.CursorShape.ArrowCursor,
    "cross": Qt.CursorShape.CrossCursor,
    "ring": Qt.CursorShape.BlankCursor,
    "move": Qt.CursorShape.SizeAllCursor,
    "vertex": Qt.CursorShape.PointingHandCursor,
}


class ToolHand:
    """Holds one tool of the desk at a time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._tools = tools_for(desk)
        self.tool: Tool = self._tools["select"]
        self.pressed = False
        """Whether the tool is held down on the photo."""

    @property
    def holds_stored(self) -> bool:
        """Whether a gesture has hold of what is stored, rather than of a draft."""
        return self.tool.busy and self.tool.draft is None

    @property
    def may_press(self) -> bool:
        """Whether the tool may do anything now; selecting changes nothing."""
        return self._desk.editable or self.tool.name == "select"

    def exchange(self, name: ToolName) -> bool:
        """Takes another tool, and finishes a draft that can be finished; False where it is in the hand already."""
        if name == self.tool.name:
            return False
        if not self.tool.finish():
            self.tool.cancel()
        self.tool, self.pressed = self._tools[name], False
        self.tool.take()
        return True

    def press(self, pointer: Pointer, *, double: bool = False) -> None:
        """The button goes down."""
        if not self._desk.size[0] or not self.may_press:
            return
        self.pressed = True
        if double:
            self.tool.double_click(pointer)
        else:
            self.tool.press(pointer)

    def move(self, pointer: Pointer) -> None:
        """The pointer moves, with the button down or up."""
        if self.pressed:
            self.tool.drag(pointer)
        elif self._desk.size[0]:
            self.tool.hover(pointer)

    def release(self, pointer: Pointer) -> None:
        """The button goes up."""
        if self.pressed:
            self.pressed = False
            self.tool.release(pointer)

    def finish(self) -> bool:
        """Makes a region of the draft; False where there is none that could be one."""
        finished = self.tool.finish()
        self.pressed = self.pressed and not finished
        return finished

    def cancel(self) -> bool:
        """Restores the state before the gesture; False where there is none."""
        self.pressed = False
        for tool in self._tools.values():
            if tool is not self.tool:
                tool.cancel()
        return self.tool.cancel()

    def cursor(self, pointer: Pointer | None) -> Qt.CursorShape:
        """What says what a press would do here."""
        if not self.may_press:
            return Qt.CursorShape.ForbiddenCursor
        if self.pressed or pointer is None or not self._desk.size[0]:
            return CURSORS[self.tool.cursor]
        return CURSORS[self.tool.cursor_at(pointer)]
