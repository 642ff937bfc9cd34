"""The page of plots over made-up photos."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from gui.results.frame import PhotoFrame, photo_frames
from gui.results.plots.page import PlotsPage
from gui.results.selection import Selection
from gui.results.strata import Choice
from tests.gui.dialogs.fakes import FakeDocument
from tests.gui.results.made_up_photos import photos_summary


@pytest.fixture(scope="session")
def frames() -> dict[str, PhotoFrame]:
    """Both baselines of 60 cases of two photos."""
    made: Any = photos_summary(60)
    return photo_frames(made)


@pytest.fixture
def frame(frames: dict[str, PhotoFrame]) -> PhotoFrame:
    """Under the baseline that is shown."""
    return frames["blurred"]


@pytest.fixture
def choice() -> Choice:
    """What the chips say at first."""
    return Choice(baseline="blurred")


@pytest.fixture
def page(qtbot: QtBot, frame: PhotoFrame, choice: Choice) -> Iterator[PlotsPage]:
    """The page with all its plots drawn, the pairs too."""
    document: Any = FakeDocument()
    selection = Selection()
    selection.follow(frame)
    shown = PlotsPage(document, selection)
    qtbot.addWidget(shown)
    shown.resize(1184, 640)
    shown.show_frame(frame, choice)
    while document.helper.waiting:
        document.helper.work()
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    QToolTip.hideText()
