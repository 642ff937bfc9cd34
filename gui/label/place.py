"""The place where people label: cases, canvas with its row of tools, filmstrip, inspector."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.project.edits import Change, Edit
from gui.actions.draw import TOOLS
from gui.actions.window_actions import Actions
from gui.canvas.tools.base import ToolName
from gui.document.document import Document
from gui.label.canvas_feed import CanvasFeed
from gui.label.draft_words import draft_words, waits_for_enter
from gui.label.overlay_key import OverlayKey
from gui.label.reshaping import Reshaping
from gui.label.shaping import Shaping
from gui.label.stepping import Stepping
from gui.looking.desk import LookingDesk
from gui.panels.cases import CasesPanel
from gui.panels.filmstrip import Filmstrip
from gui.panels.inspector import Inspector
from gui.panels.stage import Stage
from gui.panels.tool_row import ToolRow

FIRST_TOOL: ToolName = "polygon"


class LabelPlace(QWidget):
    """Places the panels and carries words between canvas and document; `hint_changed` carries what the keys do now."""

    hint_changed = Signal(str)

    def __init__(
        self,
        document: Document,
        actions: Actions,
        stage: Stage,
        cases: CasesPanel,
        inspector: Inspector,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._document, self._actions = document, actions
        self.stage, self.canvas, self.cases = stage, stage.canvas, cases
        self.inspector, self.overlay = inspector, inspector.overlay
        self.tools = ToolRow(actions)
        self.filmstrip = Filmstrip(document)
        self.reshaping = Reshaping(document, self.canvas)
        self.shaping = Shaping(self.reshaping, self.inspector, self.canvas, document, actions)
        self._place()
        self._feed = CanvasFeed(document, self.canvas, self.overlay, inspector.regions.concealed)
        self._stepping = Stepping(document, actions, self.canvas, self)
        self.overlay_key = OverlayKey(actions, self.canvas)
        self._wire_canvas()
        self._wire_actions()
        self.looking = LookingDesk(document, actions, self.canvas, self.stage)
        self.stage.set_looking(self.looking)
        self._take_tool(FIRST_TOOL)

    def _place(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.tools)
        middle.addWidget(self.stage, 1)
        middle.addWidget(self.filmstrip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.cases)
        row.addLayout(middle, 1)
        row.addWidget(self.inspector)

    def _wire_canvas(self) -> None:
        canvas = self.canvas
        canvas.edited.connect(self._document.edit)
        canvas.shape_moved.connect(self._document.follow)
        canvas.tool_changed.connect(self._on_tool)
        canvas.selection_changed.connect(self.inspector.regions.mark)
        self.tools.label_chosen.connect(canvas.set_label)
        self.tools.brush.follow(canvas)
        self.inspector.regions.select_asked.connect(self._select)
        self.inspector.regions.delete_asked.connect(self._delete)
        self.inspector.regions.photo_asked.connect(canvas.setFocus)
        self.cases.photo_asked.connect(canvas.setFocus)
        self.inspector.remark.photo_asked.connect(canvas.setFocus)
        self.inspector.reason.left.connect(canvas.setFocus)
        canvas.refused.connect(self._document.message)
        canvas.key_cursor_changed.connect(self._actions["key_cursor"].setChecked)
        canvas.key_cursor_changed.connect(self._show_hint)
        canvas.drafting_changed.connect(self._show_hint)
        canvas.smart.set_worker(self._document.drawing)
        canvas.smart.methods.set_prompting(self._document.prompting)
        self._document.prompting.changed.connect(canvas.smart.methods.refresh)
        self.tools.smart.follow(canvas.smart)
        self.inspector.diagnosis.photo_asked.connect(canvas.setFocus)
        self.inspector.photo_asked.connect(canvas.setFocus)

    def _wire_actions(self) -> None:
        actions, canvas = self._actions, self.canvas
        for tool in TOOLS:
            actions[tool.name].triggered.connect(self._choose_tool)
        for action in actions.make_labels():
            action.triggered.connect(self._choose_label)
        for name, slot in (
            ("fit", canvas.fit),
            ("zoom_in", canvas.zoom_in),
            ("zoom_out", canvas.zoom_out),
            ("delete", canvas.delete_selection),
            ("actual_size", self._actual_size),
            ("undo", self._undo),
            ("adjudicate", self._adjudicate),
            ("draw_consensus", self._draw_consensus),
            ("redo", self._document.redo),
            ("brush_zoom", self._follow_zoom),
            ("brush_smaller", self._shrink_brush),
            ("brush_larger", self._grow_brush),
            ("flag", self._flag),
            ("no_lesion", self._document.answering.toggle),
            ("hide_regions", self.inspector.regions.hide_selected),
            ("lock_regions", self.inspector.regions.lock_selected),
            ("certainty", self.inspector.regions.cycle_certainty),
            ("comment", self._comment),
            ("key_cursor", self._take_key_cursor),
            ("copy_regions", self._copy_regions),
            ("note", self._note),
            ("flag_reason", self._flag_reason),
            ("more_labels", self.tools.label.showPopup),
            ("diagnose", self._diagnose),
        ):
            actions[name].triggered.connect(slot)

    def _comment(self) -> None:
        self._unfold_inspector()
        self.inspector.regions.begin_comment()

    def _take_key_cursor(self, taken: bool) -> None:
        self.canvas.setFocus()
        self.canvas.key_hand.set_active(taken)

    def _show_hint(self) -> None:
        """While something is half drawn, what finishes it and what drops it."""
        canvas = self.canvas
        drafting = canvas.draft is not None
        self.inspector.show_drafting(waits_for_enter(canvas.tool, drafting=drafting))
        self.hint_changed.emit(draft_words(canvas.tool, drafting=drafting, by_keys=canvas.key_hand.active))

    def _copy_regions(self) -> None:
        self.canvas.finish_draft()
        self._document.copying.copy(self.canvas.selection)

    def _note(self) -> None:
        self._unfold_inspector()
        self.inspector.remark.begin()

    def _flag(self, flagged: bool) -> None:
        self._document.flag_case(flagged)

    def _flag_reason(self) -> None:
        if not self._document.read_only and not self._document.settling:
            self._unfold_inspector()
            self.inspector.begin_reason()

    def _on_tool(self, name: str) -> None:
        self._actions[name].setChecked(True)
        self.tools.show_tool(name)

    def _choose_tool(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._take_tool(cast(ToolName, action.objectName()))

    def _take_tool(self, name: ToolName) -> None:
        self.canvas.set_tool(name)
        self._on_tool(name)

    def draw_with(self, label: str) -> None:
        """What is drawn next has this label."""
        self.canvas.set_label(label)
        self.tools.show_label(label)

    def _choose_label(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.canvas.set_label(action.data())
            self.tools.show_label(action.data())

    def _shrink_brush(self) -> None:
        self.canvas.resize_brush(-1)

    def _grow_brush(self) -> None:
        self.canvas.resize_brush(1)

    def _follow_zoom(self, follows: bool) -> None:
        self.canvas.brush_follows_zoom = follows

    def _select(self, region_id: str) -> None:
        self._actions["select"].trigger()
        self.canvas.select((region_id,))

    def _delete(self, region_id: str) -> None:
        region = next((region for region in self._document.regions if region.region_id == region_id), None)
        if region is not None:
            self._document.edit(Edit("Delete region", (Change(region, None),)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._document.clock.watch(self.window().windowHandle())

    def hideEvent(self, event: QHideEvent) -> None:
        """In another place nobody labels."""
        super().hideEvent(event)
        self._document.clock.leave(self.window().windowHandle())

    def _actual_size(self) -> None:
        self.canvas.zoom_to(1.0)

    def _diagnose(self) -> None:
        self._unfold_inspector()
        self.inspector.diagnosis.begin()

    def _unfold_inspector(self) -> None:
        """What is asked for stands in the inspector, which may be folded."""
        if self.inspector.folded:
            self._actions["fold_inspector"].trigger()

    def _undo(self) -> None:
        """In a draft undo takes one corner back."""
        if not self.canvas.take_back_vertex():
            self._document.undo()

    def _adjudicate(self, settling: bool) -> None:
        self.canvas.finish_draft()
        self._document.adjudicating.toggle(settling)

    def _draw_consensus(self) -> None:
        self.canvas.finish_draft()
        self._document.adjudicating.draw()
