"""Drawing on one photo: its regions, the tool in the hand, and what leaves as edits. No event is read here."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QWidget

from engine.project.edits import Edit
from engine.regions import Region
from gui.canvas import commands
from gui.canvas.desk import DrawingDesk
from gui.canvas.overlay import Overlay
from gui.canvas.readers_item import ReadersShown
from gui.canvas.smart_bench import SmartBench
from gui.canvas.tool_hand import ToolHand
from gui.canvas.tools.base import Draft, Pointer, ToolName
from gui.canvas.view import CanvasView

BRUSH_STEP = 1.15
BRUSH_SHARE = 0.03
"""The brush's first size, as a share of the photo's longer side."""


class DrawingView(CanvasView):
    """One photo with its regions and overlays, and the tools to draw on it.

    Signals carry: `edited` an `Edit`; `shape_moved` a `LiveShape` during a gesture and `None` at its end;
    `selection_changed` a tuple of region ids; `cut_asked` a line as a tuple of points; `refused` a sentence.
    `drafting_changed` says that something is half drawn, or no longer; `brush_changed` that brush or photo have another
    size.
    """

    edited = Signal(object)
    shape_moved = Signal(object)
    drafting_changed = Signal()
    tool_changed = Signal(str)
    selection_changed = Signal(object)
    cut_asked = Signal(object)
    refused = Signal(str)
    brush_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = DrawingDesk(self._scene, self)
        self._hand = ToolHand(self._desk)
        self._panning = False
        self._brush_chosen = False
        self._was_drafting = False
        self.brush_follows_zoom = False
        """Whether the brush keeps its size on the screen; otherwise it keeps its size on the photo."""
        self._desk.edited.connect(self.edited)
        self._desk.shape_moved.connect(self.shape_moved)
        self._desk.selection_changed.connect(self.selection_changed)
        self._desk.draft_asked.connect(self._show_draft)
        self._desk.cut_asked.connect(self.cut_asked)
        self._desk.refused.connect(self.refused)
        self._desk.smart.methods.exchanged.connect(self._ask_again)

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
        self.brush_changed.emit()
        self._receive_photo(place)
        self._show_cursor(None)
        self._hand.tool.take()

    def _ask_again(self) -> None:
        self._hand.tool.ask_again()

    def set_regions(self, regions: tuple[Region, ...]) -> None:
        """Shows what is stored. A gesture goes on unless what it holds has changed under it."""
        if self._hand.holds_stored and regions != self._desk.regions:
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
        if self._hand.exchange(name):
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
        if self._hand.tool.busy:
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
        return self._hand.tool.name

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
        self.brush_changed.emit()

    def resize_brush(self, steps: float) -> None:
        """Makes the brush larger by so many steps; smaller where they are negative."""
        self.brush_size *= BRUSH_STEP**steps

    @property
    def draft(self) -> Draft | None:
        """What is drawn and is no region yet."""
        return self._hand.tool.draft

    @property
    def drafting(self) -> bool:
        """Whether a gesture or draft is unfinished."""
        return self._hand.tool.busy

    @property
    def pressing(self) -> bool:
        """Whether a tool is held down on the photo."""
        return self._hand.pressed

    @property
    def brushing(self) -> bool:
        """Whether the tool has a size."""
        return self._hand.tool.cursor == "ring"

    @property
    def can_change_selection(self) -> bool:
        """Whether keys may delete or nudge what is selected."""
        return self._desk.editable and not self._hand.tool.busy and bool(self._desk.selection)

    @property
    def can_delete_vertex(self) -> bool:
        """Whether vertices are chosen."""
        return self.can_change_selection and bool(self._desk.vertices)

    # Drafts and the selection

    def take_back_vertex(self) -> bool:
        """Takes the last vertex of the draft back; False when there is none."""
        return self._hand.tool.take_back()

    def cancel_draft(self) -> bool:
        """Restores the state before the gesture; False when there is none."""
        return self._hand.cancel()

    def finish_draft(self) -> bool:
        """Makes a region of the draft; False when there is none that could be one."""
        return self._hand.finish()

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

    # What is seen of hand and draft

    def _zoomed(self) -> None:
        unit = 1 / self.zoom
        if self.brush_follows_zoom:
            self.brush_size *= unit / self._desk.unit
        self._desk.unit = unit
        super()._zoomed()

    def _show_draft(self) -> None:
        draft = self._hand.tool.draft
        self._scene.set_draft(draft, self._desk.label)
        if (draft is not None) != self._was_drafting:
            self._was_drafting = draft is not None
            self.drafting_changed.emit()

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
        return self._hand.cursor(pointer)
