"""Ellipses and rectangles found again in stored polygons, so that they can be resized and turned at any time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import acos, atan2, ceil, cos, pi, sin
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.regions import Polygon, Shape
from engine.spans import Point

Kind = Literal["ellipse", "rectangle"]
Handle = Literal["east", "west", "south", "north", "turn", "corner 0", "corner 1", "corner 2", "corner 3"]

SAG = 0.125
"""How far an edge of the polygon may lie inside the true ellipse, photo pixels."""
FEWEST = 24
KNOB = 26.0
"""How far from the figure the knob stands by which it is turned, pixels of the screen."""
SMALLEST = 0.5
STEP = pi / 12
"""While Shift is held a figure turns by steps of 15 degrees."""
_TOLERANCE = 1e-6
_CORNERS = ((-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0))
_ENDS: dict[Handle, Point] = {"east": (1.0, 0.0), "west": (-1.0, 0.0), "south": (0.0, 1.0), "north": (0.0, -1.0)}


@dataclass(frozen=True, slots=True)
class Figure:
    """An ellipse or a rectangle.

    Attributes:
        centre: (x, y), photo pixels.
        across, down: half of its extent along its own two axes, photo pixels.
        angle: from the photo's x axis to its own first axis, radians, clockwise as seen.
    """

    kind: Kind
    centre: Point
    across: float
    down: float
    angle: float = 0.0

    def place(self, x: float, y: float) -> Point:
        """The photo's point at (x, y) of the figure's own axes, photo pixels from its centre."""
        turn, lean = cos(self.angle), sin(self.angle)
        return self.centre[0] + x * turn - y * lean, self.centre[1] + x * lean + y * turn

    def own(self, point: Point) -> Point:
        """The inverse of `place`."""
        x, y = point[0] - self.centre[0], point[1] - self.centre[1]
        turn, lean = cos(self.angle), sin(self.angle)
        return x * turn + y * lean, y * turn - x * lean

    def outline(self) -> tuple[Point, ...]:
        """Its polygon: four corners, or so many vertices that no edge is more than `SAG` off the ellipse."""
        if self.kind == "rectangle":
            return tuple(self.place(x * self.across, y * self.down) for x, y in _CORNERS)
        longer = max(self.across, self.down, 1.0)
        count = max(FEWEST, ceil(pi / acos(1 - SAG / longer)))
        angles = (2 * pi * step / count for step in range(count))
        return tuple(self.place(self.across * cos(angle), self.down * sin(angle)) for angle in angles)

    def handles(self, unit: float) -> dict[Handle, Point]:
        """Where it can be held; `unit` photo pixels are one pixel of the screen."""
        places: dict[Handle, Point] = {"turn": self.place(0.0, -self.down - KNOB * unit)}
        if self.kind == "rectangle":
            corners: tuple[Handle, ...] = ("corner 0", "corner 1", "corner 2", "corner 3")
            return places | dict(zip(corners, self.outline(), strict=True))
        for name, (x, y) in _ENDS.items():
            places[name] = self.place(x * self.across, y * self.down)
        return places

    def pulled(self, handle: Handle, point: Point, *, steps: bool = False) -> Figure:
        """With the handle at the point; the opposite side stays where it is, or when turned the centre."""
        if handle == "turn":
            angle = atan2(point[1] - self.centre[1], point[0] - self.centre[0]) + pi / 2
            return replace(self, angle=round(angle / STEP) * STEP if steps else angle)
        if handle.startswith("corner"):
            return self._corner_pulled(_CORNERS[int(handle[-1])], point)
        sign = _ENDS[handle]
        x, y = self.own(point)
        across = max((sign[0] * x + self.across) / 2, SMALLEST) if sign[0] else self.across
        down = max((sign[1] * y + self.down) / 2, SMALLEST) if sign[1] else self.down
        centre = self.place(sign[0] * (across - self.across), sign[1] * (down - self.down))
        return replace(self, centre=centre, across=across, down=down)

    def _corner_pulled(self, sign: Point, point: Point) -> Figure:
        fixed = -sign[0] * self.across, -sign[1] * self.down
        x, y = self.own(point)
        across, down = max(abs(x - fixed[0]) / 2, SMALLEST), max(abs(y - fixed[1]) / 2, SMALLEST)
        side = 1.0 if x >= fixed[0] else -1.0, 1.0 if y >= fixed[1] else -1.0
        centre = self.place(fixed[0] + side[0] * across, fixed[1] + side[1] * down)
        return replace(self, centre=centre, across=across, down=down)


def figure_in(kind: Kind, left: float, top: float, right: float, bottom: float) -> Figure:
    """The upright figure that fills the box."""
    return Figure(kind, ((left + right) / 2, (top + bottom) / 2), (right - left) / 2, (bottom - top) / 2)


def figure_of(shape: Shape) -> Figure | None:
    """The ellipse or rectangle that the shape is; `None` where it is something else."""
    if not isinstance(shape, tuple) or len(shape) != 1 or shape[0].holes:
        return None
    ring = np.array(shape[0].outer)
    if len(ring) == len(_CORNERS):
        return _rectangle(ring)
    return _ellipse(ring) if len(ring) >= FEWEST else None


def shape_of(figure: Figure) -> tuple[Polygon, ...]:
    """The figure as it is stored."""
    return (Polygon(figure.outline()),)


def fits(outline: Sequence[Point], size: tuple[int, int]) -> bool:
    """Whether all points lie on the photo."""
    return all(0 <= x <= size[0] and 0 <= y <= size[1] for x, y in outline)


def _rectangle(ring: NDArray[np.float64]) -> Figure | None:
    across, down = (ring[1] - ring[0]) / 2, (ring[3] - ring[0]) / 2
    size = float(np.hypot(*across)), float(np.hypot(*down))
    slack = _TOLERANCE * max(*size, 1.0)
    closes = np.abs(ring[0] + ring[2] - ring[1] - ring[3]).max() <= slack
    if not closes or min(size) <= 0 or abs(float(across @ down)) > slack * max(size):
        return None
    if across[0] * down[1] - across[1] * down[0] < 0:
        across = -across
    x, y = ring.mean(axis=0).tolist()
    return Figure("rectangle", (x, y), *size, atan2(across[1], across[0]))


def _ellipse(ring: NDArray[np.float64]) -> Figure | None:
    """Equal steps of the parameter are one turn forward and one backward: all other frequencies are 0."""
    waves = np.fft.fft(ring[:, 0] + 1j * ring[:, 1]) / len(ring)
    forward, backward = complex(waves[1]), complex(waves[-1])
    across, down = abs(forward) + abs(backward), abs(abs(forward) - abs(backward))
    if np.abs(waves[2:-1]).max() > _TOLERANCE * max(across, 1.0) or down <= 0:
        return None
    round_one = min(abs(forward), abs(backward)) <= _TOLERANCE * across
    angle = 0.0 if round_one else (np.angle(forward) + np.angle(backward)) / 2
    return Figure("ellipse", (float(waves[0].real), float(waves[0].imag)), across, down, float(angle))
