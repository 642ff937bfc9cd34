"""The window that is pictured, and how a picture waits for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from gui.dialogs.sitting import SittingDialog
from gui.window import Window

LONGEST_WAIT = 180.0


@dataclass(slots=True)
class Stage:
    """The window and the projects it shows; what a scene must undo is called before the next one."""

    window: Window
    blind: Path
    scored: Path
    empty: Path
    reader: str = "first reader"
    undo: list[Callable[[], object]] = field(default_factory=list)
    resized: list[Callable[[], object]] = field(default_factory=list)
    """What belongs to a place of the window and is done again when the window has another size."""

    def open(self, path: Path, reader: str | None = None) -> None:
        """Open a project in the place where people label, with everything unfolded."""
        document = self.window.document
        if document.project is None or document.project.path != path:
            document.close()
            document.settings.reader = document.reader = reader or self.reader
            document.open(path)
            wait_until(lambda: document.project is not None)
            for asking in self.window.findChildren(SittingDialog):
                asking.start.click()
        self.window.show_label_place()
        self.window.drawer.hide()
        for name in ("fold_cases", "fold_inspector"):
            if self.window.actions_table[name].isChecked():
                self.window.actions_table[name].trigger()
        if document.cases:
            wait_until(lambda: document.pixels is not None)


def wait_until(holds: Callable[[], bool], longest: float = LONGEST_WAIT) -> None:
    """Let events go on until `holds`; fails after `longest` seconds."""
    end = time.monotonic() + longest
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("the screen did not come up")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    settle()


def settle(seconds: float = 0.3) -> None:
    """Let what is on its way arrive."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
