"""Starting: light imports, and a sentence where there is no screen."""

from __future__ import annotations

import subprocess
import sys

import pytest

from gui import app

HEAVY = ("numpy", "torch", "captum", "skimage", "scipy", "pandas", "pyqtgraph", "qtawesome", "PIL")
IMPORTS = """
import sys, time
from PySide6.QtWidgets import QApplication
from gui import theme
from gui.document.document import Document
from gui.settings import Settings
from gui.window import Window
from pathlib import Path
application = QApplication([])
theme.apply(application, "dark")
document = Document(Settings(Path(sys.argv[1])))
window = Window(document)
window.show()
application.processEvents()
print(",".join(sorted(name for name in sys.argv[2:] if name in sys.modules)))
window.close()
"""


def test_the_first_window_imports_nothing_heavy(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("settings") / "window.ini"
    words = [sys.executable, "-c", IMPORTS, str(file), *HEAVY]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
    assert done.stderr == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_without_a_screen_a_sentence_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert app.run(None) == 1
    assert "There is no screen" in capsys.readouterr().err
