"""Tasks about labels, locks, copies and answers, and a whole photo without the mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.gui.canvas.conftest import SHIFT, Place
from tests.gui.conftest import READER
from tests.gui.labelling.bench import CONTROL, CONTROL_SHIFT, EMPTY, Bench, Intended, in_box, outlined
from tests.gui.labelling.outlining import CORNERS, INNER, ROUND

HALF: tuple[tuple[Qt.Key, int], ...] = ((Qt.Key.Key_Right, 3), (Qt.Key.Key_Down, 2))


def walk(bench: Bench, key: Qt.Key, steps: int) -> Place:
    """So many long steps of the cursor; where it is then."""
    for _ in range(steps):
        bench.hand.key(key, SHIFT)
    point = bench.canvas.key_hand.point
    return point.x(), point.y()


def several_lesions_stay_apart(bench: Bench) -> Intended:
    one, other = bench.box((60, 60), (120, 120)), bench.box((200, 150), (320, 240))
    assert len(bench.canvas.regions) == 2
    return Intended(one | other)


def labels_by_number_leave_the_lesion(bench: Bench) -> Intended:
    lesion = bench.box((60, 60), (180, 180))
    for key in (Qt.Key.Key_2, Qt.Key.Key_5):
        bench.hand.key(key)
        bench.take("lasso")
        bench.drag(ROUND)
        bench.settle()
    bench.hand.key(Qt.Key.Key_1)
    assert [region.label for region in bench.document.regions] == ["lesion", "hair", "ear"]
    bench.take("lasso")
    return Intended(lesion | outlined(bench.drag(INNER)))


def locked_region_stays(bench: Bench) -> Intended:
    lesion = bench.box((60, 60), (180, 180))
    bench.hand.key(Qt.Key.Key_L, CONTROL_SHIFT)
    bench.settle()
    for tool in ("eraser", "brush"):
        bench.take(tool)
        bench.drag([(40, 120), (300, 120)])
        bench.settle()
    bench.take("select")
    bench.drag([(120, 120), (220, 200)])
    bench.hand.key(Qt.Key.Key_Delete)
    return Intended(lesion)


def no_lesion_is_visible(bench: Bench) -> Intended:
    bench.hand.key(Qt.Key.Key_X)
    bench.settle()
    assert _answered(bench)
    return Intended(EMPTY)


def a_lesion_after_all(bench: Bench) -> Intended:
    bench.hand.key(Qt.Key.Key_X)
    bench.settle()
    lesion = bench.box((60, 60), (180, 180))
    assert not _answered(bench)
    return Intended(lesion)


def copied_to_the_next_photo(bench: Bench) -> Intended:
    bench.take("polygon")
    lesion = outlined([bench.click(place) for place in CORNERS])
    bench.hand.key(Qt.Key.Key_Return)
    bench.settle()
    first = bench.document.photo
    bench.canvas.select(())
    bench.hand.key(Qt.Key.Key_D, CONTROL_SHIFT)
    bench.wait(lambda: bench.document.photo != first and bool(bench.document.regions))
    bench.settle()
    return Intended(lesion)


def drawn_without_a_mouse(bench: Bench) -> Intended:
    bench.take("rectangle")
    bench.hand.key(Qt.Key.Key_K, CONTROL)
    point = bench.canvas.key_hand.point
    start = end = (point.x(), point.y())
    bench.hand.key(Qt.Key.Key_Space)
    for key, steps in HALF:
        end = walk(bench, key, steps)
    bench.hand.key(Qt.Key.Key_Space)
    first = in_box(start, end)
    bench.hand.key(Qt.Key.Key_P)
    corners: list[Place] = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right):
        corners.append(walk(bench, key, 4))
        bench.hand.key(Qt.Key.Key_Space, SHIFT)
    bench.hand.key(Qt.Key.Key_Return)
    bench.hand.key(Qt.Key.Key_Escape)
    assert not bench.canvas.key_hand.active
    return Intended(first | outlined(corners))


def _answered(bench: Bench) -> bool:
    """Whether the project holds that no lesion is visible on the photo."""
    assert bench.document.photo is not None
    return bench.project.answered_no_lesion(bench.document.photo.photo_id, READER)


TASKS = (
    several_lesions_stay_apart,
    labels_by_number_leave_the_lesion,
    locked_region_stays,
    no_lesion_is_visible,
    a_lesion_after_all,
    copied_to_the_next_photo,
    drawn_without_a_mouse,
)
