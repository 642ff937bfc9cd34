"""Sets of cells as polygons on the photo."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from engine.regions import Polygon
from engine.smart.working import Placement
from engine.spans import Point

SLACK = 0.35
"""How far, in cells, a simplified outline may stray: less than any outline is from the middle of a cell (sqrt(1/8)), so
that no cell changes sides."""
Field = NDArray[np.bool_] | NDArray[np.floating]
Cell = tuple[int, int]
"""Row and column."""


def outlines(
    field: Field, place: Placement, *, shift: Cell = (0, 0), smallest: int = 1, fill_holes: bool = False
) -> tuple[Polygon, ...]:
    """The parts of the photo where `field`, (height, width) from 0 to 1, is above one half.

    Outlines run where the field, linear between the cells' middles, is one half (marching squares, scikit-image's
    `find_contours`). Connected parts of fewer than `smallest` cells are left out. Of a field of zeros and ones whose
    cells are photo pixels, the polygons cover exactly the pixels of ones.

    Args:
        field: all of the raster that lies at `place`, or the part of it that begins at `shift`.
        fill_holes: whether what is enclosed belongs to the polygons.
    """
    from skimage.measure import approximate_polygon, find_contours

    field = field.astype(np.float64)
    window, (down, across) = around(field > 0.5, 1)
    padded = _with_rim(field[window])
    parts = joined_parts(padded > 0.5)
    large = np.bincount(parts.ravel()) >= smallest
    outer: dict[int, list[tuple[Point, ...]]] = defaultdict(list)
    holes: dict[int, list[tuple[Point, ...]]] = defaultdict(list)
    for contour in find_contours(padded, 0.5):
        part, encloses = _part_at(contour[0], parts), _encloses(contour)
        if not large[part] or (fill_holes and not encloses):
            continue
        ring = approximate_polygon(contour, SLACK)[:-1]
        if len(ring) >= 3:
            begins = np.array([down + shift[0], across + shift[1]])
            (outer if encloses else holes)[part].append(_on_photo(ring + begins, place))
    return tuple(Polygon(ring, tuple(holes[part])) for part, rings in outer.items() for ring in rings)


def joined_parts(cells: NDArray[np.bool_]) -> NDArray[np.int32]:
    """The number, from 1, of the connected part (four neighbours) to which each of the `cells` belongs; 0 elsewhere."""
    from scipy.ndimage import label

    parts = np.zeros(cells.shape, dtype=np.int32)
    label(cells, output=parts)
    return parts


def around(cells: NDArray[np.bool_], margin: int) -> tuple[tuple[slice, slice], Cell]:
    """The smallest part of a raster that holds all `cells` and `margin` more on each side, and where it begins."""
    rows, columns = np.flatnonzero(cells.any(axis=1)), np.flatnonzero(cells.any(axis=0))
    if not len(rows):
        return (slice(0, 0), slice(0, 0)), (0, 0)
    top, left = max(0, int(rows[0]) - margin), max(0, int(columns[0]) - margin)
    return (slice(top, int(rows[-1]) + 1 + margin), slice(left, int(columns[-1]) + 1 + margin)), (top, left)


def _with_rim(field: NDArray[np.float64]) -> NDArray[np.float64]:
    """The field and one cell more on each side, such that an outline that meets its end runs along it."""
    padded = np.pad(field, 1, mode="edge") if field.size else np.zeros((2, 2))
    for rim in (padded[0], padded[-1], padded[:, 0], padded[:, -1]):
        rim[:] = np.minimum(rim, 1 - rim)
    return padded


def _part_at(point: NDArray[np.float64], parts: NDArray[np.int32]) -> int:
    """The connected part beside a point of its outline, which lies between two neighbouring cells."""
    low, high = np.floor(point).astype(int), np.ceil(point).astype(int)
    return int(max(parts[tuple(low)], parts[tuple(high)]))


def _encloses(contour: NDArray[np.float64]) -> bool:
    """Whether the outline runs around what it bounds; around a hole it runs the other way."""
    rows, columns = contour[:, 0], contour[:, 1]
    return float(np.sum(columns[:-1] * rows[1:] - columns[1:] * rows[:-1])) > 0


def _on_photo(ring: NDArray[np.float64], place: Placement) -> tuple[Point, ...]:
    """From padded rows and columns of cells' middles to the photo; what lies half a cell outside lies on its end."""
    rows, columns = ring[:, 0] - 0.5, ring[:, 1] - 0.5
    x = place.left + np.clip(columns, 0, place.width) * place.across
    y = place.top + np.clip(rows, 0, place.height) * place.down
    return tuple(zip(x.tolist(), y.tolist(), strict=True))
