"""The canvas: what hand and keyboard do reaches the tools, and what they make of it leaves as edits."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QTabletEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from engine.project.edits import Edit
from engine.regions import Region
from gui.canvas import commands
from gui.canvas.desk import DrawingDesk
from gui.canvas.key_hand import KeyHand
from gui.canvas.keys import BRUSH_STEP, Keyboard
from gui.canvas.overlay import Overlay
from gui.canvas.pointers import mouse_pointer, pen_pointer
from gui.canvas.readers_item import ReadersShown
from gui.canvas.smart_bench import SmartBench
from gui.canvas.tools.base import Cursor, Draft, Pointer, Tool, ToolName
from gui.canvas.tools.registry import tools_for
from gui.canvas.touching import Fingers, Pen, pad_step
from gui.canvas.view import ZOOM_STEP, CanvasView

CURSORS: dict[Cursor, Qt.CursorShape] = {
    "arrow": Qt.CursorShape.ArrowCursor,
    "cross": Qt.CursorShape.CrossCursor,
    "ring": Qt.CursorShape.BlankCursor,
    "move": Qt.CursorShape.SizeAllCursor,
    "vertex": Qt.CursorShape.PointingHandCursor,
}
BRUSH_SHARE = 0.03
"""The brush's first size, as a share of the photo's longer side."""
WHEEL_NOTCH = 120


class PhotoCanvas(CanvasView):
    """One photo with its regions and overlays, and the tools to draw on it.

    Signals carry: `edited` an `Edit`; `shape_moved` a `LiveShape` during a gesture and `None` at its end;
    `selection_changed` a tuple of region ids; `cut_asked` a line as a tuple of points; `menu_asked` a place of the
    screen; `refused` a sentence.
    """

    edited = Signal(object)
    shape_moved = Signal(object)
    tool_changed = Signal(str)
    selection_changed = Signal(object)
    cut_asked = Signal(object)
    menu_asked = Signal(QPoint)
    refused = Signal(str)
    key_cursor_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = DrawingDesk(self._scene, self)
        self._tools = tools_for(self._desk)
        self._tool: Tool = self._tools["select"]
        self.key_hand = KeyHand(self, self.key_cursor_changed.emit)
        self._keyboard = Keyboard(self, self.key_hand)
        self.add_foreground(self.key_hand.draw, lambda: self.key_hand.active)
        self._fingers = Fingers(self, Pen(self._press, self._move, self._release))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._panning = self._pressed = False
        self._brush_chosen = False
        self.brush_follows_zoom = False
        """Whether the brush keeps its size on the screen; otherwise it keeps its size on the photo."""
        self._desk.edited.connect(self.edited)
        self._desk.shape_moved.connect(self.shape_moved)
        self._desk.selection_changed.connect(self.selection_changed)
        self._desk.draft_asked.connect(self._show_draft)
        self._desk.cut_asked.connect(self.cut_asked)
        self._desk.refused.connect(self.refused)

    # What the window says

    def show_photo(self, pixels: NDArray[np.uint8] | None, levels: tuple[NDArray[np.uint8], ...] | None = None) -> None:
        """Shows RGB pixels, uint8 (height, width, 3), or nothing; a draft on the photo before is dropped.

        `levels` are the halvings of the pixels where they are made already (`photo_levels.halvings`).
        """
        self.cancel_draft()
        place = self._navigation.place
        self._scene.set_photo(pixels, levels)
        self._desk.smart.set_photo(pixels)
        self._desk.forget()
        self.set_overlay(None)
        self.set_readers(None)
        size = self._desk.size
        if pixels is not None and not self._brush_chosen:
            self._desk.brush_size = max(4.0, round(max(size) * BRUSH_SHARE))
        self._receive_photo(place)
        self.key_hand.centre()
        self._show_cursor(None)
        self._tool.take()

    def set_regions(self, regions: tuple[Region, ...]) -> None:
        """Shows what is stored. A gesture goes on unless what it holds has changed under it."""
        holds_stored = self._tool.busy and self._tool.draft is None
        if holds_stored and regions != self._desk.regions:
            self.cancel_draft()
        self._desk.set_regions(regions)

    def set_overlay(self, overlay: Overlay | None) -> None:
        """Shows what the model looked at; may be called many times a second while a map forms."""
        self._scene.set_overlay(overlay, self._desk.still_shape())

    def set_readers(self, shown: ReadersShown | None) -> None:
        """Shows the outlines of several readers below the regions, or of none."""
        self._scene.set_readers(shown)

    def set_overlays_hidden(self, hidden: bool) -> None:
        """Shows the bare photo while `hidden`."""
        self._scene.set_hidden(hidden)

    def conceal(self, region_ids: frozenset[str]) -> None:
        """Hides these regions; no tool changes them then."""
        self._desk.conceal(region_ids)

    def set_tool(self, name: ToolName) -> None:
        """Takes another tool; a draft that can be finished is finished, so that no work is lost."""
        if name == self._tool.name:
            return
        if not self._tool.finish():
            self._tool.cancel()
        self._tool, self._pressed = self._tools[name], False
        self._tool.take()
        self._show_cursor(None)
        self.tool_changed.emit(name)

    def set_label(self, label: str) -> None:
        """The label of what is drawn from now on."""
        self._desk.label = label
        self._show_draft()

    def set_editable(self, editable: bool) -> None:
        """Whether tools may change regions; selecting, zoom and pan always work."""
        if not editable:
            self.cancel_draft()
        self._desk.editable = editable
        self._show_cursor(None)

    def select(self, region_ids: tuple[str, ...]) -> None:
        """Selects these regions."""
        known = {region.region_id for region in self._desk.regions}
        self._desk.select(tuple(name for name in region_ids if name in known))

    def show_preview(self, regions: tuple[Region, ...] | None) -> None:
        """Draws these in place of the stored ones with the same ids, until `None`; never while the hand draws."""
        if self._tool.busy:
            return
        if regions is None:
            self._desk.commit(None)
        else:
            self._desk.show_moved(regions)

    def apply(self, edit: Edit) -> None:
        """Does what was worked out elsewhere as if the hand had done it; what is left stays selected."""
        after = tuple(change.after.region_id for change in edit.changes if change.after)
        self._desk.commit(edit, after or None)

    def set_panning(self, panning: bool) -> None:
        """Whether a drag with the left button moves the photo, as while Space is held."""
        self._panning = panning
        if not panning:
            self._pan_from = None
        self._show_cursor(None)

    # What the window may ask

    @property
    def smart(self) -> SmartBench:
        """What looks for outlines in the photo, with its options."""
        return self._desk.smart

    @property
    def tool(self) -> ToolName:
        """The tool in the hand."""
        return self._tool.name

    @property
    def regions(self) -> tuple[Region, ...]:
        """The regions that are shown."""
        return self._desk.regions

    @property
    def selection(self) -> tuple[str, ...]:
        """Ids of the selected regions."""
        return self._desk.selection

    @property
    def brush_size(self) -> float:
        """Diameter of the brush, photo pixels."""
        return self._desk.brush_size

    @brush_size.setter
    def brush_size(self, size: float) -> None:
        self._brush_chosen = True
        self._desk.brush_size = min(max(size, 1.0), float(max(*self._desk.size, 1)))
        if self._scene.ring.isVisible():
            self._scene.move_ring(self._scene.ring.pos(), self._desk.brush_size / 2)

    @property
    def draft(self) -> Draft | None:
        """What is drawn and is no region yet."""
        return self._tool.draft

    @property
    def drafting(self) -> bool:
        """Whether a gesture or draft is unfinished."""
        return self._tool.busy

    @property
    def pressing(self) -> bool:
        """Whether a tool is held down on the photo."""
        return self._pressed

    @property
    def brushing(self) -> bool:
        """Whether the tool has a size."""
        return self._tool.cursor == "ring"

    @property
    def can_change_selection(self) -> bool:
        """Whether keys may delete or nudge what is selected."""
        return self._desk.editable and not self._tool.busy and bool(self._desk.selection)

    @property
    def can_delete_vertex(self) -> bool:
        """Whether vertices are chosen."""
        return self.can_change_selection and bool(self._desk.vertices)

    # Drafts and the selection

    def take_back_vertex(self) -> bool:
        """Takes the last vertex of the draft back; False when there is none."""
        return self._tool.take_back()

    def cancel_draft(self) -> bool:
        """Restores the state before the gesture; False when there is none."""
        self._pressed = False
        for tool in self._tools.values():
            if tool is not self._tool:
                tool.cancel()
        return self._tool.cancel()

    def finish_draft(self) -> bool:
        """Makes a region of the draft; False when there is none that could be one."""
        finished = self._tool.finish()
        self._pressed = self._pressed and not finished
        return finished

    def delete_selection(self) -> None:
        """Deletes the selected regions."""
        if self.can_change_selection:
            commands.delete_selected(self._desk)

    def delete_vertex(self) -> None:
        """Deletes the chosen vertices."""
        if self.can_delete_vertex:
            commands.delete_vertices(self._desk, self._desk.vertices)

    def nudge(self, across: int, down: int) -> None:
        """Moves the selected regions by photo pixels, as directions are on the screen."""
        if self.can_change_selection:
            commands.nudge_selected(self._desk, *self._navigation.in_photo(across, down))

    # The hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and self._panning):
            self._pan_from = event.position().toPoint()
            self._show_cursor(None)
        elif left:
            self._press(self._mouse(event), double=event.type() == QEvent.Type.MouseButtonDblClick)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._panning and self._pressed and self._pan_from is None:
            self._pan_from = event.position().toPoint()
        elif self._pan_from is not None:
            self._pan_to(event.position().toPoint())
        else:
            self._move(self._mouse(event))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if self._pan_from is not None and (left or event.button() == Qt.MouseButton.MiddleButton):
            self._pan_from = None
            self._show_cursor(self._mouse(event))
        if left:
            self._release(self._mouse(event))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A right click chooses what is under it, then asks for the menu of what can be done with it."""
        if not self._tool.busy and self._desk.size[0]:
            if event.reason() == QContextMenuEvent.Reason.Mouse:
                place = self.photo_point(QPointF(event.pos()))
                commands.select_under(self._desk, (place.x(), place.y()))
            self.menu_asked.emit(event.globalPos())
        event.accept()

    def tabletEvent(self, event: QTabletEvent) -> None:
        if self._panning or self._pan_from is not None:
            event.ignore()
            return
        pointer = pen_pointer(event, self.photo_point(event.position()))
        if event.type() == QEvent.Type.TabletPress:
            self._press(pointer)
        elif event.type() == QEvent.Type.TabletRelease:
            self._release(pointer)
        else:
            self._move(pointer)
        event.accept()

    def pan_by(self, across: int, down: int) -> None:
        """Moves the view right and down over the photo, pixels of the screen."""
        self._navigation.fitted = False
        self._navigation.pan(across, down)

    def viewportEvent(self, event: QEvent) -> bool:
        """Fingers and gestures first; where the window is still being made there are none."""
        fingers = getattr(self, "_fingers", None)
        return (fingers is not None and fingers.answer(event)) or super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if (step := pad_step(event)) is not None:
            self.pan_by(-step.x(), -step.y())
            event.accept()
            return
        notches = (event.angleDelta().y() or event.angleDelta().x()) / WHEEL_NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.brushing:
            self.brush_size *= BRUSH_STEP**notches
        elif notches:
            self.zoom_about(self.zoom * ZOOM_STEP**notches, event.position().toPoint())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._scene.move_ring(None, 1.0)

    def _mouse(self, event: QMouseEvent) -> Pointer:
        return mouse_pointer(event, self.photo_point(event.position()))

    def _press(self, pointer: Pointer, *, double: bool = False) -> None:
        if not self._desk.size[0] or not (self._desk.editable or self._tool.name == "select"):
            return
        self._pressed = True
        if double:
            self._tool.double_click(pointer)
        else:
            self._tool.press(pointer)

    def _move(self, pointer: Pointer) -> None:
        if self._pressed:
            self._tool.drag(pointer)
        elif self._desk.size[0]:
            self._tool.hover(pointer)
        self._show_cursor(pointer)

    def _release(self, pointer: Pointer) -> None:
        if self._pressed:
            self._pressed = False
            self._tool.release(pointer)
        self._show_cursor(pointer)

    # What is seen of hand and draft

    def _zoomed(self) -> None:
        unit = 1 / self.zoom
        if self.brush_follows_zoom:
            self.brush_size *= unit / self._desk.unit
        self._desk.unit = unit
        super()._zoomed()

    def _show_draft(self) -> None:
        self._scene.set_draft(self._tool.draft, self._desk.label)

    def _show_cursor(self, pointer: Pointer | None) -> None:
        panning = self._panning or self._pan_from is not None
        if not self.brushing or not self._desk.editable or not self._desk.size[0] or panning:
            self._scene.move_ring(None, 1.0)
        elif pointer is not None:
            self._scene.move_ring(QPointF(pointer.x, pointer.y), self._desk.brush_size / 2)
        self.viewport().setCursor(self._cursor(pointer))

    def _cursor(self, pointer: Pointer | None) -> Qt.CursorShape:
        if self._pan_from is not None:
            return Qt.CursorShape.ClosedHandCursor
        if self._panning:
            return Qt.CursorShape.OpenHandCursor
        if not self._desk.editable and self._tool.name != "select":
            return Qt.CursorShape.ForbiddenCursor
        if self._pressed or pointer is None or not self._desk.size[0]:
            return CURSORS[self._tool.cursor]
        return CURSORS[self._tool.cursor_at(pointer)]

    # The keyboard

    def event(self, event: QEvent) -> bool:
        """Claims the keys that mean something here before the window's actions see them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._keyboard.answer(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = self._keyboard.answer(event)
        if answer is None:
            event.ignore()
        elif not (answer.undo and event.isAutoRepeat()):
            answer.do()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        end = self._keyboard.released(event)
        if end is None:
            event.ignore()
        else:
            end()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.set_panning(False)
        self.set_overlays_hidden(False)
