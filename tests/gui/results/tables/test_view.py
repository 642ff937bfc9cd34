"""The base of all result tables: model, headings, selection and widths."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from gui import theme
from gui.results.tables.column import Column
from gui.results.tables.decimals import FIGURE_SPACE, MARK_SPACE
from gui.results.tables.model import LEFT, RIGHT, RowModel
from gui.results.tables.view import RowTable, WideTable
from gui.words.numbers import two_digits

ACROSS = Qt.Orientation.Horizontal
ROLE = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class Group:
    name: str
    mean: float
    cases: int


COLUMNS: tuple[Column[Group], ...] = (
    Column("Group", "The group.", lambda row: row.name, lambda row: row.name, is_number=False),
    Column("Mean", "Over cases.", lambda row: f"{row.mean:.2f}", lambda row: row.mean),
    Column("Cases", "How many.", lambda row: str(row.cases), lambda row: row.cases, largest_first=True),
    Column("Words", "What is said of it.", lambda row: "said", is_number=False),
)
ROWS = (Group("Acne", 0.3, 9), Group("Tinea", math.nan, 100), Group("Eczema", 0.1, 20))


class GreyModel(RowModel[Group]):
    def tip(self, row: Group, place: int) -> str:
        return f"{row.name}, {self.columns[place].title}" if place else ""

    def is_grey(self, row: Group, place: int) -> bool:
        return row.cases < 10 and place == 1


def names(table: RowTable[Group]) -> list[str]:
    return [row.name for row in table.row_model.rows]


def click_heading(qtbot: QtBot, table: RowTable[Group], column: int) -> None:
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 8, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.fixture
def table(qtbot: QtBot) -> RowTable[Group]:
    shown = RowTable(GreyModel(COLUMNS), "Groups, table")
    qtbot.addWidget(shown)
    shown.show_rows(ROWS)
    shown.resize(600, 200)
    shown.show()
    return shown


def test_the_model_keeps_qt_s_rules(qtbot: QtBot) -> None:
    model = GreyModel(COLUMNS)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(ROWS)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.show_rows(ROWS[:1], COLUMNS[:2])
    assert (model.rowCount(), model.columnCount()) == (1, 2)
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


def test_cells_say_text_side_tip_and_grey(table: RowTable[Group]) -> None:
    model = table.row_model
    name, mean = model.index(0, 0), model.index(0, 1)
    assert (name.data(), mean.data()) == ("Acne", "0.30")
    assert (name.data(ROLE.TextAlignmentRole), mean.data(ROLE.TextAlignmentRole)) == (LEFT, RIGHT)
    assert (name.data(ROLE.ToolTipRole), mean.data(ROLE.ToolTipRole)) == (None, "Acne, Mean")
    assert mean.data(ROLE.ForegroundRole) == theme.color("secondary")
    assert name.data(ROLE.ForegroundRole) is None and model.index(1, 1).data(ROLE.ForegroundRole) is None
    assert not model.flags(name) & Qt.ItemFlag.ItemIsEditable


def test_rows_stand_as_they_came_until_a_heading_is_clicked(qtbot: QtBot, table: RowTable[Group]) -> None:
    assert names(table) == ["Acne", "Tinea", "Eczema"] and table.row_model.order is None
    click_heading(qtbot, table, 1)
    first = names(table)
    click_heading(qtbot, table, 1)
    assert sorted([first, names(table)]) == [["Acne", "Eczema", "Tinea"], ["Eczema", "Acne", "Tinea"]]
    table.show_rows(ROWS[::-1])
    assert names(table)[-1] == "Tinea"


def test_a_heading_that_does_not_sort_changes_nothing(qtbot: QtBot, table: RowTable[Group]) -> None:
    click_heading(qtbot, table, 3)
    assert names(table) == ["Acne", "Tinea", "Eczema"] and table.row_model.order is None


def test_headings_say_direction_and_whether_they_sort(table: RowTable[Group]) -> None:
    heading = table.row_model.headerData
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert names(table) == ["Tinea", "Eczema", "Acne"]
    assert [heading(place, ACROSS) for place in range(4)] == ["Group", "Mean", "Cases ↓", "Words"]
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert [heading(place, ACROSS) for place in range(4)] == ["Group ↑", "Mean", "Cases", "Words"]
    assert heading(1, ACROSS, ROLE.ToolTipRole) == "Over cases. Click to sort."
    assert heading(3, ACROSS, ROLE.ToolTipRole) == "What is said of it."
    assert heading(1, ACROSS, ROLE.TextAlignmentRole) == RIGHT
    assert heading(0, Qt.Orientation.Vertical) is None


def test_a_table_may_begin_sorted(qtbot: QtBot) -> None:
    shown = RowTable(RowModel(COLUMNS, (1, Qt.SortOrder.AscendingOrder)), "Groups, table")
    qtbot.addWidget(shown)
    shown.show_rows(ROWS)
    assert names(shown) == ["Eczema", "Acne", "Tinea"]
    assert shown.row_model.headerData(1, ACROSS) == "Mean ↑"


def test_what_is_chosen_follows_its_rows(table: RowTable[Group]) -> None:
    flags = QItemSelectionModel.SelectionFlag
    for row in (0, 2):
        table.selectionModel().select(table.row_model.index(row, 0), flags.Select | flags.Rows)
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert sorted(row.name for row in table.chosen_rows) == ["Acne", "Eczema"]
    assert [index.row() for index in table.selectionModel().selectedRows()] in ([0, 1], [1, 0])


def widths(table: RowTable[Group]) -> list[int]:
    return [table.columnWidth(column) for column in range(table.row_model.columnCount())]


def test_columns_share_the_room_that_is_left_over(table: RowTable[Group]) -> None:
    assert 0 <= table.viewport().width() - sum(widths(table)) < len(COLUMNS)


def test_names_are_cut_before_figures_where_a_table_says_so(table: RowTable[Group]) -> None:
    table.show_rows([Group("A very long name of a group of cases", 0.25, 12)])
    table.least_name = 60
    needed = sum(table.sizeHintForColumn(column) for column in range(1, 4))
    table.resize(needed + 140, 200)
    figures = widths(table)[1:]
    table.resize(needed + 110, 200)
    assert widths(table)[1:] == figures and widths(table)[0] >= 60


def test_a_wide_table_gives_each_column_its_longest_text(qtbot: QtBot) -> None:
    shown = WideTable(RowModel(COLUMNS), "Groups, table")
    qtbot.addWidget(shown)
    shown.setColumnHidden(3, True)
    shown.show_rows(ROWS)
    shown.resize(50, 200)
    shown.show()
    metrics = shown.fontMetrics()
    needed = [metrics.horizontalAdvance(text) + shown.padding for text in ("Group ↑", "Mean ↑", "Cases ↑")]
    needed[0] = max(needed[0], metrics.horizontalAdvance("Eczema") + shown.padding)
    assert widths(shown)[:3] == needed
    shown.resize(600, 200)
    assert 0 <= shown.viewport().width() - sum(widths(shown)) < len(COLUMNS)


def test_decimal_marks_stand_below_each_other(qtbot: QtBot) -> None:
    columns: tuple[Column[Group], ...] = (
        Column("Mean", "Over cases.", lambda row: two_digits(row.mean)),
        Column("Cases", "How many.", lambda row: f"{row.cases:,}"),
        Column("Words", "Mixed.", lambda row: f"{row.cases} %" if row.cases < 10 else str(row.cases)),
    )
    table = RowTable(RowModel(columns), "Figures, table")
    qtbot.addWidget(table)
    table.show_rows((Group("a", 0.3, 9), Group("b", 0.024, 2000), Group("c", math.nan, 10), Group("d", 0.0, 11)))
    model = table.row_model

    def painted(column: int) -> list[str]:
        option = QStyleOptionViewItem()
        found: list[str] = []
        for row in range(model.rowCount()):
            table.itemDelegate().initStyleOption(option, model.index(row, column))  # type: ignore[attr-defined]
            found.append(option.text)
        return found

    assert painted(0) == [f"0.30{FIGURE_SPACE}", "0.024", "–", f"0{MARK_SPACE}{3 * FIGURE_SPACE}"]
    assert painted(1) == ["9", "2,000", "10", "11"] and painted(2) == ["9 %", "2000", "10", "11"]
    assert model.index(0, 0).data() == "0.30", "what is read aloud and copied is the figure alone"
    digits = table.fontMetrics()
    assert abs(digits.horizontalAdvance(FIGURE_SPACE) - digits.horizontalAdvance("0")) <= 1
    table.show_rows((Group("a", 0.3, 9),))
    assert painted(0) == ["0.30"], "new rows are measured anew"
