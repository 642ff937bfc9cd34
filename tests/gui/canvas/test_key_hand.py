"""Drawing without a mouse: every tool by arrows and Space gives what a hand would give."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPointF, Qt

from engine.regions import LESION
from gui.canvas.canvas import PhotoCanvas
from gui.canvas.key_hand import LONG_STEP, STEP
from gui.canvas.tools.base import ToolName
from tests.gui.canvas.conftest import HEIGHT, WIDTH, Hand, square

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
WAYS = {
    "l": (Qt.Key.Key_Left, NONE, (-STEP, 0)),
    "r": (Qt.Key.Key_Right, NONE, (STEP, 0)),
    "u": (Qt.Key.Key_Up, NONE, (0, -STEP)),
    "d": (Qt.Key.Key_Down, NONE, (0, STEP)),
    "L": (Qt.Key.Key_Left, SHIFT, (-LONG_STEP, 0)),
    "R": (Qt.Key.Key_Right, SHIFT, (LONG_STEP, 0)),
    "U": (Qt.Key.Key_Up, SHIFT, (0, -LONG_STEP)),
    "D": (Qt.Key.Key_Down, SHIFT, (0, LONG_STEP)),
}


@pytest.fixture
def keys(canvas: PhotoCanvas) -> Hand:
    canvas.key_hand.set_active(True)
    return Hand(canvas)


def walk(hand: Hand, way: str) -> tuple[tuple[float, float], ...]:
    """The arrows of `way`; the places that it leads over, from where it begins."""
    start = hand.canvas.key_hand.point
    places = [(start.x(), start.y())]
    for letter in way:
        key, held, (across, down) = WAYS[letter]
        hand.key(key, held)
        places.append((places[-1][0] + across, places[-1][1] + down))
    assert hand.canvas.key_hand.point == QPointF(*places[-1])
    return tuple(places)


def press(hand: Hand, held: Qt.KeyboardModifier = NONE) -> None:
    hand.key(Qt.Key.Key_Space, held)


def same_by_hand(canvas: PhotoCanvas, tool: ToolName, places: Sequence[tuple[float, float]]) -> object:
    """What a hand draws over the same places with the same tool."""
    other = Hand(canvas)
    canvas.key_hand.set_active(False)
    canvas.set_regions(())
    canvas.set_tool(tool)
    other.drag([other.photo(place) for place in places])
    return canvas.regions[-1].shape


@pytest.mark.parametrize("tool", ["rectangle", "ellipse", "lasso", "brush"])
def test_what_is_dragged_is_what_a_hand_would_draw(canvas: PhotoCanvas, keys: Hand, tool: ToolName) -> None:
    canvas.set_tool(tool)
    walk(keys, "LU")
    press(keys)
    assert canvas.pressing
    places = walk(keys, "RrrDDLLd")
    press(keys)
    assert not canvas.pressing and len(keys.edits) == 1
    drawn = canvas.regions[0].shape
    assert drawn == same_by_hand(canvas, tool, places)


def test_a_polygon_is_clicked_corner_by_corner_and_enter_closes_it(canvas: PhotoCanvas, keys: Hand) -> None:
    canvas.set_tool("polygon")
    corners = []
    for way in ("LU", "RR", "DD", "LL"):
        corners.append(walk(keys, way)[-1])
        press(keys)
        assert not canvas.pressing
    keys.key(Qt.Key.Key_Return)
    (region,) = canvas.regions
    assert isinstance(region.shape, tuple) and region.shape[0].outer == tuple(corners)
    assert region.label == LESION


def test_enter_ends_what_space_began_and_escape_takes_it_back(canvas: PhotoCanvas, keys: Hand) -> None:
    canvas.set_tool("rectangle")
    press(keys)
    walk(keys, "RD")
    keys.key(Qt.Key.Key_Return)
    assert len(canvas.regions) == 1
    walk(keys, "LL")
    press(keys)
    walk(keys, "UU")
    keys.key(Qt.Key.Key_Escape)
    assert len(canvas.regions) == 1 and canvas.key_hand.active and not canvas.pressing
    keys.key(Qt.Key.Key_Escape)
    assert not canvas.key_hand.active


def test_shift_adds_and_alt_subtracts_as_with_a_hand(canvas: PhotoCanvas, keys: Hand) -> None:
    canvas.set_regions((square("1", 160, 110, 80),))
    canvas.select(("1",))
    canvas.set_tool("rectangle")
    before = int(keys.roi().sum())
    press(keys, ALT)
    walk(keys, "rrdd")
    press(keys)
    assert int(keys.roi().sum()) == before - (2 * STEP) ** 2
    assert len(canvas.regions) == 1


def test_the_cursor_stays_on_the_photo_and_is_seen_at_every_zoom(canvas: PhotoCanvas, keys: Hand) -> None:
    for letter in "ULDR":
        for _ in range(30):
            key, held, _ = WAYS[letter]
            keys.key(key, held)
    assert canvas.key_hand.point == QPointF(WIDTH, HEIGHT)
    canvas.zoom_to(4.0)
    canvas.key_hand.centre()
    before = canvas.key_hand.point
    for _ in range(20):
        keys.key(Qt.Key.Key_Right, SHIFT)
    point = canvas.key_hand.point
    assert point.x() - before.x() == pytest.approx(min(20 * LONG_STEP / 4, WIDTH - before.x()))
    assert canvas.viewport().rect().contains(canvas.viewportTransform().map(point).toPoint())


def test_without_the_cursor_arrows_and_space_mean_what_they_meant(canvas: PhotoCanvas) -> None:
    hand = Hand(canvas)
    canvas.set_regions((square("1", 100, 100, 50),))
    canvas.select(("1",))
    hand.key(Qt.Key.Key_Right)
    assert hand.edits[-1].name == "Nudge"
    place = canvas.key_hand.point
    canvas.key_hand.set_active(True)
    hand.key(Qt.Key.Key_Right)
    assert len(hand.edits) == 1 and canvas.key_hand.point != place


def test_the_cursor_is_drawn(canvas: PhotoCanvas, keys: Hand) -> None:
    def seen() -> object:
        return canvas.viewport().grab().toImage()

    before = seen()
    keys.key(Qt.Key.Key_Right, SHIFT)
    moved = seen()
    assert moved != before
    canvas.key_hand.set_active(False)
    assert seen() != moved
