"""The application: one window, its look, its log, and what happens when something goes wrong."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from gui.screen import has_screen

if TYPE_CHECKING:
    from gui.window import Window

FIRST_PAINT_MS = 100
"""By then the window is painted."""

NO_SCREEN = (
    "There is no screen to open the window on; run a command instead (python main.py --help), "
    "or set DISPLAY or QT_QPA_PLATFORM."
)
NO_QT = (
    "Qt cannot start its window ({error}). On Debian or Ubuntu install what is missing with: sudo apt install "
    "libgl1 libegl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 "
    "libxcb-shape0 libxcb-xinerama0"
)


def run(project_path: Path | None) -> int:
    """Open the window, on a project where one is given; return the exit status."""
    if not has_screen():
        print(NO_SCREEN, file=sys.stderr)
        return 1
    try:
        from PySide6.QtCore import QLocale
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        print(NO_QT.format(error=error), file=sys.stderr)
        return 1
    from engine.errors import SpotcheckError
    from engine.log import write_log
    from engine.memory import keep_freed_memory
    from gui import theme
    from gui.language import language_of, speak
    from gui.settings import Settings

    keep_freed_memory()
    write_log("window")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Spotcheck")
    settings = Settings()
    refusal = ""
    try:
        speak(app, language_of(settings.language, QLocale.system()))
    except SpotcheckError as error:
        refusal = str(error)

    from gui.document.document import Document
    from gui.window import open_window

    theme.use_text_size(settings.text_size)
    theme.apply(app, settings.palette)
    document = Document(settings)
    sys.excepthook = Excepthook(document)
    window = open_window(document, project_path)
    warm_up_after_first_paint(window)
    window.dialogues.show_tour_once()
    if refusal:
        document.failed.emit(refusal)
    status = app.exec()
    window.deleteLater()
    return status


class Excepthook:
    """A mistake in the window's own code is logged and said in one sentence; the window stays."""

    def __init__(self, document: object) -> None:
        self._document = document

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        from engine.log import log_unexpected
        from gui.document.document import Document

        sentence = log_unexpected(kind, error, trace)
        if isinstance(self._document, Document):
            self._document.failed.emit(sentence)


def warm_up_after_first_paint(window: Window) -> None:
    """Once the window is painted: make the place for labelling, then import the engine's heavy parts in its thread."""
    from PySide6.QtCore import QTimer

    window.place_maker.made.connect(window.document.warm_up)
    QTimer.singleShot(FIRST_PAINT_MS, window.place_maker, window.place_maker.begin)
