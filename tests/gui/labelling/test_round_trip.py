"""Real lesions outlined with every tool: window, project, exported masks and import hold the same pixels."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine import tasks
from gui.document.document import Document
from tests.gui.canvas.conftest import Hand
from tests.gui.conftest import open_and_wait
from tests.gui.hand import opened_window
from tests.gui.labelling.bench import Bench
from tests.gui.labelling.real_photos import (
    LABEL_OF,
    all_pixels,
    begin_project,
    label_all,
    overlaps,
    read_truth,
    through_files,
)

NAMES = ("ISIC_0009995", "ISIC_0014572")
"""Of 0.8 and 5 megapixels; `python -m tests.faults round_trip` takes all twelve, of up to 12."""


@pytest.mark.timeout(600)
def test_what_is_drawn_on_real_photos_comes_back_bit_for_bit(
    qtbot: QtBot, document: Document, test_data: Path, tmp_path: Path
) -> None:
    source, photos = test_data / "data" / "isic_12mp", tmp_path / "photos"
    photos.mkdir()
    for name in NAMES:
        (photos / f"{name}.jpg").symlink_to(source / "images" / f"{name}.jpg")
    truths = {name: read_truth(source / "masks" / f"{name}_segmentation.png") for name in NAMES}
    path = begin_project(tmp_path / "drawn.spotcheck", photos)
    with opened_window(qtbot, document) as window:
        open_and_wait(qtbot, document, path)
        assert window.label_place is not None
        shown = label_all(Bench(window, Hand(window.label_place.canvas), qtbot.waitUntil), truths)
        document.close()
    assert len(shown) == len(NAMES) * len(LABEL_OF)
    for way in (path, through_files(path, photos, tmp_path)):
        with tasks.open_project(way, read_only=True) as project:
            found = all_pixels(project)
        assert found.keys() == shown.keys()
        assert all((found[key] == shown[key]).all() for key in shown)
    assert min(overlaps(shown, truths, ("polygon", "lasso")).values()) > 0.95
