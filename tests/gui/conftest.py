"""What every test of the window shares: the one application, dressed, and nothing left behind."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.cases import Case, Diagnosis, Facts, Photo
from engine.memory import forget_lasting_values
from engine.photos import inspect_photo
from engine.project import Project
from gui import theme
from gui.document.document import Document
from gui.settings import Settings
from gui.window import Window
from tests.gui.hand import Hand, opened_window

READER = "first reader"
WIDTH, HEIGHT = 320, 240
PATIENCE = 30_000
CLOSED_BETWEEN = 20


class PatientBot(QtBot):
    """Waits longer than pytest-qt's five seconds: a test on a busy machine is slow, not wrong."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int = PATIENCE) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **options: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **options)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """In the place of pytest-qt's own."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    """The dark palette, as the application sets it."""
    if not qapp.styleSheet():
        theme.apply(qapp, "dark")


@pytest.fixture(scope="session", autouse=True)
def cycles_are_searched_for_seldom() -> Iterator[None]:
    """Closing a project searches the whole process for cycles; all that tests import makes that half a second."""
    closed = count(1)

    def now_and_then() -> None:
        if next(closed) % CLOSED_BETWEEN == 0:
            forget_lasting_values()

    with patch("gui.document.open_project.forget_lasting_values", now_and_then):
        yield


@pytest.fixture(autouse=True)
def nothing_waits_to_be_deleted(qapp: QApplication) -> Iterator[None]:
    """What a test closed is gone before the next one; outside an event loop Qt would keep it until there is one."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def no_threads_left() -> Iterator[None]:
    """Fails where a test leaves a thread running."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    assert not left, left


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a fresh person."""
    made = Settings(tmp_path / "window.ini")
    made.reader = READER
    return made


@pytest.fixture
def document(qtbot: QtBot, settings: Settings, no_threads_left: None) -> Iterator[Document]:
    """A document without a project; its threads are ended after the test."""
    made = Document(settings)
    yield made
    made.shut_down()
    assert not any(thread.running for thread in (made.engine, made.helper, made.decoder))
    made.deleteLater()


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A blinded project of three cases with four photos."""
    return make_project(tmp_path, blinded=True)


@pytest.fixture
def path(project_path: Path) -> Path:
    """What `window` opens; a file of tests may have its own."""
    return project_path


@pytest.fixture
def start_window(qtbot: QtBot, document: Document) -> Iterator[Window]:
    """The window of a person on its start page."""
    with opened_window(qtbot, document) as made:
        yield made


@pytest.fixture
def window(qtbot: QtBot, start_window: Window, path: Path) -> Window:
    """The same on the first photo of a project."""
    open_and_wait(qtbot, start_window.document, path)
    return start_window


@pytest.fixture
def hand(qtbot: QtBot, window: Window) -> Hand:
    """Draws in that window, and presses keys."""
    return Hand(qtbot, window)


@pytest.fixture
def unblinded_path(tmp_path: Path) -> Path:
    """The same, made unblinded."""
    return make_project(tmp_path, blinded=False)


def make_project(folder: Path, blinded: bool, cases: int = 3) -> Path:
    """A project over photos made for it; the first case has two photos."""
    path = folder / "study.spotcheck"
    with Project.create(path, blinded=blinded) as project:
        made = tuple(_case(folder, number, 2 if number == 0 else 1) for number in range(cases))
        project.add_data_set(made, ()).result()
        project.add_reader(READER).result()
    return path


def _case(folder: Path, number: int, photos: int) -> Case:
    facts = Facts(age=40.0 + number, sex="female", skin_type="IV", site="back", columns={"dx": "mel"})
    made = tuple(_photo(folder, f"p{number}_{place}", 10 * number + place) for place in range(photos))
    return Case(f"{number:04d}", made, f"patient {number}", facts, Diagnosis("melanoma", "Melanoma"))


def _photo(folder: Path, photo_id: str, seed: int) -> Photo:
    file = folder / f"{photo_id}.png"
    file.write_bytes(_noise(seed))
    facts = inspect_photo(file)
    return Photo(photo_id, file.as_posix(), facts.sha256, facts.width, facts.height)


@cache
def _noise(seed: int) -> bytes:
    """A photo that every test with this seed gets: to compress it anew each time took a tenth of a second a test."""
    pixels = np.random.default_rng(seed).integers(90, 200, (HEIGHT, WIDTH, 3), dtype=np.uint8)
    file = BytesIO()
    Image.fromarray(pixels).save(file, "png")
    return file.getvalue()


def open_and_wait(qtbot: QtBot, document: Document, path: Path) -> None:
    """Open a project and wait for the first photo."""
    document.open(path)
    qtbot.waitUntil(lambda: document.pixels is not None)
