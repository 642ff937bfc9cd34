"""Settling ROIs by the keys of the real window: all readers at once, a consensus with one key, then onward."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.grid import score_grid
from engine.project import ADJUDICATED, Project
from engine.readers.consensus import consensus
from engine.regions import LESION, rasterise_label
from gui.document.adjudicating import NOTHING_DRAWN, READ_FIRST, TOO_FEW
from gui.document.document import Document
from gui.panels.stage import reading_badge
from gui.window import Window
from tests.gui.adjudicated import NAMES, read_project
from tests.gui.conftest import READER
from tests.gui.hand import CONTROL, LEFT, Hand
from tests.small import write_small_study

WIDTH, HEIGHT = 96, 72


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return read_project(write_small_study(tmp_path), tmp_path / "study.spotcheck")


@pytest.fixture
def settling(qtbot: QtBot, window: Window, hand: Hand) -> Document:
    """The view of the first case, with its readers compared."""
    hand.key(Qt.Key.Key_J)
    document = window.document
    qtbot.waitUntil(lambda: document.adjudicating.photo_readers is not None)
    qtbot.waitUntil(lambda: len(document.adjudicating.lowest) == 3)
    return document


def project_of(document: Document) -> Project:
    assert document.project is not None
    return document.project


def cells(document: Document, photo_id: str, reader: str) -> np.ndarray:
    regions = project_of(document).regions(photo_id, reader)
    return score_grid(WIDTH, HEIGHT, 512).inside(rasterise_label(regions, LESION, WIDTH, HEIGHT))


def picture(hand: Hand) -> bytes:
    return bytes(hand.canvas.viewport().grab().toImage().constBits())


def draw(qtbot: QtBot, document: Document, hand: Hand) -> None:
    hand.key(Qt.Key.Key_C)
    qtbot.waitUntil(lambda: bool(document.regions))
    hand.saved()


def test_every_reader_is_seen_with_area_and_overlap(window: Window, hand: Hand, settling: Document) -> None:
    assert window.label_place is not None
    section = window.label_place.inspector.adjudication
    assert section.isVisible() and tuple(section.readers) == NAMES
    area, iou = section.figures["Bea"]
    assert area.text() == "17 %" and iou.text() == "0.99"
    assert section.note.text() == "Lowest IoU of two readers: 0.60"
    assert section.rule.currentText() == "Majority (recipe)"
    assert settling.regions == () and settling.explaining.state == "hidden"
    assert window.status.reader.text().startswith(f"Adjudicating: {READER}")
    assert reading_badge(settling) == "Adjudicating"
    assert not window.actions_table["flag"].isEnabled()


def test_outlines_and_differences_are_hidden_one_by_one(
    qtbot: QtBot, window: Window, hand: Hand, settling: Document
) -> None:
    assert window.label_place is not None
    section = window.label_place.inspector.adjudication
    pictures = [picture(hand)]
    for control in (section.differences, *section.readers.values()):
        qtbot.mouseClick(control, LEFT, pos=control.rect().center() - control.rect().center() / 2)
        QTest.qWait(1)
        pictures.append(picture(hand))
    assert len(set(pictures)) == 5
    hand.key(Qt.Key.Key_J)
    assert settling.adjudicating.compared is None
    assert not section.isVisible() and section.readers == {}


def test_one_key_draws_what_scoring_takes_and_one_key_takes_it_back(
    qtbot: QtBot, window: Window, hand: Hand, settling: Document
) -> None:
    draw(qtbot, settling, hand)
    wanted = consensus([cells(settling, "photo_00", name) for name in NAMES], "majority")
    differing = np.count_nonzero(cells(settling, "photo_00", ADJUDICATED) != wanted)
    assert differing == settling.adjudicating.left_out <= 4
    assert window.actions_table["undo"].text() == "Undo draw consensus (majority)"
    (row,) = project_of(settling).history("photo_00", ADJUDICATED)
    assert (row.by, row.blind) == (READER, False)
    hand.key(Qt.Key.Key_C)
    qtbot.waitUntil(lambda: window.status.words.text() == "The outline is this consensus already.")
    hand.key(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: settling.regions == () and settling.saving.state == "saved")


def test_another_rule_replaces_the_lesion_in_one_gesture(
    qtbot: QtBot, window: Window, hand: Hand, settling: Document
) -> None:
    draw(qtbot, settling, hand)
    assert window.label_place is not None
    rule = window.label_place.inspector.adjudication.rule
    rule.setFocus()
    QTest.keyClick(rule, Qt.Key.Key_Down)
    assert settling.adjudicating.rule == "union"
    before = settling.regions
    hand.canvas.setFocus()
    hand.key(Qt.Key.Key_C)
    qtbot.waitUntil(lambda: settling.regions != before)
    hand.saved()
    assert len(settling.regions) == 1
    wanted = consensus([cells(settling, "photo_00", name) for name in NAMES], "union")
    assert np.count_nonzero(cells(settling, "photo_00", ADJUDICATED) != wanted) == settling.adjudicating.left_out
    hand.key(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: settling.regions == before)


def test_it_is_edited_like_any_region_and_settled_with_enter(
    qtbot: QtBot, window: Window, hand: Hand, settling: Document
) -> None:
    project = project_of(settling)
    hand.key(Qt.Key.Key_Return)
    assert window.status.words.text() == NOTHING_DRAWN and not project.is_completed("case_0", ADJUDICATED)
    draw(qtbot, settling, hand)
    hand.key(Qt.Key.Key_R)
    hand.drag([(75, 5), (80, 10), (90, 15)])
    hand.saved()
    assert len(project.regions("photo_00", ADJUDICATED)) == 2 and project.regions("photo_00", READER) == ()
    hand.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: project.is_completed("case_0", ADJUDICATED))
    qtbot.waitUntil(lambda: settling.explaining.state == "ready", timeout=60_000)
    assert not project.is_completed("case_0", READER)
    hand.key(Qt.Key.Key_J)
    assert settling.explaining.state == "hidden", "the own reading of this case is not completed"
    assert settling.regions == () and settling.state_of_shown == "not_started"


def test_the_next_case_is_the_one_in_which_readers_differ_most(
    qtbot: QtBot, window: Window, hand: Hand, settling: Document
) -> None:
    lowest = settling.adjudicating.lowest
    assert sorted(lowest, key=lambda name: lowest[name]) == ["case_2", "case_0", "case_1"]
    for expected in ("case_2", "case_0"):
        hand.key(Qt.Key.Key_N)
        assert settling.case and settling.case.case_id == expected
    assert window.label_place is not None
    cases = window.label_place.cases
    next(action for action in cases.order_button.menu().actions() if action.data() == "differ").trigger()
    assert [cases.list.index(row).data() for row in range(4)] == [f"Case case_{number}" for number in (2, 0, 1, 3)]
    hand.canvas.setFocus()
    hand.key(Qt.Key.Key_J)
    assert [cases.list.index(row).data() for row in range(4)] == [f"Case case_{number}" for number in range(4)]


def test_a_case_that_cannot_be_settled_shows_nothing_of_others(
    qtbot: QtBot, window: Window, hand: Hand, settling: Document
) -> None:
    settling.show_case("case_3")
    qtbot.waitUntil(lambda: settling.pixels is not None)
    assert window.label_place is not None
    section = window.label_place.inspector.adjudication
    assert section.note.text() == TOO_FEW and settling.adjudicating.compared is None
    hand.key(Qt.Key.Key_R)
    hand.drag([(20, 20), (40, 40)])
    assert settling.regions == () and not window.actions_table["draw_consensus"].isEnabled()
    hand.key(Qt.Key.Key_J)
    assert not window.actions_table["adjudicate"].isEnabled()
    assert TOO_FEW in window.actions_table["adjudicate"].toolTip()


def test_who_has_begun_to_read_completes_that_first(qtbot: QtBot, window: Window, hand: Hand) -> None:
    document, adjudicate = window.document, window.actions_table["adjudicate"]
    assert adjudicate.isEnabled()
    hand.key(Qt.Key.Key_R)
    hand.drag([(20, 20), (40, 30), (60, 50)])
    hand.saved()
    assert document.adjudicating.obstacle == READ_FIRST
    assert not adjudicate.isEnabled() and READ_FIRST in adjudicate.toolTip()
    hand.key(Qt.Key.Key_J)
    assert not document.settling
    hand.key(Qt.Key.Key_Return)
    qtbot.waitUntil(adjudicate.isEnabled)


def test_another_reader_leaves_the_view(qtbot: QtBot, window: Window, hand: Hand, settling: Document) -> None:
    settling.sitting.start("somebody else")
    assert not settling.settling and settling.adjudicating.compared is None
    assert not window.actions_table["adjudicate"].isChecked()
    assert not window.actions_table["adjudicate"].isEnabled(), "only coordinators settle"
