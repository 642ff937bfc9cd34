"""Labels beside the marks of a scatter: inside, clear of each other and of all marks."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from gui.results.plots.scatter_labels import label_boxes

AREA = QRectF(0, 0, 520, 240)
WIDTH = 16.0


def boxes_of(places: list[tuple[float, float]]) -> list[QRectF]:
    return label_boxes([QPointF(*place) for place in places], [WIDTH] * len(places), AREA)


def test_a_mark_alone_has_its_label_to_the_right_at_its_own_height() -> None:
    (box,) = boxes_of([(100, 100)])
    assert box.left() > 105 and box.center().y() == 100


def test_marks_above_each_other_at_the_edge_have_their_labels_at_their_own_heights() -> None:
    heights = [130.0, 68.0, 74.0, 88.0, 100.0]
    boxes = boxes_of([(520.0, height) for height in heights])
    assert [box.center().y() for box in boxes] == heights
    assert not any(one.intersects(other) for place, one in enumerate(boxes) for other in boxes[:place])


@pytest.mark.parametrize("seed", range(20))
def test_labels_stay_inside_and_cover_neither_marks_nor_each_other(seed: int) -> None:
    made = np.random.default_rng(seed)
    places = [(float(x), float(y)) for x, y in made.uniform((10, 10), (510, 230), (12, 2))]
    boxes = boxes_of(places)
    assert all(AREA.contains(box) for box in boxes)
    for place, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[:place])
        assert not any(box.contains(QPointF(*mark)) for mark in places)
