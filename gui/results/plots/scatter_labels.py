"""Where labels lie beside the marks of a scatter, so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

MARK = 7.0
LABEL = 11.0
BESIDE, STEPS = 18.0, 3
"""How far a label gives way to one of two digits, in pixels, and how often."""


def label_boxes(places: Sequence[QPointF], widths: Sequence[float], area: QRectF) -> list[QRectF]:
    """A box a mark: on the side where nothing lies yet; where all sides are taken, on the first.

    Marks have theirs from top to bottom.
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
    """Where a label may lie beside a mark: first at the mark's own height, so that it is read with no other mark."""
    right, left = at.x() + MARK, at.x() - MARK - width
    steps = [step * BESIDE for step in range(STEPS)]
    level = [(x, at.y() - LABEL / 2) for step in steps for x in (right + step, left - step)]
    corners = [(x, y) for y in (at.y() - LABEL - 3, at.y() + 3) for x in (right, left)]
    return [QRectF(x, y, width, LABEL) for x, y in level + corners]
