"""The page of patterns over a real project in the real window: clusters, map, selection, blind readers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.project import Project
from engine.recipe import recipe_from_json
from engine.tasks import score
from engine.viridis import viridis
from gui.document.document import Document
from gui.results.gallery.page import Gallery
from gui.results.patterns.clusters_card import WIDE
from gui.results.patterns.map_card import BUTTON, PROMISE
from gui.results.patterns.page import TOO_FEW, PatternsPage
from gui.results.place import ResultsPlace
from gui.window import Window
from tests.gui.conftest import READER, open_and_wait
from tests.gui.hand import opened_window, small_project
from tests.small import write_small_study

RECIPE = """{"attribution": {"rule": "right", "steps": 4, "baselines": ["black"]}, "agreement": {"grid": 96}}"""
LEFT = Qt.MouseButton.LeftButton
CASES = 22
PHOTOS = CASES + 1


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in which nobody reads blind, scored, its features not looked at."""
    folder = tmp_path_factory.mktemp("patterns")
    study = write_small_study(folder, cases=CASES)
    path = small_project(study, folder / "study.spotcheck", READER, blinded=False, masks=True)
    with Project.open(path) as project:
        score(project, recipe_from_json(RECIPE), device="cpu")
    return path


@pytest.fixture
def place(qtbot: QtBot, document: Document, scored: Path) -> Iterator[ResultsPlace]:
    with opened_window(qtbot, document) as window:
        open_and_wait(qtbot, document, scored)
        yield opened(qtbot, window)


def opened(qtbot: QtBot, window: Window) -> ResultsPlace:
    window.actions_table["results_place"].trigger()
    place = window.results_place
    assert place is not None
    qtbot.waitUntil(place.plot_card.isVisible)
    return place


def shown(qtbot: QtBot, place: ResultsPlace) -> PatternsPage:
    qtbot.mouseClick(place.page_row.button("patterns"), LEFT)
    page = place.made["patterns"]
    assert isinstance(page, PatternsPage)
    qtbot.waitUntil(lambda: page.clusters.shows_clusters)
    return page


def divided(qtbot: QtBot, page: PatternsPage, number: str) -> None:
    group = page.clusters.groups._group  # pyright: ignore[reportPrivateUsage]
    next(action for action in group.actions() if action.data() == number).trigger()
    qtbot.waitUntil(lambda: page.clusters.shows_clusters and len(page.clusters.tiles) in (1, int(number or 1)))


def test_photos_that_differ_by_degrees_are_said_to_be_one_group(qtbot: QtBot, place: ResultsPlace) -> None:
    page = shown(qtbot, place)
    (tile,) = page.clusters.tiles
    assert page.clusters.sentence.text().startswith(f"No clusters among {PHOTOS} photos")
    assert tile.pattern.n_photos == PHOTOS and f"{PHOTOS} photos of" in tile.name.text()
    qtbot.mouseClick(tile, LEFT)
    assert place.selection.count == PHOTOS and tile.selected


def test_a_click_on_a_group_selects_its_photos_everywhere(qtbot: QtBot, place: ResultsPlace) -> None:
    page = shown(qtbot, place)
    divided(qtbot, page, "2")
    first, second = page.clusters.tiles
    assert "by your choice" in page.clusters.sentence.text()
    qtbot.mouseClick(second, LEFT)
    assert place.selection.count == second.pattern.n_photos and second.selected and not first.selected
    assert place.frame is not None
    chosen = {place.frame.photo_ids[row] for row in np.flatnonzero(place.selection.mask)}
    assert chosen >= set(second.pattern.examples)
    qtbot.mouseClick(first, LEFT, Qt.KeyboardModifier.ShiftModifier)
    assert place.selection.count == PHOTOS
    second.setFocus()
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert place.selection.count == second.pattern.n_photos
    assert first.x() == second.x() and first.y() < second.y()
    page.clusters.setMinimumWidth(WIDE)
    qtbot.waitUntil(lambda: first.y() == second.y() and first.x() < second.x())
    page.clusters.setMinimumWidth(0)
    qtbot.mouseClick(place.selection_line.gallery, LEFT)
    gallery = place.made["gallery"]
    assert isinstance(gallery, Gallery) and gallery.model.rowCount() == second.pattern.n_photos


def test_the_map_is_made_once_and_then_comes_by_itself(qtbot: QtBot, place: ResultsPlace, document: Document) -> None:
    page = shown(qtbot, place)
    qtbot.waitUntil(lambda: not document.helper.busy)
    if not page.map.shows_map:
        assert page.map.waiting.words.text() == PROMISE and page.map.waiting.button.text() == BUTTON
        qtbot.mouseClick(page.map.waiting.button, LEFT)
        qtbot.waitUntil(lambda: page.map.shows_map)
        assert any(job.state == "done" and f"{PHOTOS} photos mapped" in job.message for job in document.jobs.all())
    assert page.map.card.said.startswith(f"{PHOTOS} photos by 6 features")
    headings, rows = page.map.plot.table()
    assert headings == ("photo", "first", "second", "agreement") and len(rows) == PHOTOS
    page.forget()
    assert not page.map.shows_map and not page.clusters.tiles
    place._shown.clear()  # pyright: ignore[reportPrivateUsage]
    place.show_page("patterns")
    qtbot.waitUntil(lambda: page.map.shows_map)


def test_the_hand_selects_on_the_map_and_colours_say_agreement(qtbot: QtBot, place: ResultsPlace) -> None:
    page = shown(qtbot, place)
    page.map.waiting.asked.emit()
    qtbot.waitUntil(lambda: page.map.shows_map)
    plot, frame = page.map.plot, place.frame
    assert frame is not None
    across, up = plot.scales(plot.area())
    assert across.at(1.0) - across.at(0.0) == pytest.approx(up.at(0.0) - up.at(1.0))
    point = plot.place_of(4).toPoint()
    qtbot.mouseClick(plot.viewport(), LEFT, pos=point)
    assert place.selection.mask[4]
    told = plot.hover(plot.place_of(4))
    assert told is not None and "Photo" in told[0] and "IoU" in told[0]
    area = plot.area().toRect().adjusted(-8, -8, 8, 8)
    QTest.mousePress(plot.viewport(), LEFT, pos=area.topLeft())
    QTest.mouseMove(plot.viewport(), area.center())
    QTest.mouseMove(plot.viewport(), area.bottomRight())
    QTest.mouseRelease(plot.viewport(), LEFT, pos=area.bottomRight())
    assert place.selection.count == PHOTOS
    steps, values = plot.steps(), frame.numbers["iou"]
    assert steps[int(np.argmin(values))] == 0 and steps[int(np.argmax(values))] == steps.max() == 23
    assert (np.diff(steps[np.argsort(values)]) >= 0).all()
    assert len(viridis()) == 256
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert place.selection.count == 0


def test_the_map_is_saved_as_drawing_and_table(qtbot: QtBot, place: ResultsPlace, tmp_path: Path) -> None:
    page = shown(qtbot, place)
    page.map.waiting.asked.emit()
    qtbot.waitUntil(lambda: page.map.shows_map)
    page.map.card.save(tmp_path / "map.csv")
    page.map.card.save(tmp_path / "map.svg")
    assert len((tmp_path / "map.csv").read_text(encoding="utf-8").splitlines()) == PHOTOS + 1
    assert "<svg" in (tmp_path / "map.svg").read_text(encoding="utf-8")


def test_cancelling_says_so_and_can_be_taken_up_again(qtbot: QtBot, place: ResultsPlace) -> None:
    page = shown(qtbot, place)
    page._find()  # pyright: ignore[reportPrivateUsage]
    assert not page.clusters.shows_clusters and page.clusters.waiting.button.text() == "Cancel"
    qtbot.mouseClick(page.clusters.waiting.button, LEFT)
    assert page.clusters.waiting.words.text().startswith("Stopped.")
    qtbot.mouseClick(page.clusters.waiting.button, LEFT)
    qtbot.waitUntil(lambda: page.clusters.shows_clusters)


def test_a_blind_reader_sees_patterns_of_completed_cases_only(qtbot: QtBot, document: Document, tmp_path: Path) -> None:
    path = small_project(write_small_study(tmp_path), tmp_path / "study.spotcheck", READER, blinded=True, masks=True)
    with Project.open(path) as project:
        score(project, recipe_from_json(RECIPE), device="cpu")
    with opened_window(qtbot, document) as window:
        open_and_wait(qtbot, document, path)
        document.complete_case()
        qtbot.waitUntil(document.is_completed)
        place = opened(qtbot, window)
        page = shown(qtbot, place)
        assert document.case is not None
        assert "2 photos" in page.clusters.tiles[0].name.text()
        shown_photos = {photo.photo_id for photo in document.case.photos}
        assert set(page.clusters.tiles[0].pattern.examples) <= shown_photos
        page.map.waiting.asked.emit()
        qtbot.waitUntil(lambda: page.map.waiting.words.text() == "Too few photos for a map.")
        document.close()
        assert not page.clusters.tiles and not page.map.shows_map


def test_without_regions_that_can_be_placed_the_page_says_what_would_be_there(
    qtbot: QtBot, document: Document, tmp_path: Path
) -> None:
    path = small_project(
        write_small_study(tmp_path, cases=1), tmp_path / "study.spotcheck", READER, blinded=False, masks=True
    )
    with Project.open(path) as project:
        score(project, recipe_from_json(RECIPE), device="cpu")
        project.maps.clear()
    with opened_window(qtbot, document) as window:
        open_and_wait(qtbot, document, path)
        place = opened(qtbot, window)
        qtbot.mouseClick(place.page_row.button("patterns"), LEFT)
        page = place.made["patterns"]
        assert isinstance(page, PatternsPage)
        qtbot.waitUntil(lambda: page.clusters.waiting.words.text() == TOO_FEW)
