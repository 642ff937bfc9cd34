"""Surprises as a table of the results: as in surprises.csv, with the photos behind a row and the way to the finding."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.surprises import Surprise
from engine.tasks import run_summary
from engine.tasks.surprise_rows import rows_of_surprises
from gui.results.place import ResultsPlace
from gui.results.surprise_columns import SURPRISE_COLUMNS
from gui.results.surprise_table import SurpriseTable
from gui.window import Window
from tests.gui.findings.conftest import wait_for
from tests.gui.hand import LEFT

ROW = Surprise(
    *("ruler", "condition", "Melanoma"),
    *(12, 9, 8, 0),
    *(0.31, 0.1, 3.1, 1.4, 6.9, 0.0001, 0.0004),
    small=False,
    examples=(),
    baseline="black",
)


def results(qtbot: QtBot, window: Window) -> ResultsPlace:
    window.actions_table["results_place"].trigger()
    place = window.results_place
    assert place is not None
    wait_for(qtbot, window, place.groups.surprise_card.isVisible)
    return place


def test_a_row_selects_its_photos_and_leads_to_its_finding(qtbot: QtBot, window: Window) -> None:
    project = window.document.project
    assert project is not None
    place = results(qtbot, window)
    card = place.groups.surprise_card
    assert not card.table.isVisible() and place.table_card.isVisible()
    QTest.mouseClick(card.unfold, LEFT)
    assert card.table.isVisible() and not card.open.isVisible()
    summary = run_summary(project, only=())
    assert summary is not None
    assert repr(card.table.row_model.rows) == repr(rows_of_surprises(summary))
    first = card.table.row_model.rows[0]
    spot = card.table.visualRect(card.table.row_model.index(0, 0)).center()
    QTest.mouseClick(card.table.viewport(), LEFT, pos=spot)
    assert place.selection.count == first.n_photos + first.n_undefined > 0
    assert card.open.isVisible() and card.open.isEnabled() == (first.enrichment > 1)
    QTest.mouseClick(card.open, LEFT)
    findings = window.findings_place
    assert findings is not None and window.places.currentWidget() is findings
    key = "\0".join((first.baseline, first.label, first.stratum_kind, first.stratum))
    wait_for(qtbot, window, lambda: findings.candidates.current == key)
    place = results(qtbot, window)
    place.selection.clear()
    assert card.table.chosen is None and not card.open.isVisible()


def test_headings_sort_and_what_is_undefined_stays_last(qtbot: QtBot) -> None:
    table = SurpriseTable()
    qtbot.addWidget(table)
    few = replace(ROW, label="hair", enrichment=math.nan, ci_low=math.nan, ci_high=math.nan, p_adjusted=math.nan)
    table.show_rows([ROW, few, replace(ROW, label="nail", enrichment=1.2, p_adjusted=0.2, n_left_out=3)])
    table.resize(1100, 240)
    table.show()
    header, titles = table.horizontalHeader(), [column.title for column in SURPRISE_COLUMNS]
    place = titles.index("Enrichment (95 %)")
    for expected in (["nail", "ruler", "hair"], ["ruler", "nail", "hair"]):
        spot = header.sectionViewportPosition(place) + 20
        QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(spot, 8))
        assert sorted(expected[:2]) == sorted(row.label for row in table.row_model.rows[:2])
        assert table.row_model.rows[-1].label == "hair"
    table.sortByColumn(place, Qt.SortOrder.AscendingOrder)
    assert [row.label for row in table.row_model.rows] == ["nail", "ruler", "hair"]
    assert table.row_model.headerData(place, Qt.Orientation.Horizontal) == "Enrichment (95 %) ↑"
    texts = [str(table.row_model.index(1, column).data()) for column in range(len(titles))]
    assert texts[:2] == ["Ruler", "Melanoma"] and texts[4] == "3.1 (1.4 to 6.9)" and texts[5] == "< 0.001"
    assert not table.isColumnHidden(titles.index("Left out"))
    table.show_rows([ROW])
    assert table.isColumnHidden(titles.index("Left out"))


def test_the_figures_shown_are_rounded_and_never_a_zero_for_what_is_unknown() -> None:
    few = replace(ROW, saliency_share=math.nan, area_share=math.nan, ci_low=np.nan, ci_high=np.nan, p_adjusted=np.nan)
    texts = {column.title: column.text(few) for column in SURPRISE_COLUMNS}
    assert texts["Share of saliency"] == texts["Adjusted p"] == "–"
    assert texts["Enrichment (95 %)"] == "3.1"
