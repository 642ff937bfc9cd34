"""The menu bar: everything there is, with its keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from engine.language import tr
from gui.actions.table import MENUS
from gui.actions.window_actions import Actions
from gui.settings import Settings

FIRST_OF_GROUPS = ("import", "reader", "close", "exclude", "settings")
"""Before these stands a line."""


class Menus(QObject):
    """Fills the menu bar from the table; recent projects are filled in when their menu opens."""

    recent_chosen = Signal(Path)

    def __init__(self, window: QMainWindow, actions: Actions, settings: Settings) -> None:
        super().__init__(window)
        self._actions, self._settings = actions, settings
        self._recent = QMenu(tr("Open recent"), window)
        self._recent.aboutToShow.connect(self._fill_recent)
        self._recent.triggered.connect(self._on_recent)
        for name, title in MENUS.items():
            menu = window.menuBar().addMenu(title)
            menu.setToolTipsVisible(any(actions.is_for_coordinators(action) for action in actions.in_menu(name)))
            for action in actions.in_menu(name):
                if action.objectName() in FIRST_OF_GROUPS:
                    menu.addSeparator()
                menu.addAction(action)
                if action is actions["open"]:
                    menu.addMenu(self._recent)
            if name == "draw":
                self._labels = menu.addMenu(tr("Label of the next region"))
                self._labels.aboutToShow.connect(self._fill_labels)

    def _fill_labels(self) -> None:
        self._labels.addActions(self._actions.make_labels())

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self._settings.recent:
            action = self._recent.addAction(path.stem)
            action.setToolTip(str(path))
            action.setData(str(path))
        if not self._settings.recent:
            self._recent.addAction(tr("No project yet")).setEnabled(False)

    def _on_recent(self, action: QAction) -> None:
        if action.data():
            self.recent_chosen.emit(Path(action.data()))
