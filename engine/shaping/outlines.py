"""Pixels to polygons and polygons to fewer vertices, with a bound on the changed area that is checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.errors import SpotcheckError
from engine.language import tr
from engine.regions import Mask, Polygon, Shape, mask_from_spans, rasterise
from engine.shaping.contours import Ring, contours
from engine.shaping.runs import parts
from engine.spans import Point, Spans, subtract

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
    before = rasterise(polygons, width, height)
    return _simplest(before, (polygons,), tolerance, largest_change) or Simplified(polygons, 0.0, 0.0)


def fitted_outline(spans: Spans, tolerance: float, largest_change: float = LARGEST_CHANGE) -> Simplified:
    """Polygons for painted pixels with few vertices, by the rule of `simplified`.

    Two outlines are tried, both of which rasterise back exactly: along the pixels' edges, which keeps straight sides
    and corners, and with every corner cut by half a pixel, which runs smoothly where the other climbs stairs.

    Raises:
        SpotcheckError: the tolerance is negative.
    """
    exact = outline_of(spans)
    smooth = tuple(_without_stairs(polygon) for polygon in exact)
    return _simplest(spans, (exact, smooth), tolerance, largest_change) or Simplified(exact, 0.0, 0.0)


def _simplest(
    before: Spans, outlines: Sequence[tuple[Polygon, ...]], tolerance: float, largest_change: float
) -> Simplified | None:
    """Of what keeps the bound at the largest tolerance that does, the one with the fewest vertices."""
    if not tolerance >= 0:
        raise SpotcheckError(
            tr("A tolerance of {tolerance} photo pixels is none; give one of 0 or more.", tolerance=tolerance)
        )
    for halving in range(_HALVINGS if tolerance else 0):
        finer = tolerance / 2**halving
        candidates = [thinned for thinned in (_thinned(outline, finer) for outline in outlines) if thinned]
        shares = [changed_share(before, rasterise(one, before.width, before.height)) for one in candidates]
        kept = [pair for pair in zip(candidates, shares, strict=True) if pair[1] <= largest_change]
        if kept:
            polygons, share = min(kept, key=lambda pair: vertices_of(pair[0]))
            return Simplified(polygons, finer, share)
    return None


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


def _without_stairs(polygon: Polygon) -> Polygon:
    """Every corner of a pixel outline cut by half a pixel: no pixel's centre lies in what is cut off."""
    outer, *holes = (_cut_corners(np.array(ring)) for ring in (polygon.outer, *polygon.holes))
    return Polygon(outer, tuple(holes))


def _cut_corners(ring: Ring) -> tuple[Point, ...]:
    """Each side of the ring from half a pixel after its beginning to half a pixel before its end."""
    side = np.roll(ring, -1, axis=0) - ring
    half = side / np.abs(side).sum(axis=1, keepdims=True) / 2
    return _points(np.stack([ring + half, ring + side - half], axis=1).reshape(-1, 2))


def _enclosed(ring: Ring) -> float:
    x, y = ring.T
    return abs(float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum())) / 2


def _points(ring: Ring) -> tuple[Point, ...]:
    return tuple((float(x), float(y)) for x, y in ring.tolist())


def _thinned(polygons: tuple[Polygon, ...], tolerance: float) -> tuple[Polygon, ...]:
    """Each ring thinned; a ring that collapses goes, and with an outer one its holes."""
    thinned: list[Polygon] = []
    for polygon in polygons:
        outer, *holes = (_thinned_ring(ring, tolerance) for ring in (polygon.outer, *polygon.holes))
        if outer is not None:
            thinned.append(Polygon(outer, tuple(hole for hole in holes if hole is not None)))
    return tuple(thinned)


def _thinned_ring(ring: tuple[Point, ...], tolerance: float) -> tuple[Point, ...] | None:
    from skimage.measure import approximate_polygon

    closed = np.array([*ring, ring[0]])
    kept = approximate_polygon(closed, tolerance)[:-1]
    return _points(kept) if len(kept) >= 3 else None
