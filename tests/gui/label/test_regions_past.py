"""Undo after closing and opening again, and every state of every region brought back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.project.edits import Change, Edit
from engine.project.region_history import region_histories
from engine.regions import LESION, Polygon, Region
from gui.dialogs.region_history import RegionHistoryDialog
from gui.document.document import Document
from gui.settings import Settings
from gui.window import Window
from tests.gui.conftest import READER, open_and_wait
from tests.gui.hand import Hand, opened_window

A = Region("a", LESION, (Polygon(((40.0, 40.0), (140.0, 40.0), (140.0, 120.0))),))
WIDER = replace(A, shape=(Polygon(((20.0, 40.0), (180.0, 40.0), (140.0, 120.0))),))
HAIR = Region("h", "hair", (Polygon(((10.0, 10.0), (60.0, 12.0), (50.0, 30.0))),))
EDITS = (
    Edit("Draw polygon", (Change(None, A),)),
    Edit("Move vertex", (Change(A, WIDER),)),
    Edit("Draw lasso", (Change(None, HAIR),)),
    Edit("Delete region", (Change(HAIR, None),)),
)


@pytest.fixture
def window(qtbot: QtBot, document: Document, window: Window) -> Window:
    for edit in EDITS:
        document.edit(edit)
    qtbot.waitUntil(lambda: document.saving.state == "saved")
    return window


def opened(qtbot: QtBot, window: Window) -> RegionHistoryDialog:
    window.actions_table["region_history"].trigger()
    assert window.label_place is not None
    past = window.label_place.shaping.past
    qtbot.waitUntil(lambda: past.dialog is not None and past.dialog.isVisible())
    assert past.dialog is not None
    return past.dialog


def words(dialog: RegionHistoryDialog) -> list[str]:
    return [dialog.moments.item(row).text().splitlines()[0] for row in range(dialog.moments.count())]


def test_a_past_state_is_restored_as_a_step_that_undo_takes_back(qtbot: QtBot, window: Window) -> None:
    document, hand = window.document, Hand(qtbot, window)
    hand.canvas.select(("a",))
    dialog = opened(qtbot, window)
    assert words(dialog) == ["Move vertex  ·  as it is now", "Draw polygon"]
    assert READER in dialog.moments.item(0).text()
    qtbot.waitUntil(lambda: not dialog.moments.item(1).icon().pixmap(96, 72).toImage().allGray())
    icon = dialog.moments.item(1).icon()
    plain, chosen = (icon.pixmap(QSize(96, 72), mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected))
    assert plain == chosen, "the photo of the chosen row keeps its colours"
    assert not dialog.restore.isEnabled()
    dialog.moments.setCurrentRow(1)
    dialog.restore.click()
    assert document.regions == (A,)
    hand.saved()
    assert document.undo_name() == "Restore region"
    document.undo()
    qtbot.waitUntil(lambda: document.regions == (WIDER,))


def test_a_deleted_region_comes_back_from_its_history(qtbot: QtBot, window: Window) -> None:
    dialog = opened(qtbot, window)
    assert [dialog.regions.itemText(row) for row in range(2)] == ["Lesion 1", "Hair 1, not there now"]
    dialog.regions.setCurrentIndex(1)
    assert words(dialog) == ["Delete region  ·  as it is now", "Draw lasso"]
    assert not dialog.restore.isEnabled()
    dialog.moments.setFocus()
    QTest.keyClick(dialog.moments, Qt.Key.Key_Down)
    QTest.keyClick(dialog.moments, Qt.Key.Key_Return)
    assert window.document.regions == (WIDER, HAIR)


def test_of_a_photo_without_work_it_says_so(qtbot: QtBot, window: Window) -> None:
    said: list[str] = []
    window.document.message.connect(said.append)
    window.document.next_photo(1)
    qtbot.waitUntil(lambda: window.document.pixels is not None)
    window.actions_table["region_history"].trigger()
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["Nothing has been drawn on this photo yet."]


def test_nobody_elses_work_is_in_it(qtbot: QtBot, window: Window) -> None:
    document = window.document
    assert document.project is not None and document.photo is not None
    other = Region("o", LESION, A.shape)
    document.project.edit(document.photo.photo_id, "other reader", Edit("Draw", (Change(None, other),))).result()
    dialog = opened(qtbot, window)
    assert {dialog.regions.itemData(row).region_id for row in range(dialog.regions.count())} == {"a", "h"}
    dialog.reject()


def test_undo_is_there_after_the_window_was_closed_and_opened_again(
    qtbot: QtBot, document: Document, project_path: Path, tmp_path: Path
) -> None:
    with opened_window(qtbot, document):
        open_and_wait(qtbot, document, project_path)
        for edit in EDITS:
            document.edit(edit)
        document.undo()
        qtbot.waitUntil(lambda: document.saving.state == "saved")
        document.close()
    settings = Settings(tmp_path / "again.ini")
    settings.reader = READER
    again = Document(settings)
    try:
        open_and_wait(qtbot, again, project_path)
        assert again.regions == (WIDER, HAIR)
        assert (again.undo_name(), again.redo_name()) == ("Draw lasso", "Delete region")
        for left in ((WIDER,), (A,), ()):
            again.undo()
            qtbot.waitUntil(lambda left=left: again.regions == left and again.saving.state == "saved")
        assert again.undo_name() is None
    finally:
        again.shut_down()
        again.deleteLater()


def test_histories_tell_undo_and_redo(qtbot: QtBot, window: Window) -> None:
    document = window.document
    document.undo()
    document.redo()
    qtbot.waitUntil(lambda: document.saving.state == "saved")
    assert document.project is not None and document.photo is not None
    first, second = region_histories(document.project.history(document.photo.photo_id, READER))
    assert [moment.kind for moment in second.moments] == ["edit", "edit", "undo", "redo"]
    assert second.now is None
    assert document.project.region_state(second.last_state or "") == HAIR
    assert first.now == first.last_state
