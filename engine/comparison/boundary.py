"""How far the outlines of two regions lie from each other.

The outline of a region are its cells that have a side in common with a cell outside it; what lies beyond the grid is
outside. Distances are Euclidean, between centres of cells, from every cell of either outline to the nearest cell of
the other one, pooled.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

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
        hd95, assd = float(np.percentile(self.pooled, 95.0)), float(self.pooled.mean())
        return {
            "hd95": hd95,
            "assd": assd,
            "nsd": float((self.pooled <= TOLERANCE * self.diagonal).mean()),
            "hd95_of_diagonal": hd95 / self.diagonal,
            "assd_of_diagonal": assd / self.diagonal,
        }


def distances(region: Booleans, other: Booleans) -> Distances | None:
    """Of two regions, bool of shape (height, width); `None` where one is empty."""
    if not region.any() or not other.any():
        return None
    mine, theirs = (np.argwhere(outline(cells)).astype(np.float64) for cells in (region, other))
    pooled = np.concatenate([_to_nearest(mine, theirs), _to_nearest(theirs, mine)])
    return Distances(pooled, float(np.hypot(*region.shape)))


def _to_nearest(cells: Floats, others: Floats) -> Floats:
    """From each cell to the nearest of the others; the plain tree is built quicker than it is asked."""
    from scipy.spatial import KDTree

    found, _ = KDTree(others, compact_nodes=False, balanced_tree=False).query(cells)
    return np.asarray(found, dtype=np.float64)


def outline(region: Booleans) -> Booleans:
    """The cells of the region with a side in common with a cell outside it; bool of its shape."""
    around = np.pad(region, 1)
    return region & ~(around[:-2, 1:-1] & around[2:, 1:-1] & around[1:-1, :-2] & around[1:-1, 2:])
