"""Vertices one by one and together, and the handles of ellipses and rectangles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.regions import Polygon, Region, rasterise
from gui.canvas.figures import Figure, figure_of, shape_of
from tests.gui.canvas.conftest import ALT, HEIGHT, SHIFT, WIDTH, Hand, square

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def one(hand: Hand) -> Hand:
    hand.canvas.set_regions((square("a", 100, 100, 100),))
    hand.canvas.select(("a",))
    return hand


def outer(hand: Hand, place: int = 0) -> tuple[tuple[float, float], ...]:
    shape = hand.canvas.regions[place].shape
    assert isinstance(shape, tuple)
    return shape[0].outer


def names(hand: Hand) -> list[str]:
    return [edit.name for edit in hand.edits]


def test_a_click_on_an_edge_changes_nothing_and_a_drag_pulls_a_vertex_out(one: Hand) -> None:
    one.click((150, 100))
    assert one.edits == []
    one.drag([(150, 100), (150, 80), (150, 60)])
    assert outer(one) == ((100, 100), (150, 60), (200, 100), (200, 200), (100, 200))
    assert names(one) == ["Insert vertex"]


@pytest.mark.parametrize("key", [ALT, CONTROL])
def test_a_click_with_a_key_inserts_a_vertex(one: Hand, key: Qt.KeyboardModifier) -> None:
    one.click((150, 100), key)
    assert outer(one)[1] == (150, 100)
    assert names(one) == ["Insert vertex"]


def test_alt_on_a_vertex_deletes_it(one: Hand) -> None:
    one.click((200, 200), ALT)
    assert outer(one) == ((100, 100), (200, 100), (100, 200))
    assert names(one) == ["Delete vertex"]


def test_shift_chooses_several_which_move_together(one: Hand) -> None:
    one.click((200, 100), SHIFT)
    one.click((200, 200), SHIFT)
    one.drag([(200, 100), (220, 100), (240, 110)])
    assert outer(one) == ((100, 100), (240, 110), (240, 210), (100, 200))
    assert names(one) == ["Move vertices"]
    one.key(Qt.Key.Key_Left)
    assert outer(one)[1:3] == ((239, 110), (239, 210))
    assert names(one)[-1] == "Nudge vertices"


def test_several_stop_together_at_the_photos_edge(one: Hand) -> None:
    one.drag([(250, 90), (220, 120), (190, 210)])
    one.drag([(200, 150), (320, 150), (900, 150)])
    one.drag([(200, 100), (320, 150), (900, 120)])
    assert outer(one)[1][0] == outer(one)[-1][0] == WIDTH or max(x for x, _ in outer(one)) == WIDTH


def test_a_band_chooses_vertices_and_backspace_deletes_them_in_one_step(one: Hand) -> None:
    one.drag([(250, 80), (200, 150), (180, 220)])
    assert one.canvas.selection == ("a",)
    assert one.canvas.drafting is False
    one.drag([(90, 90), (95, 95), (110, 110)], SHIFT)
    one.key(Qt.Key.Key_Backspace)
    assert one.canvas.regions == ()
    assert names(one) == ["Delete vertices"]


def test_a_band_without_polygons_chooses_regions(one: Hand) -> None:
    one.canvas.set_regions((*one.canvas.regions, square("b", 220, 100, 40), square("c", 300, 200, 60)))
    one.canvas.select(())
    one.drag([(90, 90), (200, 200), (270, 210)])
    assert one.canvas.selection == ("a", "b")
    one.click((10, 10))
    assert one.canvas.selection == ()
    assert one.edits == []


def test_escape_lets_the_band_go(one: Hand) -> None:
    one.press((250, 80))
    one.move((180, 220))
    assert one.canvas.drafting
    one.key(Qt.Key.Key_Escape)
    one.release((180, 220))
    assert not one.canvas.drafting
    assert one.canvas.selection == ("a",)


def test_a_locked_region_has_nothing_to_hold(hand: Hand) -> None:
    from dataclasses import replace

    locked = replace(square("a", 100, 100, 100), locked=True)
    hand.canvas.set_regions((locked,))
    hand.canvas.select(("a",))
    for path in ([(150, 150), (180, 180)], [(200, 200), (250, 250)], [(150, 100), (150, 60)]):
        hand.drag(path)
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Delete)
    assert hand.canvas.regions == (locked,)
    assert hand.edits == []


@pytest.mark.parametrize("kind", ["ellipse", "rectangle"])
@pytest.mark.parametrize("angle", [0.0, 0.4, -1.2])
def test_a_figure_is_found_again_in_its_polygon(kind: str, angle: float) -> None:
    figure = Figure(kind, (200.0, 150.0), 90.0, 40.0, angle)  # type: ignore[arg-type]
    found = figure_of(shape_of(figure))
    assert found is not None
    assert found.kind == kind
    assert (*found.centre, found.across, found.down) == pytest.approx((200, 150, 90, 40))
    assert np.tan(found.angle) == pytest.approx(np.tan(angle), abs=1e-9)


def test_other_polygons_are_no_figures() -> None:
    bent = Figure("ellipse", (200.0, 150.0), 90.0, 40.0, 0.3).outline()
    for outline in ((*bent[:3], (0.0, 0.0), *bent[4:]), bent[:-2], ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (1.0, 8.0))):
        assert figure_of((Polygon(tuple(outline)),)) is None
    assert figure_of((Polygon(bent), Polygon(bent))) is None


def pull(hand: Hand, places: Sequence[tuple[float, float]], keys: Qt.KeyboardModifier | None = None) -> Figure:
    hand.drag(places, keys or Qt.KeyboardModifier.NoModifier)
    found = figure_of(hand.canvas.regions[0].shape)
    assert found is not None
    return found


@pytest.mark.parametrize("tool", ["ellipse", "select"])
def test_an_ellipse_is_drawn_then_resized_and_turned(hand: Hand, tool: str) -> None:
    hand.canvas.set_tool("ellipse")
    drawn = pull(hand, [(140, 110), (200, 140), (260, 190)])
    hand.canvas.set_tool(tool)
    wider = pull(hand, [(260, 150), (280, 150), (300, 150)])
    assert (wider.across, wider.down) == pytest.approx((80, 40), abs=0.6)
    assert wider.place(-wider.across, 0)[0] == pytest.approx(drawn.place(-drawn.across, 0)[0])
    knob = wider.handles(1.0)["turn"]
    turned = pull(hand, [knob, (wider.centre[0] + 40, wider.centre[1] - 40)])
    assert np.degrees(turned.angle) == pytest.approx(45, abs=1.5)
    assert (turned.across, turned.down) == pytest.approx((wider.across, wider.down))
    assert names(hand) == ["Draw ellipse", "Resize ellipse", "Turn ellipse"]
    area = rasterise(hand.canvas.regions[0].shape, WIDTH, HEIGHT).area
    assert area == pytest.approx(np.pi * turned.across * turned.down, rel=0.01)


def test_shift_turns_by_steps_of_15_degrees(hand: Hand) -> None:
    hand.canvas.set_tool("ellipse")
    drawn = pull(hand, [(140, 110), (200, 140), (260, 190)])
    knob = drawn.handles(1.0)["turn"]
    hand.canvas.set_tool("select")
    turned = pull(hand, [knob, (drawn.centre[0] + 30, drawn.centre[1] - 60)], SHIFT)
    assert np.degrees(turned.angle) == pytest.approx(30)


def test_a_rectangle_is_resized_by_its_corner_and_turned(hand: Hand) -> None:
    hand.canvas.set_tool("rectangle")
    hand.drag([(120, 100), (200, 150), (240, 180)])
    larger = pull(hand, [(240, 180), (250, 190), (260, 200)])
    assert outer(hand)[0] == (120, 100)
    assert outer(hand)[2] == (260, 200)
    knob = larger.handles(1.0)["turn"]
    turned = pull(hand, [knob, (larger.centre[0] + 60, larger.centre[1] - 60)])
    assert np.degrees(turned.angle) == pytest.approx(45, abs=1.5)
    assert names(hand) == ["Draw rectangle", "Resize rectangle", "Turn rectangle"]


def test_a_figure_stays_on_the_photo(hand: Hand) -> None:
    hand.canvas.set_tool("ellipse")
    pull(hand, [(140, 110), (200, 140), (260, 190)])
    stopped = pull(hand, [(260, 150), (300, 150), (380, 150), (700, 150)])
    assert stopped.place(stopped.across, 0)[0] == pytest.approx(380, abs=1)


def test_escape_lets_a_handle_go(hand: Hand) -> None:
    hand.canvas.set_tool("ellipse")
    hand.drag([(140, 110), (200, 140), (260, 190)])
    before = hand.canvas.regions
    hand.press((260, 150))
    hand.move((300, 150))
    hand.key(Qt.Key.Key_Escape)
    hand.release((300, 150))
    assert hand.canvas.regions == before
    assert len(hand.edits) == 1


def test_a_vertex_makes_a_polygon_of_an_ellipse(hand: Hand) -> None:
    region = Region("e", "lesion", shape_of(Figure("ellipse", (200.0, 150.0), 90.0, 60.0, 0.0)))
    hand.canvas.set_regions((region,))
    hand.canvas.select(("e",))
    angle = 0.6
    hand.drag([(200 + 90 * np.cos(angle), 150 + 60 * np.sin(angle)), (300, 240), (310, 250)], ALT)
    assert names(hand) == ["Insert vertex"]
    assert figure_of(hand.canvas.regions[0].shape) is None
