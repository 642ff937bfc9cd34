from __future__ import annotations

import math

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from engine.statistics import Stratum
from gui import theme
from gui.results.columns import COLUMNS
from gui.results.strata_table import StrataModel, StrataTable
from gui.results.tables.model import RowModel
from tests.gui.results.made_up import stratum

MEAN = [column.title for column in COLUMNS].index("Mean")
CASES = [column.title for column in COLUMNS].index("Cases")
STRATA = (
    stratum(stratum="Acne", mean=0.3, n_cases=9),
    stratum(stratum="Tinea", mean=math.nan, n_cases=100),
    stratum(stratum="Eczema", mean=0.1, n_cases=20),
)


def names(model: RowModel[Stratum]) -> list[str]:
    return [stratum.stratum for stratum in model.rows]


def table(qtbot: QtBot) -> StrataTable:
    shown = StrataTable()
    qtbot.addWidget(shown)
    shown.show_strata(STRATA, 10)
    shown.resize(1200, 300)
    shown.show()
    return shown


def click_header(qtbot: QtBot, shown: StrataTable, column: int) -> None:
    header = shown.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_model_keeps_qt_s_rules(qtbot: QtBot) -> None:
    model = StrataModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_strata(STRATA, 10)
    model.sort(CASES, Qt.SortOrder.DescendingOrder)
    assert model.rowCount() == len(STRATA)
    model.show_strata(STRATA[:1], 10)
    assert model.rowCount() == 1


def test_figures_sort_as_figures_and_undefined_stays_last(qtbot: QtBot) -> None:
    shown = table(qtbot)
    assert names(shown.row_model) == ["Eczema", "Acne", "Tinea"]
    click_header(qtbot, shown, MEAN)
    assert names(shown.row_model) == ["Acne", "Eczema", "Tinea"]
    click_header(qtbot, shown, CASES)
    assert names(shown.row_model) == ["Acne", "Eczema", "Tinea"]
    click_header(qtbot, shown, CASES)
    assert names(shown.row_model) == ["Tinea", "Eczema", "Acne"]


def test_the_heading_says_the_direction(qtbot: QtBot) -> None:
    shown = table(qtbot)
    heading = shown.row_model.headerData
    assert heading(MEAN, Qt.Orientation.Horizontal) == "Mean ↑"
    click_header(qtbot, shown, MEAN)
    assert heading(MEAN, Qt.Orientation.Horizontal) == "Mean ↓"
    assert heading(CASES, Qt.Orientation.Horizontal) == "Cases"


def test_every_column_sorts(qtbot: QtBot) -> None:
    shown = table(qtbot)
    for column in range(len(COLUMNS)):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            shown.sortByColumn(column, order)
            assert sorted(names(shown.row_model)) == ["Acne", "Eczema", "Tinea"]


def test_the_selection_follows_its_stratum(qtbot: QtBot) -> None:
    shown = table(qtbot)
    shown.select_stratum("Acne")
    click_header(qtbot, shown, MEAN)
    assert [index.row() for index in shown.selectionModel().selectedRows()] == [0]


def test_small_strata_are_greyed_with_the_reason(qtbot: QtBot) -> None:
    shown = table(qtbot)
    model = shown.row_model
    acne = model.index(names(model).index("Acne"), MEAN)
    eczema = model.index(names(model).index("Eczema"), MEAN)
    assert model.data(acne, Qt.ItemDataRole.ForegroundRole) == theme.color("secondary")
    assert "too few" in str(model.data(acne, Qt.ItemDataRole.ToolTipRole))
    assert model.data(eczema, Qt.ItemDataRole.ForegroundRole) is None


def test_copying_takes_the_selected_rows_with_their_headings(qtbot: QtBot) -> None:
    shown = table(qtbot)
    shown.select_stratum("Eczema")
    qtbot.keyClick(shown, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Group\tOutcome")
    assert lines[1].startswith("Eczema\tCorrect")
    assert len(lines) == 2
