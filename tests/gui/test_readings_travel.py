"""A reader's work out of one window and into another: files chosen, merged as a job, lists and screen brought up."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from engine import tasks
from engine.project import Project
from engine.project.edits import Change, Edit
from engine.regions import LESION, Polygon, Region
from gui.dialogs.merge import MergeDialog
from gui.window import Window
from tests.gui.conftest import READER
from tests.gui.hand import answer, change_reader

BOB = "bob"
REGION = Region("a", LESION, (Polygon(((20.0, 20.0), (120.0, 20.0), (120.0, 90.0))),))
DRAWN = Edit("Draw polygon", (Change(None, REGION),))


def package_of(project_path: Path, folder: Path, reader: str) -> Path:
    """What `reader` did in a copy of the project: one case drawn and completed."""
    copy = folder / "copy.spotcheck"
    with Project.open(project_path, read_only=True) as project:
        project.save_copy(copy).result()
    with Project.open(copy) as project:
        project.edit("p0_0", reader, DRAWN).result()
        project.complete_case("0000", reader).result()
        return tasks.write_package(project, reader, folder / f"{reader}.spotcheck-package").path


def merge(qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch, *paths: Path) -> list[str]:
    """Merge files through the menu; the lines of the report."""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path) for path in paths], ""))
    lines: list[str] = []

    def read(dialog: MergeDialog) -> None:
        qtbot.waitUntil(lambda: dialog.copy.isVisible())
        dialog.copy.click()
        lines.extend(QApplication.clipboard().text().split("\n"))

    answer(window.actions_table["merge_readings"].trigger, MergeDialog, read)
    return lines


def test_a_package_is_merged_and_the_lists_follow(
    qtbot: QtBot, window: Window, project_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = window.document
    package = package_of(project_path, tmp_path, BOB)
    damaged = tmp_path / "damaged.spotcheck-package"
    damaged.write_bytes(package.read_bytes()[:100])
    lines = merge(qtbot, window, monkeypatch, package, damaged)
    assert lines[0] == "2 files read. 2 operations in 1 case added. Not all could be merged from 1 file."
    assert "bob" in lines[1] and "1 completed" in lines[1] and "damaged.spotcheck-package" in lines[2]
    assert document.readers() == (READER, BOB) and document.regions == ()
    change_reader(qtbot, window, BOB)
    assert document.is_completed() and document.regions == (REGION,)
    assert merge(qtbot, window, monkeypatch, package)[0] == "1 file read. Nothing new."


def test_own_work_from_a_copy_appears_on_the_screen(
    qtbot: QtBot, window: Window, project_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = window.document
    package = package_of(project_path, tmp_path, READER)
    merge(qtbot, window, monkeypatch, package)
    qtbot.waitUntil(lambda: document.regions == (REGION,))
    assert document.is_completed() and document.state_of("0000") == "completed"
    assert window.label_place and window.label_place.canvas.regions == (REGION,)


def test_my_readings_are_written_and_a_file_is_not_replaced_unasked(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = window.document
    document.edit(DRAWN)
    target = tmp_path / "mine.spotcheck-package"
    target.write_bytes(b"older")
    proposed: list[str] = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *words: (proposed.append(words[2]), (str(tmp_path / "mine"), ""))[1]
    )
    answer(window.actions_table["export_readings"].trigger, QMessageBox, lambda question: question.reject())
    assert target.read_bytes() == b"older" and not document.jobs.all()

    def replace(question: QMessageBox) -> None:
        next(button for button in question.buttons() if button.text() == "Replace it").click()

    answer(window.actions_table["export_readings"].trigger, QMessageBox, replace)
    qtbot.waitUntil(lambda: document.jobs.all()[0].state == "done")
    assert Path(proposed[0]).name == f"study {READER}.spotcheck-package"
    assert "Wrote mine.spotcheck-package" in document.jobs.all()[0].message
    assert "Wrote mine.spotcheck-package" in window.status.words.text()


def test_a_reader_without_work_is_told_so(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "mine.spotcheck-package"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.actions_table["export_readings"].trigger()
    qtbot.waitUntil(lambda: window.document.jobs.all()[0].state == "failed")
    assert "has no work" in window.status.words.text() and not target.exists()
