"""Which of the panels beside the photo are folded: by hand, by an action, or because the window is narrow."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from gui import theme
from gui.actions.window_actions import Actions
from gui.panels.folding import FoldingPanel
from gui.settings import Settings

NARROW = 1120
"""Below this width of the window both panels fold by themselves, so that the photo keeps its room."""


class Folds(QObject):
    """Folds "cases" and "inspector" once they are there, and remembers what a person chose."""

    def __init__(self, settings: Settings, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._actions = settings, actions
        self._panels: Mapping[str, FoldingPanel] = {}
        actions["fold_cases"].triggered.connect(self._fold_cases)
        actions["fold_inspector"].triggered.connect(self._fold_inspector)

    def watch(self, panels: Mapping[str, FoldingPanel], width: int) -> None:
        """Fold these panels as they were last, or both where the window has no width for them."""
        self._panels = panels
        for name, panel in panels.items():
            panel.set_folded(self._settings.folded(name) or width < theme.half_scaled(NARROW))
            panel.folded_changed.connect(self._actions[f"fold_{name}"].setChecked)
            panel.folded_by_hand.connect(self._remember)
            self._actions[f"fold_{name}"].setChecked(panel.folded)

    def follow_width(self, before: int, now: int) -> None:
        """Fold both where the window has become narrow."""
        if before >= theme.half_scaled(NARROW) > now:
            for panel in self._panels.values():
                panel.set_folded(True)

    def _remember(self) -> None:
        for name, panel in self._panels.items():
            self._settings.set_folded(name, panel.folded)

    def _fold_cases(self, folded: bool) -> None:
        self._fold("cases", folded)

    def _fold_inspector(self, folded: bool) -> None:
        self._fold("inspector", folded)

    def _fold(self, name: str, folded: bool) -> None:
        if name in self._panels:
            self._panels[name].set_folded(folded)
            self._remember()
