from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.results.place import ResultsPlace
from tests.gui.dialogs.fakes import FakeDocument
from tests.gui.results.made_up_photos import photos_summary
from tests.gui.results.test_place import FakeTasks, choose, place, project


@pytest.fixture
def tasks(monkeypatch: pytest.MonkeyPatch) -> FakeTasks:
    import engine

    fake = FakeTasks()
    made: Any = photos_summary()
    fake.made = lambda: made
    monkeypatch.setattr(engine, "tasks", fake, raising=False)
    return fake


@pytest.fixture
def shown(qtbot: QtBot, tasks: FakeTasks) -> ResultsPlace:
    return place(qtbot, FakeDocument(project(blinded=False)))


def selected(shown: ResultsPlace) -> set[str]:
    frame = shown.frame
    assert frame is not None
    return {frame.photo_ids[row] for row in np.flatnonzero(shown.selection.mask)}


def test_nothing_is_selected_at_first(shown: ResultsPlace) -> None:
    assert shown.selection.count == 0
    assert not shown.selection_line.isVisible()


def test_a_row_of_the_plot_selects_the_photos_of_its_stratum(qtbot: QtBot, shown: ResultsPlace) -> None:
    frame = shown.frame
    assert frame is not None
    choose(shown.chips.kind, "Skin type")
    plot = shown.plot_card.plot
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.row_rect(2).center().toPoint())
    name = plot.current_name
    expected = {photo for photo, row in frame.places.items() if frame.results[row].case.facts.skin_type == name}
    assert selected(shown) == expected
    assert shown.selection_line.isVisible()
    assert shown.selection_line.text == f"{len(expected)} of 80 photos selected"


def test_rows_of_the_table_select_the_photos_of_their_outcome(qtbot: QtBot, shown: ResultsPlace) -> None:
    frame, table = shown.frame, shown.table_card.table
    assert frame is not None
    choose(shown.chips.kind, "Sex")
    choose(shown.chips.outcome, "Incorrect")
    table.selectRow(0)
    stratum = table.row_model.row_at(0)
    assert stratum.outcome == "incorrect"
    wrong = {photo for photo, row in frame.places.items() if frame.results[row].correct is False}
    of_sex = {photo for photo, row in frame.places.items() if frame.results[row].case.facts.sex == stratum.stratum}
    assert selected(shown) == wrong & of_sex


def test_clear_lets_go_of_rows_and_photos(qtbot: QtBot, shown: ResultsPlace) -> None:
    shown.plot_card.plot.choose_row(0)
    assert shown.selection.count
    qtbot.mouseClick(shown.selection_line.clear, Qt.MouseButton.LeftButton)
    assert shown.selection.count == 0 and not shown.selection_line.isVisible()
    assert not shown.table_card.table.selectionModel().hasSelection()
    assert shown.plot_card.plot.current_name is None


def test_a_selection_survives_another_baseline(shown: ResultsPlace) -> None:
    shown.plot_card.plot.choose_row(0)
    before = selected(shown)
    choose(shown.chips.baseline, "Black")
    assert selected(shown) == before != set()


def test_another_reader_sees_nothing_of_the_one_before(shown: ResultsPlace) -> None:
    shown.plot_card.plot.choose_row(0)
    shown._document.reader_changed.emit()  # pyright: ignore[reportPrivateUsage]
    assert shown.selection.count == 0 and shown.frame is None
    assert not shown.plot_card.isVisible()
