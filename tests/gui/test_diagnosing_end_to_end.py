"""Two readers name diagnoses in the window; the exported tables hold what is computed from them by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import tasks
from engine.project import Project
from engine.recipe import recipe_from_json
from gui.document.differential_agreement import compare
from gui.window import Window
from tests.gui.conftest import READER
from tests.gui.hand import CONTROL, Hand, small_project
from tests.small import csv_rows, write_small_study

SECOND = "second reader"
CASES = ("case_0", "case_1")
QUICK = recipe_from_json('{"attribution": {"rule": "right", "steps": 4, "baselines": ["black"]}}')
Row = dict[str, str]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Blinded and scored, so that it is known what the model ranks first, second and third."""
    made = small_project(write_small_study(tmp_path), tmp_path / "study.spotcheck", READER)
    with Project.open(made) as project:
        tasks.score(project, QUICK, device="cpu")
    return made


@pytest.fixture
def ranked(path: Path) -> dict[str, list[str]]:
    """The model's conditions of each case, the most probable first."""
    with Project.open(path, read_only=True) as project:
        predictions = project.predictions(project.runs()[0].run_id)
    found = {one.case_id: [condition for condition, _ in one.differential] for one in predictions}
    assert all(len(conditions) == 3 for conditions in found.values())
    return found


def read_case(qtbot: QtBot, window: Window, case_id: str, *diagnoses: str) -> None:
    """Outline something, name the diagnoses, complete the case."""
    document, place = window.document, window.label_place
    assert place is not None
    document.show_case(case_id)
    qtbot.waitUntil(lambda: document.pixels is not None)
    hand, section = Hand(qtbot, window), place.inspector.diagnosis
    hand.key(Qt.Key.Key_R)
    hand.drag([(20, 20), (50, 50)])
    hand.key(Qt.Key.Key_D, CONTROL)
    for text in diagnoses:
        QTest.keyClicks(section.field, text)
        popup = section.field.popup
        QTest.keyClick(popup if popup.isVisible() else section.field, Qt.Key.Key_Return)
        QApplication.processEvents()
        window.activateWindow()
        QApplication.processEvents()
    assert not section.comparison.isVisible()
    hand.canvas.setFocus()
    hand.key(Qt.Key.Key_Return)
    qtbot.waitUntil(document.is_completed)
    hand.saved()


def read_csv(path: Path) -> list[Row]:
    return csv_rows(path)


def test_what_two_readers_name_is_in_the_tables(
    qtbot: QtBot, window: Window, ranked: dict[str, list[str]], tmp_path: Path
) -> None:
    document = window.document
    assert document.project is not None
    (first, second, _), (_, _, third) = ranked["case_0"], ranked["case_1"]
    read_case(qtbot, window, "case_0", second, first)
    read_case(qtbot, window, "case_1", "lupus", third)
    document.set_reader(SECOND)
    read_case(qtbot, window, "case_0", first)
    read_case(qtbot, window, "case_1", f"{third} = 1")
    tasks.score(document.project, QUICK, device="cpu")
    tasks.export(document.project, tmp_path / "out")
    cases = {row["case_id"]: row for row in read_csv(tmp_path / "out" / "cases.csv") if row["case_id"] in CASES}
    by_hand = {"case_0": (1.0, 1.0), "case_1": (0.0, 0.27)}
    references = {"case_0": "Melanoma", "case_1": "Melanocytic Nevus"}
    for case_id, (overlap, rbo) in by_hand.items():
        row = cases[case_id]
        assert float(row["average_overlap"]) == pytest.approx(overlap, abs=1e-12)
        assert float(row["rbo"]) == pytest.approx(rbo, abs=1e-12)
        assert row["top1"] == str(ranked[case_id][0] == references[case_id]).lower()
        assert row["top3"] == "true"
    assert cases["case_0"]["reference_differential"].startswith(first)
    check_readers(read_csv(tmp_path / "out" / "readers.csv"))


def check_readers(rows: list[Row]) -> None:
    """Means over both cases; lists of case 0: (b, a) and (a), of case 1: (Other, c) and (c); the model (a, b, c)."""
    names = ("comparison", "reader_a", "reader_b", "measure")
    means = {tuple(row[name] for name in names): row["mean"] for row in rows if row["label"] == "differential"}
    by_hand = {
        ("model_reader", READER): {"top1": 0.0, "top3": 0.5, "average_overlap": 0.25, "rbo": (0.9 + 0.27) / 2},
        ("model_reader", SECOND): {"top1": 0.5, "top3": 1.0, "average_overlap": 0.5, "rbo": (1.0 + 0.27) / 2},
        ("reader_reader", READER): {"top1": 0.0, "average_overlap": 0.0, "rbo": 0.45},
    }
    for (comparison, reader), values in by_hand.items():
        pair = ("model", reader) if comparison == "model_reader" else (READER, SECOND)
        for measure, value in values.items():
            assert float(means[comparison, *pair, measure]) == pytest.approx(value, abs=1e-12), (comparison, measure)


def test_the_window_says_the_same_of_a_completed_case(
    qtbot: QtBot, window: Window, ranked: dict[str, list[str]]
) -> None:
    document, place = window.document, window.label_place
    assert place is not None
    first, second, _ = ranked["case_0"]
    assert compare(document) is None
    read_case(qtbot, window, "case_0", second, first)
    comparison = place.inspector.diagnosis.comparison
    qtbot.waitUntil(lambda: comparison.values["rbo"].text() == "0.90")
    texts = {name: label.text() for name, label in comparison.values.items()}
    assert texts == {"top1": "no", "top3": "yes", "average_overlap": "0.50", "rbo": "0.90"}
    assert comparison.isVisible() and not comparison.reference.isVisible()
