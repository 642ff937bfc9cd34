"""Where labels lie beside the marks of a scatter, so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

MARK = 7.0
LABEL = 13.0
BESIDE = 18.0
"""How far a label gives way to one of two digits, in pixels."""


def label_boxes(places: Sequence[QPointF], widths: Sequence[float], area: QRectF) -> list[QRectF]:
    """A box a mark: on the side where nothing lies yet; where all sides are taken, on the first."""
    taken = [QRectF(at.x() - 5, at.y() - 5, 10, 10) for at in places]
    boxes: list[QRectF] = []
    for at, width in zip(places, widths, strict=True):
        every = label_sides(at, width)
        sides = [side for side in every if area.contains(side)] or every
        box = next((side for side in sides if not any(side.intersects(other) for other in taken)), sides[0])
        taken.append(box)
        boxes.append(box)
    return boxes


def label_sides(at: QPointF, width: float) -> list[QRectF]:
    """Where a label may lie beside a mark, the nearest places first."""
    right, left, middle = at.x() + MARK, at.x() - MARK - width, at.x() - width / 2
    tops = (at.y() - LABEL - 3, at.y() + 3, at.y() - LABEL / 2)
    corners = [(x, y) for y in tops for x in (right, left)] + [(middle, at.y() + 8), (middle, at.y() - LABEL - 8)]
    beyond = [(x, y) for y in (*tops[2:], *tops[:2]) for x in (right + BESIDE, left - BESIDE)]
    return [QRectF(x, y, width, LABEL) for x, y in corners + beyond]
