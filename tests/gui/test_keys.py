"""Keys can be changed: at once, kept, without two actions on one key, and shown as they are everywhere."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from gui import keymap
from gui.actions import key_rules
from gui.actions.table import ACTIONS, MENUS
from gui.canvas.canvas import PhotoCanvas
from gui.canvas.keys import Keyboard
from gui.dialogs.key_sheet import BY_KEYBOARD, HAND, KeySheet
from gui.dialogs.settings import SettingsDialog
from gui.settings import Settings
from gui.window import Window
from tests.gui.conftest import open_and_wait

IN_A_FRESH_PROCESS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from gui.document.document import Document
from gui.settings import Settings
from gui.window import Window
app = QApplication([])
document = Document(Settings(Path(sys.argv[1])))
window = Window(document)
for name in ("brush", "lasso", "fit", "redo"):
    print(name, *(key.toString() for key in window.actions_table[name].shortcuts()))
print(window.actions_table["brush"].toolTip().splitlines()[0])
document.shut_down()
"""


@pytest.fixture
def window(start_window: Window) -> Window:
    return start_window


@pytest.fixture
def dialog(qtbot: QtBot) -> SettingsDialog:
    made = SettingsDialog(key_rules.defaults(), "dark", 100)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def press(
    qtbot: QtBot, dialog: SettingsDialog, name: str, key: Qt.Key, held: Qt.KeyboardModifier | None = None
) -> None:
    """Choose an action as a person does and press its new key."""
    part = dialog.keys
    part.table.choose(name)
    dialog.activateWindow()
    part.field.setFocus()
    qtbot.waitUntil(part.field.hasFocus)
    qtbot.keyClick(part.field, key, held or Qt.KeyboardModifier.NoModifier)


def test_every_action_stands_in_the_table_and_can_be_found(dialog: SettingsDialog) -> None:
    table = dialog.keys.table
    assert table.rowCount() == len([row for row in ACTIONS if row.place in MENUS]) == len(ACTIONS)
    dialog.keys.search.setText("  lasso ")
    shown = [table.item(row, 0) for row in range(table.rowCount()) if not table.isRowHidden(row)]
    assert [item.text() for item in shown if item] == ["Lasso", "Edge lasso"]
    dialog.keys.search.setText("ctrl+shift+y")
    assert sum(not table.isRowHidden(row) for row in range(table.rowCount())) == 1
    dialog.keys.search.setText("no such thing")
    assert dialog.keys.words.text() == "No action or key holds “no such thing”."


def test_a_key_is_changed_by_pressing_it(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(dialog.keys_chosen) as said:
        press(qtbot, dialog, "brush", Qt.Key.Key_Q)
    assert said.args and said.args[0]["brush"] == ("Q",)
    press(qtbot, dialog, "fit", Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert dialog.keys.keys["fit"] == ("Ctrl+Alt+F",)
    press(qtbot, dialog, "next_photo", Qt.Key.Key_F9)
    assert dialog.keys.keys["next_photo"] == ("F9", "Right"), "further keys stay"


def test_a_key_that_is_taken_says_by_what_and_can_be_taken_over(qtbot: QtBot, dialog: SettingsDialog) -> None:
    part = dialog.keys
    press(qtbot, dialog, "brush", Qt.Key.Key_L)
    assert part.words.text() == "L is the key of “Lasso” now."
    assert part.keys == key_rules.defaults()
    qtbot.mouseClick(part.take, Qt.MouseButton.LeftButton)
    assert part.keys["brush"] == ("L",) and part.keys["lasso"] == ()
    assert not part.take.isVisible()


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (Qt.Key.Key_Space, "Space moves the photo while it is held and stays so."),
        (Qt.Key.Key_1, "1 chooses the label “Lesion” and stays so."),
    ],
)
def test_keys_of_the_photo_and_of_labels_stay(qtbot: QtBot, dialog: SettingsDialog, key: Qt.Key, words: str) -> None:
    press(qtbot, dialog, "brush", key)
    assert dialog.keys.words.text().casefold() == words.casefold()
    assert not dialog.keys.take.isVisible() and dialog.keys.keys == key_rules.defaults()


def test_one_and_all_are_reset(qtbot: QtBot, dialog: SettingsDialog) -> None:
    part = dialog.keys
    assert not part.reset_all.isEnabled()
    press(qtbot, dialog, "brush", Qt.Key.Key_Q)
    press(qtbot, dialog, "lasso", Qt.Key.Key_B)
    part.table.choose("brush")
    part.reset.click()
    assert part.words.text() == "B is the key of “Lasso” now.", "what was given away is not taken back unasked"
    part.take.click()
    assert part.keys["brush"] == ("B",) and part.keys["lasso"] == ()
    part.reset_all.click()
    assert part.keys == key_rules.defaults()


def test_an_action_may_have_no_key(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.keys.table.choose("flag")
    dialog.keys.none.click()
    assert dialog.keys.keys["flag"] == ()
    assert dialog.keys.words.text() == "“Flag for another look” has no key now."


def test_esc_leaves_the_field_and_not_the_dialog(qtbot: QtBot, dialog: SettingsDialog) -> None:
    press(qtbot, dialog, "brush", Qt.Key.Key_Escape)
    assert dialog.isVisible() and dialog.keys.table.hasFocus()
    press(qtbot, dialog, "brush", Qt.Key.Key_Shift)
    assert dialog.keys.keys == key_rules.defaults(), "a modifier alone is no key"


def test_changed_keys_hold_at_once_and_are_shown_everywhere(qtbot: QtBot, window: Window, project_path: Path) -> None:
    open_and_wait(qtbot, window.document, project_path)
    place = window.label_place
    assert place is not None
    keys = key_rules.given("Q", "brush", key_rules.defaults())
    keys = key_rules.given("F8", "complete", keys)
    window.dialogues._use_keys(keys)  # pyright: ignore[reportPrivateUsage]
    window.activateWindow()
    place.canvas.setFocus()
    qtbot.waitUntil(place.canvas.hasFocus)
    qtbot.keyClick(place.canvas, Qt.Key.Key_B)
    assert place.canvas.tool != "brush"
    qtbot.keyClick(place.canvas, Qt.Key.Key_Q)
    assert place.canvas.tool == "brush"
    button = next(
        one for one in window.findChildren(QToolButton) if one.defaultAction() is window.actions_table["brush"]
    )
    assert button.toolTip().startswith("Brush (Q)")
    assert place.inspector.complete.text() == "Complete case  F8"
    sheet = KeySheet(window)
    assert "Q" in [label.text() for label in sheet.findChildren(QLabel)]
    sheet.deleteLater()


def test_typing_stays_typing_whatever_the_keys(qtbot: QtBot, window: Window, project_path: Path) -> None:
    open_and_wait(qtbot, window.document, project_path)
    place = window.label_place
    assert place is not None
    window.dialogues._use_keys(key_rules.given("Q", "brush", key_rules.defaults()))  # pyright: ignore[reportPrivateUsage]
    window.activateWindow()
    place.cases.search.setFocus()
    qtbot.waitUntil(place.cases.search.hasFocus)
    tool = place.canvas.tool
    qtbot.keyClicks(place.cases.search, "q b")
    assert place.cases.search.text() == "q b" and place.canvas.tool == tool


def test_a_fresh_process_has_the_changed_keys(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    settings = Settings(file)
    keys = key_rules.given("L", "brush", key_rules.defaults())
    settings.keys = key_rules.changed({**keys, "fit": ()})
    settings.flush()
    words = [sys.executable, "-c", IN_A_FRESH_PROCESS, str(file)]
    said = subprocess.run(words, capture_output=True, text=True, check=True, encoding="utf-8").stdout
    assert said.splitlines() == ["brush L", "lasso", "fit", "redo Ctrl+Shift+Z Ctrl+Y", "Brush (L)"]
    settings.keys = {}
    assert settings.keys == {}


def test_what_a_person_chose_goes_before_the_key_of_an_action_that_came_later() -> None:
    chosen = key_rules.complete({"brush": ("F1",), "gone since then": ("F2",)})
    assert chosen["brush"] == ("F1",) and chosen["keys"] == ("Ctrl+/",)
    assert set(chosen) == {row.name for row in ACTIONS}


def test_the_sheet_names_every_key_of_the_photo(qtbot: QtBot) -> None:
    shown = " ".join(keys for _, keys in (*HAND, *BY_KEYBOARD)) + " ".join(key for row in ACTIONS for key in row.keys)
    named = {"Esc": "Esc", "Return": "Enter", "Backspace": "Backspace", "Del": "Delete"}
    canvas = PhotoCanvas()
    qtbot.addWidget(canvas)
    for key in Keyboard(canvas)._answers:  # pyright: ignore[reportPrivateUsage]
        word = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
        assert named.get(word, word) in shown


def test_the_settings_are_opened_from_the_menu_and_kept(qtbot: QtBot, window: Window) -> None:
    from PySide6.QtCore import QTimer

    def change() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SettingsDialog)
        dialog.keys.table.choose("brush")
        dialog.keys.press("Q")
        dialog.size_of_text.setCurrentIndex(3)
        dialog.size_of_text.activated.emit(3)
        assert dialog.later.isVisible()
        dialog.accept()

    QTimer.singleShot(0, change)
    window.actions_table["settings"].trigger()
    settings = window.document.settings
    assert settings.keys == {"brush": ("Q",)} and settings.text_size == 130
    assert keymap.key_of("brush") == "Q"
