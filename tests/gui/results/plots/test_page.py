from __future__ import annotations

import csv
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from engine.agreement.curves import SHARES, curves_from
from gui.parts.chips import Chip
from gui.results.frame import PhotoFrame
from gui.results.plots.page import CONDITIONS, PlotsPage
from gui.results.plots.surface import PlotSurface
from gui.results.strata import Choice
from tests.gui.dialogs.fakes import FakeDocument

PLOTS = ("scatter_plot", "distribution_plot", "curve_plot", "heat_plot")
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def choose(chip: Chip, key: str) -> None:
    next(action for action in chip._group.actions() if action.data() == key).trigger()


def drag(plot: PlotSurface, start: QPointF, end: QPointF, keys: Qt.KeyboardModifier = NONE) -> None:
    """A drag with the left button, in steps."""
    view = plot.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, keys, start.toPoint())
    for part in (0.4, 0.8, 1.0):
        QTest.mouseMove(view, (start + (end - start) * part).toPoint())
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, keys, end.toPoint())


def in_data(page: PlotsPage, x: float, y: float) -> QPointF:
    across, up = page.scatter_plot.scales(page.scatter_plot.area())
    return QPointF(across.at(x), up.at(y))


def test_a_rectangle_selects_what_lies_in_it(page: PlotsPage, frame: PhotoFrame) -> None:
    drag(page.scatter_plot, in_data(page, 0.1, 0.6), in_data(page, 0.3, 0.2))
    roi, iou = frame.numbers["roi_area"], frame.numbers["iou"]
    inside = (roi > 0.102) & (roi < 0.298) & (iou > 0.21) & (iou < 0.59)
    near = (roi > 0.098) & (roi < 0.302) & (iou > 0.19) & (iou < 0.61)
    mask = page.selection.mask
    assert inside.any() and not (inside & ~mask).any() and not (mask & ~near).any()


def test_shift_adds_and_escape_clears(qtbot: QtBot, page: PlotsPage) -> None:
    drag(page.scatter_plot, in_data(page, 0.05, 0.3), in_data(page, 0.2, 0.1))
    first = page.selection.mask.copy()
    drag(page.scatter_plot, in_data(page, 0.3, 0.6), in_data(page, 0.45, 0.2), SHIFT)
    assert first.any() and (page.selection.mask & first).sum() == first.sum() < page.selection.count
    page.scatter_plot.setFocus()
    qtbot.keyClick(page.scatter_plot, Qt.Key.Key_Escape)
    assert page.selection.count == 0
    assert all(getattr(page, name).marked is None for name in PLOTS)


def test_what_one_selects_the_others_mark(page: PlotsPage) -> None:
    drag(page.scatter_plot, in_data(page, 0.1, 0.6), in_data(page, 0.3, 0.2))
    for name in PLOTS:
        assert np.array_equal(getattr(page, name).marked, page.selection.mask)
    before = page.distribution_plot.viewport().grab().toImage()
    page.selection.clear()
    assert page.distribution_plot.viewport().grab().toImage() != before


def test_a_click_selects_one_photo_and_beside_it_none(page: PlotsPage, frame: PhotoFrame) -> None:
    row = int(np.nanargmax(frame.numbers["iou"]))
    view = page.scatter_plot.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, NONE, page.scatter_plot.place_of(row).toPoint())
    assert np.flatnonzero(page.selection.mask).tolist() == [row]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, NONE, in_data(page, 0.001, 0.99).toPoint())
    assert page.selection.count == 0


def test_hovering_tells_photo_and_figures(page: PlotsPage, frame: PhotoFrame) -> None:
    row = int(np.nanargmax(frame.numbers["iou"]))
    told = page.scatter_plot.hover(page.scatter_plot.place_of(row))
    assert told is not None and frame.photo_ids[row] in told[0] and "IoU" in told[0]
    QTest.mouseMove(page.scatter_plot.viewport(), page.scatter_plot.place_of(row).toPoint())
    assert frame.photo_ids[row] in QToolTip.text()
    assert page.scatter_plot.hover(None) is None


def test_keys_reach_every_plot(qtbot: QtBot, page: PlotsPage) -> None:
    for plot in (page.scatter_plot, page.distribution_plot, page.heat_plot):
        plot.setFocus()
        page.selection.clear()
        summary = plot.accessibleDescription()
        for _ in range(4):
            qtbot.keyClick(plot, Qt.Key.Key_Right)
        assert plot.accessibleDescription() != summary
        qtbot.keyClick(plot, Qt.Key.Key_Down)
        qtbot.keyClick(plot, Qt.Key.Key_Space)
        rows = plot.rows_of_item()
        assert rows is not None and np.array_equal(page.selection.mask, rows)


def test_the_arrow_keys_read_the_curve(qtbot: QtBot, page: PlotsPage) -> None:
    page.curve_plot.setFocus()
    qtbot.keyClick(page.curve_plot, Qt.Key.Key_Right)
    qtbot.keyClick(page.curve_plot, Qt.Key.Key_Right)
    words = page.curve_plot.accessibleDescription()
    assert "10 %" in words and "chance" in words and "photos" in words


def test_the_curve_is_the_engine_s(page: PlotsPage, frame: PhotoFrame) -> None:
    correct = frame.words["outcome"].are("correct")
    by_case: dict[str, list[Any]] = {}
    for row in np.flatnonzero(correct).tolist():
        score = frame.results[row].score
        assert score is not None
        curves = curves_from(score.numbers, score.numbers["roi_area"])
        assert curves is not None
        by_case.setdefault(frame.case_ids[row], []).append(curves.iou)
    expected = np.mean([np.mean(curves, axis=0) for curves in by_case.values()], axis=0)
    found = page.curve_plot.shown["correct"]
    assert found.mean == pytest.approx(expected)
    assert (found.photos, found.cases) == (correct.sum(), len(by_case))
    assert np.all(found.low < found.mean) and np.all(found.mean < found.high)


def test_the_curve_follows_the_selection(page: PlotsPage, frame: PhotoFrame) -> None:
    some = frame.words["outcome"].are("incorrect") & (frame.numbers["roi_area"] > 0.2)
    page.selection.set(some)
    assert set(page.curve_plot.shown) == {"incorrect"}
    assert page.curve_plot.shown["incorrect"].photos == some.sum()
    assert f"{some.sum()} photos selected" in page.curve.said


def test_a_brush_over_curves_selects_those_that_run_through(page: PlotsPage, frame: PhotoFrame) -> None:
    plot = page.curve_plot
    across, up = plot.scales(plot.area())
    drag(plot, QPointF(across.at(0.88), up.at(0.0)), QPointF(across.at(0.97), up.at(0.2)))
    small = frame.numbers["roi_area"] < 0.18
    assert page.selection.count and not (page.selection.mask & ~(frame.numbers["roi_area"] < 0.25)).any()
    assert (page.selection.mask & small).sum() == small.sum()


def test_a_brush_from_the_axis_selects_in_every_group(page: PlotsPage, frame: PhotoFrame) -> None:
    plot = page.distribution_plot
    area, iou = plot.area(), frame.numbers["iou"]
    scale = plot.scale(area)
    below = area.bottom() + 6
    drag(plot, QPointF(scale.at(0.4), below), QPointF(scale.at(0.7), below))
    assert not ((iou > 0.42) & (iou < 0.68) & ~page.selection.mask).any()
    assert not (page.selection.mask & ((iou < 0.38) | (iou > 0.72))).any()
    page.selection.clear()
    box = plot.band_box(0, area)
    drag(plot, QPointF(scale.at(0.0), box.center().y()), QPointF(scale.at(1.0), box.center().y() + 2))
    name = plot.table()[1][0][0]
    inside = frame.words["condition"].are(str(name)) & np.isfinite(iou)
    assert np.array_equal(page.selection.mask, inside)


def test_violins_say_their_bandwidth(page: PlotsPage) -> None:
    choose(page.form_chip, "violin")
    assert "Silverman's bandwidth 0.0" in page.distribution.said
    assert page.distribution_plot.bandwidths
    page.selection.set(page.selection.mask | True)
    page.distribution_plot.viewport().grab()


def test_a_group_without_selected_photos_has_no_mark_of_them(page: PlotsPage) -> None:
    choose(page.form_chip, "violin")
    plot = page.distribution_plot
    nothing = np.zeros_like(page.selection.mask)
    assert plot._layer(lambda painter, area: plot._draw_violins(painter, area, nothing)).toImage().allGray()
    assert not plot._layer(lambda painter, area: plot._draw_violins(painter, area, None)).toImage().allGray()


def test_the_pairs_are_the_engine_s_under_both_baselines(page: PlotsPage, frame: PhotoFrame) -> None:
    headings, rows = page.heat_plot.table()
    assert {row[0] for row in rows} == {"blurred", "black"}
    baseline, down, across = rows[0][:3]
    cell = frame.strata("skin_type").are(str(down)) & frame.strata("sex").are(str(across))
    iou = frame.numbers["iou"]
    cases: dict[str, list[float]] = {}
    for row in np.flatnonzero(cell & np.isfinite(iou)).tolist():
        cases.setdefault(frame.case_ids[row], []).append(float(iou[row]))
    figures = dict(zip(headings, rows[0], strict=True))
    assert baseline == "blurred"
    assert figures["mean"] == pytest.approx(np.mean([np.mean(values) for values in cases.values()]))
    assert figures["n_cases"] == len(cases)


def test_a_click_on_a_pair_selects_its_photos_and_small_ones_give_the_reason(page: PlotsPage) -> None:
    cell = next(page.heat_plot.cells())
    box = page.heat_plot.cell_box(cell, page.heat_plot.area())
    QTest.mouseClick(page.heat_plot.viewport(), Qt.MouseButton.LeftButton, NONE, box.center().toPoint())
    assert np.array_equal(page.selection.mask, page.heat_plot.rows_of(cell))
    told = page.heat_plot.hover(box.center())
    assert told is not None and "adjusted p" in told[0] and "difference to the rest" in told[0]
    assert "Fewer than 10 cases: too few to judge." in told[0]


def test_another_pair_is_worked_out_beside_the_window(page: PlotsPage) -> None:
    document: Any = page.document
    choose(page.second_chip, "site")
    assert page.heat_plot.words() == "Working out the pairs…"
    document.helper.work()
    assert {row[2] for row in page.heat_plot.table()[1]} == {"arm", "face", "leg", "scalp", "trunk"}


def test_rows_and_columns_are_never_the_same_kind(page: PlotsPage) -> None:
    choose(page.first_chip, "sex")
    assert page.first_chip.value != page.second_chip.value != ""


def test_conditions_are_numbered_points(page: PlotsPage, frame: PhotoFrame) -> None:
    choose(page.points_chip, CONDITIONS)
    headings, rows = page.scatter_plot.table()
    assert page.across_chip.value == "accuracy" and headings[:4] == ("condition", "outcome", "accuracy", "iou")
    acne = next(row for row in rows if row[0] == "Acne")
    judged = {
        result.case.case_id: result.correct
        for result in frame.results
        if result.case.reference and result.case.reference.condition == "Acne"
    }
    assert acne[2] == pytest.approx(np.mean([float(bool(correct)) for correct in judged.values()]))
    points = page.scatter_plot._points
    assert points is not None and "1" in points.labels
    place = page.scatter_plot.place_of(points.labels.index("1"))
    QTest.mouseClick(page.scatter_plot.viewport(), Qt.MouseButton.LeftButton, NONE, place.toPoint())
    assert np.array_equal(page.selection.mask, frame.words["condition"].are("Acne"))


def test_every_plot_is_a_drawing_and_a_table(page: PlotsPage, tmp_path: Path) -> None:
    for card in page.cards:
        drawing, table = tmp_path / f"{card.title.text()}.svg", tmp_path / f"{card.title.text()}.csv"
        card.save(drawing)
        card.save(table)
        assert card.said == f"Written to {table.name}."
        texts = [node.text or "" for node in ElementTree.parse(drawing).iter()]
        assert any(card.plot.words() in text for text in texts)
        assert any("<image" in line for line in drawing.read_text().splitlines()) is False
        rows = list(csv.reader(table.read_text(encoding="utf-8").splitlines()))
        headings, kept = card.plot.table()
        assert rows[0] == list(headings) and len(rows) == 1 + len(kept) > 1
        assert "nan" not in table.read_text()


def test_a_folder_that_is_not_there_is_said(page: PlotsPage, tmp_path: Path) -> None:
    page.scatter.save(tmp_path / "missing" / "scatter.csv")
    assert "could not be written" in page.scatter.said


def test_every_plot_has_a_name_and_its_figures_in_words(page: PlotsPage) -> None:
    for name in PLOTS:
        plot = getattr(page, name)
        assert plot.accessibleName() and plot.focusPolicy() == Qt.FocusPolicy.StrongFocus
        assert any(letter.isdigit() for letter in plot.accessibleDescription())


def test_one_plot_may_have_the_whole_page(page: PlotsPage) -> None:
    page.scatter.enlarge.click()
    assert [card.isVisible() for card in page.cards] == [True, False, False, False]
    page.scatter.enlarge.click()
    assert all(card.isVisible() for card in page.cards)


def test_chips_that_leave_nothing_say_so(page: PlotsPage, frame: PhotoFrame, choice: Choice) -> None:
    document: Any = page.document
    page.show_frame(frame, replace(choice, condition="Melanoma", outcome="incorrect", measure="no such measure"))
    document.helper.work()
    for name in PLOTS:
        getattr(page, name).viewport().grab()
    assert "No photo" in page.scatter_plot.accessibleDescription()


def test_a_plot_that_nobody_sees_marks_the_selection_later(page: PlotsPage) -> None:
    page.hide()
    page.selection.set(page.selection.mask | True)
    assert page.scatter_plot.marked is None
    page.show()
    assert page.scatter_plot.marked is not None


def test_a_frame_without_curves_says_so(qtbot: QtBot, frame: PhotoFrame, choice: Choice) -> None:
    from gui.results.selection import Selection

    bare = replace(
        frame,
        results=tuple(
            replace(result, score=replace(result.score, numbers={})) if result.score else result
            for result in frame.results
        ),
    )
    document: Any = FakeDocument()
    selection = Selection()
    selection.follow(bare)
    page = PlotsPage(document, selection)
    qtbot.addWidget(page)
    page.show_frame(bare, choice)
    assert page.curve_plot.words() == "No curves."
    assert len(SHARES) == 19
    page.curve_plot.rows_at(QPointF(QPoint(3, 3)))
