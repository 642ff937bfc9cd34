"""What the hints say before any colour is looked at: where the region may be, and where it certainly is or is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.smart.working import Box, Placement
from engine.spans import Point

Booleans = NDArray[np.bool_]
Floats = NDArray[np.float64]
Line = tuple[Point, ...]

TRUST = 3.0
"""Log-odds at the middle of a box, and along a scribble, for the place alone."""
AROUND_BOX = 0.25
"""Photo that is looked at on each side of a box, as a share of the box."""
AROUND_SCRIBBLES = 0.8
"""Photo that is looked at on each side of the scribbles, as a share of the extent."""
SMALLEST_EXTENT = 12.0
"""Extent that even a dot is taken to have, in thicknesses of the scribble."""
REACH = 0.5
"""Distance from a scribble, as a share of the extent, at which the place says nothing."""
CORE, RIM = 0.8, 1.05
"""Radii, as shares of the ellipse in the box, inside and outside which first samples are taken."""
FAR = 0.75
"""Quantile of the distance to the scribbles beyond which first samples of the outside are taken."""


@dataclass(frozen=True, slots=True, eq=False)
class Prior:
    """Arrays of shape (height, width) over the cells that are looked at.

    Attributes:
        odds: log-odds of belonging to the region, by the place alone.
        samples_inside, samples_outside: cells whose colours stand for the region and its surroundings at first.
        inside, outside: cells that certainly belong, and certainly do not.
    """

    odds: Floats
    samples_inside: Booleans
    samples_outside: Booleans
    inside: Booleans
    outside: Booleans

    def with_scribbles(self, place: Placement, inside: Iterable[Line], outside: Iterable[Line], thick: float) -> Prior:
        """With cells under scribbles, `thick` photo pixels wide, that certainly belong and certainly do not."""
        without = drawn(place, outside, thick)
        within = drawn(place, inside, thick) & ~without
        return replace(
            self,
            samples_inside=(self.samples_inside & ~without) | within,
            samples_outside=(self.samples_outside & ~within) | without,
            inside=within,
            outside=(self.outside & ~within) | without,
        )


def around_box(box: Box, outside: Iterable[Line]) -> Box:
    """The part of the photo that a box is about; it may reach beyond the photo."""
    across, down = AROUND_BOX * (box[2] - box[0]), AROUND_BOX * (box[3] - box[1])
    return _with(outside, (box[0] - across, box[1] - down, box[2] + across, box[3] + down))


def around_scribbles(inside: Iterable[Line], outside: Iterable[Line], extent: float) -> Box:
    """The part of the photo that scribbles are about, on a thing of that extent; it may reach beyond the photo."""
    left, top, right, bottom = _bounds(inside)
    share = AROUND_SCRIBBLES * extent
    return _with(outside, (left - share, top - share, right + share, bottom + share))


def extent_of(lines: Iterable[Line], thickness: float) -> float:
    """The longer side of the scribbles' bounds, photo pixels."""
    left, top, right, bottom = _bounds(lines)
    return max(right - left, bottom - top, SMALLEST_EXTENT * thickness)


def box_prior(place: Placement, box: Box) -> Prior:
    """The nearer to the ellipse's centre in the box the likelier; certainly nothing outside the box."""
    x, y = _middles(place)
    across, down = max((box[2] - box[0]) / 2, 1e-9), max((box[3] - box[1]) / 2, 1e-9)
    radius = np.hypot((x - (box[0] + box[2]) / 2) / across, (y - (box[1] + box[3]) / 2) / down)
    outside = beyond(place, box)
    return Prior(TRUST * (1 - radius), radius < CORE, radius > RIM, np.zeros_like(outside), outside)


def scribble_prior(place: Placement, lines: tuple[Line, ...], thickness: float, extent: float) -> Prior:
    """The nearer to the scribbles the likelier; their own cells stand for the region, those far away for the rest.

    `extent`, in photo pixels, is that of the thing under the scribbles.
    """
    from scipy.ndimage import distance_transform_edt

    within = drawn(place, lines, thickness)
    distance = np.empty(within.shape, dtype=np.float64)
    distance_transform_edt(~within, sampling=(place.down, place.across), distances=distance)
    odds = TRUST * (1 - distance / (REACH * extent))
    nothing = np.zeros_like(within)
    return Prior(odds, within, distance >= np.quantile(distance, FAR), within, nothing)


def certain_cells(
    place: Placement, box: Box | None, inside: Iterable[Line], outside: Iterable[Line], thick: float
) -> tuple[Booleans, Booleans]:
    """Cells that certainly belong, under scribbles inside, and certainly do not, under those outside and beyond a box;
    where two scribbles cross, the one outside counts."""
    without = drawn(place, outside, thick)
    within = drawn(place, inside, thick) & ~without
    return within, without | (beyond(place, box) & ~within) if box else without


def beyond(place: Placement, box: Box) -> Booleans:
    """Cells whose middle lies outside the box."""
    x, y = _middles(place)
    return (x < box[0]) | (x > box[2]) | (y < box[1]) | (y > box[3])


def drawn(place: Placement, lines: Iterable[Line], thickness: float) -> Booleans:
    """Cells under lines `thickness` photo pixels wide, at least one cell; boolean (height, width)."""
    from PIL import Image, ImageDraw

    paper = Image.new("L", (place.width, place.height))
    pen = ImageDraw.Draw(paper)
    wide = max(1, round(thickness / max(place.across, place.down)))
    for line in lines:
        cells = [place.cell(point)[::-1] for point in line]
        pen.line(cells if len(cells) > 1 else cells * 2, fill=255, width=wide, joint="curve")
        for column, row in (cells[0], cells[-1]):
            half = (wide - 1) / 2
            pen.ellipse((column - half, row - half, column + half, row + half), fill=255)
    return np.asarray(paper) > 0


def _with(lines: Iterable[Line], box: Box) -> Box:
    return _bounds((((box[0], box[1]), (box[2], box[3])), *lines))


def _bounds(lines: Iterable[Line]) -> Box:
    points = np.array([point for line in lines for point in line], dtype=np.float64)
    (left, top), (right, bottom) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return left, top, right, bottom


def _middles(place: Placement) -> tuple[Floats, Floats]:
    """x, shape (1, width), and y, shape (height, 1), of the cells' middles on the photo."""
    x = place.left + (np.arange(place.width, dtype=np.float64) + 0.5) * place.across
    y = place.top + (np.arange(place.height, dtype=np.float64) + 0.5) * place.down
    return x[None, :], y[:, None]
