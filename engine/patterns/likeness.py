"""How unlike two profiles are, however the photos were turned or mirrored."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.errors import Cancelled
from engine.patterns.placement import Placement
from engine.patterns.rings import turns

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Singles = NDArray[np.float32]

COMMON = 0.5
"""Share of either profile's saliency in cells that both know; with less, two profiles have nothing alike."""
_TOGETHER = 256


class Profiles:
    """Many profiles as the columns that their distances are made of.

    The distance is Hellinger's (1909) over the cells that both photos have, smallest over all turns and mirror images:

        d(p, q)^2 = 1 - max over turns t of  sum sqrt(p_i q_t(i)) / sqrt(sum p_i  sum q_t(i)),   i over common cells.

    Turns by a sector and mirror images move cells without changing the sum, so that this is a distance between what is
    left of profiles when their direction is forgotten. No axis has to be found: a round ROI has none, and that of a
    long one does not say which end is which.
    """

    def __init__(self, placements: Sequence[Placement]) -> None:
        self.shares: Singles = np.stack([one.shares for one in placements]).astype(np.float32)
        self.roots: Singles = np.sqrt(self.shares)
        self.defined: Singles = np.stack([one.defined for one in placements]).astype(np.float32)

    def __len__(self) -> int:
        return len(self.shares)

    def distances(self, rows: Integers, columns: Integers) -> tuple[Floats, Integers]:
        """From profiles to others, and the turn of the others (see `turns`) at which they are least unlike.

        Args:
            rows, columns: numbers of profiles.

        Returns:
            float64 and int64 of shape (rows, columns); distances 0 to 1.
        """
        best = np.zeros((len(rows), len(columns)), dtype=np.float32)
        chosen = np.zeros(best.shape, dtype=np.int64)
        shares, roots, defined = (values[columns] for values in (self.shares, self.roots, self.defined))
        for turn, way in enumerate(turns()):
            known_here = self.shares[rows] @ defined[:, way].T
            known_there = self.defined[rows] @ shares[:, way].T
            alike = self.roots[rows] @ roots[:, way].T
            fits = (known_here >= COMMON) & (known_there >= COMMON)
            alike /= np.sqrt(np.where(fits, known_here * known_there, 1.0))
            better = fits & (alike > best)
            best[better], chosen[better] = alike[better], turn
        return np.sqrt(np.clip(1.0 - best.astype(np.float64), 0.0, 1.0)), chosen


def all_distances(
    profiles: Profiles,
    chosen: Integers,
    cancelled: Callable[[], bool] = lambda: False,
    told: Callable[[int], None] = lambda _: None,
) -> Floats:
    """Between the chosen profiles, float64 of shape (n, n), symmetric, 0 on the diagonal.

    Args:
        chosen: numbers of profiles, int64 of shape (n,).
        told: given how many more profiles are compared.

    Raises:
        Cancelled: `cancelled`, asked between blocks, said so.
    """
    number = len(chosen)
    found = np.zeros((number, number))
    for start in range(0, number, _TOGETHER):
        if cancelled():
            raise Cancelled
        end = min(start + _TOGETHER, number)
        block, _ = profiles.distances(chosen[start:end], chosen[start:])
        found[start:end, start:], found[start:, start:end] = block, block.T
        told(end - start)
    found = (found + found.T) / 2
    np.fill_diagonal(found, 0.0)
    return found
