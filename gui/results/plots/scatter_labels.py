"""Where labels lie beside the marks of a scatter, so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

MARK = 7.0
LABEL = 13.0
BESIDE = 18.0
"""How far a label gives way to one of two digits, in pixels."""


def label_boxes(places: Sequence[QPointF], widths: Sequence[float], area: QRectF) -> list[QRectF]:
    """A box a mark: on the side where nothing lies yet; where all sides are taken, on the first.

    Marks have theirs from top to bottom, so that labels of marks above each other stand in the same order.
    """
    taken = [QRectF(at.x() - 5, at.y() - 5, 10, 10) for at in places]
    boxes: dict[int, QRectF] = {}
    for place in sorted(range(len(places)), key=lambda place: (places[place].y(), places[place].x())):
        every = label_sides(places[place], widths[place])
        sides = [side for side in every if area.contains(side)] or every
        boxes[place] = next((side for side in sides if not any(side.intersects(other) for other in taken)), sides[0])
        taken.append(boxes[place])
    return [boxes[place] for place in range(len(places))]


def label_sides(at: QPointF, width: float) -> list[QRectF]:
    """Where a label may lie beside a mark, clear of its upright interval, the nearest places first."""
    right, left = at.x() + MARK, at.x() - MARK - width
    tops = (at.y() - LABEL / 2, at.y() + 3, at.y() - LABEL - 3)
    beside = [(x, y) for y in tops for x in (right, left)]
    beyond = [(x, y) for y in tops for x in (right + BESIDE, left - BESIDE)]
    return [QRectF(x, y, width, LABEL) for x, y in beside + beyond]
