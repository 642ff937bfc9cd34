"""Every photo of `isic_12mp` outlined with every tool in the window: the regions come back bit for bit."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from engine import tasks
from gui import theme
from gui.document.document import Document
from gui.settings import Settings
from gui.window import Window
from tests.gui.canvas.conftest import Hand
from tests.gui.conftest import READER
from tests.gui.labelling.bench import Bench, Pixels
from tests.gui.labelling.real_photos import (
    TOOLS,
    Key,
    Truth,
    all_pixels,
    begin_project,
    label_all,
    overlaps,
    read_truth,
    through_files,
)
from tests.screens_stage import LONGEST_WAIT

QUICK = 2


def run(quick: bool) -> dict[str, float]:
    """Outline, export the masks, import them into a new project, and compare each label of each photo.

    The photos are those of the folder that SPOTCHECK_TEST_DATA names; two of them where it is to be quick.
    """
    source, began = Path(os.environ["SPOTCHECK_TEST_DATA"]) / "data" / "isic_12mp", time.monotonic()
    files = sorted((source / "images").glob("*.jpg"))[: QUICK if quick else None]
    truths = {file.stem: read_truth(source / "masks" / f"{file.stem}_segmentation.png") for file in files}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        photos = home / "photos"
        photos.mkdir()
        for file in files:
            (photos / file.name).symlink_to(file)
        path = begin_project(home / "drawn.spotcheck", photos)
        shown = _drawn(path, home, truths)
        drawing = time.monotonic() - began
        failed = sum(_differences(way, shown) for way in (path, through_files(path, photos, home)))
    failed += len(truths) * len(TOOLS) - len(shown)
    medians = overlaps(shown, truths, TOOLS)
    return {
        "photos": len(truths),
        "regions": len(shown),
        "pixels": sum(int(mask.sum()) for mask in shown.values()),
        "failed": failed,
        **{f"median_overlap_{tool}": median for tool, median in medians.items()},
        "seconds_drawing": drawing,
        "seconds": time.monotonic() - began,
    }


def _drawn(path: Path, home: Path, truths: dict[str, Truth]) -> dict[Key, Pixels]:
    """What the canvas shows once every photo was outlined with every tool."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application, "dark")
    settings = Settings(home / "window.ini")
    settings.reader = READER
    document = Document(settings)
    window = Window(document)
    window.resize(1280, 800)
    window.show()
    document.open(path)
    _wait(lambda: document.pixels is not None)
    assert window.label_place is not None
    shown = label_all(Bench(window, Hand(window.label_place.canvas), _wait), truths)
    window.close()
    document.shut_down()
    return shown


def _wait(holds: Callable[[], bool | None]) -> None:
    end = time.monotonic() + LONGEST_WAIT
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("the window did not get there")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _differences(path: Path, shown: dict[Key, Pixels]) -> int:
    """How many labels of photos have other pixels in the project than the canvas showed."""
    with tasks.open_project(path, read_only=True) as project:
        found = all_pixels(project)
    extra = len(found.keys() - shown.keys())
    return extra + sum(key not in found or bool((found[key] != mask).any()) for key, mask in shown.items())
