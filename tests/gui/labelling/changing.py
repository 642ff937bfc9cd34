"""Tasks that change what is drawn: select, vertices, whole regions, knife, undo and redo."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from scipy.ndimage import distance_transform_edt

from engine.regions import Mask
from tests.gui.canvas.conftest import ALT, NONE, SHIFT, WIDTH, Place
from tests.gui.labelling.bench import CONTROL, CONTROL_SHIFT, EMPTY, Bench, Intended, Pixels, in_box, outlined
from tests.gui.labelling.outlining import CORNERS, INNER, ROUND
from tests.gui.labelling.painting import brush, brushed


def polygon(bench: Bench) -> list[Place]:
    """Draw the five corners; they are selected afterwards, with the hand on the select tool."""
    bench.take("polygon")
    corners = [bench.click(place) for place in CORNERS]
    bench.hand.key(Qt.Key.Key_Return)
    bench.take("select")
    return corners


def two_boxes(bench: Bench, second: tuple[Place, Place]) -> tuple[Pixels, Pixels]:
    """Draw two rectangles and select both, the first one first."""
    masks = bench.box((60, 60), (180, 180)), bench.box(*second)
    bench.take("select")
    bench.click((70, 70))
    bench.click((second[1][0] - 10, second[1][1] - 10), SHIFT)
    assert len(bench.canvas.selection) == 2
    return masks


def distance(pixels: Pixels) -> NDArray[np.float64]:
    """Of each pixel to the nearest one that is not set, pixels."""
    distances = np.empty(pixels.shape, dtype=np.float64)
    distance_transform_edt(pixels, distances=distances)
    return distances


def command(bench: Bench, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """A key for whole regions, and its result."""
    bench.hand.key(key, held)
    bench.settle()


def region_moved_and_nudged(bench: Bench) -> Intended:
    bench.box((60, 60), (180, 180))
    bench.take("select")
    start, end = bench.drag([(120, 120), (201, 166)])
    bench.hand.key(Qt.Key.Key_Left)
    bench.hand.key(Qt.Key.Key_Down, SHIFT)
    shift = round(end[0] - start[0]) - 1, round(end[1] - start[1]) + 10
    corners = [bench.hand.photo(place) for place in ((60, 60), (180, 180))]
    return Intended(in_box(*((x + shift[0], y + shift[1]) for x, y in corners)))


def corner_moved(bench: Bench) -> Intended:
    corners = polygon(bench)
    start, end = bench.drag([CORNERS[2], (300, 260)])
    x, y = corners[2]
    corners[2] = (x + end[0] - start[0], y + end[1] - start[1])
    return Intended(outlined(corners))


def corner_inserted_by_dragging_an_edge(bench: Bench) -> Intended:
    corners = polygon(bench)
    (x0, y0), (x1, y1) = corners[1], corners[2]
    _, end = bench.drag([((x0 + x1) / 2, (y0 + y1) / 2), (370, 130)])
    return Intended(outlined([*corners[:2], end, *corners[2:]]))


def corner_deleted_with_alt(bench: Bench) -> Intended:
    corners = polygon(bench)
    bench.click(CORNERS[3], ALT)
    return Intended(outlined([*corners[:3], *corners[4:]]))


def corner_deleted_by_backspace(bench: Bench) -> Intended:
    corners = polygon(bench)
    bench.click(CORNERS[1])
    bench.hand.key(Qt.Key.Key_Backspace)
    return Intended(outlined([corners[0], *corners[2:]]))


def drag_of_a_corner_dropped(bench: Bench) -> Intended:
    corners = polygon(bench)
    bench.hand.press(CORNERS[2])
    bench.hand.move((200, 150))
    bench.hand.key(Qt.Key.Key_Escape)
    bench.hand.release((200, 150))
    return Intended(outlined(corners))


def knife_and_the_larger_piece_deleted(bench: Bench) -> Intended:
    """The line's own pixels go to the larger piece (`engine.shaping.cutting.cut`)."""
    whole = bench.box((80, 80), (320, 220))
    bench.take("knife")
    (cut, _), _ = bench.drag([(190, 40), (190, 260)], SHIFT)
    bench.wait(lambda: len(bench.document.regions) == 2)
    bench.settle()
    assert (bench.hand.roi() == whole).all()
    bench.take("select")
    bench.canvas.select(())
    bench.click((260, 150))
    bench.hand.key(Qt.Key.Key_Delete)
    return Intended(whole & (np.arange(WIDTH) < round(cut)))


def two_united(bench: Bench) -> Intended:
    one, other = two_boxes(bench, ((130, 120), (300, 240)))
    command(bench, Qt.Key.Key_U)
    assert len(bench.canvas.regions) == 1
    return Intended(one | other)


def one_subtracted_and_deleted(bench: Bench) -> Intended:
    one, other = two_boxes(bench, ((130, 120), (300, 240)))
    command(bench, Qt.Key.Key_U, SHIFT)
    bench.canvas.select(())
    bench.click((290, 230))
    bench.hand.key(Qt.Key.Key_Delete)
    return Intended(one & ~other)


def parts_split_and_one_deleted(bench: Bench) -> Intended:
    one, _ = two_boxes(bench, ((240, 120), (330, 240)))
    command(bench, Qt.Key.Key_U)
    command(bench, Qt.Key.Key_K, SHIFT)
    bench.wait(lambda: len(bench.document.regions) == 2)
    bench.canvas.select(())
    bench.click((320, 230))
    bench.hand.key(Qt.Key.Key_Delete)
    return Intended(one)


def grown_by_seven(bench: Bench) -> Intended:
    before = bench.box((100, 80), (300, 220))
    bench.hand.key(Qt.Key.Key_BracketRight, CONTROL)
    bench.amount("7")
    return Intended(distance(~before) <= 7)


def shrunk_by_nine(bench: Bench) -> Intended:
    before = bench.box((100, 80), (300, 220))
    bench.hand.key(Qt.Key.Key_BracketLeft, CONTROL)
    bench.amount("9")
    return Intended(distance(before) > 9)


def mask_and_outline_there_and_back(bench: Bench) -> Intended:
    brush(bench, 50)
    painted = brushed(bench.drag([(100, 100), (250, 200)]), 50)
    bench.settle()
    bench.hand.key(Qt.Key.Key_T, SHIFT)
    bench.amount("0")
    assert not isinstance(bench.canvas.regions[0].shape, Mask)
    command(bench, Qt.Key.Key_T)
    bench.wait(lambda: isinstance(bench.document.regions[0].shape, Mask))
    return Intended(painted)


def three_steps_undone_and_two_redone(bench: Bench) -> Intended:
    first = bench.box((60, 60), (160, 160))
    brush(bench, 20)
    second = brushed(bench.drag([(120, 120), (300, 200)]), 20)
    bench.settle()
    bench.take("lasso")
    bench.drag(ROUND, SHIFT)
    bench.settle()
    for left in (first | second, first, EMPTY):
        command(bench, Qt.Key.Key_Z, CONTROL)
        assert (bench.hand.roi() == left).all()
    command(bench, Qt.Key.Key_Y, CONTROL)
    command(bench, Qt.Key.Key_Z, CONTROL_SHIFT)
    return Intended(first | second)


def deleted_and_brought_back(bench: Bench) -> Intended:
    bench.take("lasso")
    drawn = outlined(bench.drag(INNER))
    bench.settle()
    command(bench, Qt.Key.Key_Delete)
    assert not bench.canvas.regions
    command(bench, Qt.Key.Key_Z, CONTROL)
    return Intended(drawn)


TASKS = (
    region_moved_and_nudged,
    corner_moved,
    corner_inserted_by_dragging_an_edge,
    corner_deleted_with_alt,
    corner_deleted_by_backspace,
    drag_of_a_corner_dropped,
    knife_and_the_larger_piece_deleted,
    two_united,
    one_subtracted_and_deleted,
    parts_split_and_one_deleted,
    grown_by_seven,
    shrunk_by_nine,
    mask_and_outline_there_and_back,
    three_steps_undone_and_two_redone,
    deleted_and_brought_back,
)
