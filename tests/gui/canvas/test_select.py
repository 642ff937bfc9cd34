"""Selecting, moving, and the vertices of polygons."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.regions import Mask, Polygon, Region, mask_from_pixels
from tests.gui.canvas.conftest import SHIFT, Hand, square


@pytest.fixture
def two(hand: Hand) -> Hand:
    hand.canvas.set_regions((square("a", 50, 50, 100), square("b", 220, 60, 80)))
    return hand


def test_click_selects_shift_adds_and_empty_ground_clears(two: Hand) -> None:
    two.click((100, 100))
    assert two.canvas.selection == ("a",)
    two.click((250, 100), SHIFT)
    assert two.canvas.selection == ("a", "b")
    two.click((100, 100), SHIFT)
    assert two.canvas.selection == ("b",)
    two.click((10, 10))
    assert two.canvas.selection == ()
    assert two.edits == []


def test_the_smallest_region_under_the_pointer_is_chosen(two: Hand) -> None:
    two.canvas.set_regions((*two.canvas.regions, square("inner", 80, 80, 20)))
    two.click((90, 90))
    assert two.canvas.selection == ("inner",)


def test_a_drag_moves_and_stays_on_the_photo(two: Hand) -> None:
    two.drag([(100, 100), (110, 105), (20, 40)])
    assert [edit.name for edit in two.edits] == ["Move region"]
    assert two.canvas.regions[0] == square("a", 0, 0, 100)
    assert two.canvas.regions[1] == square("b", 220, 60, 80)
    assert two.shapes[-1] is None


def test_a_painted_region_moves_bit_for_bit(hand: Hand) -> None:
    pixels = np.random.default_rng(2).random((20, 33)) > 0.4
    mask = mask_from_pixels(pixels, 100, 100)
    assert mask is not None
    hand.canvas.set_regions((Region("m", "lesion", mask),))
    row, column = np.argwhere(pixels)[5]
    start = (100 + column + 0.5, 100 + row + 0.5)
    hand.drag([start, (start[0] + 20, start[1]), (start[0] + 40, start[1] + 7)])
    moved = hand.canvas.regions[0].shape
    assert isinstance(moved, Mask)
    assert (moved.left - mask.left, moved.top - mask.top, moved.bits) == (40, 7, mask.bits)


def test_a_vertex_moves_and_is_clamped(two: Hand) -> None:
    two.click((100, 100))
    two.drag([(150, 150), (160, 160), (500, 170)])
    assert [edit.name for edit in two.edits] == ["Move vertex"]
    shape = two.canvas.regions[0].shape
    assert shape == (Polygon(((50.0, 50.0), (150.0, 50.0), (400.0, 170.0), (50.0, 150.0))),)


def test_a_double_click_on_an_edge_inserts_a_vertex_and_backspace_deletes_it(two: Hand) -> None:
    two.click((100, 100))
    two.double_click((100, 50))
    shape = two.canvas.regions[0].shape
    assert shape[0].outer == ((50.0, 50.0), (100.0, 50.0), (150.0, 50.0), (150.0, 150.0), (50.0, 150.0))
    two.key(Qt.Key.Key_Backspace)
    assert two.canvas.regions[0] == square("a", 50, 50, 100)
    assert [edit.name for edit in two.edits] == ["Insert vertex", "Delete vertex"]
    two.key(Qt.Key.Key_Backspace)
    assert len(two.edits) == 2


def test_a_hole_has_vertices_too(hand: Hand) -> None:
    hole = ((100.0, 100.0), (140.0, 100.0), (140.0, 140.0))
    whole = square("a", 50, 50, 150)
    hand.canvas.set_regions((Region("a", "lesion", (Polygon(whole.shape[0].outer, (hole,)),)),))
    hand.canvas.select(("a",))
    hand.click((140, 140))
    hand.key(Qt.Key.Key_Backspace)
    assert hand.canvas.regions[0] == whole


def test_delete_and_arrows(two: Hand) -> None:
    two.click((100, 100))
    two.key(Qt.Key.Key_Right)
    two.key(Qt.Key.Key_Down, SHIFT)
    assert two.canvas.regions[0] == square("a", 51, 60, 100)
    two.key(Qt.Key.Key_Delete)
    assert [region.region_id for region in two.canvas.regions] == ["b"]
    assert [edit.name for edit in two.edits] == ["Nudge", "Nudge", "Delete region"]
    two.key(Qt.Key.Key_Delete)
    assert len(two.edits) == 3


def test_selection_is_kept_where_ids_remain(two: Hand) -> None:
    two.canvas.select(("a", "b"))
    two.canvas.set_regions((square("b", 0, 0, 50), square("c", 100, 100, 50)))
    assert two.canvas.selection == ("b",)
    assert two.edits == []


def test_a_region_that_changes_under_the_hand_is_let_go(two: Hand) -> None:
    two.press((100, 100))
    two.move((120, 110))
    two.canvas.set_regions((square("b", 220, 60, 80),))
    two.move((140, 120))
    two.release((140, 120))
    assert two.edits == []
    assert [region.region_id for region in two.canvas.regions] == ["b"]
