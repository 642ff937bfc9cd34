"""The list of cases: lazy, filtered, ordered, and silent about what the reader may not see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QScroller, QWidget
from pytestqt.qtbot import QtBot

from engine.cases import Case, Facts, Photo
from gui.actions.window_actions import Actions
from gui.document.document import Document
from gui.document.reading import search_text
from gui.panels.case_list import CaseList
from gui.panels.cases import CasesPanel


def many(count: int) -> tuple[Case, ...]:
    photo = Photo("", "", "", 10, 10)
    return tuple(
        Case(f"{number:04d}", (replace(photo, photo_id=f"p{number}"),), facts=Facts(sex="male" if number % 2 else None))
        for number in range(count)
    )


def show(document: Document, cases: tuple[Case, ...]) -> None:
    document.cases = cases
    document.places = {case.case_id: place for place, case in enumerate(cases)}
    document.search_texts = {case.case_id: search_text(case) for case in cases}


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> Iterator[CasesPanel]:
    show(document, many(5000))
    window = QWidget()
    qtbot.addWidget(window)
    made = CasesPanel(document, Actions(window))
    made.setParent(window)
    made.resize(264, 800)
    window.resize(264, 800)
    made.show()
    yield made
    show(document, ())


def test_five_thousand_cases_ask_for_the_thumbnails_that_are_seen(
    qtbot: QtBot, panel: CasesPanel, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: set[str] = set()
    monkeypatch.setattr(document.thumbnails, "get", lambda photo_id: asked.add(photo_id))
    panel.window().show()
    qtbot.waitExposed(panel.window())
    panel.view.grab()
    assert 5 < len(asked) < 20
    panel.view.scrollToBottom()
    panel.view.grab()
    assert "p4999" in asked and len(asked) < 40


def test_search_and_state_narrow_the_list(qtbot: QtBot, panel: CasesPanel, document: Document) -> None:
    panel.list.text = "male 49"
    panel.list.refresh()
    assert panel.list.rowCount() == sum("49" in case.case_id and bool(case.facts.sex) for case in document.cases)
    panel.list.text, panel.list.state = "", "completed"
    document.states = {"0007": "completed"}
    panel.list.refresh()
    assert panel.list.rowCount() == 1 and panel.list.row_of("0007") == 0


def test_the_order_puts_what_is_to_do_first(panel: CasesPanel, document: Document) -> None:
    document.states = {"0000": "completed", "0003": "in_progress"}
    panel.list.order = "state"
    panel.list.refresh()
    assert panel.list.row_of("0003") == 0
    assert panel.list.row_of("0000") == 4999
    panel.list.order, panel.list.agreement = "agreement", {"0009": 0.1, "0004": 0.05}
    panel.list.refresh()
    assert panel.list.row_of("0004") == 0 and panel.list.row_of("0009") == 1


def test_the_model_keeps_qt_rules(qtbot: QtBot, document: Document) -> None:
    show(document, many(30))
    made: QAbstractItemModel = CaseList(document)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert isinstance(made, CaseList)
    made.refresh()
    made.text = "0001"
    made.refresh()
    document.states_changed.emit()
    assert made.rowCount() == 1
    tester.deleteLater()
    show(document, ())


def test_a_finger_pushes_the_list(qtbot: QtBot, panel: CasesPanel) -> None:
    panel.window().show()
    qtbot.waitExposed(panel.window())
    panel.list.refresh()
    qtbot.waitUntil(lambda: panel.view.verticalScrollBar().maximum() > 0)
    view, screen = panel.view.viewport(), QTest.createTouchDevice()
    QTest.touchEvent(view, screen).press(0, QPoint(100, 300), view).commit()
    for height in range(290, 100, -10):
        qtbot.wait(5)
        QTest.touchEvent(view, screen).move(0, QPoint(100, height), view).commit()
    QTest.touchEvent(view, screen).release(0, QPoint(100, 100), view).commit()
    qtbot.waitUntil(lambda: panel.view.verticalScrollBar().value() > 100)
    QScroller.scroller(view).stop()
