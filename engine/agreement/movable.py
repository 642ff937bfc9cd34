"""A pair of saliency and region of interest, ready for its saliency to lie elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.agreement.counts import Counts
from engine.agreement.measures import values_of
from engine.agreement.table import LIVE

Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]

PLACED = LIVE[:5]
"""The measures that are made of the overlap or of the mass inside."""


@dataclass(frozen=True, slots=True)
class MovablePair:
    """What can move, and what stays.

    Attributes:
        saliency: the map, float64, cut to what the model saw.
        region, roi: bool, same shape.
        counts: of the whole grid.
        fixed_overlap, fixed_mass: beyond what the model saw, where nothing moves.
    """

    saliency: Floats
    region: Booleans
    roi: Booleans
    counts: Counts
    fixed_overlap: float
    fixed_mass: float

    @property
    def overlap(self) -> int:
        """Cells that may move and lie in the ROI."""
        return int(np.count_nonzero(self.region & self.roi))

    @property
    def mass_inside(self) -> float:
        """Of what may move."""
        return float(self.saliency[self.roi].sum())

    def means(self, overlap: Floats, mass_inside: Floats, weights: Floats | None = None) -> dict[str, float]:
        """The mean of each of `PLACED` over placements with these overlaps and masses; float64 of shape (n,)."""
        mass = np.clip(mass_inside + self.fixed_mass, 0.0, self.counts.mass)
        placed = replace(self.counts, overlap=overlap + self.fixed_overlap, mass_inside=mass)
        values = values_of(placed, PLACED)
        return {
            name: float(np.average(np.broadcast_to(of_each, overlap.shape), weights=weights))
            for name, of_each in values.items()
        }


def movable_pair(saliency: Floats, region: Booleans, roi: Booleans, unseen: Booleans | None) -> MovablePair:
    """The pair cut to the rectangle that the model saw; arguments as of `engine.agreement.nulls.null_numbers`."""
    box = _box(unseen)
    inside, overlap = float(saliency[roi].sum()), np.count_nonzero(region & roi)
    numbers = (roi.size, roi.sum(), region.sum(), overlap, saliency.sum(), inside, np.nan, np.nan, np.nan)
    whole = Counts(*np.array(numbers, dtype=np.float64))
    pair = MovablePair(saliency[box], region[box], roi[box], whole, 0.0, 0.0)
    return replace(pair, fixed_overlap=float(overlap - pair.overlap), fixed_mass=inside - pair.mass_inside)


def _box(unseen: Booleans | None) -> tuple[slice, slice]:
    """The rectangle that the model saw."""
    if unseen is None or unseen.all():
        return slice(None), slice(None)
    rows, columns = (np.flatnonzero(~unseen.all(axis=axis)) for axis in (1, 0))
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)
