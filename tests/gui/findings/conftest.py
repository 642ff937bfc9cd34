"""A scored study in which the upper half of every photo is a ruler and the lower half ink: one of them stands out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from engine import tasks
from engine.project import Project
from engine.recipe import recipe_from_json
from gui.findings.place import FindingsPlace
from gui.window import Window
from tests.gui.conftest import READER
from tests.gui.hand import small_project
from tests.made_once import MadeOnce
from tests.small import study_in, write_small_study

QUICK = recipe_from_json('{"attribution": {"rule": "right", "steps": 4, "baselines": ["black"]}}')
CASES = 5


def make_study(folder: Path, *, blinded: bool = False) -> Path:
    study = write_small_study(folder, CASES)
    for photo in sorted(study.photos.glob("*.png")):
        for label, rows in (("ruler", slice(0, 36)), ("ink", slice(36, 72))):
            mask = np.zeros((72, 96), dtype=np.uint8)
            mask[rows] = 255
            Image.fromarray(mask).save(study.masks / f"{photo.stem}_ann_{label}.png")
    path = small_project(study, folder / "study.spotcheck", READER, blinded=blinded, masks=True)
    with Project.open(path) as project:
        tasks.score(project, QUICK, device="cpu")
    return path


@pytest.fixture
def path(made_once: MadeOnce, tmp_path: Path) -> Path:
    """Unblinded; the model is trusted."""
    made = made_once(make_study, tmp_path)
    tasks.trust_model(study_in(tmp_path).card)
    return made


@pytest.fixture
def window(qtbot: QtBot, window: Window) -> Window:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def place(qtbot: QtBot, window: Window) -> FindingsPlace:
    """The place of findings with what it found."""
    return go_there(qtbot, window)


def go_there(qtbot: QtBot, window: Window) -> FindingsPlace:
    """By its entry of the rail; waits until nothing is on its way."""
    window.actions_table["findings_place"].trigger()
    made = window.findings_place
    assert made is not None
    wait_for(qtbot, window, lambda: made.pages.currentIndex() != 0)
    return made


def wait_for(qtbot: QtBot, window: Window, holds: Callable[[], bool]) -> None:
    """Until it holds, everything is saved and nothing is being worked out."""
    document = window.document
    qtbot.waitUntil(lambda: holds() and document.saving.state == "saved" and not document.helper.busy)
