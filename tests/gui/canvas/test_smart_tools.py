"""Wand, edge lasso and smart region by real events on a photo with a dark disc."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt

from engine.regions import LESION, Mask, Region, rasterise
from engine.smart.method_names import without_method
from gui.canvas.canvas import PhotoCanvas
from gui.canvas.found import Found
from gui.canvas.tools.base import Draft
from tests.gui.canvas.conftest import ALT, HEIGHT, NONE, SHIFT, WIDTH, Hand, Place, square

CONTROL = Qt.KeyboardModifier.ControlModifier
CENTRE, RADIUS = (200.0, 150.0), 60.0


def disc(centre: Place, radius: float) -> NDArray[np.bool_]:
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    return np.hypot(columns + 0.5 - centre[0], rows + 0.5 - centre[1]) < radius


DISC = disc(CENTRE, RADIUS)


def overlap(one: NDArray[np.bool_], other: NDArray[np.bool_]) -> float:
    return float((one & other).sum() / (one | other).sum())


def draft_of(canvas: PhotoCanvas) -> Draft:
    assert canvas.draft is not None
    return canvas.draft


def found_in(draft: Draft) -> Found:
    assert draft.found is not None
    return draft.found


def on_rim(turn: float, radius: float = RADIUS) -> Place:
    return CENTRE[0] + radius * cos(2 * pi * turn), CENTRE[1] + radius * sin(2 * pi * turn)


@pytest.fixture
def skin(canvas: PhotoCanvas) -> PhotoCanvas:
    canvas.show_photo(np.where(DISC[..., None], (120, 70, 50), (215, 180, 160)).astype(np.uint8))
    canvas.zoom_to(1.0)
    return canvas


def test_the_wand_finds_the_disc_as_one_step(skin: PhotoCanvas, hand: Hand) -> None:
    skin.set_tool("wand")
    hand.click(CENTRE)
    assert [edit.name for edit in hand.edits] == ["Magic wand"]
    assert overlap(hand.roi(), DISC) > 0.98
    assert skin.selection == (skin.regions[0].region_id,)
    assert hand.shapes[-1] is None, "whoever follows the draft is told that it is over"


def test_what_the_wand_shows_is_what_becomes_the_region(skin: PhotoCanvas, hand: Hand) -> None:
    skin.set_tool("wand")
    hand.press(CENTRE)
    draft = draft_of(skin)
    shown = rasterise(found_in(draft).shape, WIDTH, HEIGHT).to_mask()
    assert not hand.edits
    hand.release(CENTRE)
    np.testing.assert_array_equal(hand.roi(), shown)


def test_a_drag_of_the_wand_changes_its_tolerance_and_stays_for_the_next(skin: PhotoCanvas, hand: Hand) -> None:
    skin.set_tool("wand")
    told: list[float] = []
    skin.smart.tolerance_changed.connect(told.append)
    first = skin.smart.tolerance
    hand.press(CENTRE)
    hand.move((CENTRE[0] + 2, CENTRE[1]))
    assert skin.smart.tolerance == first, "a steady hand changes nothing"
    hand.move((CENTRE[0] + 80, CENTRE[1] - 20))
    assert skin.smart.tolerance == pytest.approx(first + 0.12 * 100)
    hand.move((CENTRE[0] - 195, CENTRE[1] + 120))
    assert skin.smart.tolerance == 1
    hand.move((CENTRE[0] + 195, CENTRE[1] - 145))
    hand.release((CENTRE[0] + 195, CENTRE[1] - 145))
    assert told[-1] == skin.smart.tolerance == pytest.approx(first + 0.12 * 340)
    assert hand.roi().all(), "so much tolerance takes in the skin"


def test_esc_with_the_wand_down_leaves_nothing(skin: PhotoCanvas, hand: Hand) -> None:
    skin.set_tool("wand")
    hand.press(CENTRE)
    hand.key(Qt.Key.Key_Escape)
    assert not skin.drafting
    hand.release(CENTRE)
    assert not hand.edits
    assert skin.regions == ()


def test_the_wand_adds_with_shift_and_subtracts_with_alt(skin: PhotoCanvas, hand: Hand) -> None:
    region = square("a", 100, 50, 100)
    skin.set_regions((region,))
    skin.select(("a",))
    skin.set_tool("wand")
    before = hand.roi()
    hand.click(CENTRE, ALT)
    assert without_method(hand.edits[-1].name) == "Subtract from region"
    less = hand.roi()
    assert not (less & ~before).any()
    assert overlap(before & ~less, before & DISC) > 0.95
    hand.click(CENTRE, SHIFT)
    assert hand.edits[-1].name == "Add to region"
    assert overlap(hand.roi(), before | DISC) > 0.98
    assert len(skin.regions) == 1


def test_a_press_beside_the_photo_finds_nothing(skin: PhotoCanvas, hand: Hand) -> None:
    skin.set_tool("wand")
    hand.click((-20.0, 50.0))
    assert not skin.drafting
    assert not hand.edits


def test_a_shape_of_thousands_of_vertices_becomes_painted(canvas: PhotoCanvas, hand: Hand) -> None:
    noise = np.random.default_rng(0).random((HEIGHT, WIDTH)) < 0.75
    coarse = np.kron(noise[::6, ::6], np.ones((6, 6))).astype(bool)[:HEIGHT, :WIDTH]
    coarse[:, 196:204] = True
    canvas.show_photo(np.where(coarse[..., None], (120, 70, 50), (215, 180, 160)).astype(np.uint8))
    canvas.zoom_to(1.0)
    canvas.set_tool("wand")
    hand.click((200.0, 150.0))
    assert isinstance(canvas.regions[0].shape, Mask)


def trace(hand: Hand, turns: list[float], keys: Qt.KeyboardModifier = NONE) -> None:
    for turn in turns:
        hand.move(on_rim(turn), button=Qt.MouseButton.NoButton)
        hand.click(on_rim(turn), keys)


def test_a_few_clicks_along_the_edge_follow_it(skin: PhotoCanvas, hand: Hand) -> None:
    skin.set_tool("edge_lasso")
    trace(hand, [0, 0.2, 0.4, 0.6, 0.8])
    hand.key(Qt.Key.Key_Return)
    assert [edit.name for edit in hand.edits] == ["Draw edge lasso"]
    assert overlap(hand.roi(), DISC) > 0.96
    straight = rasterise_polygon([on_rim(turn / 5) for turn in range(5)])
    assert overlap(straight, DISC) < 0.8


def test_clicks_far_apart_with_no_move_between_are_joined_along_the_edge(skin: PhotoCanvas, hand: Hand) -> None:
    skin.set_tool("edge_lasso")
    for turn in (0, 0.35, 0.7):
        hand.click(on_rim(turn))
    hand.key(Qt.Key.Key_Return)
    assert overlap(hand.roi(), DISC) > 0.96


def rasterise_polygon(places: list[Place]) -> NDArray[np.bool_]:
    from engine.regions import Polygon

    return rasterise((Polygon(tuple(places)),), WIDTH, HEIGHT).to_mask()


@pytest.mark.parametrize("closing", ["double", "first"])
def test_the_edge_lasso_closes_by_double_click_and_at_the_first_anchor(
    skin: PhotoCanvas, hand: Hand, closing: str
) -> None:
    skin.set_tool("edge_lasso")
    trace(hand, [0, 0.25, 0.5])
    if closing == "double":
        hand.double_click(on_rim(0.75))
    else:
        trace(hand, [0.75])
        hand.click(on_rim(0))
    assert len(hand.edits) == 1
    assert not skin.drafting
    assert overlap(hand.roi(), DISC) > 0.96


def test_ctrl_suspends_edge_following(skin: PhotoCanvas, hand: Hand) -> None:
    skin.set_tool("edge_lasso")
    hand.click(on_rim(0))
    for step in range(1, 41):
        hand.move(on_rim(step / 80, RADIUS - 25), CONTROL, Qt.MouseButton.NoButton)
    drawn = [np.hypot(x - CENTRE[0], y - CENTRE[1]) for x, y in draft_of(skin).points[5:]]
    assert np.abs(np.array(drawn) - (RADIUS - 25)).max() < 2, "the line is where the hand was"
    hand.move(on_rim(0.5, RADIUS - 20), NONE, Qt.MouseButton.NoButton)
    trace(hand, [0.5, 0.75])
    hand.key(Qt.Key.Key_Return)
    lower, upper = hand.roi()[150:], hand.roi()[:150]
    assert overlap(upper, DISC[:150]) > 0.93
    assert overlap(lower, disc(CENTRE, RADIUS - 25)[150:]) > 0.85


def test_backspace_and_undo_take_anchors_back_and_esc_drops_all(skin: PhotoCanvas, hand: Hand) -> None:
    skin.set_tool("edge_lasso")
    trace(hand, [0, 0.2, 0.4])
    hand.key(Qt.Key.Key_Backspace)
    assert len(draft_of(skin).anchors) == 2
    hand.key(Qt.Key.Key_Z, CONTROL)
    assert len(draft_of(skin).anchors) == 1
    hand.key(Qt.Key.Key_Backspace)
    assert not skin.drafting
    for clicks in (1, 2, 3):
        trace(hand, [0.1 * turn for turn in range(clicks)])
        assert skin.drafting
        hand.key(Qt.Key.Key_Escape)
        assert not skin.drafting
    assert not hand.edits


def test_the_draft_stays_in_place_while_the_photo_is_moved_and_zoomed(skin: PhotoCanvas, hand: Hand) -> None:
    skin.set_tool("edge_lasso")
    trace(hand, [0, 0.25])
    anchors = draft_of(skin).anchors
    hand.wheel(CENTRE, 2)
    hand.press((200, 150), button=Qt.MouseButton.MiddleButton)
    hand.move((190, 140), button=Qt.MouseButton.MiddleButton)
    hand.release((190, 140), button=Qt.MouseButton.MiddleButton)
    assert draft_of(skin).anchors == anchors
    hand.wheel(CENTRE, -2)
    trace(hand, [0.5, 0.75])
    hand.key(Qt.Key.Key_Return)
    assert overlap(hand.roi(), DISC) > 0.95


def test_one_stroke_along_the_edge_closes_where_it_began(skin: PhotoCanvas, hand: Hand) -> None:
    skin.set_tool("edge_lasso")
    rough = [on_rim(step / 60, RADIUS + 3 * (-1) ** step) for step in range(61)]
    hand.press(rough[0])
    for place in rough[1:]:
        hand.move(place)
    hand.release(rough[0])
    trace(hand, [0.5])
    hand.key(Qt.Key.Key_Return)
    assert len(hand.edits) <= 1


def test_a_scribble_is_shown_as_a_draft_and_enter_accepts_it(skin: PhotoCanvas, hand: Hand) -> None:
    skin.set_tool("smart")
    hand.drag([(180, 130), (200, 150), (215, 165)])
    assert not hand.edits
    draft = draft_of(skin)
    shown = rasterise(found_in(draft).shape, WIDTH, HEIGHT).to_mask()
    assert overlap(shown, DISC) > 0.95
    assert hand.shapes[-1] is not None, "scores follow the draft"
    hand.key(Qt.Key.Key_Return)
    assert [edit.name for edit in hand.edits] == ["Smart region · mixture + random walker"]
    np.testing.assert_array_equal(hand.roi(), shown)


def test_a_box_with_ctrl_finds_what_lies_in_it_and_a_click_accepts(skin: PhotoCanvas, hand: Hand) -> None:
    skin.set_tool("smart")
    hand.drag([(130, 80), (200, 150), (270, 220)], CONTROL)
    assert skin.drafting
    hand.click(CENTRE)
    assert overlap(hand.roi(), DISC) > 0.97
    assert not skin.drafting


def test_boxes_can_be_what_a_plain_drag_draws(skin: PhotoCanvas, hand: Hand) -> None:
    skin.smart.boxes = True
    skin.set_tool("smart")
    hand.drag([(130, 80), (270, 220)])
    draft = draft_of(skin)
    assert len(found_in(draft).boxes) == 1
    hand.drag([(120, 70), (280, 230)])
    assert found_in(draft_of(skin)).boxes[0][0] == pytest.approx(hand.photo((120, 70))), "a new box replaces the old"


def test_further_scribbles_refine_and_backspace_takes_them_back(skin: PhotoCanvas, hand: Hand) -> None:
    skin.set_tool("smart")
    hand.drag([(180, 130), (215, 165)])
    hand.drag([(150, 190), (200, 195), (250, 190)], ALT)
    draft = draft_of(skin)
    assert draft.mode == "new", "Alt means outside once there is a draft"
    assert len(found_in(draft).outside) == 1
    less = rasterise(found_in(draft).shape, WIDTH, HEIGHT).to_mask()
    assert not less[195, 200]
    hand.key(Qt.Key.Key_Backspace)
    more = rasterise(found_in(draft_of(skin)).shape, WIDTH, HEIGHT).to_mask()
    assert more[195, 200]
    hand.key(Qt.Key.Key_Backspace)
    assert not skin.drafting


@pytest.mark.parametrize("stage", ["stroke", "draft", "second stroke"])
def test_esc_drops_a_smart_region_at_every_stage(skin: PhotoCanvas, hand: Hand, stage: str) -> None:
    skin.set_tool("smart")
    hand.press((180, 130))
    hand.move((215, 165))
    if stage != "stroke":
        hand.release((215, 165))
    if stage == "second stroke":
        hand.press((190, 160))
        hand.move((200, 170))
    hand.key(Qt.Key.Key_Escape)
    assert not skin.drafting
    hand.release((215, 165))
    assert not hand.edits
    assert not skin.drafting


def test_a_smart_region_adds_and_subtracts_by_the_keys_of_its_first_stroke(skin: PhotoCanvas, hand: Hand) -> None:
    skin.set_regions((square("a", 100, 50, 100),))
    skin.select(("a",))
    skin.set_tool("smart")
    before = hand.roi()
    hand.drag([(180, 130), (215, 165)], SHIFT)
    hand.key(Qt.Key.Key_Return)
    assert hand.edits[-1].name == "Add to region · mixture + random walker"
    assert overlap(hand.roi(), before | DISC) > 0.95
    hand.drag([(180, 130), (215, 165)], ALT)
    hand.key(Qt.Key.Key_Return)
    assert without_method(hand.edits[-1].name) == "Subtract from region"
    assert overlap(hand.roi(), before & ~DISC) > 0.95


def test_another_tool_accepts_what_is_shown(skin: PhotoCanvas, hand: Hand) -> None:
    skin.set_tool("smart")
    hand.drag([(180, 130), (215, 165)])
    skin.set_tool("brush")
    assert [edit.name for edit in hand.edits] == ["Smart region · mixture + random walker"]


def test_another_photo_drops_the_draft(skin: PhotoCanvas, hand: Hand) -> None:
    for tool in ("wand", "edge_lasso", "smart"):
        skin.set_tool(tool)
        hand.press(CENTRE)
        skin.show_photo(np.full((HEIGHT, WIDTH, 3), 180, dtype=np.uint8))
        assert not skin.drafting
        hand.release(CENTRE)
    assert not hand.edits


def test_a_smart_region_of_another_label_leaves_the_lesion(skin: PhotoCanvas, hand: Hand) -> None:
    lesion: tuple[Region, ...] = (square("a", 100, 50, 100, LESION),)
    skin.set_regions(lesion)
    skin.set_label("nail")
    skin.set_tool("smart")
    hand.drag([(180, 130), (215, 165)])
    hand.key(Qt.Key.Key_Return)
    assert skin.regions[0] == lesion[0]
    assert skin.regions[1].label == "nail"
