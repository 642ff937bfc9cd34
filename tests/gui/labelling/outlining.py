"""Tasks with what is drawn as an outline: polygon, lasso, rectangle, ellipse."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.gui.canvas.conftest import ALT, MIDDLE, NONE, SHIFT, Place
from tests.gui.labelling.bench import CONTROL, Bench, Intended, in_box, in_ellipse, outlined

CORNERS: tuple[Place, ...] = ((90, 80), (300, 60), (330, 210), (200, 250), (70, 190))
ROUND: tuple[Place, ...] = ((150, 60), (300, 110), (280, 220), (140, 240), (80, 130))
INNER: tuple[Place, ...] = ((170, 120), (240, 120), (210, 180))


def polygon_ended_by_enter(bench: Bench) -> Intended:
    bench.take("polygon")
    corners = [bench.click(place) for place in CORNERS]
    bench.hand.key(Qt.Key.Key_Return)
    return Intended(outlined(corners))


def polygon_ended_at_its_first_corner(bench: Bench) -> Intended:
    bench.take("polygon")
    corners = [bench.click(place) for place in CORNERS]
    bench.click((CORNERS[0][0] + 1, CORNERS[0][1] + 1))
    return Intended(outlined(corners))


def polygon_ended_by_a_double_click(bench: Bench) -> Intended:
    bench.take("polygon")
    corners = [bench.click(place) for place in CORNERS[:-1]]
    corners.append(bench.hand.photo(CORNERS[-1]))
    bench.hand.double_click(CORNERS[-1])
    return Intended(outlined(corners))


def polygon_clicked_and_drawn_in_one(bench: Bench) -> Intended:
    bench.take("polygon")
    corners = [bench.click(place) for place in CORNERS[:2]]
    corners += bench.drag(((330, 120), (320, 160), (330, 210), (270, 240)))
    corners += [bench.click(place) for place in CORNERS[3:]]
    bench.hand.key(Qt.Key.Key_Enter)
    return Intended(outlined(corners))


def polygon_with_zoom_and_pan_on_the_way(bench: Bench) -> Intended:
    bench.take("polygon")
    corners = [bench.click(place) for place in CORNERS[:2]]
    bench.hand.wheel((200, 150), 3)
    bench.hand.press((200, 150), NONE, MIDDLE)
    bench.hand.move((150, 100), NONE, MIDDLE)
    bench.hand.release((200, 150), NONE, MIDDLE)
    corners.append(bench.click((310, 200)))
    bench.hand.wheel((250, 180), -2)
    corners += [bench.click(place) for place in CORNERS[3:]]
    bench.hand.key(Qt.Key.Key_Return)
    return Intended(outlined(corners))


def polygon_with_corners_taken_back(bench: Bench) -> Intended:
    bench.take("polygon")
    corners = [bench.click(place) for place in CORNERS]
    bench.hand.key(Qt.Key.Key_Z, CONTROL)
    bench.hand.key(Qt.Key.Key_Backspace)
    corners = [*corners[:-2], bench.click((260, 230)), bench.click((120, 170))]
    bench.hand.key(Qt.Key.Key_Return)
    return Intended(outlined(corners))


def polygon_added_with_shift(bench: Bench) -> Intended:
    before = bench.box((60, 60), (160, 160))
    bench.take("polygon")
    corners = [bench.click(CORNERS[0], SHIFT), *(bench.click(place) for place in CORNERS[1:])]
    bench.hand.key(Qt.Key.Key_Return)
    assert len(bench.canvas.regions) == 1
    return Intended(before | outlined(corners))


def polygon_hole_cut_with_alt(bench: Bench) -> Intended:
    before = bench.box((100, 80), (300, 220))
    bench.take("polygon")
    corners = [bench.click(INNER[0], ALT), *(bench.click(place) for place in INNER[1:])]
    bench.hand.key(Qt.Key.Key_Return)
    return Intended(before & ~outlined(corners))


def polygon_dropped_at_every_stage(bench: Bench) -> Intended:
    bench.take("polygon")
    for stage in range(1, len(CORNERS) + 1):
        for place in CORNERS[:stage]:
            bench.click(place)
        bench.hand.key(Qt.Key.Key_Escape)
        assert not bench.canvas.drafting and not bench.canvas.regions
    corners = [bench.click(place) for place in INNER]
    bench.hand.key(Qt.Key.Key_Return)
    return Intended(outlined(corners))


def every_tool_dropped_half_way(bench: Bench) -> Intended:
    before = bench.box((100, 80), (300, 220))
    for tool in ("select", "lasso", "rectangle", "ellipse", "brush", "eraser", "knife", "wand", "smart"):
        bench.take(tool)
        bench.hand.press((150, 150))
        bench.hand.move((220, 180))
        bench.hand.key(Qt.Key.Key_Escape)
        bench.hand.release((220, 180))
        bench.settle()
        assert not bench.canvas.drafting, tool
    return Intended(before)


def lasso_in_five_fast_moves(bench: Bench) -> Intended:
    bench.take("lasso")
    return Intended(outlined(bench.drag(ROUND)))


def lasso_with_a_pan_by_space_on_the_way(bench: Bench) -> Intended:
    bench.hand.wheel((200, 150), 2)
    bench.take("lasso")
    points = [bench.hand.photo(place) for place in ROUND[:2]]
    bench.hand.press(ROUND[0])
    bench.hand.move(ROUND[1])
    bench.space(lambda: (bench.hand.move((250, 150)), bench.hand.move((230, 130))))
    for place in ROUND[2:]:
        points.append(bench.hand.photo(place))
        bench.hand.move(place)
    bench.hand.release(ROUND[-1])
    return Intended(outlined(points))


def lasso_added_and_taken_away(bench: Bench) -> Intended:
    before = bench.box((60, 60), (160, 160))
    bench.take("lasso")
    more = outlined(bench.drag(ROUND, SHIFT))
    less = outlined(bench.drag(INNER, ALT))
    return Intended((before | more) & ~less)


def rectangle_from_its_last_corner(bench: Bench) -> Intended:
    return Intended(bench.box((320, 240), (70, 50)))


def rectangle_beyond_the_photo_ends_at_its_rim(bench: Bench) -> Intended:
    bench.take("rectangle")
    start, _ = bench.drag([(320, 240), (450, 330)])
    return Intended(in_box(start, (400, 300)))


def rectangle_pulled_by_a_corner(bench: Bench) -> Intended:
    bench.box((80, 60), (250, 200))
    start = bench.hand.photo((80, 60))
    _, end = bench.drag([(250, 200), (340, 260)])
    return Intended(in_box(start, end))


def ellipse_from_corner_to_corner(bench: Bench) -> Intended:
    bench.take("ellipse")
    return in_ellipse(*bench.drag([(80, 100), (330, 220)]))


def ellipse_turned_upright_by_its_knob(bench: Bench) -> Intended:
    bench.take("ellipse")
    start, end = bench.drag([(100, 110), (300, 190)])
    middle, unit = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2), 1 / bench.canvas.zoom
    knob = (middle[0], start[1] - 26 * unit)
    bench.hand.press(knob)
    bench.hand.move((middle[0] + 60, middle[1] - 6), SHIFT)
    bench.hand.release((middle[0] + 60, middle[1] - 6), SHIFT)
    return in_ellipse(start, end, upright=True)


TASKS = (
    polygon_ended_by_enter,
    polygon_ended_at_its_first_corner,
    polygon_ended_by_a_double_click,
    polygon_clicked_and_drawn_in_one,
    polygon_with_zoom_and_pan_on_the_way,
    polygon_with_corners_taken_back,
    polygon_added_with_shift,
    polygon_hole_cut_with_alt,
    polygon_dropped_at_every_stage,
    every_tool_dropped_half_way,
    lasso_in_five_fast_moves,
    lasso_with_a_pan_by_space_on_the_way,
    lasso_added_and_taken_away,
    rectangle_from_its_last_corner,
    rectangle_beyond_the_photo_ends_at_its_rim,
    rectangle_pulled_by_a_corner,
    ellipse_from_corner_to_corner,
    ellipse_turned_upright_by_its_knob,
)
