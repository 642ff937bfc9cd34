"""The page over real runs in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from engine import tasks
from engine.project import Project
from engine.recipe import Recipe, recipe_from_json
from engine.run_comparison.settings import Setting
from gui.document.document import Document
from gui.parts.chips import Chip
from gui.results.compare.page import ComparePage
from gui.results.compare.photo_rows import CHANGE
from gui.results.compare.photo_table import CONDITION, LEAST_CONDITION
from gui.results.compare.setting_words import settings_listed
from gui.results.place import ResultsPlace
from gui.window import Window
from tests.gui.conftest import READER, open_and_wait
from tests.gui.hand import opened_window, small_project
from tests.made_once import MadeOnce
from tests.small import write_small_model, write_small_study

RECIPE = """{"attribution": {"rule": "right", "steps": 4, "baselines": ["black"]}, "agreement": {"grid": 96}}"""
LEFT = Qt.MouseButton.LeftButton


def recipe(parameter: float = 0.5) -> Recipe:
    made = recipe_from_json(RECIPE)
    return replace(made, segmentation=replace(made.segmentation, parameter=parameter))


def scored(folder: Path, runs: int, *, blinded: bool = False) -> Path:
    """A project of eight cases; the second run has another recipe, the third another model."""
    study = write_small_study(folder, cases=8)
    path = small_project(study, folder / "study.spotcheck", READER, blinded=blinded, masks=True)
    with Project.open(path) as project:
        for parameter in (0.5, 0.2)[:runs]:
            tasks.score(project, recipe(parameter), "Small", device="cpu")
        if runs > 2:
            card = folder / "second" / "card.json"
            card.parent.mkdir()
            write_small_model(card, seed=9)
            card.write_text(card.read_text("utf-8").replace('"name": "Small"', '"name": "Second"'), encoding="utf-8")
            tasks.trust_model(card)
            tasks.add_model(project, card)
            tasks.score(project, recipe(), "Second", device="cpu")
    return path


def choose(chip: Chip, text: str) -> None:
    """As from the chip's menu."""
    actions = chip.menu().actions()
    next(action for action in actions if text in action.text()).trigger()


@pytest.fixture
def window(
    qtbot: QtBot, document: Document, made_once: MadeOnce, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Window]:
    """As many runs as the test's parameter says; three where it says nothing. The models are trusted."""
    path = made_once(scored, tmp_path, getattr(request, "param", 3))
    for card in tmp_path.rglob("card.json"):
        tasks.trust_model(card)
    with opened_window(qtbot, document) as made:
        open_and_wait(qtbot, document, path)
        yield made
        QToolTip.hideText()


def compare_page(qtbot: QtBot, window: Window) -> tuple[ResultsPlace, ComparePage]:
    window.actions_table["results_place"].trigger()
    place = window.results_place
    assert place is not None
    qtbot.waitUntil(place.plot_card.isVisible)
    qtbot.mouseClick(place.page_row.button("compare"), LEFT)
    page = place.made["compare"]
    assert isinstance(page, ComparePage)
    document = window.document
    qtbot.waitUntil(lambda: not document.helper.busy and not document.decoder.busy)
    return place, page


def test_it_says_what_differs_and_names_every_other_run(qtbot: QtBot, window: Window) -> None:
    place, page = compare_page(qtbot, window)
    assert page.plot.isVisible() and place.chips.run.isVisible()
    names = [action.text() for action in page.against.menu().actions()]
    assert len(names) == 2 and all("Small" in name and "9 photos" in name and "recipe" in name for name in names)
    assert page.sentence.text().startswith(
        "The model is Second in place of Small. The recipe differs in Segmentation (Share"
    )
    assert "which of them made a change cannot be told" in page.cautions.text()
    choose(page.against, names[1])
    qtbot.waitUntil(lambda: "recipe" not in page.sentence.text())
    assert page.sentence.text().startswith("The model is Second in place of Small.")
    assert not page.cautions.isVisible()


def test_settings_are_named_as_in_the_dialog_of_recipes() -> None:
    settings = (
        Setting("attribution", "rule", "adaptive", "right"),
        Setting("attribution", "tolerance", "0.05", ""),
        Setting("attribution", "baselines", "blurred, black", "black"),
        Setting("segmentation", "fill_holes", "true", "false"),
        Setting("agreement", "grid", "512", "photo"),
        Setting("analysis", "seed", "1", "2"),
        Setting("analysis", "strata", "condition, sex", "condition"),
    )
    assert settings_listed(settings) == (
        "Attribution (Rule of integration “Adaptive, to its tolerance” → “Right Riemann sum”, Tolerance 0.05 → none, "
        "Baselines “Blurred photo, Black” → “Black”), Segmentation (Holes filled → kept), "
        "Agreement (Score grid longer side of 512 cells → every pixel of the photo), "
        "Analysis (Seed 1 → 2, Strata Condition, Sex → Condition)"
    )


def test_a_long_condition_is_whole_where_its_row_has_room_and_is_told_where_it_is_cut(
    qtbot: QtBot, window: Window
) -> None:
    _, page = compare_page(qtbot, window)
    table = page.table
    columns = range(table.row_model.columnCount())
    head = table.horizontalHeader()
    needed = sum(max(table.sizeHintForColumn(place), head.sectionSizeHint(place)) for place in columns)
    for room, cut in ((60, set[int]()), (-20, {CONDITION})):
        table.resize(needed + room, 300)
        table.spread_columns()
        too_small = {place for place in columns if table.columnWidth(place) < table.sizeHintForColumn(place)}
        assert too_small <= cut
        assert sum(table.columnWidth(place) for place in columns) <= table.viewport().width()
    table.resize(320, 300)
    table.spread_columns()
    assert table.columnWidth(CONDITION) >= LEAST_CONDITION
    row = table.row_model.row_at(0)
    assert row.condition in str(table.row_model.index(0, CONDITION).data(Qt.ItemDataRole.ToolTipRole))


def test_in_a_high_window_every_count_is_seen_and_the_plot_has_the_rest(qtbot: QtBot, window: Window) -> None:
    _, page = compare_page(qtbot, window)
    window.resize(1600, 1400)
    bar = page.counts.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0 and page.counts.height() == page.counts.tallest)
    assert page.plot.height() > page.counts.height()


def test_the_plot_holds_the_engine_s_changes(qtbot: QtBot, window: Window) -> None:
    place, page = compare_page(qtbot, window)
    rows = page.plot.rows
    assert rows[0].name == "All cases" and len(rows) == 4
    assert place.frame is not None and rows[0].photos.all()
    project = window.document.project
    assert project is not None and page.against.value
    found = tasks.compare(project, page.against.value, place.run_id or "", kinds=("all", "condition"))
    expected = {row.stratum: row.change for row in found.changes if row.measure == "iou"}
    assert {row.change.stratum: row.change.change for row in rows} == expected
    told = page.plot.hover(page.plot.row_box(1, page.plot.area()).center())
    assert told is not None and "95 % interval" in told[0] and "Adjusted p" in told[0]


def test_a_row_of_the_plot_selects_its_photos_everywhere(qtbot: QtBot, window: Window) -> None:
    place, page = compare_page(qtbot, window)
    row = page.plot.rows[1]
    spot = page.plot.row_box(1, page.plot.area()).center().toPoint()
    qtbot.mouseClick(page.plot.viewport(), LEFT, pos=spot)
    assert np.array_equal(place.selection.mask, row.photos) and row.photos.any()
    chosen = page.table.selectionModel().selectedRows()
    assert len(chosen) == row.photos.sum()
    qtbot.keyClick(page.plot, Qt.Key.Key_Escape)
    assert place.selection.count == 0 and not page.table.selectionModel().hasSelection()


def test_photos_come_by_their_change_and_a_row_shows_both_maps(qtbot: QtBot, window: Window) -> None:
    place, page = compare_page(qtbot, window)
    model = page.table.row_model
    changes = [abs(row.change) for row in model.rows]
    assert changes == sorted(changes, reverse=True) and len(changes) == 9
    assert page.pictures.before.is_shown and page.pictures.after.is_shown
    spot = QPoint(20, page.table.rowViewportPosition(2) + 8)
    qtbot.mouseClick(page.table.viewport(), LEFT, pos=spot)
    assert place.frame is not None
    chosen = [place.frame.photo_ids[row] for row in np.flatnonzero(place.selection.mask)]
    assert chosen == [model.row_at(2).pair.photo_id]
    qtbot.waitUntil(lambda: not window.document.decoder.busy)
    assert chosen[0] in page.pictures.after.accessibleName()
    images = [picture.grab().toImage() for picture in (page.pictures.before, page.pictures.after)]
    assert images[0] != images[1]
    header = page.table.horizontalHeader()
    place_of = QPoint(header.sectionPosition(CHANGE) + 10, 8)
    qtbot.mouseClick(header.viewport(), LEFT, pos=place_of)
    reversed_changes = [abs(row.change) for row in model.rows]
    assert reversed_changes == sorted(changes)
    assert page.table.current is not None and page.table.current.photo_id == chosen[0]


def test_cells_of_the_decisions_select_their_photos(qtbot: QtBot, window: Window) -> None:
    place, page = compare_page(qtbot, window)
    table = page.counts
    assert "exact McNemar test over patients" in page.counts_words.text()
    counts = [int(table.row_model.index(0, column).data()) for column in range(1, 5)]
    assert sum(counts) == 8
    column = 1 + int(np.argmax(counts))
    box = table.visualRect(table.row_model.index(0, column))
    qtbot.mouseClick(table.viewport(), LEFT, pos=box.center())
    frame = place.frame
    assert frame is not None
    cases = {frame.case_ids[row] for row in np.flatnonzero(place.selection.mask)}
    assert len(cases) == max(counts)


def test_moves_between_groups_add_up(qtbot: QtBot, window: Window) -> None:
    _, page = compare_page(qtbot, window)
    choose(page.what, "Shared Interest")
    model = page.counts.row_model
    cells = [
        int(model.index(row, column).data())
        for row in range(model.rowCount())
        for column in range(1, model.columnCount())
    ]
    assert sum(cells) == 9 and page.counts_words.text().startswith("9 photos from group")


def test_correctness_becomes_what_became_of_the_decision(qtbot: QtBot, window: Window) -> None:
    place, page = compare_page(qtbot, window)
    choose(place.chips.kind, "Correctness")
    qtbot.waitUntil(lambda: not window.document.helper.busy)
    assert page.card.title.text() == "Change by what became of the decision"
    assert {row.name for row in page.plot.rows[1:]} <= {"Stayed right", "Became right", "Became wrong", "Stayed wrong"}
    choose(place.chips.measure, "ROC AUC")
    assert page.plot.accessibleName().startswith("Change of ROC AUC")


def test_a_plot_is_saved_as_a_table(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    _, page = compare_page(qtbot, window)
    page.card.save(tmp_path / "change.csv")
    page.card.save(tmp_path / "change.svg")
    lines = (tmp_path / "change.csv").read_text("utf-8").splitlines()
    assert lines[0].startswith("group,mean_before") and len(lines) == 1 + len(page.plot.rows)
    assert "Change of IoU" in (tmp_path / "change.svg").read_text("utf-8")


@pytest.mark.parametrize("window", [1], indirect=True)
def test_one_run_alone_offers_to_score_again(qtbot: QtBot, window: Window) -> None:
    place, page = compare_page(qtbot, window)
    assert page.empty.isVisible() and not page.plot.isVisible()
    with qtbot.waitSignal(place.step_asked) as asked:
        place.step_asked.disconnect(window._take_step)  # pyright: ignore[reportPrivateUsage]
        qtbot.mouseClick(page.empty.button, LEFT)
    assert asked.args == ["score"]


def test_a_blind_reader_compares_completed_cases_only(qtbot: QtBot, document: Document, tmp_path: Path) -> None:
    path = scored(tmp_path, 2, blinded=True)
    with opened_window(qtbot, document) as window:
        open_and_wait(qtbot, document, path)
        document.complete_case()
        qtbot.waitUntil(document.is_completed)
        place, page = compare_page(qtbot, window)
        assert document.case is not None and page.table.row_model.rowCount() == 2
        assert {row.pair.after.row.case_id for row in page.table.row_model.rows} == {document.case.case_id}
        late = page._compared  # pyright: ignore[reportPrivateUsage]
        document.reader_changed.emit()
        assert late is not None
        page._show(late)  # pyright: ignore[reportPrivateUsage]
        assert page.table.row_model.rowCount() == 0 and not page.pictures.after.is_shown and place.selection.count == 0
        assert not page.against.menu().actions()
