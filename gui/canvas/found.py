"""What a tool has found in the photo, and the strokes by which it was asked: no Qt here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.regions import Polygon
from engine.spans import Point

Line = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Part of a draft, in photo pixels.

    Attributes:
        shape: what would become the region.
        inside, outside: scribbles.
        boxes: corners of boxes drawn around it.
        thickness: of the scribbles.
    """

    shape: tuple[Polygon, ...]
    inside: tuple[Line, ...] = ()
    outside: tuple[Line, ...] = ()
    boxes: tuple[Line, ...] = ()
    thickness: float = 1.0

    @property
    def rings(self) -> tuple[Line, ...]:
        """All outlines of the shape, holes among them."""
        return tuple(ring for polygon in self.shape for ring in (polygon.outer, *polygon.holes))

    def points(self) -> Iterator[Point]:
        """All points that are drawn."""
        for lines in (self.rings, self.inside, self.outside, self.boxes):
            for line in lines:
                yield from line
