"""Pixels to polygons and polygons to fewer vertices, with a bound on the changed area that is checked."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.errors import SpotcheckError
from engine.regions import Mask, Polygon, Shape, mask_from_spans, rasterise
from engine.shaping.contours import Ring, contours
from engine.shaping.runs import parts
from engine.spans import Spans, subtract

LARGEST_CHANGE = 0.005
"""Share of a region's area that simplifying may change, by default."""
_HALVINGS = 10


@dataclass(frozen=True, slots=True)
class Simplified:
    """An outline with fewer vertices.

    Attributes:
        polygons: the outline; as it was given where no tolerance kept the bound.
        tolerance: by which it was simplified in the end, photo pixels; 0 where nothing was left out.
        changed: pixels gained and lost over the pixels before, never above the bound.
    """

    polygons: tuple[Polygon, ...]
    tolerance: float
    changed: float


def mask_of(shape: Shape, width: int, height: int) -> Mask | None:
    """The shape as a painted one, pixel for pixel; `None` where it holds no pixel of the photo."""
    return mask_from_spans(rasterise(shape, width, height))


def outline_of(spans: Spans) -> tuple[Polygon, ...]:
    """Polygons along the edges of the pixels, which rasterise back to exactly the same pixels.

    One polygon for each part that hangs together across edges, with its holes.
    """
    return tuple(_polygon(contours(part)) for part in parts(spans))


def simplified(
    polygons: tuple[Polygon, ...], width: int, height: int, tolerance: float, largest_change: float = LARGEST_CHANGE
) -> Simplified:
    """The outline without vertices nearer than `tolerance` (photo pixels) to the line that stays (Douglas and Peucker).

    The tolerance is halved until the pixels gained and lost are at most `largest_change` of those before; where that
    does not help, the outline is given back as it is.

    Raises:
        SpotcheckError: the tolerance is negative.
    """
    if not tolerance >= 0:
        raise SpotcheckError(f"A tolerance of {tolerance} photo pixels is none; give one of 0 or more.")
    before = rasterise(polygons, width, height)
    for halving in range(_HALVINGS if tolerance else 0):
        finer = tolerance / 2**halving
        candidate = _thinned(polygons, finer)
        share = changed_share(before, rasterise(candidate, width, height))
        if candidate and share <= largest_change:
            return Simplified(candidate, finer, share)
    return Simplified(polygons, 0.0, 0.0)


def changed_share(before: Spans, after: Spans) -> float:
    """Pixels gained and lost over the pixels before; infinite where something comes of nothing."""
    changed = subtract(before, after).area + subtract(after, before).area
    if not changed:
        return 0.0
    return changed / before.area if before.area else float("inf")


def vertices_of(polygons: tuple[Polygon, ...]) -> int:
    """How many vertices the polygons have, those of holes too."""
    return sum(len(ring) for polygon in polygons for ring in (polygon.outer, *polygon.holes))


def _polygon(rings: list[Ring]) -> Polygon:
    """The rings of one part: the one that encloses most is the outer one."""
    ordered = sorted(rings, key=_enclosed, reverse=True)
    outer, *holes = (_points(ring) for ring in ordered)
    return Polygon(outer, tuple(holes))


def _enclosed(ring: Ring) -> float:
    x, y = ring.T
    return abs(float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum())) / 2


def _points(ring: Ring) -> tuple[tuple[float, float], ...]:
    return tuple((float(x), float(y)) for x, y in ring.tolist())


def _thinned(polygons: tuple[Polygon, ...], tolerance: float) -> tuple[Polygon, ...]:
    """Each ring thinned; a ring that collapses goes, and with an outer one its holes."""
    thinned: list[Polygon] = []
    for polygon in polygons:
        outer, *holes = (_thinned_ring(ring, tolerance) for ring in (polygon.outer, *polygon.holes))
        if outer is not None:
            thinned.append(Polygon(outer, tuple(hole for hole in holes if hole is not None)))
    return tuple(thinned)


def _thinned_ring(ring: tuple[tuple[float, float], ...], tolerance: float) -> tuple[tuple[float, float], ...] | None:
    from skimage.measure import approximate_polygon

    closed = np.array([*ring, ring[0]])
    kept = approximate_polygon(closed, tolerance)[:-1]
    return _points(kept) if len(kept) >= 3 else None
