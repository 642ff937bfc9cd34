"""Polygon, lasso, rectangle, ellipse: what the hand drew is what is stored, once."""

from __future__ import annotations

from math import hypot

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.regions import Mask, rasterise
from tests.gui.canvas.conftest import ALT, HEIGHT, MIDDLE, SHIFT, WIDTH, Hand, square

TRIANGLE = [(50.0, 60.0), (250.0, 80.0), (120.0, 220.0)]
CONTROL = Qt.KeyboardModifier.ControlModifier


def seen(hand: Hand, places):
    return [hand.photo(place) for place in places]


@pytest.mark.parametrize("close", ["enter", "double", "first"])
def test_polygon_closes_in_three_ways(hand: Hand, pixels_of, close: str) -> None:
    hand.canvas.set_tool("polygon")
    intended = pixels_of(seen(hand, TRIANGLE))
    hand.click(TRIANGLE[0])
    hand.click(TRIANGLE[1])
    if close == "double":
        hand.double_click(TRIANGLE[2])
    else:
        hand.click(TRIANGLE[2])
        if close == "enter":
            hand.key(Qt.Key.Key_Return)
        else:
            hand.click((TRIANGLE[0][0] + 3, TRIANGLE[0][1] - 2))
    assert [edit.name for edit in hand.edits] == ["Draw polygon"]
    assert (hand.roi() == intended).all()
    assert hand.canvas.selection == (hand.canvas.regions[0].region_id,)
    assert not hand.canvas.drafting


def test_polygon_mixes_clicks_and_freehand(hand: Hand, pixels_of) -> None:
    hand.canvas.set_tool("polygon")
    hand.click((50, 50))
    hand.press((100, 50))
    stretch = [(100.0 + step, 50.0 + step) for step in range(6, 96, 6)]
    for place in stretch:
        hand.move(place)
    hand.release(stretch[-1])
    hand.click((50, 200))
    hand.key(Qt.Key.Key_Return)
    outline = seen(hand, [(50, 50), (100, 50), *stretch, (50, 200)])
    assert (hand.roi() == pixels_of(outline)).all()
    assert len(hand.edits) == 1


@pytest.mark.parametrize("key", [(Qt.Key.Key_Backspace, None), (Qt.Key.Key_Z, CONTROL)])
def test_vertices_are_taken_back_one_by_one(hand: Hand, key) -> None:
    hand.canvas.set_tool("polygon")
    for place in TRIANGLE:
        hand.click(place)
    for _ in TRIANGLE:
        assert hand.canvas.drafting
        hand.key(key[0], key[1] or Qt.KeyboardModifier.NoModifier)
    assert not hand.canvas.drafting
    assert not hand.canvas.take_back_vertex()
    assert hand.edits == []


def test_pan_and_zoom_in_the_middle_of_a_draft_move_no_vertex(hand: Hand, pixels_of) -> None:
    canvas = hand.canvas
    canvas.set_tool("polygon")
    outline = seen(hand, TRIANGLE[:1])
    hand.click(TRIANGLE[0])
    hand.wheel((200, 150), 2)
    outline += seen(hand, TRIANGLE[1:2])
    hand.click(TRIANGLE[1])
    start, goal = hand.view((100, 100)), hand.view((120, 110))
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    hand.drag([(100, 100), (120, 110)])
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert hand.view((100, 100)) == goal
    hand.press((120, 110), button=MIDDLE)
    hand.move((90, 140), button=MIDDLE)
    hand.release((90, 140), button=MIDDLE)
    assert hand.view((100, 100)) != start
    outline += seen(hand, TRIANGLE[2:])
    hand.click(TRIANGLE[2])
    hand.key(Qt.Key.Key_Return)
    assert (hand.roi() == pixels_of(outline)).all()


def test_lasso(hand: Hand, pixels_of) -> None:
    hand.canvas.set_tool("lasso")
    circle = [(200 + 80 * np.cos(a), 150 + 80 * np.sin(a)) for a in np.linspace(0, 6, 40)]
    hand.drag(circle)
    assert (hand.roi() == pixels_of(seen(hand, circle))).all()
    assert [edit.name for edit in hand.edits] == ["Draw lasso"]


def test_rectangle_is_exact_and_kept_on_the_photo(hand: Hand) -> None:
    hand.canvas.set_tool("rectangle")
    hand.drag([(300, 200), (350, 250), (430, 320)])
    intended = np.zeros((HEIGHT, WIDTH), dtype=bool)
    intended[200:, 300:] = True
    assert (hand.roi() == intended).all()
    assert [edit.name for edit in hand.edits] == ["Draw rectangle"]


def test_ellipse_is_within_a_pixel_of_the_true_one(hand: Hand) -> None:
    hand.canvas.set_tool("ellipse")
    hand.drag([(100, 100), (200, 150), (300, 200)])
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH] + 0.5
    radius = np.hypot((x - 200) / 100, (y - 150) / 50)
    assert hand.roi()[radius < 0.98].all()
    assert not hand.roi()[radius > 1.0].any()


@pytest.mark.parametrize("tool", ["rectangle", "ellipse", "lasso", "polygon"])
def test_what_holds_no_pixel_is_nothing(hand: Hand, tool) -> None:
    hand.canvas.set_tool(tool)
    hand.click((100, 100))
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)
    hand.drag([(100, 100), (150, 100)])
    hand.key(Qt.Key.Key_Escape)
    assert hand.edits == []
    assert hand.canvas.regions == ()
    assert not hand.canvas.drafting


@pytest.mark.parametrize("tool", ["rectangle", "ellipse", "lasso", "polygon", "brush", "eraser", "select"])
@pytest.mark.parametrize("moves", [0, 1, 4])
def test_escape_at_every_stage_restores_everything(hand: Hand, tool, moves: int) -> None:
    before = (square("a", 90, 90, 80), square("b", 250, 100, 40, "hair"))
    hand.canvas.set_regions(before)
    hand.canvas.select(("a",))
    hand.canvas.set_tool(tool)
    hand.press((120, 120))
    for step in range(moves):
        hand.move((130 + 10 * step, 120 + 5 * step))
    hand.key(Qt.Key.Key_Escape)
    hand.move((200, 180))
    hand.release((200, 180))
    assert hand.canvas.regions == before
    assert hand.edits == []
    assert not hand.canvas.drafting
    assert not hand.shapes or hand.shapes[-1] is None


def test_shift_adds_and_alt_subtracts(hand: Hand) -> None:
    canvas = hand.canvas
    canvas.set_regions((square("a", 100, 100, 100), square("h", 0, 0, 30, "hair")))
    canvas.select(("a",))
    canvas.set_tool("rectangle")
    hand.drag([(150, 150), (180, 180), (250, 250)], SHIFT)
    intended = np.zeros((HEIGHT, WIDTH), dtype=bool)
    intended[100:200, 100:200] = intended[150:250, 150:250] = True
    assert (hand.roi() == intended).all()
    assert canvas.regions[0].region_id == "a"
    hand.drag([(120, 120), (130, 130), (140, 140)], ALT)
    intended[120:140, 120:140] = False
    assert (hand.roi() == intended).all()
    assert isinstance(canvas.regions[0].shape, Mask)
    hand.drag([(0, 0), (100, 100), (400, 300)], ALT)
    assert [region.region_id for region in canvas.regions] == ["h"]
    assert [edit.name for edit in hand.edits] == ["Add to region", "Subtract from region", "Subtract from region"]
    assert hand.edits[-1].changes[0].after is None


def test_shift_without_a_region_of_the_label_starts_one(hand: Hand) -> None:
    hand.canvas.set_regions((square("h", 0, 0, 30, "hair"),))
    hand.canvas.select(("h",))
    hand.canvas.set_tool("rectangle")
    hand.drag([(100, 100), (110, 110), (120, 130)], SHIFT)
    assert hand.edits[0].changes[0].before is None
    assert hand.roi().sum() == 20 * 30


def test_another_tool_finishes_a_draft_that_is_an_outline(hand: Hand) -> None:
    hand.canvas.set_tool("polygon")
    for place in TRIANGLE:
        hand.click(place)
    hand.canvas.set_tool("brush")
    assert len(hand.edits) == 1


def test_nothing_is_drawn_where_it_may_not_be(hand: Hand) -> None:
    hand.canvas.set_editable(False)
    hand.canvas.set_regions((square("a", 100, 100, 100),))
    for tool in ("rectangle", "brush", "eraser", "polygon", "select"):
        hand.canvas.set_tool(tool)
        hand.drag([(120, 120), (140, 140), (170, 160)])
        hand.key(Qt.Key.Key_Delete)
    assert hand.edits == []
    assert hand.canvas.selection == ("a",)


def test_a_freehand_loop_that_ends_at_its_start_closes(hand: Hand) -> None:
    hand.canvas.set_tool("polygon")
    loop = [(200 + 60 * np.cos(a), 150 + 60 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 60)]
    hand.drag(loop)
    assert len(hand.edits) == 1
    shape = hand.canvas.regions[0].shape
    assert abs(rasterise(shape, WIDTH, HEIGHT).area - np.pi * 60**2) < 150
    assert all(hypot(x - 200, y - 150) < 62 for x, y in shape[0].outer)
