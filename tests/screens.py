"""Pictures of every screen, in both palettes and two sizes: `python -m tests.screens --to DIR`."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from engine.regions import LESION, Polygon, Region
from gui import theme
from gui.document import Document
from gui.settings import Settings
from gui.window import Window

SIZES = ((1280, 800), (1920, 1200))
READER = "first reader"
LONGEST_WAIT = 180.0


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture: `show` brings the window there and returns what is pictured."""

    name: str
    show: Callable[[Window], QWidget]


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


def make_project(folder: Path, cases: int = 8) -> Path:
    """A small demo project with photos, three readers and, where its weights are there, the demo model."""
    from engine import tasks
    from engine.datasets import ImportRequest
    from engine.demo.cases import DemoRecipe
    from engine.demo.writing import make_data_set
    from engine.tasks.demo import MODEL_CARD
    from engine.watch import Unwatched

    make_data_set(folder, DemoRecipe(cases=cases), progress=_ignore, cancelled=_never)
    path = folder / "Naevus study.spotcheck"
    with tasks.create_project(path, blinded=True) as project:
        tasks.import_data(project, ImportRequest(folder / "photos", table=folder / "metadata.csv"), Unwatched())
        tasks.trust_model(MODEL_CARD)
        tasks.add_model(project, MODEL_CARD)
    return path


def _ignore(_done: int, _total: int) -> None:
    """Progress that nobody watches."""


def _never() -> bool:
    return False


def show_start(window: Window) -> QWidget:
    """The start page, with a recent project."""
    window.document.close()
    settle()
    return window


def show_blind(window: Window) -> QWidget:
    """A case in its blind first reading, with one region."""
    _open(window)
    document = window.document
    if not document.regions and document.editable:
        _draw(window)
    return window


def show_explained(window: Window) -> QWidget:
    """The same case once it is completed: prediction, scores, heat map."""
    show_blind(window)
    document = window.document
    if not document.is_completed():
        document.complete_case()
    wait_until(lambda: document.explaining.state in ("ready", "failed", "no_model"))
    return window


def show_folded(window: Window) -> QWidget:
    """Both panels folded."""
    show_explained(window)
    window.actions_table["fold_cases"].trigger()
    window.actions_table["fold_inspector"].trigger()
    settle()
    return window


def show_results(window: Window) -> QWidget:
    """The results place."""
    show_explained(window)
    window.show_results_place()
    settle(1.0)
    return window


def show_jobs(window: Window) -> QWidget:
    """The jobs over the place where people label."""
    show_explained(window)
    window.actions_table["jobs"].trigger()
    settle()
    return window


def show_keys(window: Window) -> QWidget:
    """The key sheet."""
    from gui.key_sheet import KeySheet

    sheet = KeySheet(window)
    sheet.show()
    settle()
    return sheet


SCREENS = (
    Screen("label-blind", show_blind),
    Screen("label-explained", show_explained),
    Screen("label-folded", show_folded),
    Screen("jobs", show_jobs),
    Screen("results", show_results),
    Screen("keys", show_keys),
    Screen("start", show_start),
)
_PROJECTS: list[Path] = []


def _open(window: Window) -> None:
    document = window.document
    if document.project is None:
        document.open(_PROJECTS[0])
        wait_until(lambda: document.pixels is not None)
    window.show_label_place()
    window.drawer.hide()
    for name in ("fold_cases", "fold_inspector"):
        if window.actions_table[name].isChecked():
            window.actions_table[name].trigger()
    settle()


def _draw(window: Window) -> None:
    from engine.project.edits import Change, Edit

    document = window.document
    photo = document.photo
    assert photo is not None
    width, height = photo.width, photo.height
    across, down = width * 0.15, height * 0.17
    corners = ((-1.0, 0.1), (-0.6, -0.8), (0.2, -1.0), (0.9, -0.5), (1.0, 0.4), (0.3, 1.0), (-0.6, 0.8))
    ring = tuple((width / 2 + x * across, height / 2 + y * down) for x, y in corners)
    document.edit(Edit("polygon", (Change(None, Region("screen", LESION, (Polygon(ring),))),)))
    wait_until(lambda: document.saving.state == "saved")


def picture(folder: Path, only: str | None) -> list[Path]:
    """Write all pictures; returns their files."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    settings = Settings(folder / "screens.ini")
    settings.reader = READER
    made: list[Path] = []
    document = Document(settings)
    theme.apply(app, "dark")
    window = Window(document)
    window.show()
    for screen in SCREENS:
        if only and only not in screen.name:
            continue
        for width, height in SIZES:
            window.resize(width, height)
            for name in ("dark", "light"):
                window.actions_table[name].trigger()
                shown = screen.show(window)
                file = folder / f"{screen.name}-{name}-{width}.png"
                shown.grab().save(str(file))
                made.append(file)
                if shown is not window:
                    shown.close()
    window.close()
    (folder / "screens.ini").unlink(missing_ok=True)
    return made


def main() -> int:
    """Make a project in a temporary folder and picture every screen of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens", description=__doc__)
    parser.add_argument("--to", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--only", help="only screens whose name holds this text")
    parser.add_argument("--project", type=Path, help="picture this project instead of a made-up one")
    words = parser.parse_args()
    words.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        if words.project is None:
            os.environ["XDG_DATA_HOME"] = home
        _PROJECTS[:] = [words.project or make_project(Path(home))]
        for file in picture(words.to, words.only):
            print(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
