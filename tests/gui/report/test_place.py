"""The report by hand: what it will hold, writing it, and where it lies afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from engine import tasks
from engine.project import Project
from engine.recipe import recipe_from_json
from gui.document.document import Document
from gui.report.options import WITH, WITHOUT
from gui.report.place import ReportPlace
from gui.window import Window
from tests.gui.conftest import READER, open_and_wait
from tests.gui.hand import CONTROL, LEFT, opened_window, small_project
from tests.small import write_small_study

QUICK = recipe_from_json('{"attribution": {"rule": "right", "steps": 4, "baselines": ["black"]}}')
CASES = 5


def make_study(folder: Path, *, blinded: bool = False) -> Path:
    """Scored, with a ruler on the upper half of every photo."""
    study = write_small_study(folder, CASES)
    mask = np.zeros((72, 96), dtype=np.uint8)
    mask[:36] = 255
    for photo in study.photos.glob("*.png"):
        Image.fromarray(mask).save(study.masks / f"{photo.stem}_ann_ruler.png")
    path = small_project(study, folder / "study.spotcheck", READER, blinded=blinded, masks=True)
    with Project.open(path) as project:
        tasks.score(project, QUICK, device="cpu")
    return path


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five cases, scored, nobody reads blind."""
    return make_study(tmp_path_factory.mktemp("study"))


@pytest.fixture
def path(study: Path) -> Path:
    return study


@pytest.fixture
def window(qtbot: QtBot, window: Window) -> Window:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def go_there(qtbot: QtBot, window: Window) -> ReportPlace:
    window.actions_table["report_place"].trigger()
    place = window.report_place
    assert place is not None
    qtbot.waitUntil(lambda: place.pages.currentIndex() != 0 and not window.document.helper.busy)
    return place


def answer(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """Answers the question where to write; returns what was proposed."""
    proposed: list[str] = []

    def asked(_parent: object, _title: str, start: str, _filter: str) -> tuple[str, str]:
        proposed.append(start)
        return str(path) if path else "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    return proposed


def test_it_says_what_the_report_will_hold_and_lack(qtbot: QtBot, window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_4, CONTROL)
    qtbot.waitUntil(lambda: window.places.currentWidget() is not window.label_place)
    assert window.actions_table["report_place"].isChecked()
    place = go_there(qtbot, window)
    parts = {part.title: part for part in place.contents.parts}
    assert parts["Question and design"].missing == "No analysis plan: every comparison is exploratory."
    assert parts["Can the maps be believed?"].missing == "Trust was checked on none of 5 cases."
    assert parts["Surprises"].holds == "Saliency on 1 marked label: ruler."
    assert parts["Findings"].missing == "None was written."
    assert not place.options.folder.isVisible()


def test_it_writes_what_was_chosen_and_finds_it_again(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = go_there(qtbot, window)
    proposed = answer(monkeypatch, tmp_path / "mine")
    QTest.keyClicks(place.options.title_line, "Rulers")
    QTest.mouseClick(place.options.photos_box, LEFT, pos=QPoint(8, place.options.photos_box.height() // 2))
    assert place.options.photos_words.text() == WITH
    QTest.mouseClick(place.options.figures_box, LEFT, pos=QPoint(8, place.options.figures_box.height() // 2))
    QTest.mouseClick(place.options.write, LEFT)
    path = tmp_path / "mine.html"
    qtbot.waitUntil(lambda: place.options.outcome.text().startswith("Wrote"), timeout=60_000)
    assert proposed == [str(window.document.project.path.with_name("study report.html"))]  # type: ignore[union-attr]
    page = path.read_text(encoding="utf-8")
    assert "<h1>Rulers</h1>" in page and "image/jpeg" in page
    assert (tmp_path / "mine figures" / "flow.svg").is_file()
    assert place.options.last.text() == str(path) and place.options.progress.isHidden()
    opened: list[Any] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    QTest.mouseClick(place.options.open, LEFT)
    QTest.mouseClick(place.options.folder, LEFT)
    assert opened == [QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(tmp_path))]


def test_no_answer_writes_nothing_and_a_refusal_says_why(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = go_there(qtbot, window)
    answer(monkeypatch, None)
    QTest.mouseClick(place.options.write, LEFT)
    assert not window.document.jobs.all() and place.options.photos_words.text() == WITHOUT
    answer(monkeypatch, tmp_path / "nowhere" / "mine.html")
    QTest.mouseClick(place.options.write, LEFT)
    qtbot.waitUntil(lambda: bool(place.options.refusal.text()), timeout=60_000)
    assert "nowhere" in place.options.refusal.text() and place.options.write.isEnabled()


def test_a_blind_reader_sees_why_nothing_shows(qtbot: QtBot, document: Document, tmp_path: Path) -> None:
    path = make_study(tmp_path, blinded=True)
    with opened_window(qtbot, document) as window:
        open_and_wait(qtbot, document, path)
        place = go_there(qtbot, window)
        assert place.pages.currentIndex() == 1 and place.empty.isVisible()
        assert not place.contents.parts


def test_a_report_that_is_gone_is_not_offered(document: Document, tmp_path: Path) -> None:
    settings, project, report = document.settings, tmp_path / "a.spotcheck", tmp_path / "a.html"
    assert settings.last_report(project) is None
    report.touch()
    settings.note_report(project, report)
    settings.note_report(tmp_path / "b.spotcheck", tmp_path / "b.html")
    assert settings.last_report(project) == report
    report.unlink()
    assert settings.last_report(project) is None
