from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from gui import theme
from gui.results.describe import describe_row
from gui.results.strata import Choice, fitting, plot_rows
from gui.results.strata_plot import NO_ROW, StrataPlot
from tests.gui.results.made_up import stratum, study


@pytest.fixture
def plot(qtbot: QtBot) -> StrataPlot:
    shown = StrataPlot()
    qtbot.addWidget(shown)
    shown.resize(800, 300)
    shown.show_rows(plot_rows(fitting(study(), Choice(baseline="blurred"))), "IoU", 10)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def has_color(image: QImage, color: QColor) -> bool:
    return any(image.pixelColor(x, y) == color for x in range(image.width()) for y in range(0, image.height(), 2))


def test_both_outcomes_are_drawn_in_their_colours(qtbot: QtBot, plot: StrataPlot) -> None:
    image = plot.viewport().grab().toImage()
    assert has_color(image, theme.color("correct"))
    assert has_color(image, theme.color("incorrect"))


def test_small_strata_are_not_drawn_in_the_outcome_s_colour(qtbot: QtBot, plot: StrataPlot) -> None:
    plot.show_rows(plot_rows((stratum(n_cases=4),)), "IoU", 10)
    image = plot.viewport().grab().toImage()
    box = plot.row_rect(0).toRect().adjusted(0, 0, -100, 0)
    assert not has_color(image.copy(box), theme.color("correct"))


def test_many_rows_scroll_and_the_arrow_keys_reach_the_last(qtbot: QtBot, plot: StrataPlot) -> None:
    bar = plot.verticalScrollBar()
    assert bar.maximum() > 0
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    last = plot.current_name
    assert last is not None and last in plot.accessibleDescription()
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    assert bar.value() == 0 and plot.current_name != last
    QToolTip.hideText()


def test_a_click_chooses_the_row_under_it(qtbot: QtBot, plot: StrataPlot) -> None:
    place = plot.row_rect(2).center().toPoint()
    with qtbot.waitSignal(plot.row_chosen) as chosen:
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [plot.current_name]


def test_the_axis_and_the_space_beside_rows_hold_none(plot: StrataPlot) -> None:
    assert plot.row_at(QPoint(100, 2)) == NO_ROW
    assert plot.row_at(QPoint(100, plot.viewport().height() - 4)) == NO_ROW
    plot.show_rows(plot_rows((stratum(),)), "IoU", 10)
    assert plot.row_at(QPoint(100, 150)) == NO_ROW


def test_nothing_is_drawn_without_rows(plot: StrataPlot) -> None:
    plot.show_rows((), "IoU", 10)
    plot.choose_row(0)
    assert plot.current_name is None
    plot.viewport().grab()


def test_words_say_name_mean_interval_chance_and_n() -> None:
    (row,) = plot_rows((stratum(), stratum(outcome="incorrect", n_cases=1, n_patients=1, ci_low=math.nan)))
    lines = describe_row(row, "IoU", 10).splitlines()
    assert lines[0] == "12 Melanoma" or lines[0] == "Melanoma"
    assert lines[1] == "Correct: IoU 0.41, 95 % interval 0.36 to 0.47, chance 0.11; 38 cases, 36 patients."
    assert lines[2].endswith("1 case, 1 patient. Fewer than 10 cases: too few to judge.")
    assert "interval –" in lines[2]
