"""The pages over a real project in the real window: what a blind reader may see, and the way to a case and its flag."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.project import Project
from engine.recipe import recipe_from_json
from engine.tasks import score
from gui.document.document import Document
from gui.results.classifier.page import Classifier
from gui.results.gallery.page import Gallery
from gui.results.place import ResultsPlace
from gui.window import Window
from tests.gui.conftest import READER
from tests.gui.hand import small_project
from tests.small import write_small_study

RECIPE = """{"attribution": {"rule": "right", "steps": 4, "baselines": ["black"]}, "agreement": {"grid": 96}}"""
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A blinded project, scored."""
    path = small_project(write_small_study(tmp_path), tmp_path / "study.spotcheck", READER, blinded=True, masks=True)
    with Project.open(path) as project:
        score(project, recipe_from_json(RECIPE), device="cpu")
    return path


@pytest.fixture
def window(qtbot: QtBot, document: Document, window: Window) -> Window:
    """Its reader has completed the first case of four."""
    document.complete_case()
    qtbot.waitUntil(document.is_completed)
    return window


@pytest.fixture
def place(qtbot: QtBot, window: Window) -> ResultsPlace:
    window.actions_table["results_place"].trigger()
    assert window.results_place is not None
    qtbot.waitUntil(window.results_place.plot_card.isVisible)
    return window.results_place


def go(qtbot: QtBot, place: ResultsPlace, name: str) -> None:
    qtbot.mouseClick(place.page_row.button(name), LEFT)


def test_every_page_holds_completed_cases_only(qtbot: QtBot, window: Window, place: ResultsPlace) -> None:
    case = window.document.case
    assert case is not None and place.frame is not None
    assert set(place.frame.case_ids) == {case.case_id} and len(place.frame) == 2
    go(qtbot, place, "gallery")
    gallery = place.made["gallery"]
    assert isinstance(gallery, Gallery) and gallery.model.rowCount() == 2
    qtbot.waitUntil(lambda: not window.document.decoder.busy)
    go(qtbot, place, "classifier")
    page = place.made["classifier"]
    assert isinstance(page, Classifier)
    qtbot.waitUntil(lambda: page.table.isVisible())
    assert "of 1 case of 1 patient" in page.sentence.text()


def test_a_tile_opens_its_photo_where_people_label(qtbot: QtBot, window: Window, place: ResultsPlace) -> None:
    go(qtbot, place, "gallery")
    gallery = place.made["gallery"]
    assert isinstance(gallery, Gallery)
    words = gallery.model.words(gallery.model.index(1))
    window.document.next_case(1)
    spot = gallery.view.visualRect(gallery.model.index(1)).topLeft()
    spot.setX(spot.x() + 50)
    spot.setY(spot.y() + 50)
    qtbot.mouseDClick(gallery.view.viewport(), LEFT, pos=spot)
    document = window.document
    assert window.places.currentWidget() is window.label_place
    assert document.case and document.photo
    assert (document.case.case_id, document.photo.photo_id) == (words.case_id, words.photo_id)
    qtbot.waitUntil(lambda: document.pixels is not None)


def test_f_flags_the_case_and_the_gallery_stays_where_it_was(qtbot: QtBot, window: Window, place: ResultsPlace) -> None:
    document = window.document
    go(qtbot, place, "gallery")
    gallery = place.made["gallery"]
    assert isinstance(gallery, Gallery) and document.case
    gallery.view.setFocus()
    gallery.view.setCurrentIndex(gallery.model.index(0))
    qtbot.keyClick(gallery.view, Qt.Key.Key_F)
    case_id = document.case.case_id
    qtbot.waitUntil(lambda: document.state_of(case_id) == "flagged")
    qtbot.waitUntil(lambda: not document.helper.busy)
    assert gallery.isVisible() and gallery.model.rowCount() == 2
    qtbot.keyClick(gallery.view, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: document.state_of(case_id) == "completed")


def test_a_closed_project_leaves_no_photo_on_any_page(qtbot: QtBot, window: Window, place: ResultsPlace) -> None:
    go(qtbot, place, "gallery")
    gallery = place.made["gallery"]
    assert isinstance(gallery, Gallery)
    qtbot.waitUntil(lambda: not window.document.decoder.busy)
    window.document.close()
    assert gallery.model.rowCount() == 0 and place.selection.count == 0 and place.frame is None
