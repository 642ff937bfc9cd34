"""How far the outlines of two regions lie from each other.

The outline of a region are its cells that have a side in common with a cell outside it; what lies beyond the grid is
outside. Distances are Euclidean, between centres of cells, from every cell of either outline to the nearest cell of
the other one, pooled.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.comparison.nearest import nearest

Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]

TOLERANCE = 0.02
"""Of the normalised surface distance: share of the grid's diagonal."""


@dataclass(frozen=True, slots=True)
class Distances:
    """Pooled distances of both outlines.

    Attributes:
        pooled: in cells, float64 of shape (cells of both outlines,).
        diagonal: of the grid, in cells.
    """

    pooled: Floats
    diagonal: float

    def values(self) -> dict[str, float]:
        """Every measure of the outlines, by name.

        hd95: the 95th percentile (linear interpolation) of the pooled distances (Huttenlocher et al. 1993 with the
        percentile in the maximum's place). assd: their mean. nsd: the share that is at most 2 % of the diagonal
        (Nikolov et al. 2021). hd95 and assd are given in cells, and divided by the diagonal.
        """
        hd95, assd = percentile_95(self.pooled), float(self.pooled.mean())
        return {
            "hd95": hd95,
            "assd": assd,
            "nsd": np.count_nonzero(self.pooled <= TOLERANCE * self.diagonal) / len(self.pooled),
            "hd95_of_diagonal": hd95 / self.diagonal,
            "assd_of_diagonal": assd / self.diagonal,
        }


def distances(region: Booleans, other: Booleans) -> Distances | None:
    """Of two regions, bool of shape (height, width); `None` where one is empty."""
    mine, theirs = _places(outline(region)), _places(outline(other))
    if not len(mine) or not len(theirs):
        return None
    return Distances(np.concatenate(nearest(mine, theirs)), float(np.hypot(*region.shape)))


def outline(region: Booleans) -> Booleans:
    """The cells of the region with a side in common with a cell outside it; bool of its shape.

    Works on the rows one behind the other, with one cell outside between them.
    """
    height, width = region.shape[0], region.shape[1] + 1
    around = np.zeros((height + 2, width), dtype=np.bool_)
    around[1:-1, :-1] = region
    flat, cells = around.ravel(), slice(width, -width)
    surrounded = flat[: -2 * width] & flat[2 * width :]
    surrounded &= flat[width - 1 : -width - 1]
    surrounded &= flat[width + 1 : len(flat) - width + 1]
    return np.greater(flat[cells], surrounded).reshape(height, width)[:, :-1]


def percentile_95(values: Floats) -> float:
    """With linear interpolation, to the last bit as `numpy.percentile`, which is slower."""
    place = 0.95 * (len(values) - 1)
    below = int(place)
    above, share = min(below + 1, len(values) - 1), place - below
    low, high = np.partition(values, (below, above))[[below, above]].tolist()
    return high - (high - low) * (1.0 - share) if share >= 0.5 else low + (high - low) * share


def _places(cells: Booleans) -> NDArray[np.int64]:
    """Row and column of each, int64 of shape (n, 2), by row."""
    return np.stack(np.divmod(np.flatnonzero(cells), cells.shape[1]), axis=1)
