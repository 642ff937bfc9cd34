"""What can be done now: which actions of the window are enabled, checked, and why others are not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from engine.language import tr
from gui.actions.window_actions import Actions
from gui.document.document import Document
from gui.words.gesture_names import gesture_words

if TYPE_CHECKING:
    from gui.canvas.drawing_view import DrawingView


class ActionStates(QObject):
    """Follows the document; the window says itself when another place is shown."""

    def __init__(self, document: Document, actions: Actions, labels: Callable[[], bool]) -> None:
        """`labels` says whether the place for labelling is on the screen."""
        super().__init__(actions)
        self._document, self._actions, self._labels = document, actions, labels
        self._canvas: DrawingView | None = None
        for signal in (
            document.cases_changed,
            document.models_changed,
            document.scoring_changed,
            document.runs_changed,
            document.trust_job.changed,
            document.sitting.changed,
            document.adjudicating.changed,
            document.photo_changed,
            document.regions_changed,
            document.saving_changed,
            document.states_changed,
            document.history_changed,
            document.pixels_changed,
            document.jobs.changed,
            document.practice.changed,
        ):
            signal.connect(self.refresh)

    def follow_drafts(self, canvas: DrawingView) -> None:
        """Undo takes a piece back of what is half drawn; the tool in the hand has a size or none."""
        self._canvas = canvas
        canvas.drafting_changed.connect(self.refresh)
        canvas.tool_changed.connect(self._show_brush)

    def _show_brush(self) -> None:
        brushing = self._labels() and self._canvas is not None and self._canvas.brushing
        for name in ("brush_smaller", "brush_larger"):
            self._actions[name].setEnabled(brushing)

    def refresh(self) -> None:
        """Enable what can be done now."""
        document, actions = self._document, self._actions
        photo = self._labels() and document.photo is not None
        writable, refusal = bool(document.project) and not document.read_only, document.sitting.refusal
        actions.enable(document.project is not None, writable, photo, refusal)
        actions["unblind"].setEnabled(actions["unblind"].isEnabled() and document.sitting.blinded)
        actions["exclude"].setEnabled(actions["exclude"].isEnabled() and document.case is not None)
        actions["score"].setEnabled(document.may_score)
        actions["check_trust"].setEnabled(document.trust_job.may_start)
        actions["complete"].setEnabled(photo and not document.read_only)
        actions["flag"].setChecked(bool(document.case) and document.state_of_shown == "flagged")
        actions["practise"].setEnabled(not document.practice.obstacle)
        actions.tell("practise", document.practice.obstacle)
        self._show_adjudicating(photo)
        self._show_brush()
        undo, redo = document.undo_name(), document.redo_name()
        actions["undo"].setText(tr("Undo {gesture}", gesture=gesture_words(undo)) if undo else tr("Undo"))
        actions["redo"].setText(tr("Redo {gesture}", gesture=gesture_words(redo)) if redo else tr("Redo"))
        underway = document.saving.state == "saving" or (self._canvas is not None and self._canvas.drafting)
        actions["undo"].setEnabled(photo and document.editable and (undo is not None or underway))
        actions["redo"].setEnabled(photo and document.editable and redo is not None)

    def _show_adjudicating(self, photo: bool) -> None:
        document, actions = self._document, self._actions
        obstacle = document.adjudicating.obstacle if photo else ""
        actions.tell("adjudicate", "" if document.settling else obstacle)
        actions["adjudicate"].setEnabled(photo and (document.settling or not obstacle))
        actions["adjudicate"].setChecked(document.settling)
        actions["draw_consensus"].setEnabled(photo and document.settling and document.editable)
        actions["flag"].setEnabled(photo and not document.settling)
