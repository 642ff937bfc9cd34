"""Pace by real events: the order of labelling, time on a case, copies to the next photo, a case without a mouse."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.label_queue import queue_of
from engine.project import Project
from engine.regions import LESION, rasterise
from gui.dialogs.queue import QueueDialog
from gui.document.case_clock import CaseClock
from gui.document.document import Document
from gui.window import Window
from tests.gui.conftest import HEIGHT, READER, WIDTH, make_project, open_and_wait
from tests.gui.hand import CONTROL, CONTROL_SHIFT, Hand, answer

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_project(tmp_path, blinded=True, cases=7)


class Watch:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def project_of(document: Document) -> Project:
    assert document.project is not None
    return document.project


def test_n_follows_the_order_that_a_coordinator_sets(qtbot: QtBot, window: Window, hand: Hand) -> None:
    document = window.document

    def choose(dialog: QueueDialog) -> None:
        QTest.mouseClick(dialog.orders["random"], Qt.MouseButton.LeftButton, pos=QPoint(8, 12))
        assert dialog.orders["random"].isChecked()
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    answer(window.actions_table["queue"].trigger, QueueDialog, choose)
    hand.saved()
    plan = project_of(document).queue_plan()
    assert plan.order == "random"
    expected = queue_of(plan, document.cases, READER)
    assert document.queue == expected
    start = expected.index("0000")
    seen = []
    hand = Hand(qtbot, window)
    for _ in range(6):
        hand.key(Qt.Key.Key_N)
        seen.append(document.case.case_id if document.case else "")
    assert seen == [*expected[start + 1 :], *expected[:start]]
    document.complete_case()
    hand.saved()
    hand.key(Qt.Key.Key_N)
    assert document.case is not None and document.case.case_id == "0000"


def test_time_counts_without_pauses_until_the_case_is_left(qtbot: QtBot, window: Window, hand: Hand) -> None:
    document, watch = window.document, Watch()
    document.clock._now = watch  # pyright: ignore[reportPrivateUsage]
    handle = window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    document.clock._seconds = 0.0  # pyright: ignore[reportPrivateUsage]
    for moment in (10.0, 40.0, 500.0, 530.0):
        watch.seconds = moment
        QTest.mouseMove(handle, QPoint(300 + int(moment), 300))
    qtbot.waitUntil(lambda: document.clock._seconds >= 70.0)  # pyright: ignore[reportPrivateUsage]
    watch.seconds = 535.0
    document.next_case(1)
    hand.saved()
    assert project_of(document).seconds_worked("0000", READER) == pytest.approx(75.0)
    assert math.isnan(project_of(document).seconds_worked("0001", READER))


def test_only_the_time_before_completion_counts(qtbot: QtBot, document: Document, path: Path) -> None:
    open_and_wait(qtbot, document, path)
    watch = Watch()
    clock = CaseClock(document, document.sitting, document.adjudicating, watch)
    clock._follow()  # pyright: ignore[reportPrivateUsage]
    for _ in range(4):
        watch.seconds += 20
        clock.notice()
    clock.settle()
    document.complete_case()
    qtbot.waitUntil(document.is_completed)
    watch.seconds += 30
    clock.notice()
    clock.settle()
    qtbot.waitUntil(lambda: document.saving.state == "saved")
    project = project_of(document)
    assert project.seconds_worked("0000", READER) == pytest.approx(80.0, abs=5)
    (mine,) = [one for one in project.reader_progress() if one.reader == READER]
    assert (mine.completed, mine.left, mine.timed) == (1, 6, 1)


def test_regions_are_copied_to_the_next_photo_as_one_step(qtbot: QtBot, window: Window, hand: Hand) -> None:
    document = window.document
    for left in (40, 150):
        hand.key(Qt.Key.Key_R)
        hand.drag([(left, 60), (left + 40, 100)])
        hand.saved()
    first = document.regions
    hand.canvas.select(())
    hand.key(Qt.Key.Key_D, CONTROL_SHIFT)
    hand.saved()
    qtbot.waitUntil(lambda: document.photo is not None and document.photo.photo_id == "p0_1")
    qtbot.waitUntil(lambda: len(document.regions) == 2)
    assert [region.shape for region in document.regions] == [region.shape for region in first]
    assert not {region.region_id for region in document.regions} & {region.region_id for region in first}
    qtbot.waitUntil(lambda: document.pixels is not None)
    hand.key(Qt.Key.Key_Z, CONTROL)
    hand.saved()
    qtbot.waitUntil(lambda: document.regions == ())
    assert project_of(document).regions("p0_0", READER) == first
    said: list[str] = []
    document.message.connect(said.append)
    hand.key(Qt.Key.Key_D, CONTROL_SHIFT)
    assert "last photo" in said[-1] or "no region" in said[-1]


def test_a_whole_case_is_labelled_without_a_mouse(qtbot: QtBot, window: Window, hand: Hand) -> None:
    """Two photos: a rectangle as lesion and hair as polygon; the other photo answered; note; completed; next."""
    document, canvas = window.document, hand.canvas
    hand.key(Qt.Key.Key_R)
    hand.key(Qt.Key.Key_K, CONTROL)
    assert canvas.key_hand.active and window.actions_table["key_cursor"].isChecked()
    start = canvas.key_hand.point
    hand.key(Qt.Key.Key_Space)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        hand.key(key, SHIFT)
    hand.key(Qt.Key.Key_Space)
    hand.saved()
    end = canvas.key_hand.point
    (lesion,) = document.regions
    box = rasterise(lesion.shape, WIDTH, HEIGHT)
    assert lesion.label == LESION
    assert box.area == pytest.approx((end.x() - start.x()) * (end.y() - start.y()), rel=0.15)
    hand.key(Qt.Key.Key_2)
    hand.key(Qt.Key.Key_P)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right):
        hand.key(key, SHIFT)
        hand.key(Qt.Key.Key_Space)
    hand.key(Qt.Key.Key_Return)
    hand.saved()
    assert [region.label for region in document.regions] == [LESION, "hair"]
    assert not document.is_completed()
    hand.key(Qt.Key.Key_D)
    qtbot.waitUntil(lambda: document.pixels is not None)
    assert document.photo is not None and document.photo.photo_id == "p0_1"
    hand.key(Qt.Key.Key_X)
    hand.key(Qt.Key.Key_N, CONTROL_SHIFT)
    for letter in "seen":
        hand.key(Qt.Key[f"Key_{letter.upper()}"])
    hand.key(Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_Escape)
    assert not canvas.key_hand.active and not window.actions_table["key_cursor"].isChecked()
    hand.key(Qt.Key.Key_Return)
    hand.saved()
    reading = project_of(document).reading("0000", READER)
    assert reading is not None and reading.completed and reading.without_lesion == {"p0_1"}
    assert project_of(document).note("0000", READER) == "seen"
    hand.key(Qt.Key.Key_N)
    assert document.case is not None and document.case.case_id == "0001"
