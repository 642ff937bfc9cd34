"""Findings by hand: from a candidate to a page that is kept, changed, withdrawn, with its photos and its history."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from engine.findings import Finding
from engine.project import KeptFinding, Project
from gui.document.document import Document
from gui.findings.place import FindingsPlace
from gui.findings.rows import RowList
from gui.parts.chips import Chip
from gui.window import Window
from tests.gui.conftest import READER, open_and_wait
from tests.gui.findings.conftest import go_there, wait_for
from tests.gui.hand import CONTROL, LEFT


def choose(chip: Chip, text: str) -> None:
    menu = chip.menu()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == text).trigger()


def click(rows: RowList, row: int) -> None:
    place = rows.visualRect(rows.rows_model.index(row, 0)).center()
    QTest.mouseClick(rows.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)


def kept(window: Window) -> tuple[KeptFinding, ...]:
    project = window.document.project
    assert project is not None
    return project.findings(withdrawn=True)


def make_one(qtbot: QtBot, window: Window, place: FindingsPlace) -> KeptFinding:
    QTest.mouseClick(place.page.make, LEFT)
    wait_for(qtbot, window, lambda: bool(place.findings.rows_model.rows) and not place.page.form.isHidden())
    return kept(window)[-1]


def candidate_count(place: FindingsPlace) -> int:
    """With those that are folded."""
    return int(place.side.candidate_head.text().partition(" · ")[2] or 0)


def write(qtbot: QtBot, place: FindingsPlace, words: str) -> None:
    """Replace the text by keys and leave the field."""
    QTest.mouseClick(place.page.form.text.viewport(), LEFT, pos=QPoint(40, 12))
    QTest.keyClick(place.page.form.text, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(place.page.form.text, words)
    place.findings.setFocus()


def test_the_place_is_reached_by_its_key(qtbot: QtBot, window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_3, CONTROL)
    qtbot.waitUntil(lambda: window.places.currentWidget() is window.findings_place)
    assert window.actions_table["findings_place"].isChecked()


def test_a_candidate_shows_its_evidence(window: Window, place: FindingsPlace) -> None:
    first = place.candidates.rows_model.rows[0]
    assert place.candidates.current == first.key
    assert first.title.endswith("· all cases") or "·" in first.title
    assert place.page.form.isHidden() and not place.page.make.isHidden()
    assert "times the saliency that its area explains" in place.page.title.text()
    assert place.page.figures.text_at(5, 1) and place.page.figures.text_at(5, 2) == ""
    assert "Not tested yet" in place.page.causal.words.text()
    assert place.page.causal.check.isVisible()
    thumbs = place.page.gallery.thumbs
    assert thumbs and all(thumb.picture and thumb.picture.heat and thumb.picture.label for thumb in thumbs.values())


def test_one_click_makes_a_finding_of_it(qtbot: QtBot, window: Window, place: FindingsPlace) -> None:
    count, title = candidate_count(place), place.page.title.text()
    photos = tuple(place.page.gallery.thumbs)
    made = make_one(qtbot, window, place)
    assert made.finding.title == title and made.finding.photos == photos
    assert (made.made.by, made.version, made.finding.status) == (READER, 1, "open")
    assert made.finding.origin is not None
    assert candidate_count(place) == count - 1
    assert place.findings.current == made.finding.finding_id
    assert place.page.form.text.toPlainText() == made.finding.text
    assert place.page.figures.text_at(1, 1) == place.page.figures.text_at(1, 2) != ""


def test_enter_and_double_click_make_one_too(qtbot: QtBot, window: Window, place: FindingsPlace) -> None:
    place.candidates.setFocus()
    QTest.keyClick(place.candidates, Qt.Key.Key_Return)
    wait_for(qtbot, window, lambda: len(place.findings.rows_model.rows) == 1)
    spot = place.candidates.visualRect(place.candidates.rows_model.index(0, 0)).center()
    QTest.mouseClick(place.candidates.viewport(), LEFT, pos=spot)
    QTest.mouseDClick(place.candidates.viewport(), LEFT, pos=spot)
    wait_for(qtbot, window, lambda: len(place.findings.rows_model.rows) == 2)
    assert len({one.finding.origin for one in kept(window)}) == 2


def test_choices_and_words_are_versions(qtbot: QtBot, window: Window, place: FindingsPlace) -> None:
    finding_id = make_one(qtbot, window, place).finding.finding_id
    for chip, text in (
        (place.page.form.kind_chip, "Real medical cue"),
        (place.page.form.severity_chip, "High"),
        (place.page.form.action_chip, "Retrain"),
        (place.page.form.status_chip, "Confirmed"),
    ):
        choose(chip, text)
    write(qtbot, place, "Ink is a cue.")
    wait_for(qtbot, window, lambda: kept(window)[0].version == 6)
    (found,) = kept(window)
    finding = found.finding
    assert (finding.kind, finding.severity, finding.action, finding.status) == (
        *("medical_cue", "high", "retrain", "confirmed"),
    )
    assert (finding.text, finding.finding_id) == ("Ink is a cue.", finding_id)
    wait_for(qtbot, window, lambda: place.findings.rows_model.rows[0].title == "Ink is a cue.")
    assert "Confirmed · Real medical cue · high" in place.findings.rows_model.rows[0].line
    assert "version 6" in place.page.form.author.text()
    QTest.mouseClick(place.page.history.button, LEFT)
    wait_for(qtbot, window, lambda: len(place.page.history.texts()) == 5)
    assert place.page.history.texts()[0].startswith(f"Version 5: {READER}")
    assert "Open · Shortcut · medium" in place.page.history.texts()[-1]


def test_what_is_typed_is_kept_when_the_place_is_left(qtbot: QtBot, window: Window, place: FindingsPlace) -> None:
    made = make_one(qtbot, window, place)
    QTest.keyClick(place.page.form.text, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(place.page.form.text, "Half typed")
    assert kept(window) == (made,)
    window.actions_table["label_place"].trigger()
    assert window.places.currentWidget() is window.label_place
    wait_for(qtbot, window, lambda: kept(window) != (made,))
    (found,) = kept(window)
    assert (found.version, found.finding) == (2, replace(made.finding, text="Half typed"))


def test_what_is_typed_is_kept_when_the_project_is_closed(
    qtbot: QtBot, window: Window, place: FindingsPlace, path: Path
) -> None:
    make_one(qtbot, window, place)
    QTest.keyClick(place.page.form.text, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(place.page.form.text, "Before closing")
    window.document.close()
    with Project.open(path, read_only=True) as project:
        assert project.findings()[0].finding.text == "Before closing"


def test_blank_words_are_not_kept(qtbot: QtBot, window: Window, place: FindingsPlace) -> None:
    made = make_one(qtbot, window, place)
    QTest.keyClick(place.page.form.text, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(place.page.form.text, Qt.Key.Key_Delete)
    assert place.page.form.blank.isVisible()
    choose(place.page.form.severity_chip, "Low")
    wait_for(qtbot, window, lambda: kept(window)[0].version == 2)
    assert kept(window)[0].finding.text == made.finding.text


def test_a_finding_of_one_s_own_is_kept_once_it_says_something(
    qtbot: QtBot, window: Window, place: FindingsPlace
) -> None:
    QTest.mouseClick(place.side.new, LEFT)
    assert place.findings.rows_model.rows[0].title == "New finding"
    choose(place.page.form.kind_chip, "Data gap")
    QApplication.processEvents()
    assert kept(window) == ()
    QTest.keyClicks(place.page.form.text, "No dark skin")
    place.findings.setFocus()
    wait_for(qtbot, window, lambda: len(kept(window)) == 1)
    finding = kept(window)[0].finding
    assert (finding.text, finding.kind, finding.origin) == ("No dark skin", "data_gap", None)
    wait_for(qtbot, window, lambda: [row.title for row in place.findings.rows_model.rows] == ["No dark skin"])
    assert "Written without figures" in place.page.figure_note.text()


def test_a_new_finding_that_says_nothing_goes_when_it_is_left(
    qtbot: QtBot, window: Window, place: FindingsPlace
) -> None:
    QTest.mouseClick(place.side.new, LEFT)
    click(place.candidates, 0)
    assert place.findings.rows_model.rows == ()
    assert kept(window) == ()


def test_photos_are_taken_out_linked_and_opened(qtbot: QtBot, window: Window, place: FindingsPlace) -> None:
    made = make_one(qtbot, window, place)
    first, *others = made.finding.photos
    place.page.ensureWidgetVisible(place.page.gallery)
    QTest.mouseClick(place.page.gallery.remove_buttons[first], LEFT)
    wait_for(qtbot, window, lambda: kept(window)[0].finding.photos == tuple(others))
    assert first not in place.page.gallery.thumbs
    document = window.document
    case_id = next(case.case_id for case in document.cases if first in [photo.photo_id for photo in case.photos])
    document.show_case(case_id, first)
    QTest.mouseClick(place.page.link, LEFT)
    wait_for(qtbot, window, lambda: kept(window)[0].finding.photos == (*others, first))
    wait_for(qtbot, window, lambda: first in place.page.gallery.thumbs)
    photo = others[0] if others else first
    QTest.mouseClick(place.page.gallery.thumbs[photo], LEFT)
    assert window.places.currentWidget() is window.label_place
    assert document.photo is not None and document.photo.photo_id == photo


def test_status_filters_and_withdrawn_ones_come_back(qtbot: QtBot, window: Window, place: FindingsPlace) -> None:
    made = make_one(qtbot, window, place)
    candidates = candidate_count(place)
    choose(place.page.form.status_chip, "Withdrawn")
    wait_for(qtbot, window, lambda: not place.findings.rows_model.rows)
    assert candidate_count(place) == candidates + 1
    choose(place.side.filter_chip, "Withdrawn")
    assert [row.key for row in place.findings.rows_model.rows] == [made.finding.finding_id]
    click(place.findings, 0)
    choose(place.page.form.status_chip, "Open")
    wait_for(qtbot, window, lambda: kept(window)[0].finding.status == "open")
    choose(place.side.filter_chip, "Confirmed")
    assert place.findings.rows_model.rows == () and place.side.no_findings.isVisible()


def test_the_causal_test_is_offered(window: Window, place: FindingsPlace, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str | None] = []
    monkeypatch.setattr(window.document.trust_job, "start", started.append)
    QTest.mouseClick(place.page.causal.check, LEFT)
    assert started == [None]


def test_findings_of_another_project_are_forgotten(
    qtbot: QtBot, window: Window, place: FindingsPlace, document: Document, path: Path
) -> None:
    make_one(qtbot, window, place)
    document.close()
    assert place.findings.rows_model.rows == () and place.page.form.finding is None
    open_and_wait(qtbot, document, path)
    assert go_there(qtbot, window).findings.rows_model.rows[0].key == place.page.finding_id


def test_read_only_findings_can_be_read_only(qtbot: QtBot, document: Document, window: Window, path: Path) -> None:
    document.close()
    with Project.open(path) as other:
        other.save_finding(Finding("f1", "Somebody's"), READER).result()
        open_and_wait(qtbot, document, path)
        assert document.read_only
        shown = go_there(qtbot, window)
        assert shown.findings.rows_model.rows[0].title == "Somebody's"
        assert shown.page.form.text.isReadOnly() and not shown.page.form.kind_chip.isEnabled()
        assert not shown.side.new.isEnabled()
        document.close()
