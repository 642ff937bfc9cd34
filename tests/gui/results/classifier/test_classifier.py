from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.tasks.evaluation_rows import evaluation_of
from gui.results.classifier.calibration import words
from gui.results.classifier.figures import with_ends
from gui.results.classifier.page import NO_REFERENCES, Classifier
from gui.results.frame import PhotoFrame, photo_frames
from gui.results.selection import Selection
from gui.results.strata import Choice
from tests.gui.dialogs.fakes import FakeDocument
from tests.gui.results.made_up_photos import photos_summary
from tests.gui.results.test_place import project

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, made: Any) -> Classifier:
    frame = photo_frames(made)["blurred"]
    selection = Selection()
    selection.follow(frame)
    document = FakeDocument(project(blinded=False))
    page = Classifier(document, selection)  # type: ignore[arg-type]
    selection.setParent(page)
    qtbot.addWidget(page)
    page.resize(1184, 600)
    page.show_frame(frame, Choice(baseline="blurred"))
    page.show()
    while document.helper.waiting:
        document.helper.work()
    return page


@pytest.fixture
def made() -> Any:
    return photos_summary(80)


@pytest.fixture
def page(qtbot: QtBot, made: Any) -> Classifier:
    return shown(qtbot, made)


def frame_of(page: Classifier) -> PhotoFrame:
    frame = page._frame  # pyright: ignore[reportPrivateUsage]
    assert frame is not None
    return frame


def cells(page: Classifier, row: int) -> list[str]:
    model = page.table.row_model
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_the_sentence_says_how_often_the_model_is_right_and_what_is_left_out(page: Classifier, made: Any) -> None:
    found = evaluation_of(made)
    assert found is not None
    judged = {result.case.case_id: result.correct for result in made.results if result.correct is not None}
    right = sum(judged.values()) / len(judged)
    assert page.sentence.text().startswith(f"Right in {100 * right:.0f}\u00a0% (")
    assert f"of {len(judged)} cases" in page.sentence.text()
    assert "8 cases without a reference left out" in page.sentence.text()


def test_each_condition_has_its_figures_with_intervals(page: Classifier, made: Any) -> None:
    found = evaluation_of(made)
    assert found is not None
    by_name = {(figure.condition, figure.name): figure for figure in found.figures}
    assert page.table.row_model.rowCount() == len({condition for condition, _ in by_name if condition})
    for row, condition in enumerate(one.condition for one in page.table.row_model.rows):
        told = cells(page, row)
        assert condition in told[0] and told[1] == str(by_name[condition, "sensitivity"].n_cases)
        assert told[2:] == [with_ends(by_name[condition, name]) for name in ("sensitivity", "specificity", "auc")]
    counts = [int(cells(page, row)[1]) for row in range(page.table.row_model.rowCount())]
    assert counts == sorted(counts, reverse=True)


def test_a_click_on_a_cell_selects_its_photos(qtbot: QtBot, page: Classifier) -> None:
    frame, table = frame_of(page), page.confusion
    rows, columns = table._rows, table._columns  # pyright: ignore[reportPrivateUsage]
    row, column = next(
        (row, column)
        for row, reference in enumerate(rows)
        for column, predicted in enumerate(columns)
        if reference != predicted and "0 of" not in table.words(row, column)
    )
    qtbot.mouseClick(table, LEFT, pos=table.cell_rect(row, column).center().toPoint())
    chosen = np.flatnonzero(page.selection.mask)
    assert len(chosen)
    assert {frame.words["condition"][place] for place in chosen} == {rows[row]}
    assert {frame.words["predicted"][place] for place in chosen} == {columns[column]}


def test_keys_go_through_the_cells(qtbot: QtBot, page: Classifier) -> None:
    table = page.confusion
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert table.accessibleDescription() == table.words(1, 1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    reference = table._rows[1]  # pyright: ignore[reportPrivateUsage]
    assert {frame_of(page).words["condition"][row] for row in np.flatnonzero(page.selection.mask)} <= {reference}


def test_calibration_is_told_point_by_point(page: Classifier, made: Any) -> None:
    found = evaluation_of(made)
    assert found is not None and len(found.calibration) == 10
    assert page.calibration.accessibleDescription() == " ".join(f"{words(one)}." for one in found.calibration)
    places = [page.calibration.place_of(one) for one in found.calibration]
    assert all(page.calibration.area().contains(place) for place in places)
    assert [place.x() for place in places] == sorted(place.x() for place in places)


def test_below_a_short_table_the_calibration_has_its_room(page: Classifier) -> None:
    def below() -> bool:
        QApplication.processEvents()
        table, plot = (widget.mapTo(page, QPoint(0, 0)) for widget in (page.table, page.calibration))
        return plot.x() < page.width() / 2 and plot.y() > table.y() + page.table.height() - 1

    for height, is_below in ((900, True), (page.table.tallest + 200, False), (1300, True)):
        page.resize(1184, height)
        assert below() == is_below, height
        assert page.table.verticalScrollBar().maximum() == 0, "every condition is seen"


def test_without_references_the_page_says_so(qtbot: QtBot, made: Any) -> None:
    blank = tuple(
        dataclasses.replace(result, case=dataclasses.replace(result.case, reference=None)) for result in made.results
    )
    page = shown(qtbot, dataclasses.replace(made, results=blank))
    assert page.message.isVisible() and page.message.text() == NO_REFERENCES


def test_a_few_cases_have_no_calibration(qtbot: QtBot) -> None:
    page = shown(qtbot, photos_summary(4))
    assert page.table.isVisible()
    assert page.calibration.accessibleDescription().startswith("Too few cases")
    page.grab()


def test_a_forgotten_project_leaves_nothing(page: Classifier) -> None:
    page.forget()
    assert page.table.row_model.rowCount() == 0 and not page.table.isVisible()
    assert page.confusion.accessibleDescription() == ""
