"""The window: how fast it comes, how much memory it takes, and how long it ever keeps a person waiting."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BARE = """
import sys, time
begun = time.perf_counter()
from PySide6.QtWidgets import QApplication, QWidget
class Painted(QWidget):
    def paintEvent(self, event):
        print(time.perf_counter() - begun)
        application.exit(0)
application = QApplication([])
window = Painted()
window.resize(1440, 900)
window.show()
application.exec()
"""
OURS = """
import sys, time
begun = time.perf_counter()
from pathlib import Path
from PySide6.QtWidgets import QApplication
from gui import theme
from gui.document.document import Document
from gui.settings import Settings
from gui.window import Window
class Painted(Window):
    def event(self, event):
        answer = super().event(event)
        if event.type() == event.Type.Paint:
            application.exit(0)
        return answer
application = QApplication([])
settings = Settings(Path(sys.argv[1]))
theme.apply(application, settings.palette)
window = Painted(Document(settings))
window.show()
application.exec()
print(time.perf_counter() - begun)
import psutil
print(psutil.Process().memory_info().rss / 2**20)
window.close()
"""


def run(device: str, quick: bool) -> dict[str, float]:
    """Start to the first painted window, each time in a fresh process; and the event loop's longest gap.

    Returns:
        first_window_ratio: ours over a bare PySide6 window, medians; first_window_mb: resident memory then;
        longest_gap_ms: between two turns of the event loop while the demo is scored in the engine's thread, the one
        import of torch apart; open_ms: from asking for a project to its first photo.
    """
    repeats = 5 if quick else 15
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "window.ini")
        _fresh(OURS, file)
        bare, ours, memory = [], [], []
        for _ in range(repeats):
            bare.append(_fresh(BARE, file)[0])
            seconds, megabytes = _fresh(OURS, file)
            ours.append(seconds)
            memory.append(megabytes)
        figures = {
            "first_window_ms": 1000 * statistics.median(ours),
            "bare_window_ms": 1000 * statistics.median(bare),
            "first_window_ratio": statistics.median(ours) / statistics.median(bare),
            "first_window_mb": statistics.median(memory),
        }
        return figures | _gaps(Path(folder), seconds=8.0 if quick else 40.0)


def _fresh(code: str, file: str) -> list[float]:
    """The numbers that a fresh process prints."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-c", code, file]
    done = subprocess.run(words, capture_output=True, text=True, check=True, env=environment, cwd=ROOT)
    return [float(line) for line in done.stdout.split()]


def _gaps(folder: Path, seconds: float) -> dict[str, float]:
    """Score a made-up project for some seconds and watch the event loop."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["XDG_DATA_HOME"] = str(folder)
    from PySide6.QtWidgets import QApplication

    from gui import theme
    from gui.document.document import Document
    from gui.settings import Settings
    from gui.window import Window
    from tests.screens_projects import make_blind, make_photos

    path = make_blind(make_photos(folder, cases=24), folder)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application, "dark")
    document = Document(Settings(folder / "window.ini"))
    window = Window(document)
    window.show()
    document.warm_up()
    _turn(lambda: not document.engine.busy, 60.0)
    begun = time.perf_counter()
    document.open(path)
    _turn(lambda: document.pixels is not None, 60.0)
    opened = time.perf_counter() - begun
    _turn(lambda: False, 1.0)
    document.start_scoring()
    gap = _turn(lambda: document.jobs.running() is None, seconds)
    window.close()
    return {"open_ms": 1000 * opened, "longest_gap_ms": 1000 * gap}


def _turn(done: object, seconds: float) -> float:
    """Turn the event loop until `done` or for so many seconds; the longest turn in seconds."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    assert callable(done)
    longest, begun = 0.0, time.perf_counter()
    before = begun
    while not done() and before - begun < seconds:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        time.sleep(0.001)
        now = time.perf_counter()
        longest = max(longest, now - before)
        before = now
    return longest
