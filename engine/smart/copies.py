"""One photo as the tools look at it: as a whole, and sharper around where the hand works."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from math import floor, log2

import numpy as np
from numpy.typing import NDArray

from engine.regions import Polygon
from engine.smart.routes import Routes, routes_from
from engine.smart.wand import WandOptions, WandSeed, is_cut, set_down, wand_cells, wand_outlines
from engine.smart.working import Placement, Working, working_copy
from engine.spans import Point

WHOLE = 800
"""Cells along the photo's longer side."""
WINDOW = 640
"""Cells along each side of a sharper part."""
MARGIN = 160
"""Cells between the hand and the end of a part that still serves."""
NEARLY = 1.5
"""The whole photo serves where its cells are at most so many times coarser than wanted."""
KEPT = 4
PLAIN = WandOptions()
AHEAD = 64
"""Cells around its start and the hand within which the live wire looks for paths: a quarter of what 256 x 256 take."""
ROUTES_REACH = 192
"""Cells on each side of its start beyond which the live wire does not follow the hand: at most 256 x 256 at once."""


@dataclass(frozen=True, slots=True)
class WandCall:
    """What the wand is asked.

    Attributes:
        point: where it is set down, photo pixels.
        detail: photo pixels that a person can tell apart, those in one pixel of the screen.
    """

    point: Point
    detail: float
    tolerance: float
    options: WandOptions = PLAIN


@dataclass(frozen=True, slots=True)
class _Window:
    """Part of a raster; `bottom` and `right` are those of the first cells behind it."""

    top: int
    left: int
    bottom: int
    right: int

    def within(self, other: _Window) -> _Window:
        """What of it lies in the other."""
        return _Window(
            max(self.top, other.top),
            max(self.left, other.left),
            min(self.bottom, other.bottom),
            min(self.right, other.right),
        )

    def placed(self, place: Placement) -> Placement:
        """Where it lies on the photo, of a raster that lies at `place`."""
        corner = place.left + self.left * place.across, place.top + self.top * place.down
        return Placement(*corner, place.across, place.down, self.right - self.left, self.bottom - self.top)


class Copies:
    """Makes working copies when they are first asked for and keeps the last few; for one thread at a time."""

    def __init__(self, pixels: NDArray[np.uint8]) -> None:
        """Takes uint8 RGB (height, width, 3)."""
        self.pixels = pixels
        self._whole: Working | None = None
        self._parts: OrderedDict[tuple[float, float, float], Working] = OrderedDict()
        self._set_at: Point | None = None
        self._seeds: dict[Working, WandSeed] = {}
        """The wand set down where it stands now, in the part and in the whole."""

    def whole(self) -> Working:
        """All of the photo."""
        if self._whole is None:
            self._whole = working_copy(self.pixels, None, WHOLE)
        return self._whole

    def near(self, point: Point, detail: float) -> Working:
        """The photo about a point, in cells of about `detail` photo pixels (a power of two, at least 1)."""
        whole, step = self.whole(), 2.0 ** floor(log2(max(1.0, detail)))
        if max(whole.place.across, whole.place.down) <= NEARLY * step:
            return whole
        for key, part in reversed(self._parts.items()):
            if key[2] == step and _serves(part, point):
                self._parts.move_to_end(key)
                return part
        half = WINDOW * step / 2
        box = point[0] - half, point[1] - half, point[0] + half, point[1] + half
        self._parts[(*point, step)] = part = working_copy(self.pixels, box, WINDOW)
        while len(self._parts) > KEPT:
            self._parts.popitem(last=False)
        return part

    def wand(self, call: WandCall) -> tuple[Polygon, ...]:
        """What the wand finds; looked for in the whole photo where the sharper part would cut it off."""
        part = self.near(call.point, call.detail)
        for working in (part, self.whole()):
            seed = self._set_down(working, call.point)
            cells = wand_cells(seed, call.tolerance, call.options)
            if working is self._whole or not is_cut(cells, seed):
                return wand_outlines(cells, seed, call.options)
        raise AssertionError("the whole photo cuts nothing off")

    def routes(self, start: Point, detail: float, hand: Point | None = None) -> Routes:
        """The live wire's paths from a point to all that is about it and about the hand."""
        near = self.near(start, detail)
        limit = _about(near.place, (start,), ROUTES_REACH)
        looked_at = _about(near.place, (start, hand or start), AHEAD).within(limit)
        return routes_from(_cropped(near, looked_at), start, limit.placed(near.place).box)

    def _set_down(self, working: Working, point: Point) -> WandSeed:
        if point != self._set_at:
            self._set_at, self._seeds = point, {}
        if working not in self._seeds:
            self._seeds[working] = set_down(working, point)
        return self._seeds[working]


def _serves(part: Working, point: Point) -> bool:
    """Whether the point is far enough from the part's ends, those of the photo left aside."""
    place, (left, top, right, bottom) = part.place, part.place.box
    far_left, far_top, far_right, far_bottom = part.ends
    across, down = MARGIN * place.across, MARGIN * place.down
    within = left + (0 if far_left else across) <= point[0] <= right - (0 if far_right else across)
    return within and top + (0 if far_top else down) <= point[1] <= bottom - (0 if far_bottom else down)


def _about(place: Placement, points: tuple[Point, ...], reach: int) -> _Window:
    """The cells within reach of the points."""
    rows, columns = zip(*(place.cell(point) for point in points), strict=True)
    return _Window(
        max(0, min(rows) - reach),
        max(0, min(columns) - reach),
        min(place.height, max(rows) + reach),
        min(place.width, max(columns) + reach),
    )


def _cropped(working: Working, window: _Window) -> Working:
    """The window's cells alone."""
    top, left, bottom, right = window.top, window.left, window.bottom, window.right
    place, ends = working.place, working.ends
    ended = (
        ends[0] and left == 0,
        ends[1] and top == 0,
        ends[2] and right == place.width,
        ends[3] and bottom == place.height,
    )
    return Working(window.placed(place), working.colour[top:bottom, left:right], ended)
