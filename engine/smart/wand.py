"""Magic wand: what is of one colour with a point and joined to it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from engine.regions import Polygon
from engine.smart.outlines import around, joined_parts, outlines
from engine.smart.working import Floats, Placement, Working
from engine.spans import Point

REACH = 2
"""The colour sought is the median of a square of 2 x 2 + 1 cells about the point."""
SPECK = 9
"""Connected parts of fewer cells are left out of a smoothed outline."""


@dataclass(frozen=True, slots=True)
class WandOptions:
    """How the wand spreads.

    Attributes:
        contiguous: only what is joined to the point; otherwise all of the colour.
        fill_holes: what is enclosed belongs to it.
        smoothing: standard deviation, in cells, of the Gaussian that rounds the outline; 0 keeps every cell.
    """

    contiguous: bool = True
    fill_holes: bool = True
    smoothing: float = 1.5


@dataclass(frozen=True, slots=True, eq=False)
class WandSeed:
    """Where the wand was set down.

    Attributes:
        distance: CIELAB colour difference (CIE 1976) of each cell to the colour at the point, float32 (height, width).
        cell: row and column of the point.
    """

    place: Placement
    distance: Floats
    cell: tuple[int, int]
    ends: tuple[bool, bool, bool, bool]


def set_down(working: Working, point: Point) -> WandSeed:
    """Set the wand down at a point of the photo.

    The point's own cell always belongs to what is found: its difference is taken as 0.
    """
    row, column = working.place.cell(point)
    around = working.colour[max(0, row - REACH) : row + REACH + 1, max(0, column - REACH) : column + REACH + 1]
    difference = working.colour - np.median(around, axis=(0, 1))
    distance = np.sqrt(np.einsum("ijk,ijk->ij", difference, difference))
    distance[row, column] = 0
    return WandSeed(working.place, distance, (row, column), working.ends)


def wand_cells(seed: WandSeed, tolerance: float, options: WandOptions) -> NDArray[np.bool_]:
    """Cells whose colour differs by at most `tolerance`, boolean (height, width)."""
    alike = seed.distance <= tolerance
    if not options.contiguous:
        return alike
    parts = joined_parts(alike)
    return parts == parts[seed.cell]


def is_cut(cells: NDArray[np.bool_], seed: WandSeed) -> bool:
    """Whether what was found goes on beyond the working copy."""
    rims = (cells[:, 0], cells[0], cells[:, -1], cells[-1])
    return any(bool(rim.any()) and not end for rim, end in zip(rims, seed.ends, strict=True))


def wand_outlines(cells: NDArray[np.bool_], seed: WandSeed, options: WandOptions) -> tuple[Polygon, ...]:
    """The outlines of what was found; where smoothing would leave nothing, those of the cells themselves."""
    from scipy.ndimage import gaussian_filter

    if not options.smoothing:
        return outlines(cells, seed.place, fill_holes=options.fill_holes)
    margin = ceil(3 * options.smoothing)
    window, shift = around(cells, margin)
    smooth = gaussian_filter(cells[window].astype(np.float32), options.smoothing, mode="nearest", truncate=3)
    found = outlines(smooth, seed.place, shift=shift, smallest=SPECK, fill_holes=options.fill_holes)
    return found or outlines(cells, seed.place, fill_holes=options.fill_holes)
