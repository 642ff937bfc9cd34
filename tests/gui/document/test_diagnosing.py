"""The reader's own differential, entered with real events: completion, keys, blind rule, second reading, undo."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.project import Project
from gui.document.document import Document
from gui.panels.diagnosis.comparison import NO_BREAK
from gui.panels.diagnosis.section import DiagnosisSection
from gui.window import Window
from tests.gui.conftest import READER, open_and_wait
from tests.gui.hand import CONTROL, LEFT, Hand, opened_window

ALT = Qt.KeyboardModifier.AltModifier
KEYS = Qt.Key


@pytest.fixture
def section(window: Window) -> DiagnosisSection:
    assert window.label_place is not None
    return window.label_place.inspector.diagnosis


def type_in(section: DiagnosisSection, text: str) -> None:
    QTest.keyClicks(section.field, text)


def enter(hand: Hand, section: DiagnosisSection, *texts: str) -> None:
    """Jump into the field and name diagnoses as free text."""
    hand.key(KEYS.Key_D, CONTROL)
    for text in texts:
        type_in(section, text)
        press(section, KEYS.Key_Return)


def press(section: DiagnosisSection, key: Qt.Key) -> None:
    """As a person does: the list takes the key first while it is open.

    Offscreen the window loses its activity to the list and does not get it back by itself.
    """
    popup = section.field.popup
    opened = popup.isVisible()
    QTest.keyClick(popup if opened else section.field, key)
    if opened and not popup.isVisible():
        QApplication.processEvents()
        section.window().activateWindow()
        QApplication.processEvents()


def stored(document: Document, latest: bool = True) -> tuple[tuple[str, float], ...] | None:
    assert document.project and document.case
    return document.project.differential(document.case.case_id, document.reader, latest=latest)


def shown(section: DiagnosisSection) -> list[tuple[str, str]]:
    """Rank and text of each visible row."""
    return [(row.rank.text(), row.name.accessibleName()) for row in section.rows if row.isVisible()]


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def test_empty_it_is_one_line(section: DiagnosisSection) -> None:
    assert not section.heading.isVisible() and shown(section) == []
    assert section.field.isVisible() and section.height() <= section.field.height() + 8


def test_a_key_jumps_into_the_field_and_escape_leads_back(hand: Hand, section: DiagnosisSection) -> None:
    hand.key(KEYS.Key_D, CONTROL)
    assert focused() is section.field
    type_in(section, "zzz")
    press(section, KEYS.Key_Escape)
    assert section.field.text() == "" and focused() is hand.canvas


def test_the_key_unfolds_the_inspector(hand: Hand, window: Window, section: DiagnosisSection) -> None:
    window.actions_table["fold_inspector"].trigger()
    hand.key(KEYS.Key_D, CONTROL)
    assert focused() is section.field and section.isVisible()


@pytest.mark.parametrize(
    ("typed", "condition"), [("scc", "Squamous Cell Carcinoma"), ("mole", "Melanocytic Nevus"), ("psor", "Psoriasis")]
)
def test_what_is_typed_finds_its_condition(
    hand: Hand, window: Window, section: DiagnosisSection, typed: str, condition: str
) -> None:
    hand.key(KEYS.Key_D, CONTROL)
    type_in(section, typed)
    popup = section.field.popup
    assert popup.isVisible()
    press(section, KEYS.Key_Down)
    assert popup.currentIndex().data().startswith(condition)
    press(section, KEYS.Key_Return)
    hand.saved()
    assert stored(window.document) == ((condition, 5.0),)
    assert shown(section) == [("1", condition)] and not popup.isVisible()
    assert section.field.text() == "" and focused() is section.field and not section.rows[0].counts.isVisible()


def test_a_click_on_the_list_takes_the_condition(hand: Hand, window: Window, section: DiagnosisSection) -> None:
    hand.key(KEYS.Key_D, CONTROL)
    type_in(section, "viti")
    popup = section.field.popup
    middle = popup.visualRect(popup.model().index(0, 0)).center()
    QTest.mouseClick(popup.viewport(), LEFT, pos=middle)
    hand.saved()
    assert stored(window.document) == (("Vitiligo", 5.0),)


def test_free_text_is_kept_and_what_it_counts_as_is_said(hand: Hand, window: Window, section: DiagnosisSection) -> None:
    enter(hand, section, "mel", "lupus", "wart = 2")
    hand.saved()
    assert stored(window.document) == (("mel", 5.0), ("lupus", 4.0), ("wart", 2.0))
    words = [row.counts.accessibleName() for row in section.rows[:3] if row.counts.isVisible()]
    assert words == ["counts as Melanoma", "counts as Other", "counts as Verruca Vulgaris"]
    assert window.document.state_of_shown == "in_progress"


def test_numbers_set_the_confidence_and_equal_ones_share_a_rank(
    hand: Hand, window: Window, section: DiagnosisSection
) -> None:
    enter(hand, section, "Melanoma", "Eczema", "Tinea")
    hand.key(KEYS.Key_Up)
    assert focused() is section.rows[2]
    hand.key(KEYS.Key_4)
    assert shown(section) == [("1", "Melanoma"), ("2", "Eczema"), ("2", "Tinea")] and focused() is section.rows[2]
    hand.key(KEYS.Key_Up)
    hand.key(KEYS.Key_1)
    assert shown(section) == [("1", "Melanoma"), ("2", "Tinea"), ("3", "Eczema")] and focused() is section.rows[2]
    hand.key(KEYS.Key_Right)
    hand.saved()
    assert stored(window.document) == (("Melanoma", 5.0), ("Tinea", 4.0), ("Eczema", 2.0))
    place = window.label_place
    assert place is not None and place.canvas.regions == ()


def test_a_click_on_a_dot_sets_the_confidence(hand: Hand, window: Window, section: DiagnosisSection) -> None:
    enter(hand, section, "Melanoma")
    dots = section.rows[0].confidence
    QTest.mouseClick(dots, LEFT, pos=dots.rect().center())
    hand.saved()
    assert stored(window.document) == (("Melanoma", 3.0),)


def test_alt_and_arrows_move_a_row_and_the_confidences_stay(
    hand: Hand, window: Window, section: DiagnosisSection
) -> None:
    enter(hand, section, "Melanoma", "Eczema", "Tinea = 4")
    hand.key(KEYS.Key_Up)
    hand.key(KEYS.Key_Up, ALT)
    assert shown(section) == [("1", "Melanoma"), ("2", "Tinea"), ("2", "Eczema")] and focused() is section.rows[1]
    hand.key(KEYS.Key_Up, ALT)
    hand.key(KEYS.Key_Up, ALT)
    hand.saved()
    assert stored(window.document) == (("Tinea", 5.0), ("Melanoma", 4.0), ("Eczema", 4.0))
    hand.key(KEYS.Key_Down, ALT)
    assert shown(section)[0] == ("1", "Melanoma") and focused() is section.rows[1]


def test_delete_removes_and_the_link_brings_back(hand: Hand, window: Window, section: DiagnosisSection) -> None:
    enter(hand, section, "Melanoma", "Eczema")
    hand.key(KEYS.Key_Up)
    hand.key(KEYS.Key_Delete)
    assert shown(section) == [("1", "Melanoma")] and focused() is section.field
    assert section.note.text() == "“Eczema” is removed." and section.bring_back.isVisible()
    QTest.mouseClick(section.bring_back, LEFT)
    hand.saved()
    assert stored(window.document) == (("Melanoma", 5.0), ("Eczema", 4.0))
    assert not section.bring_back.isVisible() and not section.note.isVisible()
    QTest.mouseClick(section.rows[0].remove, LEFT)
    QTest.mouseClick(section.rows[0].remove, LEFT)
    hand.saved()
    assert stored(window.document) is None and not section.heading.isVisible()
    QTest.mouseClick(section.bring_back, LEFT)
    hand.saved()
    assert stored(window.document) == (("Eczema", 4.0),)


def test_ctrl_z_in_the_list_is_the_lists_and_on_the_photo_the_photos(
    hand: Hand, window: Window, section: DiagnosisSection
) -> None:
    document = window.document
    hand.key(KEYS.Key_R)
    hand.drag([(20, 20), (90, 80)])
    enter(hand, section, "Melanoma", "Eczema")
    hand.key(KEYS.Key_Up)
    hand.key(KEYS.Key_Z, CONTROL)
    hand.saved()
    assert stored(document) == (("Melanoma", 5.0),) and len(document.regions) == 1
    hand.canvas.setFocus()
    hand.key(KEYS.Key_Z, CONTROL)
    hand.saved()
    assert stored(document) == (("Melanoma", 5.0),) and document.regions == ()


def test_one_diagnosis_once_and_five_at_most(hand: Hand, window: Window, section: DiagnosisSection) -> None:
    enter(hand, section, "Melanoma", "mel")
    assert shown(section) == [("1", "Melanoma")] and section.note.text() == "“Melanoma” is in your list already."
    enter(hand, section, "Eczema", "Tinea", "Acne", "lupus")
    assert len(shown(section)) == 5 and not section.field.isVisible()
    assert focused() is section.rows[4]
    hand.key(KEYS.Key_D, CONTROL)
    assert focused() is section.rows[0]


def test_enter_on_a_row_does_not_complete_the_case(hand: Hand, window: Window, section: DiagnosisSection) -> None:
    enter(hand, section, "Melanoma")
    hand.key(KEYS.Key_Up)
    hand.key(KEYS.Key_Return)
    hand.saved()
    assert not window.document.is_completed() and focused() is section.field
    hand.key(KEYS.Key_Return)
    hand.saved()
    assert not window.document.is_completed()


def test_completing_locks_what_is_named_and_what_is_typed(
    qtbot: QtBot, hand: Hand, window: Window, section: DiagnosisSection
) -> None:
    document, place = window.document, window.label_place
    assert place is not None
    hand.key(KEYS.Key_R)
    hand.drag([(20, 20), (90, 80)])
    enter(hand, section, "Melanoma")
    type_in(section, "Eczema")
    press(section, KEYS.Key_Escape)
    QTest.mouseClick(place.inspector.complete, LEFT)
    qtbot.waitUntil(document.is_completed)
    hand.saved()
    locked = (("Melanoma", 5.0), ("Eczema", 4.0))
    assert stored(document, latest=False) == locked and not section.first.isVisible()
    enter(hand, section, "Tinea")
    hand.saved()
    assert stored(document, latest=False) == locked and stored(document) == (*locked, ("Tinea", 3.0))
    assert section.first.text() == "Your first reading is locked: Melanoma, Eczema."


def test_a_case_without_a_diagnosis_is_completed_all_the_same(
    qtbot: QtBot, hand: Hand, window: Window, section: DiagnosisSection
) -> None:
    hand.key(KEYS.Key_R)
    hand.drag([(20, 20), (90, 80)])
    hand.canvas.setFocus()
    hand.key(KEYS.Key_Return)
    qtbot.waitUntil(window.document.is_completed)
    assert stored(window.document) is None and not section.comparison.isVisible()
    enter(hand, section, "Tinea")
    hand.saved()
    assert "no diagnosis" in section.first.text()


def test_the_locked_reading_is_said_though_another_write_outlasts_it(
    qtbot: QtBot, hand: Hand, window: Window, section: DiagnosisSection
) -> None:
    hand.key(KEYS.Key_R)
    hand.drag([(20, 20), (90, 80)])
    hand.canvas.setFocus()
    slow = Future[None]()
    window.document.saving.write(lambda: slow)
    hand.key(KEYS.Key_Return)
    qtbot.waitUntil(window.document.is_completed)
    enter(hand, section, "Tinea")
    project = window.document.project
    assert project is not None
    qtbot.waitUntil(lambda: bool(stored(window.document)))
    assert section.first.text() == ""
    slow.set_result(None)
    qtbot.waitUntil(lambda: "no diagnosis" in section.first.text())


def test_each_case_has_its_own_list(qtbot: QtBot, hand: Hand, window: Window, section: DiagnosisSection) -> None:
    enter(hand, section, "Melanoma", "Eczema")
    hand.key(KEYS.Key_Up)
    hand.key(KEYS.Key_Delete)
    hand.canvas.setFocus()
    hand.key(KEYS.Key_PageDown)
    qtbot.waitUntil(lambda: window.document.pixels is not None)
    assert shown(section) == [] and not section.note.isVisible() and not section.bring_back.isVisible()
    hand.key(KEYS.Key_PageUp)
    assert shown(section) == [("1", "Melanoma")] and window.document.state_of_shown == "in_progress"


def test_nobody_elses_differential_is_seen_before_completion(
    qtbot: QtBot, document: Document, project_path: Path
) -> None:
    with opened_window(qtbot, document) as window:
        open_and_wait(qtbot, document, project_path)
        assert window.label_place is not None and document.project
        document.project.set_differential("0000", "ann", [("Vitiligo", 5), ("hidden words", 3)]).result()
        document.project.complete_case("0000", "ann").result()
        document.show_again()
        section, hand = window.label_place.inspector.diagnosis, Hand(qtbot, window)
        enter(hand, section, "Melanoma")
        hand.saved()
        assert shown(section) == [("1", "Melanoma")] and not section.comparison.isVisible()
        assert section.comparison.reference.text() == ""
        document.complete_case()
        qtbot.waitUntil(document.is_completed)
        hand.saved()
        words = "2 readers together: Melanoma 40 %, Vitiligo 40 %, Other 20 %"
        qtbot.waitUntil(lambda: section.comparison.reference.text().replace(NO_BREAK, " ") == words)
        values = {name: label.text() for name, label in section.comparison.values.items()}
        assert set(values.values()) == {"–"}
        assert "has not said anything" in section.comparison.values["rbo"].toolTip()


def test_read_only_it_is_shown_and_cannot_be_changed(qtbot: QtBot, document: Document, project_path: Path) -> None:
    with Project.open(project_path) as project:
        project.set_differential("0000", READER, [("Vitiligo", 5)]).result()
        with opened_window(qtbot, document) as window:
            open_and_wait(qtbot, document, project_path)
            assert document.read_only and window.label_place is not None
            section = window.label_place.inspector.diagnosis
            assert shown(section) == [("1", "Vitiligo")] and section.heading.isVisible()
            assert not section.field.isVisible() and not section.rows[0].remove.isVisible()
            QTest.keyClick(section.rows[0], KEYS.Key_Delete)
            assert document.diagnosing.add("Melanoma") is None
            document.next_case(1)
            assert shown(section) == [] and section.note.text() == "No diagnosis is named."
        assert project.differential("0000", READER) == (("Vitiligo", 5.0),)


def test_another_reader_has_another_list(qtbot: QtBot, hand: Hand, window: Window, section: DiagnosisSection) -> None:
    enter(hand, section, "Melanoma")
    hand.saved()
    window.document.set_reader("second reader")
    assert shown(section) == []
    window.document.set_reader(READER)
    assert shown(section) == [("1", "Melanoma")]
