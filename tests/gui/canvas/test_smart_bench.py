"""Questions about the photo answered in a thread: the window goes on, late answers are dropped or committed."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.canvas.canvas import PhotoCanvas
from gui.canvas.tools.base import ToolName
from gui.engine_thread import EngineThread, Watch
from gui.panels.smart_options import SmartOptions
from tests.gui.canvas.conftest import HEIGHT, WIDTH, Hand
from tests.gui.canvas.test_smart_tools import CENTRE, DISC, overlap


@pytest.fixture
def thread() -> Iterator[EngineThread]:
    thread = EngineThread("drawing")
    yield thread
    thread.close()


@pytest.fixture
def skin(canvas: PhotoCanvas, thread: EngineThread) -> PhotoCanvas:
    canvas.smart.set_worker(thread)
    canvas.show_photo(np.where(DISC[..., None], (120, 70, 50), (215, 180, 160)).astype(np.uint8))
    canvas.zoom_to(1.0)
    return canvas


def gesture(hand: Hand, tool: ToolName) -> None:
    if tool == "wand":
        hand.click(CENTRE)
    else:
        hand.drag([(180, 130), (200, 150), (215, 165)])


@pytest.mark.parametrize("tool", ["wand", "smart"])
def test_what_is_released_or_accepted_early_becomes_a_region_when_it_is_found(
    skin: PhotoCanvas, hand: Hand, thread: EngineThread, qtbot: QtBot, tool: ToolName
) -> None:
    skin.set_tool(tool)
    gesture(hand, tool)
    hand.key(Qt.Key.Key_Return)
    assert not hand.edits, "the window did not wait"
    qtbot.waitUntil(lambda: bool(hand.edits) and not thread.busy)
    assert len(hand.edits) == 1
    assert overlap(hand.roi(), DISC) > 0.95


@pytest.mark.parametrize("tool", ["wand", "smart"])
def test_an_answer_about_another_photo_is_dropped(
    skin: PhotoCanvas, hand: Hand, thread: EngineThread, qtbot: QtBot, tool: ToolName
) -> None:
    skin.set_tool(tool)
    gesture(hand, tool)
    hand.key(Qt.Key.Key_Return)
    skin.show_photo(np.full((HEIGHT, WIDTH, 3), 180, dtype=np.uint8))
    assert not skin.drafting
    qtbot.waitUntil(lambda: not thread.busy)
    assert not hand.edits
    assert skin.regions == ()


@pytest.mark.parametrize("tool", ["wand", "smart", "edge_lasso"])
def test_an_answer_after_esc_is_dropped(
    skin: PhotoCanvas, hand: Hand, thread: EngineThread, qtbot: QtBot, tool: ToolName
) -> None:
    skin.set_tool(tool)
    hand.press(CENTRE)
    hand.move((210, 160))
    if tool == "smart":
        hand.release((210, 160))
    hand.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not thread.busy)
    assert not skin.drafting
    assert not hand.edits


def test_the_line_is_straight_until_the_edges_are_known(
    skin: PhotoCanvas, hand: Hand, thread: EngineThread, qtbot: QtBot
) -> None:
    skin.set_tool("edge_lasso")
    qtbot.waitUntil(lambda: not thread.busy)
    top, right = (CENTRE[0], CENTRE[1] - 60), (CENTRE[0] + 60, CENTRE[1])
    hand.click(top)
    hand.hover(right)
    assert skin.draft is not None
    assert len(skin.draft.points) == 2
    qtbot.waitUntil(lambda: skin.draft is not None and len(skin.draft.points) > 4)
    away = [np.hypot(x - CENTRE[0], y - CENTRE[1]) for x, y in skin.draft.points]
    assert np.abs(np.array(away) - 60).max() < 2


def test_of_many_tolerances_the_last_one_counts(
    skin: PhotoCanvas, hand: Hand, thread: EngineThread, qtbot: QtBot
) -> None:
    skin.set_tool("wand")
    thread.run(_hold, _done, kind="hold")
    hand.press(CENTRE)
    for step in range(1, 20):
        hand.move((CENTRE[0] + 10 * step, CENTRE[1]))
    hand.release((CENTRE[0], CENTRE[1]))
    qtbot.waitUntil(lambda: bool(hand.edits) and not thread.busy)
    assert len(hand.edits) == 1
    assert overlap(hand.roi(), DISC) > 0.98, "released where it was pressed: the first tolerance again"


def _hold(watch: Watch) -> None:
    """Lets moves of the hand pile up."""
    import time

    time.sleep(0.05)


def _done(_: object) -> None:
    """Nothing was asked."""


def test_the_row_shows_what_the_tools_do_and_the_other_way_round(canvas: PhotoCanvas, qtbot: QtBot) -> None:
    options = SmartOptions()
    qtbot.addWidget(options)
    options.follow(canvas.smart)
    options.show()
    for tool, seen in (("wand", (True, False)), ("smart", (False, True)), ("brush", (False, False))):
        options.show_tool(tool)
        assert (options.tolerance.isVisible(), options.boxes.isVisible()) == seen
    options.tolerance.setValue(30)
    assert canvas.smart.tolerance == 30
    canvas.smart.tolerance = 21.4
    assert options.tolerance.value() == 21
    assert options.figure.text() == "±21"
    options.boxes.click()
    assert canvas.smart.boxes
    canvas.smart.boxes = False
    assert not options.boxes.isChecked()
