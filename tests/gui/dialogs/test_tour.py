"""Three steps, shown once, left at any time, and found again in the menu."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui import keymap
from gui.actions.key_rules import defaults, given
from gui.dialogs.tour import STEPS, TourDialog
from gui.document.document import Document
from gui.settings import Settings
from gui.window import Window


@pytest.fixture
def tour(qtbot: QtBot) -> TourDialog:
    keymap.use(given("Q", "brush", defaults()))
    made = TourDialog()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_it_leads_through_three_steps_and_back(qtbot: QtBot, tour: TourDialog) -> None:
    assert len(STEPS) == 3 and tour.count.text() == "Step 1 of 3" and not tour.back.isVisible()
    assert "brush (Q)" in tour.words.text(), "keys are those of now"
    qtbot.mouseClick(tour.onward, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tour.back, Qt.MouseButton.LeftButton)
    assert tour.title.text() == STEPS[0].title
    for _ in range(2):
        qtbot.mouseClick(tour.onward, Qt.MouseButton.LeftButton)
    assert tour.onward.text() == "Done" and not tour.skip.isVisible()
    with qtbot.waitSignal(tour.demo_asked):
        qtbot.mouseClick(tour.demo, Qt.MouseButton.LeftButton)
    assert not tour.isVisible()


def test_it_is_left_at_any_time(qtbot: QtBot, tour: TourDialog) -> None:
    qtbot.mouseClick(tour.skip, Qt.MouseButton.LeftButton)
    assert not tour.isVisible()
    tour.show()
    qtbot.keyClick(tour, Qt.Key.Key_Escape)
    assert not tour.isVisible()


def test_it_comes_once_and_again_from_the_menu(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    document = Document(Settings(file))
    window = Window(document)
    qtbot.addWidget(window)
    window.show()
    window.dialogues.show_tour_once()
    first = window.findChild(TourDialog)
    assert first is not None and first.isVisible()
    first.reject()
    qtbot.waitUntil(lambda: window.findChild(TourDialog) is None)
    window.dialogues.show_tour_once()
    assert window.findChild(TourDialog) is None
    window.actions_table["tour"].trigger()
    assert window.findChild(TourDialog) is not None
    document.settings.flush()
    window.close()
    words = "import sys; from pathlib import Path; from gui.settings import Settings"
    asked = f"{words}; print(Settings(Path(sys.argv[1])).tour_seen)"
    said = subprocess.run([sys.executable, "-c", asked, str(file)], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "True"
