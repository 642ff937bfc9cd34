"""The actions on whole regions: at once, or after asking how much beside the list of regions."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from engine.language import tr
from gui.actions.shape_actions import AMOUNTS, AT_ONCE
from gui.actions.window_actions import Actions
from gui.canvas.canvas import PhotoCanvas
from gui.canvas.reshaping import Action
from gui.document.document import Document
from gui.label.regions_past import RegionsPast
from gui.label.reshaping import Reshaping
from gui.panels.inspector import Inspector


class Shaping(QObject):
    """Wires actions, the row that asks how much, and the canvas."""

    def __init__(
        self, reshaping: Reshaping, inspector: Inspector, canvas: PhotoCanvas, document: Document, actions: Actions
    ) -> None:
        super().__init__(canvas)
        self._reshaping, self._inspector, self._canvas = reshaping, inspector, canvas
        self._document, self._actions, self._row = document, actions, inspector.shape
        for name in (*AT_ONCE, *AMOUNTS):
            actions[name].triggered.connect(self._do)
        self.menu = QMenu(canvas)
        for action in (*actions.in_menu("shape"), actions["delete"]):
            self.menu.addAction(action)
        canvas.menu_asked.connect(self._open_menu)
        self.past = RegionsPast(document, canvas)
        actions["region_history"].triggered.connect(self.past.open)
        self._row.tried.connect(reshaping.attempt)
        self._row.applied.connect(self._apply)
        self._row.left.connect(self._leave)
        reshaping.worked.connect(self._row.say)
        canvas.selection_changed.connect(self._show)
        canvas.edited.connect(self._row.leave)
        canvas.tool_changed.connect(self._row.leave)
        document.photo_changed.connect(self._row.leave)
        document.regions_changed.connect(self._show)
        self._show()

    def _open_menu(self, place: QPoint) -> None:
        self.menu.popup(place)

    def _do(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        name = cast(Action, action.objectName())
        self._canvas.finish_draft()
        if name not in AMOUNTS:
            self._row.leave()
            self._reshaping.do(name)
        elif self._canvas.selection:
            self._ask(name)
        else:
            self._document.message.emit(tr("Select a region first."))

    def _ask(self, name: Action) -> None:
        if self._inspector.folded:
            self._actions["fold_inspector"].trigger()
        self._reshaping.end_attempt()
        self._row.ask(name)

    def _apply(self, action: Action, amount: float) -> None:
        self._reshaping.do(action, amount)
        self._canvas.setFocus()

    def _leave(self) -> None:
        self._reshaping.end_attempt()
        self._canvas.setFocus()

    def _show(self) -> None:
        """The row is there for a selection; another selection is another question."""
        self._row.leave()
        self._row.setVisible(bool(self._canvas.selection) and self._document.editable)
