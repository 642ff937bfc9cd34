"""Where to label next, by hand: chosen in Findings, drawn in Label, answered in Findings, counted in no estimate."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine import tasks
from engine.project import Project
from engine.project.edits import Change, Edit
from engine.regions import Polygon, Region
from gui.findings.place import FindingsPlace
from gui.window import Window
from tests.gui.conftest import READER
from tests.gui.findings.conftest import QUICK, go_there, wait_for
from tests.gui.hand import LEFT, small_project
from tests.small import write_small_study

OUTLINE = Polygon(((4.0, 2.0), (90.0, 2.0), (90.0, 30.0), (4.0, 30.0)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Upper half a ruler and lower half ink on the photos of three of six cases: one of them stands out."""
    study = write_small_study(tmp_path, 6)
    for photo in sorted(study.photos.glob("photo_[0-2]*.png")):
        for label, rows in (("ruler", slice(0, 36)), ("ink", slice(36, 72))):
            mask = np.zeros((72, 96), dtype=np.uint8)
            mask[rows] = 255
            Image.fromarray(mask).save(study.masks / f"{photo.stem}_ann_{label}.png")
    path = small_project(study, tmp_path / "study.spotcheck", READER, blinded=False, masks=True)
    with Project.open(path) as project:
        tasks.score(project, QUICK, device="cpu")
    return path


@pytest.fixture
def place(qtbot: QtBot, window: Window) -> tuple[Window, FindingsPlace]:
    return window, go_there(qtbot, window)


def test_photos_are_chosen_drawn_on_and_left_out(qtbot: QtBot, place: tuple[Window, FindingsPlace]) -> None:
    window, findings = place
    project, section = window.document.project, findings.page.next
    assert project is not None
    wait_for(qtbot, window, section.isVisible)
    label = findings.candidates.current.split("\0")[1]
    assert section.ask.isVisible() and "left out" not in section.words.text()
    assert "no estimate counts it" in section.rule.text() and not section.go_buttons
    QTest.mouseClick(section.ask, LEFT)
    wait_for(qtbot, window, lambda: bool(section.go_buttons))
    (kept,) = project.proposals()
    chosen = [photo.photo_id for photo in kept.proposal.photos]
    assert kept.act.by == READER and list(section.go_buttons) == chosen
    assert not section.ask.isVisible()
    QTest.mouseClick(section.go_buttons[chosen[0]], LEFT)
    assert window.places.currentWidget() is window.label_place
    assert window.label_place is not None and window.label_place.tools.label.currentData() == label
    wait_for(qtbot, window, lambda: window.document.photo is not None and window.document.photo.photo_id == chosen[0])
    drawn = Edit("Draw", (Change(None, Region("new", label, (OUTLINE,))),))
    project.edit(chosen[0], READER, drawn).result()
    go_there(qtbot, window)
    wait_for(qtbot, window, lambda: chosen[0] not in section.go_buttons)
    assert f"1 of {len(chosen)} chosen photos now has {label}" in section.answer.text()
    assert "p " in section.answer.text() or "too few" in section.answer.text()


def test_labels_fold_and_are_searched(qtbot: QtBot, place: tuple[Window, FindingsPlace]) -> None:
    window, findings = place
    rows = findings.candidates.rows_model.rows
    first = rows[0]
    assert first.more > 0 and not first.unfolded
    QTest.keyClick(findings.candidates, Qt.Key.Key_Right)
    unfolded = findings.candidates.rows_model.rows
    assert len(unfolded) == len(rows) + first.more and unfolded[0].unfolded
    assert all(row.inset and "·" not in row.title for row in unfolded[1 : 1 + first.more])
    QTest.keyClick(findings.candidates, Qt.Key.Key_Left)
    assert findings.candidates.rows_model.rows == rows
    spot = findings.candidates.visualRect(findings.candidates.rows_model.index(0, 0))
    QTest.mouseClick(findings.candidates.viewport(), LEFT, pos=spot.topRight() + QPoint(-30, 20))
    assert findings.candidates.rows_model.rows == unfolded
    count = int(findings.side.candidate_head.text().partition(" · ")[2])
    assert count == sum(row.more + 1 for row in unfolded if not row.inset)
    QTest.keyClicks(findings.side.search, "all cases")
    found = findings.candidates.rows_model.rows
    assert found and all("all cases" in row.title for row in found)
    findings.side.search.setText("nothing like it")
    assert findings.side.no_candidates.isVisible() and findings.candidates.rows_model.rows == ()
    findings.side.search.clear()
    wait_for(qtbot, window, lambda: findings.candidates.rows_model.rows == unfolded)


def test_a_group_of_people_is_a_candidate_and_becomes_a_finding(
    qtbot: QtBot, place: tuple[Window, FindingsPlace]
) -> None:
    window, findings = place
    project = window.document.project
    assert project is not None
    gap = next(row for row in findings.candidates.rows_model.rows if row.title.startswith("Few cases · "))
    assert findings.candidates.go_to(gap.key)
    findings.candidates.went.emit(gap.key)
    assert "Too few to say anything" in findings.page.words.text()
    assert findings.page.figures.isHidden() and findings.page.causal.isHidden() and findings.page.next.isHidden()
    QTest.mouseClick(findings.page.make, LEFT)
    wait_for(qtbot, window, lambda: len(project.findings()) == 1)
    finding = project.findings()[0].finding
    assert finding.kind == "data_gap" and finding.action == "collect" and finding.group is not None
    wait_for(qtbot, window, lambda: findings.findings.current == finding.finding_id)
    assert gap.key not in [row.key for row in findings.candidates.rows_model.rows]
    assert findings.page.figure_note.text().startswith("Few cases, ")
