from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.datasets.values import ImportRequest
from engine.errors import TableError
from engine.watch import Progress
from gui.dialogs.import_data import ImportDialog
from gui.dialogs.import_mapping import HIDDEN, MappingView
from gui.engine_thread import EngineThread
from tests.gui.dialogs.fakes import FakeDocument, FakeProject
from tests.screens_dialogs import LAYOUTS, preview, report


class FakeTasks:
    def __init__(self) -> None:
        self.asked: list[ImportRequest] = []
        self.answer: Any = preview()

    def preview_import(self, request: ImportRequest) -> Any:
        self.asked.append(request)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.fixture
def tasks(monkeypatch: pytest.MonkeyPatch) -> FakeTasks:
    import engine

    fake = FakeTasks()
    monkeypatch.setattr(engine, "tasks", fake, raising=False)
    return fake


@pytest.fixture
def document(tasks: FakeTasks) -> FakeDocument:
    return FakeDocument(FakeProject(blinded=False))


@pytest.fixture
def dialog(qtbot: QtBot, document: FakeDocument) -> ImportDialog:
    shown = ImportDialog(document, LAYOUTS)  # type: ignore[arg-type]
    qtbot.addWidget(shown)
    shown._pause.setInterval(0)
    shown.show()
    return shown


def answer(qtbot: QtBot, document: FakeDocument) -> None:
    qtbot.waitUntil(lambda: document.helper.busy)
    while document.helper.busy:
        document.helper.work()


def previewed(qtbot: QtBot, dialog: ImportDialog, document: FakeDocument, folder: Path) -> None:
    qtbot.keyClicks(dialog.form.photos.line, str(folder))
    answer(qtbot, document)


def test_typing_a_folder_brings_its_preview(
    qtbot: QtBot, dialog: ImportDialog, document: FakeDocument, tasks: FakeTasks, tmp_path: Path
) -> None:
    assert not dialog.import_button.isEnabled()
    previewed(qtbot, dialog, document, tmp_path)
    assert tasks.asked[-1] == ImportRequest(tmp_path, reader="reader")
    assert dialog.summary.text().startswith("177 photos and 177 masks found (layout “ISIC archive”).")
    assert "skin type" in dialog.warnings.text() and dialog.warnings.isVisible()
    assert dialog.mapping.boxes["age"].currentData() == "age_approx"
    assert dialog.mapping.boxes["case_id"].currentText() == "Not in the table"
    assert dialog.import_button.isEnabled()


def test_a_corrected_column_is_previewed_and_imported(
    qtbot: QtBot, dialog: ImportDialog, document: FakeDocument, tasks: FakeTasks, tmp_path: Path
) -> None:
    previewed(qtbot, dialog, document, tmp_path)
    box = dialog.mapping.boxes["case_id"]
    box.setFocus()
    qtbot.keyClicks(box, "lesion")
    answer(qtbot, document)
    mapping = tasks.asked[-1].mapping
    assert mapping is not None and mapping["case_id"] == "lesion_id" and "skin_type" not in mapping
    document.import_result = report()
    dialog.mapping.show_mapping(preview().mapping)  # type: ignore[arg-type]
    qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    assert document.requests[-1].mapping is not None


def test_masks_under_the_reader_s_own_name_are_warned_of(qtbot: QtBot, tasks: FakeTasks, tmp_path: Path) -> None:
    document = FakeDocument(FakeProject(blinded=True))
    dialog = ImportDialog(document, LAYOUTS)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog._pause.setInterval(0)
    dialog.show()
    dialog.form.reader.setText("A. Reader")
    previewed(qtbot, dialog, document, tmp_path)
    assert "count as your completed readings" in dialog.warnings.text()


def test_a_folder_that_is_not_there_is_said_in_place(qtbot: QtBot, dialog: ImportDialog, tmp_path: Path) -> None:
    qtbot.keyClicks(dialog.form.photos.line, str(tmp_path / "nowhere"))
    assert "There is no folder" in dialog.refusal.text() and dialog.refusal.isVisible()
    assert not dialog.import_button.isEnabled()


def test_a_refused_preview_says_why(
    qtbot: QtBot, dialog: ImportDialog, document: FakeDocument, tasks: FakeTasks, tmp_path: Path
) -> None:
    tasks.answer = TableError("metadata.csv has no column with the names of photos; choose one.")
    previewed(qtbot, dialog, document, tmp_path)
    assert dialog.refusal.text() == "metadata.csv has no column with the names of photos; choose one."
    assert not dialog.import_button.isEnabled()


def test_an_import_goes_from_progress_to_its_report(
    qtbot: QtBot, dialog: ImportDialog, document: FakeDocument, tmp_path: Path
) -> None:
    previewed(qtbot, dialog, document, tmp_path)
    document.import_result = report()
    qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    document.engine.start()
    document.engine.tell(Progress(64, 177, "Reading photos", 0.02, 100.0))
    assert dialog.progress_words.text() == "64 of 177 · 0.020 s each · 2 min left"
    document.engine.work()
    assert dialog.report.isVisible() and dialog.close_button.text() == "Close"
    assert dialog.report.skipped.table.rowCount() == 11
    qtbot.mouseClick(dialog.report.skipped.copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Read 176 photos in 150 cases")
    assert "“Dermatofibroma” (4)" in text and text.count("There is no photo for this mask.") == 9


def test_a_failed_import_comes_back_to_the_form(
    qtbot: QtBot, dialog: ImportDialog, document: FakeDocument, tmp_path: Path
) -> None:
    previewed(qtbot, dialog, document, tmp_path)
    document.import_result = TableError("Row 7 of metadata.csv has too many cells; mend it.")
    qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    document.engine.start()
    document.engine.work()
    assert dialog.form.isVisible()
    assert dialog.refusal.text() == "Row 7 of metadata.csv has too many cells; mend it."


def test_an_import_can_be_stopped(qtbot: QtBot, dialog: ImportDialog, document: FakeDocument, tmp_path: Path) -> None:
    previewed(qtbot, dialog, document, tmp_path)
    qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    document.engine.start()
    qtbot.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    document.engine.work()
    assert dialog.form.isVisible() and dialog.refusal.isVisible()


def test_closing_while_it_runs_leaves_the_job(qtbot: QtBot, document: FakeDocument, tmp_path: Path) -> None:
    dialog = ImportDialog(document, LAYOUTS)  # type: ignore[arg-type]
    dialog.show()
    previewed(qtbot, dialog, document, tmp_path)
    document.import_result = report()
    qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.deleteLater()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    document.engine.start()
    document.engine.work()
    assert document.jobs.all()[0].state == "done"


def test_closing_drops_the_preview(
    qtbot: QtBot, dialog: ImportDialog, document: FakeDocument, tasks: FakeTasks, tmp_path: Path
) -> None:
    qtbot.keyClicks(dialog.form.photos.line, str(tmp_path))
    qtbot.waitUntil(lambda: document.helper.busy)
    dialog.reject()
    assert all(request.cancelled for request, *_ in document.helper.waiting)


@pytest.mark.parametrize("blinded", [True, False])
def test_a_blinded_project_shows_no_diagnosis_in_the_preview(qtbot: QtBot, blinded: bool) -> None:
    view = MappingView(blinded)
    qtbot.addWidget(view)
    table = preview().mapping
    assert table is not None
    view.show_mapping(table)
    cells = {view.rows.horizontalHeaderItem(c).text(): view.rows.item(0, c).text() for c in range(7)}
    assert cells["diagnosis_1"] == (HIDDEN if blinded else "Benign")
    assert cells["age_approx"] == "35"


@pytest.fixture
def helper() -> Iterator[EngineThread]:
    thread = EngineThread("helper")
    yield thread
    thread.close()


def test_the_preview_is_made_in_the_helper_s_thread(
    qtbot: QtBot, dialog: ImportDialog, document: FakeDocument, helper: EngineThread, tmp_path: Path
) -> None:
    document.helper = helper  # type: ignore[assignment]
    qtbot.keyClicks(dialog.form.photos.line, str(tmp_path))
    qtbot.waitUntil(dialog.import_button.isEnabled, timeout=5000)
