"""Looking at photos by the real window: adjustments, lens, measuring with a scale, grid, turns, photos side by side."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.project import Project
from gui.canvas.display import Display, tone_table
from gui.canvas.grid import spacing
from gui.label.place import LabelPlace
from gui.looking.companions import Companion, shares
from gui.window import Window
from tests.gui.conftest import READER
from tests.gui.hand import Hand, small_project
from tests.small import SmallStudy, write_small_study

WAIT = 20_000


@pytest.fixture
def study(tmp_path: Path) -> SmallStudy:
    return write_small_study(tmp_path)


@pytest.fixture
def path(study: SmallStudy, tmp_path: Path) -> Path:
    return small_project(study, tmp_path / "study.spotcheck", READER)


@pytest.fixture
def place(window: Window) -> LabelPlace:
    assert window.label_place is not None
    return window.label_place


def middle(place: LabelPlace) -> NDArray[np.uint8]:
    """A few pixels of the viewport in the middle of the photo."""
    canvas = place.canvas
    canvas.repaint()
    image = canvas.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    at = canvas.viewport().rect().center()
    return rows[at.y() - 3 : at.y() + 3, 3 * (at.x() - 3) : 3 * (at.x() + 3)].copy()


def test_adjusting_the_display_changes_what_is_seen_and_nothing_else(
    qtbot: QtBot, window: Window, hand: Hand, place: LabelPlace
) -> None:
    document = window.document
    assert document.pixels is not None
    bare = middle(place)
    hand.key(Qt.Key.Key_I)
    panel = place.looking.panel
    assert panel.isVisible()
    kept, shown = document.pixels.copy(), middle(place)
    panel.brightness.setValue(30)
    panel.gamma.setValue(50)
    table = tone_table(Display(brightness=0.3, gamma=2.0))
    assert np.array_equal(middle(place), table[shown])
    assert "display adjusted" in shown_note(place)
    assert np.array_equal(document.pixels, kept)
    QTest.mouseClick(panel.reset, Qt.MouseButton.LeftButton)
    assert np.array_equal(middle(place), shown)
    assert "display adjusted" not in shown_note(place)
    panel.local.setValue(80)
    qtbot.waitUntil(lambda: not document.decoder.busy, timeout=WAIT)
    assert panel.reset.isEnabled()
    QTest.keyClick(panel.local, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    hand.key(Qt.Key.Key_I, Qt.KeyboardModifier.ShiftModifier)
    assert np.array_equal(middle(place), bare)


def shown_note(place: LabelPlace) -> str:
    from gui.canvas.badges import Badge

    return " ".join(badge.text() for badge in place.canvas.findChildren(Badge))


def test_a_turn_is_of_one_photo_and_regions_stay(window: Window, hand: Hand, place: LabelPlace) -> None:
    hand.key(Qt.Key.Key_R)
    hand.drag([(30, 20), (60, 50)])
    regions = window.document.regions
    hand.key(Qt.Key.Key_Period)
    assert "turned right" in shown_note(place)
    corner = place.canvas.viewportTransform().map(QPointF(0, 0))
    other = place.canvas.viewportTransform().map(QPointF(10, 0))
    assert other.y() > corner.y()
    assert other.x() == pytest.approx(corner.x())
    assert window.document.regions == regions
    hand.key(Qt.Key.Key_Comma)
    assert "turned" not in shown_note(place)


def test_measuring_and_a_scale_that_lasts(
    qtbot: QtBot, window: Window, hand: Hand, place: LabelPlace, path: Path
) -> None:
    document = window.document
    assert document.photo is not None
    photo_id = document.photo.photo_id
    hand.key(Qt.Key.Key_M)
    hand.drag([(20, 20), (35, 40), (50, 60)])
    measuring = place.looking.measuring
    assert measuring.stretch is not None
    pixels = measuring.stretch.pixels
    assert pixels == pytest.approx(50.0, abs=2.0)
    assert not document.regions
    part = place.looking.panel.measure
    part.real.setValue(5.0)
    QTest.mouseClick(part.set_scale, Qt.MouseButton.LeftButton)
    assert measuring.millimetres == pytest.approx(5.0 / pixels)
    assert "5 mm" in part.length.text()
    hand.key(Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert "mm" in shown_note(place)
    QTest.keyClick(place.canvas, Qt.Key.Key_Escape)
    assert not measuring.on
    qtbot.waitUntil(lambda: document.saving.state == "saved", timeout=WAIT)
    document.close()
    with Project.open(path) as project:
        found = project.scale(photo_id, READER)
        assert found is not None
        assert found.millimetres_per_pixel == pytest.approx(5.0 / pixels, rel=1e-3)
        assert project.regions(photo_id, READER) == ()


def test_the_left_button_draws_again_when_another_tool_is_taken(window: Window, hand: Hand, place: LabelPlace) -> None:
    hand.key(Qt.Key.Key_M)
    hand.key(Qt.Key.Key_R)
    assert not place.looking.measuring.on
    hand.drag([(30, 20), (60, 50)])
    assert len(window.document.regions) == 1


def test_the_lens_is_shown_while_its_key_is_held(qtbot: QtBot, window: Window, hand: Hand, place: LabelPlace) -> None:
    canvas, lens = place.canvas, place.looking.lens
    canvas.setFocus()
    QTest.keyPress(canvas, Qt.Key.Key_Z)
    assert lens.isVisible()
    QTest.mouseMove(canvas.viewport(), QPoint(120, 100))
    assert lens.geometry().center() == QPoint(120, 100) - QPoint(1, 1) or lens.geometry().contains(120, 100)
    assert not lens.grab().toImage().isNull()
    qtbot.wait(400)
    QTest.keyRelease(canvas, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: not lens.isVisible())
    QTest.keyClick(canvas, Qt.Key.Key_Z)
    assert lens.isVisible()
    QTest.keyClick(canvas, Qt.Key.Key_Z)
    assert not lens.isVisible()


def test_photos_stand_side_by_side_and_a_click_makes_one_active(
    qtbot: QtBot, window: Window, hand: Hand, place: LabelPlace
) -> None:
    document = window.document
    case = next(case for case in document.cases if len(case.photos) > 1)
    document.show_case(case.case_id)
    qtbot.waitUntil(lambda: document.pixels is not None, timeout=WAIT)
    hand.key(Qt.Key.Key_Y)
    panes = [pane for pane in place.stage.findChildren(Companion) if pane.isVisible()]
    assert len(panes) == min(3, len(case.photos)) - 1
    qtbot.waitUntil(lambda: panes[0].photo_size[0] > 0, timeout=WAIT)
    first, frame = place.canvas.geometry(), place.looking.companions.frame
    assert not first.intersects(panes[0].geometry())
    assert before(first, panes[0].geometry())
    assert frame.isVisible() and frame.geometry().contains(first), "the photo that is drawn on is marked"
    QTest.mouseClick(panes[0].viewport(), Qt.MouseButton.LeftButton)
    assert document.photo is not None
    assert document.photo.photo_id == case.photos[1].photo_id
    qtbot.waitUntil(lambda: document.pixels is not None, timeout=WAIT)
    assert before(panes[0].geometry(), place.canvas.geometry())
    assert frame.geometry().contains(place.canvas.geometry())
    assert panes[0].photo_id == case.photos[0].photo_id
    hand.key(Qt.Key.Key_Y)
    assert place.canvas.geometry() == place.stage.rect()
    assert not any(pane.isVisible() for pane in (frame, *panes))


def before(one: QRect, other: QRect) -> bool:
    """Left of it or above it."""
    return one.right() < other.left() or one.bottom() < other.top()


@pytest.mark.parametrize(
    ("room", "sides", "beside"), [((632, 604), (4, 3), False), ((1912, 1240), (4, 3), True), ((632, 604), (1, 3), True)]
)
def test_photos_stand_as_large_as_they_can(room: tuple[int, int], sides: tuple[int, int], beside: bool) -> None:
    places = shares(QRect(0, 0, *room), 3, sides)
    assert before(places[0], places[1]) and before(places[1], places[2])
    assert (places[0].top() == places[2].top()) == beside


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1200)])
def test_the_controls_of_the_view_leave_the_photo_bare(
    qtbot: QtBot, window: Window, hand: Hand, place: LabelPlace, size: tuple[int, int]
) -> None:
    window.resize(*size)
    hand.key(Qt.Key.Key_I)
    panel, canvas = place.looking.panel, place.canvas
    assert panel.isVisible() and not panel.geometry().intersects(canvas.geometry())
    assert panel.geometry().united(canvas.geometry()) == place.stage.rect()
    assert panel.minimumSizeHint().width() <= panel.width() and panel.minimumSizeHint().height() <= panel.height()
    low = panel.height()
    hand.key(Qt.Key.Key_M)
    hand.drag([(20, 20), (90, 20)])
    hand.key(Qt.Key.Key_Escape)
    assert panel.height() == low, "what measuring asked for is gone"
    QTest.keyClick(panel.brightness, Qt.Key.Key_Escape)
    assert not panel.isVisible() and canvas.geometry() == place.stage.rect()
    assert canvas.hasFocus()


@pytest.mark.parametrize(
    ("zoom", "millimetres", "words"),
    [(1.0, None, "50 px"), (0.25, None, "200 px"), (32.0, None, "1 px"), (1.0, 0.05, "2 mm"), (4.0, 0.01, "0.1 mm")],
)
def test_the_grid_has_round_distances(zoom: float, millimetres: float | None, words: str) -> None:
    found = spacing(zoom, millimetres)
    assert found.words == words
    assert found.pixels * zoom >= 28 - 1e-6


def test_where_every_case_has_one_photo_the_strip_gives_its_room_away(window: Window, place: LabelPlace) -> None:
    document, before = window.document, place.stage.height()
    assert place.filmstrip.isVisible()
    document.cases = tuple(replace(case, photos=case.photos[:1]) for case in document.cases)
    document.cases_changed.emit()
    QApplication.processEvents()
    assert not place.filmstrip.isVisible() and place.stage.height() > before
