"""Made-up photos with the curves that a run keeps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from engine.agreement.curves import SHARES, curve_numbers
from gui.results.frame import PhotoFrame, photo_frames
from gui.results.plots.page import PlotsPage
from gui.results.selection import Selection
from gui.results.strata import Choice
from tests.gui.dialogs.fakes import FakeDocument
from tests.gui.results.made_up_photos import MadeUpPhotos, photos_summary

GRID_CELLS = 224 * 224


def with_curves(made: MadeUpPhotos) -> MadeUpPhotos:
    """With what a run keeps of each curve."""
    results = []
    for result in made.results:
        assert result.score is not None
        share = result.score.numbers["roi_area"]
        overlaps = share * GRID_CELLS * (1.0 - (1.0 - SHARES) ** 2.5)
        numbers = {**result.score.numbers, **curve_numbers(np.minimum(overlaps, SHARES * GRID_CELLS), GRID_CELLS)}
        results.append(replace(result, score=replace(result.score, numbers=numbers)))
    return replace(made, results=tuple(results))


@pytest.fixture(scope="session")
def frames() -> dict[str, PhotoFrame]:
    """Both baselines of 60 cases of two photos."""
    made: Any = with_curves(photos_summary(60))
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
