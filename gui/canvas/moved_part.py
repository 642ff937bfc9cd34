"""Which part of a region looks different after a vertex was moved: all that needs to be painted."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from gui.canvas.geometry import Geometry

SLACK = 64.0
"""Room, in pixels of the screen, that the bounds of something dragged outwards take in advance."""


def moved_part(before: Geometry, after: Geometry) -> QRectF | None:
    """The rectangle, in photo pixels, around the edges that differ; `None` where more than edges may differ.

    Painted regions and figures have no vertices of their own to compare; other vertices change all that follow.
    """
    if before is after:
        return QRectF()
    if before.region.label != after.region.label or not before.places or before.places != after.places:
        return None
    if before.figure is not None or after.figure is not None:
        return None
    corners: list[NDArray[np.float64]] = []
    for old, new in zip(before.rings, after.rings, strict=True):
        if old.shape != new.shape:
            return None
        moved = (old != new).any(axis=1)
        reached = moved | np.roll(moved, 1) | np.roll(moved, -1)
        corners += (old[reached], new[reached])
    points = np.concatenate(corners)
    if not len(points):
        return QRectF()
    (left, top), (right, bottom) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return QRectF(QPointF(left, top), QPointF(right, bottom))
