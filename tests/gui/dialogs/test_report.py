from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from engine.errors import ProjectError
from gui.dialogs.report import WITH, ReportDialog
from tests.gui.dialogs.fakes import FakeDocument, FakeProject
from tests.screens_dialogs import cases, document


class FakeTasks:
    def __init__(self) -> None:
        self.asked: list[dict[str, object]] = []
        self.refusal = ""

    def write_report(
        self, _project: object, path: Path, run_id: str | None, photos: bool, _watch: object, figures: Path | None,
        title: str, cases: frozenset[str] | None,
    ) -> tuple[Path, ...]:  # fmt: skip
        if self.refusal:
            raise ProjectError(self.refusal)
        said = {"path": path, "run": run_id, "photos": photos, "figures": figures, "title": title, "cases": cases}
        self.asked.append(said)
        return (path,)


@pytest.fixture
def tasks(monkeypatch: pytest.MonkeyPatch) -> FakeTasks:
    import engine

    fake = FakeTasks()
    monkeypatch.setattr(engine, "tasks", fake, raising=False)
    return fake


def shown(qtbot: QtBot, made: FakeDocument, path: Path) -> ReportDialog:
    dialog = ReportDialog(made)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.file.set_path(path)
    return dialog


def write(qtbot: QtBot, dialog: ReportDialog, made: FakeDocument) -> None:
    qtbot.mouseClick(dialog.write_button, Qt.MouseButton.LeftButton)
    made.engine.start()
    made.engine.work()


def test_it_writes_what_was_chosen_and_opens_it(
    qtbot: QtBot, tasks: FakeTasks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = document(blinded=False)
    dialog = shown(qtbot, made, tmp_path / "study.html")
    dialog.format_box.setCurrentIndex(1)
    dialog.title_line.setText("Rulers")
    dialog.photos_box.click()
    dialog.figures_box.click()
    assert dialog.photos_words.text() == WITH
    write(qtbot, dialog, made)
    path, figures = tmp_path / "study.pdf", tmp_path / "study figures"
    said = {"path": path, "run": "run-1", "photos": True, "figures": figures, "title": "Rulers", "cases": None}
    assert tasks.asked == [said]
    assert dialog.outcome.text() == f"Wrote {path}, its figures to {figures}."
    opened: list[Any] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    assert opened == [QUrl.fromLocalFile(str(path))]


def test_a_blind_reader_reports_completed_cases_without_photos(qtbot: QtBot, tasks: FakeTasks, tmp_path: Path) -> None:
    made = document(blinded=True, completed=2)
    write(qtbot, shown(qtbot, made, tmp_path / "study"), made)
    (said,) = tasks.asked
    assert said["cases"] == frozenset({"0000", "0001"}) and said["photos"] is False
    assert said["path"] == tmp_path / "study.html", "the ending is that of the format"


def test_a_refused_report_says_why(qtbot: QtBot, tasks: FakeTasks, tmp_path: Path) -> None:
    made = document(blinded=False)
    tasks.refusal = "The disk is full; free some space and try again."
    dialog = shown(qtbot, made, tmp_path / "study.html")
    write(qtbot, dialog, made)
    assert dialog.refusal.text() == tasks.refusal and not dialog.open_button.isVisible()


def test_without_a_run_there_is_nothing_to_report(qtbot: QtBot, tasks: FakeTasks, tmp_path: Path) -> None:
    dialog = shown(qtbot, FakeDocument(FakeProject(False, cases(3))), tmp_path / "study.html")
    assert not dialog.write_button.isEnabled()
