"""Makes the place for labelling in parts while nobody waits for it, so that no turn of the event loop takes long."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.actions.window_actions import Actions
from gui.document.document import Document

if TYPE_CHECKING:
    from gui.label.place import LabelPlace
    from gui.panels.cases import CasesPanel
    from gui.panels.inspector import Inspector
    from gui.panels.stage import Stage

MODULES = (
    "numpy",
    "engine.regions",
    "engine.project.edits",
    "engine.project.values",
    "gui.canvas.draft_item",
    "gui.canvas.scene",
    "gui.canvas.desk",
    "gui.canvas.tools.registry",
    "gui.canvas.canvas",
    "gui.panels.cases",
    "gui.panels.regions_section",
    "engine.agreement",
    "engine.trust",
    "gui.panels.trust.section",
    "gui.panels.model_section",
    "gui.panels.inspector",
    "gui.looking.desk",
    "gui.label.place",
)
"""What takes longest to import, each in a turn of its own."""


class PlaceMaker(QObject):
    """One step at each turn of the event loop; whoever needs the place sooner has the rest made at once."""

    made = Signal()

    def __init__(self, document: Document, actions: Actions, places: QWidget) -> None:
        """The place will be a child of `places`."""
        super().__init__(places)
        self._document, self._actions, self._places = document, actions, places
        self._stage: Stage | None = None
        self._cases: CasesPanel | None = None
        self._inspector: Inspector | None = None
        self._place: LabelPlace | None = None
        self._steps: list[Callable[[], object]] = [
            *(partial(import_module, name) for name in MODULES),
            self._make_stage,
            self._make_cases,
            self._make_inspector,
            self._make_place,
        ]

    def begin(self) -> None:
        """Make a part at each turn from now on."""
        QTimer.singleShot(0, self, self._turn)

    def place(self) -> LabelPlace:
        """The place; what is not made of it yet is made now."""
        while self._place is None:
            self._take_step()
        return self._place

    def _turn(self) -> None:
        self._take_step()
        if self._steps:
            self.begin()
        else:
            self.made.emit()

    def _take_step(self) -> None:
        """A step that fails is taken again by whoever asks for the place."""
        if self._steps:
            self._steps[0]()
            del self._steps[0]

    def _make_stage(self) -> None:
        from gui.canvas.canvas import PhotoCanvas
        from gui.panels.stage import Stage

        self._stage = Stage(self._document, PhotoCanvas())

    def _make_cases(self) -> None:
        from gui.panels.cases import CasesPanel

        self._cases = CasesPanel(self._document, self._actions)

    def _make_inspector(self) -> None:
        from gui.panels.inspector import Inspector

        self._inspector = Inspector(self._document, self._actions)

    def _make_place(self) -> None:
        from gui.label.place import LabelPlace

        stage, cases, inspector = self._stage, self._cases, self._inspector
        assert stage and cases and inspector, "parts are made in their order"
        self._place = LabelPlace(self._document, self._actions, stage, cases, inspector, self._places)
