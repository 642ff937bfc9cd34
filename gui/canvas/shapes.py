"""Changes of shapes as values: moved, with a vertex more, elsewhere or less."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from engine.regions import Mask, Polygon, Region
from engine.spans import Point
from gui.canvas.geometry import Geometry, Vertex

Size = tuple[int, int]


def clamped(point: Point, size: Size) -> Point:
    """The nearest point of the photo's rectangle."""
    return min(max(point[0], 0.0), float(size[0])), min(max(point[1], 0.0), float(size[1]))


def allowed_shift(geometries: Sequence[Geometry], shift: Point, size: Size) -> tuple[int, int]:
    """The whole-pixel part of `shift` that keeps all of the regions on the photo.

    Whole pixels, so that a moved polygon covers the same number of pixels, and masks can follow.
    """
    bounds = [geometry.bounds for geometry in geometries]
    left, top = min(box[0] for box in bounds), min(box[1] for box in bounds)
    right, bottom = max(box[2] for box in bounds), max(box[3] for box in bounds)
    across = min(max(round(shift[0]), -int(left)), int(size[0] - right))
    down = min(max(round(shift[1]), -int(top)), int(size[1] - bottom))
    return across, down


def moved(region: Region, shift: tuple[int, int]) -> Region:
    """The region `shift` pixels further right and down."""
    across, down = shift
    if isinstance(region.shape, Mask):
        mask = region.shape
        return replace(region, shape=replace(mask, left=mask.left + across, top=mask.top + down))
    polygons = tuple(
        Polygon(_shifted(polygon.outer, shift), tuple(_shifted(hole, shift) for hole in polygon.holes))
        for polygon in region.shape
    )
    return replace(region, shape=polygons)


def vertex_point(region: Region, vertex: Vertex) -> Point:
    """Where the vertex is."""
    return _rings(region, vertex)[vertex.ring][vertex.index]


def vertex_shift(points: Sequence[Point], shift: Point, size: Size) -> Point:
    """The part of `shift` that keeps all of the points on the photo, each axis by itself."""
    across = [x for x, _ in points]
    down = [y for _, y in points]
    return (
        min(max(shift[0], -min(across)), size[0] - max(across)),
        min(max(shift[1], -min(down)), size[1] - max(down)),
    )


def vertices_moved(region: Region, vertices: Iterable[Vertex], shift: Point) -> Region:
    """The region with its vertices among these farther right and down by `shift`."""
    for vertex in vertices:
        if vertex.region_id == region.region_id:
            x, y = vertex_point(region, vertex)
            ring = _rings(region, vertex)[vertex.ring]
            moved_ring = (*ring[: vertex.index], (x + shift[0], y + shift[1]), *ring[vertex.index + 1 :])
            region = _with_ring(region, vertex, moved_ring)
    return region


def vertex_inserted(region: Region, vertex: Vertex, point: Point) -> Region:
    """The region with a new vertex before the one that has the index now."""
    ring = _rings(region, vertex)[vertex.ring]
    return _with_ring(region, vertex, (*ring[: vertex.index], point, *ring[vertex.index :]))


def vertices_deleted(region: Region, vertices: Iterable[Vertex]) -> Region | None:
    """The region without its vertices among these; a ring left with fewer than three goes as a whole.

    A polygon goes with its outer ring, and the region with its last polygon.
    """
    gone = {(one.polygon, one.ring, one.index) for one in vertices if one.region_id == region.region_id}
    polygons: list[Polygon] = []
    for number, polygon in enumerate(_polygons(region)):
        rings = [
            tuple(point for index, point in enumerate(ring) if (number, place, index) not in gone)
            for place, ring in enumerate((polygon.outer, *polygon.holes))
        ]
        if len(rings[0]) >= 3:
            polygons.append(Polygon(rings[0], tuple(ring for ring in rings[1:] if len(ring) >= 3)))
    return replace(region, shape=tuple(polygons)) if polygons else None


def vertex_exists(region: Region, vertex: Vertex) -> bool:
    """Whether the region still has this vertex."""
    if isinstance(region.shape, Mask) or vertex.polygon >= len(region.shape):
        return False
    rings = _rings(region, vertex)
    return vertex.ring < len(rings) and vertex.index < len(rings[vertex.ring])


def _polygons(region: Region) -> tuple[Polygon, ...]:
    assert not isinstance(region.shape, Mask), "a painted region has no vertices"
    return region.shape


def _rings(region: Region, vertex: Vertex) -> tuple[tuple[Point, ...], ...]:
    polygon = _polygons(region)[vertex.polygon]
    return (polygon.outer, *polygon.holes)


def _with_ring(region: Region, vertex: Vertex, ring: tuple[Point, ...]) -> Region:
    rings = list(_rings(region, vertex))
    rings[vertex.ring] = ring
    polygons = list(_polygons(region))
    polygons[vertex.polygon] = Polygon(rings[0], tuple(rings[1:]))
    return replace(region, shape=tuple(polygons))


def _shifted(ring: tuple[Point, ...], shift: tuple[int, int]) -> tuple[Point, ...]:
    return tuple((x + shift[0], y + shift[1]) for x, y in ring)
