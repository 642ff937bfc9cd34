"""A project or a window that was closed is let go of, with all that it held."""

from __future__ import annotations

import gc
import weakref
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.memory import forget_lasting_values
from gui.document.document import Document
from gui.settings import Settings
from gui.window import Window
from tests.gui.conftest import READER, make_project, open_and_wait

TIMES = 5
WINDOWS = 3
MEGABYTES = 8
"""By which the process may grow over all the times; a photo on the screen takes more at 12 megapixels."""


@pytest.fixture(autouse=True)
def cycles_are_searched_for_each_time() -> Iterator[None]:
    """As in the program."""
    with patch("gui.document.open_project.forget_lasting_values", forget_lasting_values):
        yield


@pytest.fixture
def path(unblinded_path: Path) -> Path:
    return unblinded_path


def let_go() -> None:
    """What is to be deleted is, and all events have arrived."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()


def look_around(window: Window) -> None:
    """Into every place, and back."""
    for name in ("results_place", "findings_place", "report_place", "label_place"):
        window.actions_table[name].trigger()
        QApplication.processEvents()


def objects() -> Counter[str]:
    """How many objects of Qt there are, by the names of their kinds."""
    return Counter(type(one).__name__ for one in gc.get_objects() if issubclass(type(one), QObject))


def test_a_project_opened_again_and_again_takes_no_more_room(qtbot: QtBot, start_window: Window, path: Path) -> None:
    document = start_window.document
    kinds: list[Counter[str]] = []
    widgets: list[int] = []
    sizes: list[int] = []
    for _ in range(TIMES + 1):
        open_and_wait(qtbot, document, path)
        look_around(start_window)
        qtbot.waitUntil(lambda: not (document.engine.busy or document.helper.busy or document.decoder.busy))
        project = weakref.ref(document.project) if document.project else None
        document.close()
        let_go()
        assert project is not None and project() is None
        kinds.append(objects())
        widgets.append(len(QApplication.allWidgets()))
        sizes.append(psutil.Process().memory_info().rss >> 20)
    assert len(set(widgets[1:])) == 1, widgets
    assert kinds[-1] == kinds[1], kinds[-1] - kinds[1]
    assert sizes[-1] - sizes[1] <= MEGABYTES, sizes


def test_closed_windows_are_let_go_of_by_closing_the_next_project(qtbot: QtBot, tmp_path: Path) -> None:
    path = make_project(tmp_path, blinded=False)
    gone: list[weakref.ref[QObject]] = []
    for _ in range(WINDOWS):
        settings = Settings(tmp_path / "window.ini")
        settings.reader = READER
        window = Window(Document(settings))
        window.show()
        open_and_wait(qtbot, window.document, path)
        look_around(window)
        gone.append(weakref.ref(window))
        gone.append(weakref.ref(window.document))
        window.close()
        window.document.deleteLater()
        window.deleteLater()
        del window
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert sum(one() is not None for one in gone) <= 2, "but for the last one, which nothing came after"
    let_go()
    assert not any(one() for one in gone)
