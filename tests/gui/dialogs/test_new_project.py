from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from gui.dialogs.new_project import NewProject, NewProjectDialog


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> NewProjectDialog:
    shown = NewProjectDialog(tmp_path, "A. Reader")
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def test_it_is_filled_and_made_by_keyboard(qtbot: QtBot, dialog: NewProjectDialog, tmp_path: Path) -> None:
    qtbot.keyClicks(dialog.name, "Naevus study")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.project == NewProject(tmp_path / "Naevus study.spotcheck", True, "A. Reader")


def test_blind_is_the_default_and_unblinded_a_visible_choice(qtbot: QtBot, dialog: NewProjectDialog) -> None:
    assert dialog.blind.isChecked()
    assert "completed" in dialog.blind.accessibleDescription()
    qtbot.mouseClick(dialog.unblinded, Qt.MouseButton.LeftButton, pos=QPoint(8, 12))
    dialog.name.setText("Teaching")
    qtbot.mouseClick(dialog.create_button, Qt.MouseButton.LeftButton)
    assert dialog.project is not None and not dialog.project.blinded


@pytest.mark.parametrize(
    ("name", "reader", "said"),
    [
        ("", "A. Reader", "Give the project a name."),
        ("a/b", "A. Reader", "A name cannot hold"),
        ("Study", " ", "Enter your name"),
        ("Study", "Consensus", "cannot be a reader's name"),
        ("Taken", "A. Reader", "“Taken.spotcheck” is already in this folder"),
    ],
)
def test_refusals_are_said_in_place(
    qtbot: QtBot, dialog: NewProjectDialog, tmp_path: Path, name: str, reader: str, said: str
) -> None:
    (tmp_path / "Taken.spotcheck").write_bytes(b"")
    dialog.name.setText(name)
    dialog.reader.setText(reader)
    qtbot.mouseClick(dialog.create_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible() and dialog.project is None
    assert dialog.refusal.isVisible() and said in dialog.refusal.text()
    dialog.name.setText("Another")
    assert not dialog.refusal.isVisible()


def test_a_folder_that_is_not_there_is_refused(qtbot: QtBot, dialog: NewProjectDialog, tmp_path: Path) -> None:
    dialog.name.setText("Study")
    dialog.folder.set_path(tmp_path / "nowhere")
    qtbot.mouseClick(dialog.create_button, Qt.MouseButton.LeftButton)
    assert "does not exist" in dialog.refusal.text()


def test_tab_goes_through_the_fields_in_reading_order(qtbot: QtBot, dialog: NewProjectDialog) -> None:
    dialog.activateWindow()
    dialog.name.setFocus()
    reached = []
    for _ in range(5):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        widget = dialog.focusWidget()
        reached.append(widget.text() if isinstance(widget, QPushButton) else widget.accessibleName())
    assert reached[:3] == ["Folder", "Browse…", "Your name as a reader"]
