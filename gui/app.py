"""The application: one window, its look, its log, and what happens when something goes wrong."""

from __future__ import annotations

import logging
import os
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path

NO_SCREEN = (
    "There is no screen to open the window on; run a command instead (python main.py --help), "
    "or set DISPLAY or QT_QPA_PLATFORM."
)
NO_QT = (
    "Qt cannot start its window ({error}). On Debian or Ubuntu install what is missing with: sudo apt install "
    "libgl1 libegl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 "
    "libxcb-shape0 libxcb-xinerama0"
)
LOG_BYTES = 1_000_000
_log = logging.getLogger("spotcheck")


def run(project_path: Path | None) -> int:
    """Open the window, on a project where one is given; return the exit status."""
    if not has_screen():
        print(NO_SCREEN, file=sys.stderr)
        return 1
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        print(NO_QT.format(error=error), file=sys.stderr)
        return 1
    from gui import theme
    from gui.document import Document
    from gui.settings import Settings
    from gui.window import open_window

    write_log()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Spotcheck")
    settings = Settings()
    theme.apply(app, settings.palette)
    document = Document(settings)
    sys.excepthook = Excepthook(document)
    window = open_window(document, project_path)
    warm_up_after_first_paint(document)
    status = app.exec()
    window.deleteLater()
    return status


def has_screen() -> bool:
    """Whether there is something to draw a window on; only asked where there may be none."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def write_log() -> None:
    """Log to a file in the user's folder; it never holds photos or what is drawn."""
    folder = user_log_path("spotcheck", appauthor=False, ensure_exists=True)
    handler = RotatingFileHandler(folder / "window.log", maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(message)s"))
    logging.getLogger().addHandler(handler)


class Excepthook:
    """A mistake in the window's own code is logged and said in one sentence; the window stays."""

    def __init__(self, document: object) -> None:
        self._document = document

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        from gui.document import Document

        _log.critical("unexpected", exc_info=(kind, error, trace))
        if isinstance(self._document, Document):
            sentence = (
                f"Something unexpected went wrong ({kind.__name__}); it was written to the log. Your work is saved."
            )
            self._document.failed.emit(sentence)


def warm_up_after_first_paint(document: object) -> None:
    """Import the engine's heavy parts in its own thread, once the window is painted."""
    from PySide6.QtCore import QTimer

    from gui.document import Document

    if isinstance(document, Document):
        QTimer.singleShot(0, document, document.warm_up)
