"""The place where people label: cases, canvas with its row of tools, filmstrip, inspector."""

from __future__ import annotations

from typing import cast

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from engine.language import tr
from engine.project.edits import Change, Edit
from gui.actions.draw import TOOLS
from gui.actions.window_actions import Actions
from gui.adjudicating import NOTHING_DRAWN
from gui.canvas.overlay import Overlay
from gui.canvas.readers_item import ReaderLine, ReadersShown
from gui.canvas.tools.base import ToolName
from gui.document import Document
from gui.looking.desk import LookingDesk
from gui.panels.cases import CasesPanel
from gui.panels.filmstrip import Filmstrip
from gui.panels.inspector import Inspector
from gui.panels.stage import Stage
from gui.panels.tool_row import ToolRow
from gui.reshaping import Reshaping
from gui.shaping import Shaping

FIRST_TOOL: ToolName = "polygon"
HOLD_MS = 350
"""A key held longer than this was held to look, not pressed to switch."""


class LabelPlace(QWidget):
    """Places the panels and carries words between canvas and document."""

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
        self._hidden_at = QElapsedTimer()
        self.stage, self.canvas, self.cases = stage, stage.canvas, cases
        self.inspector, self.overlay = inspector, inspector.overlay
        self.tools = ToolRow(actions)
        self.filmstrip = Filmstrip(document)
        self.reshaping = Reshaping(document, self.canvas)
        self.shaping = Shaping(self.reshaping, self.inspector, self.canvas, document, actions)
        self._place()
        self._wire_document()
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

    def _wire_document(self) -> None:
        document = self._document
        document.pixels_changed.connect(self._show_pixels)
        document.regions_changed.connect(self._show_regions)
        document.explanation_changed.connect(self._show_overlay)
        document.photo_changed.connect(self._show_overlay)
        document.saving_changed.connect(self._show_editable)
        document.sitting.leaving.connect(self.canvas.finish_draft)
        self.overlay.changed.connect(self._show_overlay)
        document.adjudicating.changed.connect(self._show_readers)
        document.adjudicating.changed.connect(self._show_editable)

    def _wire_canvas(self) -> None:
        canvas = self.canvas
        canvas.installEventFilter(self)
        canvas.edited.connect(self._document.edit)
        canvas.shape_moved.connect(self._document.follow)
        canvas.tool_changed.connect(self._on_tool)
        canvas.selection_changed.connect(self.inspector.regions.mark)
        self.tools.label_chosen.connect(canvas.set_label)
        self.tools.brush_size_chosen.connect(self._set_brush_size)
        canvas.zoom_changed.connect(self._show_brush_size)
        self.inspector.regions.select_asked.connect(self._select)
        self.inspector.regions.delete_asked.connect(self._delete)
        self.inspector.regions.photo_asked.connect(canvas.setFocus)
        self.inspector.regions.concealed.changed.connect(self._show_concealed)
        self.inspector.remark.photo_asked.connect(canvas.setFocus)
        self.inspector.reason.left.connect(canvas.setFocus)
        canvas.refused.connect(self._document.message)
        canvas.key_cursor_changed.connect(self._actions["key_cursor"].setChecked)
        canvas.smart.set_worker(self._document.drawing)
        canvas.smart.methods.set_prompting(self._document.prompting)
        self.tools.smart.follow(canvas.smart)
        self.inspector.diagnosis.photo_asked.connect(canvas.setFocus)

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
            ("overlays", self._hide_overlays),
            ("complete", self._complete),
            ("undo", self._undo),
            ("adjudicate", self._adjudicate),
            ("draw_consensus", self._draw_consensus),
            ("redo", self._document.redo),
            ("brush_zoom", self._follow_zoom),
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
            ("next_photo", self._next_photo),
            ("previous_photo", self._previous_photo),
            ("next_case", self._next_case),
            ("previous_case", self._previous_case),
            ("next_unlabelled", self._next_unlabelled),
            ("diagnose", self._diagnose),
        ):
            actions[name].triggered.connect(slot)

    def _show_pixels(self) -> None:
        pixels = self._document.pixels
        self.canvas.show_photo(pixels, self._document.loader.levels_of(pixels))
        self._show_regions()
        self._show_overlay()
        self._show_readers()
        self._show_editable()

    def _show_regions(self) -> None:
        if self._document.pixels is not None:
            self.canvas.set_regions(self._document.regions)

    def _show_concealed(self) -> None:
        self.canvas.conceal(self.inspector.regions.concealed.region_ids)

    def _comment(self) -> None:
        self._unfold_inspector()
        self.inspector.regions.begin_comment()

    def _take_key_cursor(self, taken: bool) -> None:
        self.canvas.setFocus()
        self.canvas.key_hand.set_active(taken)
        if taken:
            self._document.message.emit(
                tr("Arrows move, Shift+arrow moves far, Space presses and lets go, Esc ends it.")
            )

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

    def _show_editable(self) -> None:
        self.canvas.set_editable(self._document.editable)

    def _show_overlay(self) -> None:
        """What the document hides never reaches the canvas."""
        found, region = self._document.explaining.shown, self._document.explaining.region
        shown = self.overlay.shown
        if found is None or self._document.pixels is None:
            self.canvas.set_overlay(None)
            return
        has_region = region is not None
        drawn = region if region is not None else np.zeros(found.saliency_map.shape, dtype=np.bool_)
        self.canvas.set_overlay(
            Overlay(
                found.saliency_map,
                drawn,
                shown.opacity,
                shown.heat_map,
                shown.outline and has_region,
                shown.agreement and has_region,
            )
        )

    def _show_readers(self) -> None:
        """Everyone whose reading counts, while ROIs are settled."""
        adjudicating = self._document.adjudicating
        known = adjudicating.compared
        if known is None or self._document.pixels is None:
            self.canvas.set_readers(None)
            return
        lines = (
            ReaderLine(rings, style)
            for style, (name, rings) in enumerate(known.rings.items())
            if name not in adjudicating.hidden
        )
        votes = known.readers.votes if adjudicating.shows_differences else None
        self.canvas.set_readers(ReadersShown(tuple(lines), votes, len(known.rings)))

    def _on_tool(self, name: str) -> None:
        self._actions[name].setChecked(True)
        self.tools.show_tool(name)
        self.tools.show_brush_size(self.canvas.brush_size)

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

    def _show_brush_size(self) -> None:
        self.tools.show_brush_size(self.canvas.brush_size)

    def _follow_zoom(self, follows: bool) -> None:
        self.canvas.brush_follows_zoom = follows

    def _set_brush_size(self, size: int) -> None:
        self.canvas.brush_size = size

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

    def _hide_overlays(self, hidden: bool) -> None:
        self.canvas.set_overlays_hidden(hidden)
        if hidden:
            self._hidden_at.start()
        else:
            self._hidden_at.invalidate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The key that hides overlays is switched here alone, wherever the focus is."""
        if watched is self.canvas and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_H:
                event.ignore()
                return True
            if event.type() == QEvent.Type.KeyRelease and self._actions.is_key_of("overlays", event.key()):
                if not event.isAutoRepeat():
                    self.let_go_of_overlays()
                return True
        return super().eventFilter(watched, event)

    def let_go_of_overlays(self) -> None:
        """The key was held to look for a moment: show the overlays again."""
        if self._hidden_at.isValid() and self._hidden_at.elapsed() > HOLD_MS:
            self._actions["overlays"].setChecked(False)
            self._hide_overlays(False)

    def _actual_size(self) -> None:
        self.canvas.zoom_to(1.0)

    def _complete(self) -> None:
        """Enter first finishes what is half drawn; only then it completes the case, which cannot be taken back."""
        if isinstance(self.focusWidget(), QLineEdit):
            return
        if self.canvas.drafting:
            self.canvas.finish_draft()
        elif self._document.settling:
            self._settle()
        elif self._means_to_complete():
            self._document.complete_case()

    def _means_to_complete(self) -> bool:
        """Asked only where nothing at all was said of the case: single photos left open are a matter of a hint."""
        document = self._document
        begun = document.is_completed() or document.has_regions() or document.answering.any_given()
        return begun or self._means_nothing_to_outline()

    def _settle(self) -> None:
        """A case can be settled once something was settled in it."""
        document = self._document
        if document.withheld:
            document.message.emit(document.adjudicating.obstacle)
        elif document.has_regions():
            document.complete_case()
        else:
            document.message.emit(NOTHING_DRAWN)

    def _means_nothing_to_outline(self) -> bool:
        from gui.dialogs.asking import is_sure

        words = tr("Nothing is outlined in this case. Completing it locks that as your first reading.")
        return is_sure(self, tr("Complete without regions"), words, stay=tr("Go on drawing"), go=tr("Complete case"))

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

    def _next_photo(self) -> None:
        self.canvas.finish_draft()
        self._document.next_photo(1)

    def _previous_photo(self) -> None:
        self.canvas.finish_draft()
        self._document.next_photo(-1)

    def _next_case(self) -> None:
        self.canvas.finish_draft()
        self._document.next_case(1)

    def _previous_case(self) -> None:
        self.canvas.finish_draft()
        self._document.next_case(-1)

    def _next_unlabelled(self) -> None:
        self.canvas.finish_draft()
        self._document.next_unlabelled()
