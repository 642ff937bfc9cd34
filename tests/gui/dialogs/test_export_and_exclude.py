from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from engine.errors import ProjectError
from gui.dialogs.exclude_case import REASONS, ExcludeCaseDialog, ExcludedCasesDialog
from gui.dialogs.export import ExportDialog
from tests.gui.dialogs.fakes import FakeDocument, FakeProject
from tests.gui.results.made_up import run
from tests.screens_dialogs import cases, document

Asked = list[tuple[str | None, str, frozenset[str] | None]]


class FakeTasks:
    def __init__(self) -> None:
        self.asked: Asked = []
        self.refusal = ""

    def export(
        self, _project: object, folder: Path, run_id: str | None, name: str, _watch: object,
        seen: frozenset[str] | None = None,
    ) -> tuple[Path, ...]:  # fmt: skip
        if self.refusal:
            raise ProjectError(self.refusal)
        self.asked.append((run_id, name, seen))
        return (folder / f"{name}.1", folder / f"{name}.2")


@pytest.fixture
def tasks(monkeypatch: pytest.MonkeyPatch) -> FakeTasks:
    import engine

    fake = FakeTasks()
    monkeypatch.setattr(engine, "tasks", fake, raising=False)
    return fake


def shown(qtbot: QtBot, made: FakeDocument, folder: Path) -> ExportDialog:
    dialog = ExportDialog(made)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.export_button.isEnabled()
    dialog.folder.set_path(folder)
    return dialog


def export(qtbot: QtBot, dialog: ExportDialog, made: FakeDocument) -> None:
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    made.engine.start()
    made.engine.work()


def test_it_writes_what_was_chosen_and_opens_the_folder(
    qtbot: QtBot, tasks: FakeTasks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = document(blinded=False)
    dialog = shown(qtbot, made, tmp_path)
    dialog.formats["maps"].click()
    export(qtbot, dialog, made)
    assert tasks.asked == [("run-1", "csv", None), ("run-1", "maps", None)]
    assert dialog.outcome.text() == f"Wrote 4 files to {tmp_path}."
    opened: list[Any] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]


def test_a_blind_reader_exports_completed_cases_only(qtbot: QtBot, tasks: FakeTasks, tmp_path: Path) -> None:
    made = document(blinded=True, completed=2)
    export(qtbot, shown(qtbot, made, tmp_path), made)
    assert tasks.asked == [("run-1", "csv", frozenset({"0000", "0001"}))]


def test_without_a_run_only_masks_can_be_written(qtbot: QtBot, tasks: FakeTasks, tmp_path: Path) -> None:
    dialog = shown(qtbot, FakeDocument(FakeProject(False, cases(3))), tmp_path)
    assert [name for name, box in dialog.formats.items() if box.isEnabled()] == ["masks", "augmentation"]
    assert dialog.export_button.isEnabled()


def test_a_refused_export_says_why(qtbot: QtBot, tasks: FakeTasks, tmp_path: Path) -> None:
    made = document(blinded=False)
    tasks.refusal = "The disk is full; free some space and export again."
    dialog = shown(qtbot, made, tmp_path)
    export(qtbot, dialog, made)
    assert dialog.refusal.text() == tasks.refusal and not dialog.open_button.isVisible()
    (tmp_path / "file").write_bytes(b"")
    dialog.folder.set_path(tmp_path / "file")
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    assert "is a file; choose a folder." in dialog.refusal.text()


def test_the_run_that_was_seen_is_the_one_exported(qtbot: QtBot, tasks: FakeTasks, tmp_path: Path) -> None:
    made = FakeDocument(FakeProject(False, cases(3), frozenset(), (run("run-1"), run("run-2"))))
    dialog = ExportDialog(made, "run-1")  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    assert dialog.run_box.currentData() == "run-1"


def test_a_case_is_excluded_with_a_reason_only(qtbot: QtBot) -> None:
    dialog = ExcludeCaseDialog("0418")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.exclude, Qt.MouseButton.LeftButton)
    assert dialog.reason is None and dialog.refusal.isVisible()
    qtbot.keyClicks(dialog.box, "Tattoo over the lesion")
    assert not dialog.refusal.isVisible()
    qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert dialog.reason == "Tattoo over the lesion"


def test_a_usual_reason_is_kept_in_english_and_said_in_the_language_of_the_window(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(REASONS, "The same case twice", "Derselbe Fall doppelt")
    dialog = ExcludeCaseDialog("0418")
    qtbot.addWidget(dialog)
    dialog.box.setCurrentText("Derselbe Fall doppelt")
    dialog.exclude.click()
    assert dialog.reason == "The same case twice"
    left_out = ExcludedCasesDialog([replace(cases()[0], excluded=dialog.reason)])
    qtbot.addWidget(left_out)
    assert left_out.list.item(0).text().endswith("· Derselbe Fall doppelt")


def test_excluded_cases_are_listed_and_taken_back(qtbot: QtBot) -> None:
    dialog = ExcludedCasesDialog(cases())
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.list.item(0).text() == "0003 · No visible lesion"
    assert not dialog.include.isEnabled()
    dialog.list.setCurrentRow(1)
    with qtbot.waitSignal(dialog.included) as included:
        qtbot.mouseClick(dialog.include, Qt.MouseButton.LeftButton)
    assert included.args == ["0008"]
    dialog.show_cases(())
    assert dialog.nothing.isVisible() and not dialog.list.isVisible()
