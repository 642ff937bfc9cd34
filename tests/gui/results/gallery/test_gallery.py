from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from engine import tasks
from engine.datasets import ImportRequest
from engine.project import Project
from engine.recipe import recipe_from_json
from engine.watch import Unwatched
from gui.results.frame import PhotoFrame, photo_frames
from gui.results.gallery.contact_sheet import PER_PAGE, ContactSheet, Sheet
from gui.results.gallery.page import Gallery
from gui.results.gallery.sections import SECTIONS
from gui.results.gallery.tiles import NO_MAP, NO_PHOTO
from gui.results.place import ResultsPlace
from gui.results.selection import Selection
from gui.results.strata import Choice
from tests.gui.dialogs.fakes import FakeDocument
from tests.gui.results.made_up_photos import photos_summary
from tests.gui.results.test_place import FakeTasks, choose, place, project
from tests.small import write_small_study

RECIPE = """{"attribution": {"rule": "right", "steps": 4, "baselines": ["black"]}, "agreement": {"grid": 96}}"""
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def frame() -> PhotoFrame:
    made: Any = photos_summary()
    return photo_frames(made)["blurred"]


def gallery_of(qtbot: QtBot, document: FakeDocument, frame: PhotoFrame, choice: Choice | None = None) -> Gallery:
    selection = Selection()
    selection.follow(frame)
    page = Gallery(document, selection)  # type: ignore[arg-type]
    selection.setParent(page)
    qtbot.addWidget(page)
    page.resize(1200, 640)
    page.show_frame(frame, choice or Choice(baseline="blurred"))
    page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot, frame: PhotoFrame) -> Gallery:
    document = FakeDocument(project(blinded=False))
    document.project = None  # type: ignore[assignment]
    return gallery_of(qtbot, document, frame)


def shown_ids(page: Gallery) -> list[str]:
    return [page.model.words(page.model.index(place)).photo_id for place in range(page.model.rowCount())]


def selected(page: Gallery, frame: PhotoFrame) -> set[str]:
    return {frame.photo_ids[row] for row in np.flatnonzero(page.selection.mask)}


def click(qtbot: QtBot, page: Gallery, number: int, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    spot = page.view.visualRect(page.model.index(number)).topLeft()
    spot.setX(spot.x() + 60)
    spot.setY(spot.y() + 60)
    qtbot.mouseClick(page.view.viewport(), LEFT, modifier, spot)


def test_lowest_agreement_comes_first_and_undefined_last_either_way(page: Gallery, frame: PhotoFrame) -> None:
    lowest = [frame.numbers["iou"][frame.places[photo]] for photo in shown_ids(page)]
    known = [value for value in lowest if not np.isnan(value)]
    assert len(lowest) == 80 and 0 < len(known) < 80
    assert known == sorted(known) and np.isnan(lowest[len(known) :]).all()
    choose(page.order, "Highest first")
    highest = [frame.numbers["iou"][frame.places[photo]] for photo in shown_ids(page)]
    assert highest[: len(known)] == sorted(known, reverse=True) and np.isnan(highest[len(known) :]).all()


def test_distances_are_agreement_the_other_way_round(qtbot: QtBot, frame: PhotoFrame) -> None:
    document = FakeDocument(project(blinded=False))
    page = gallery_of(qtbot, document, frame, Choice(measure="hd95", baseline="blurred"))
    values = [frame.numbers["hd95"][frame.places[photo]] for photo in shown_ids(page)]
    known = [value for value in values if not np.isnan(value)]
    assert known == sorted(known, reverse=True)


def test_the_study_s_four_parts_hold_every_judged_photo_once(frame: PhotoFrame) -> None:
    four = [SECTIONS[name].rows(frame, "iou") for name in list(SECTIONS)[1:5]]
    judged = ~np.isnan(frame.numbers["iou"]) & (frame.fitting("correct") | frame.fitting("incorrect"))
    assert np.array_equal(np.sum(four, axis=0), judged.astype(int))
    assert all(rows.any() for rows in four)
    border = np.nanmedian(frame.numbers["iou"])
    assert (frame.numbers["iou"][four[0]] >= border).all() and (frame.numbers["iou"][four[2]] < border).all()


def test_the_eight_groups_hold_every_judged_photo_once(frame: PhotoFrame) -> None:
    eight = [SECTIONS[name].rows(frame, "iou") for name in list(SECTIONS)[5:]]
    assert len(eight) == 8
    assert np.array_equal(np.sum(eight, axis=0), (~frame.words["group"].are("")).astype(int))


def test_sections_and_chips_filter_the_tiles(qtbot: QtBot, page: Gallery, frame: PhotoFrame) -> None:
    wrong = SECTIONS["low_incorrect"].rows(frame, "iou")
    choose(page.section, f"Low agreement, incorrect · {int(wrong.sum())}")
    assert set(shown_ids(page)) == {frame.photo_ids[row] for row in np.flatnonzero(wrong)}
    page.show_frame(frame, Choice(outcome="correct", baseline="blurred"))
    assert shown_ids(page) == [] and not page.view.isVisible() and not page.export.isEnabled()


def test_clicks_select_tiles_and_ctrl_and_shift_select_more(qtbot: QtBot, page: Gallery, frame: PhotoFrame) -> None:
    ids = shown_ids(page)
    click(qtbot, page, 1)
    assert selected(page, frame) == {ids[1]}
    click(qtbot, page, 3, Qt.KeyboardModifier.ShiftModifier)
    assert selected(page, frame) == set(ids[1:4])
    click(qtbot, page, 2, Qt.KeyboardModifier.ControlModifier)
    assert selected(page, frame) == {ids[1], ids[3]}
    click(qtbot, page, 5)
    assert selected(page, frame) == {ids[5]}


def test_keys_move_select_and_clear(qtbot: QtBot, page: Gallery, frame: PhotoFrame) -> None:
    ids, view = shown_ids(page), page.view
    click(qtbot, page, 0)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.currentIndex().row() == 1 and selected(page, frame) == {ids[0]}
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert selected(page, frame) == {ids[0], ids[1]}
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert selected(page, frame) == set(ids[1 : 2 + view.columns])
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert selected(page, frame) == set(ids)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert selected(page, frame) == set()


def test_a_double_click_or_enter_opens_the_case(qtbot: QtBot, page: Gallery) -> None:
    words = page.model.words(page.model.index(2))
    spot = page.view.visualRect(page.model.index(2)).center()
    with qtbot.waitSignal(page.case_asked) as asked:
        qtbot.mouseDClick(page.view.viewport(), LEFT, pos=spot)
    assert asked.args == [words.case_id, words.photo_id]
    page.view.setCurrentIndex(page.model.index(2))
    with qtbot.waitSignal(page.case_asked) as asked:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert asked.args == [words.case_id, words.photo_id]


def test_f_flags_the_cases_of_the_selected_tiles(qtbot: QtBot, page: Gallery, frame: PhotoFrame) -> None:
    click(qtbot, page, 0)
    click(qtbot, page, 4, Qt.KeyboardModifier.ShiftModifier)
    cases = {frame.case_ids[frame.places[photo]] for photo in shown_ids(page)[:5]}
    qtbot.keyClick(page.view, Qt.Key.Key_F)
    states: Any = page.document.states
    assert states == dict.fromkeys(cases, "flagged")
    qtbot.keyClick(page.view, Qt.Key.Key_F)
    assert set(states.values()) == {"completed"}


def test_only_selected_photos_are_shown_on_demand(qtbot: QtBot, page: Gallery, frame: PhotoFrame) -> None:
    page.selection.set(frame.words["condition"].are("Tinea"))
    assert page.model.rowCount() == 80
    qtbot.mouseClick(page.only_selected, LEFT)
    assert set(shown_ids(page)) == selected(page, frame) != set()
    page.selection.clear()
    assert page.model.rowCount() == 0


def test_tiles_keep_their_place_when_only_figures_change(qtbot: QtBot, page: Gallery) -> None:
    page.view.verticalScrollBar().setValue(300)
    made: Any = photos_summary()
    page.show_frame(photo_frames(made)["blurred"], Choice(baseline="blurred"))
    assert page.view.verticalScrollBar().value() == 300


def test_in_a_wide_window_pictures_are_larger_and_nothing_scrolls_that_has_room(
    qtbot: QtBot, page: Gallery, frame: PhotoFrame
) -> None:
    view, first = page.view, page.model.index(0)
    small, bar = view.visualRect(first).size(), view.verticalScrollBar()
    assert bar.isVisible() and view.columns == 5
    page.resize(2480, 1300)
    qtbot.waitUntil(lambda: view.visualRect(first).width() > small.width())
    assert view.columns == 8
    top = view.visualRect(first).top()
    assert [view.visualRect(page.model.index(place)).top() for place in (7, 8)] == [top, top + view.gridSize().height()]
    rows = np.zeros(len(frame), dtype=np.bool_)
    rows[:3] = True
    page.selection.set(rows)
    page.only_selected.click()
    qtbot.waitUntil(lambda: not bar.isVisible())
    page.resize(1200, 640)
    qtbot.waitUntil(lambda: view.visualRect(first).size() == small)


def test_a_forgotten_project_leaves_no_tile(page: Gallery) -> None:
    page.forget()
    assert page.model.rowCount() == 0


# In the place


@pytest.fixture
def shown(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ResultsPlace:
    import engine

    fake, made = FakeTasks(), photos_summary()
    fake.made = lambda: made  # type: ignore[assignment, return-value]
    monkeypatch.setattr(engine, "tasks", fake, raising=False)
    return place(qtbot, FakeDocument(project(blinded=False)))


def test_a_stratum_s_photos_are_shown_in_the_gallery(qtbot: QtBot, shown: ResultsPlace) -> None:
    shown.plot_card.plot.choose_row(1)
    assert "gallery" not in shown.made
    qtbot.mouseClick(shown.selection_line.gallery, LEFT)
    page = shown.made["gallery"]
    assert isinstance(page, Gallery) and page.isVisible()
    assert page.model.rowCount() == shown.selection.count > 0
    assert not shown.selection_line.gallery.isVisible() and shown.selection_line.clear.isVisible()
    assert shown.page_row.button("gallery").isChecked()
    assert shown.chips.condition.isVisible() and not shown.chips.kind.isVisible()


def test_chips_filter_the_gallery(qtbot: QtBot, shown: ResultsPlace) -> None:
    qtbot.mouseClick(shown.page_row.button("gallery"), LEFT)
    page, frame = shown.made["gallery"], shown.frame
    assert isinstance(page, Gallery) and frame is not None
    choose(shown.chips.condition, "Acne")
    choose(shown.chips.outcome, "Incorrect")
    assert set(shown_ids(page)) == {frame.photo_ids[row] for row in np.flatnonzero(frame.fitting("incorrect", "Acne"))}


# With real photos and maps


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    folder = tmp_path_factory.mktemp("study")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            patch.setenv(name, str(folder))
        small = write_small_study(folder)
        with tasks.create_project(folder / "study.spotcheck", blinded=False) as made:
            tasks.import_data(made, ImportRequest(small.photos, small.masks, small.table))
            tasks.trust_model(small.card)
            tasks.add_model(made, small.card)
            tasks.score(made, recipe_from_json(RECIPE))
            yield made


@pytest.fixture
def real(qtbot: QtBot, study: Project) -> Gallery:
    summary = tasks.run_summary(study)
    assert summary is not None
    document = FakeDocument(project(blinded=False))
    document.project = study  # type: ignore[assignment]
    return gallery_of(qtbot, document, photo_frames(summary)["black"])


def make_tiles(qtbot: QtBot, page: Gallery) -> None:
    decoder: Any = page.document.decoder

    def is_made() -> bool:
        if decoder.waiting:
            decoder.work()
        return page.tiles.get(page.model.row_of(page.model.index(0))) is not None and not decoder.waiting

    qtbot.waitUntil(is_made)


def colours_of(page: Gallery, place: int) -> set[str]:
    tile = page.tiles.get(page.model.row_of(page.model.index(place)))
    assert tile is not None and tile.pixmap is not None
    image = tile.pixmap.toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_tiles_show_what_readers_drew_and_where_the_model_looked(qtbot: QtBot, real: Gallery) -> None:
    make_tiles(qtbot, real)
    assert {"#4fc3f7", "#f0e442"} <= colours_of(real, 0)
    tile = real.tiles.get(real.model.row_of(QModelIndex(real.model.index(0))))
    assert tile is not None and tile.note == ""


def test_a_tile_can_show_the_photo_alone(qtbot: QtBot, real: Gallery) -> None:
    choose(real.shown, "Photo alone")
    make_tiles(qtbot, real)
    assert not {"#4fc3f7", "#f0e442"} & colours_of(real, 0)


def test_a_deleted_map_leaves_photo_and_outline_and_is_told(qtbot: QtBot, real: Gallery, study: Project) -> None:
    folder = study.maps.folder
    moved = folder.with_name("elsewhere")
    folder.rename(moved)
    try:
        make_tiles(qtbot, real)
    finally:
        moved.rename(folder)
    found = colours_of(real, 0)
    assert "#4fc3f7" in found and "#f0e442" not in found
    tile = real.tiles.get(real.model.row_of(real.model.index(0)))
    assert tile is not None and tile.note == NO_MAP


def test_an_unreadable_photo_is_told(qtbot: QtBot, real: Gallery, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(real.document.project), "photo_path", lambda _, photo_id: Path("gone.png"))
    real.tiles.forget()
    real.show_frame(real.model.frame, Choice(baseline="black"))  # type: ignore[arg-type]
    real.view.viewport().repaint()
    make_tiles(qtbot, real)
    tile = real.tiles.get(real.model.row_of(real.model.index(0)))
    assert tile is not None and tile.pixmap is None and tile.note == NO_PHOTO


@pytest.mark.parametrize("suffix", [".pdf", ".png"])
def test_a_contact_sheet_has_every_photo_and_no_patient(
    qtbot: QtBot, real: Gallery, study: Project, tmp_path: Path, suffix: str
) -> None:
    frame = real.model.frame
    assert frame is not None
    rows = tuple(real.model.order.tolist()) * 5
    sheet = Sheet(frame, rows, "iou", "all", "All photos")
    written = ContactSheet(study, sheet, tmp_path / f"sheet{suffix}")(Unwatched())  # type: ignore[arg-type]
    assert [path.stat().st_size > 20_000 for path in written] == [True] * len(written)
    assert len(written) == (1 if suffix == ".pdf" else -(-len(rows) // PER_PAGE))


def test_the_contact_sheet_is_a_job(
    qtbot: QtBot, real: Gallery, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = tmp_path / "sheet"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), "PDF (*.pdf)"))
    qtbot.mouseClick(real.export, LEFT)
    document: Any = real.document
    with qtbot.waitSignal(document.message) as told:
        document.engine.work()
    assert told.args == ["Contact sheet written to sheet.pdf."]
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
