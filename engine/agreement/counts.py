"""What every measure is made of: numbers of cells, and sums of saliency."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.segmentation.checks import check_map

Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Counts:
    """Of one pair of saliency and ROI (float64 of shape ()), or of n pairs (float64 of shape (n,)).

    Attributes:
        cells: cells of the score grid.
        roi, saliency, overlap: cells in the ROI, in the saliency region, in both.
        mass, mass_inside: sum of the saliency map, and of its part inside the ROI.
        top_inside: how many of the `roi` cells of highest saliency lie inside the ROI; where the last places are
            shared by cells of equal saliency, the mean over all their orders.
        maxima, maxima_inside: cells that have the map's highest value, and those of them inside the ROI.
    """

    cells: Floats
    roi: Floats
    saliency: Floats
    overlap: Floats
    mass: Floats
    mass_inside: Floats
    top_inside: Floats
    maxima: Floats
    maxima_inside: Floats


class CountedMap:
    """One saliency map and its region, prepared once so that any number of ROIs is counted quickly.

    Args:
        saliency_map: float32, (height, width), finite and 0 or above.
        saliency_region: bool, same shape.

    Raises:
        ValueError: a map that is none, or shapes that differ.
    """

    def __init__(self, saliency_map: NDArray[np.float32], saliency_region: Booleans) -> None:
        check_map(saliency_map)
        self.shape = saliency_map.shape
        self._values = np.ascontiguousarray(saliency_map).ravel()
        self._ordered = np.sort(self._values)
        self._mass = float(self._values.sum(dtype=np.float64))
        self._maxima = np.flatnonzero(self._values == self._ordered[-1])
        self._set_region(saliency_region)

    def with_region(self, saliency_region: Booleans) -> CountedMap:
        """The same map with another region (the threshold was moved), without preparing the map again."""
        other = object.__new__(CountedMap)
        other.__dict__.update(self.__dict__)
        other._set_region(saliency_region)
        return other

    def _set_region(self, saliency_region: Booleans) -> None:
        self._region = self._flat(saliency_region, "saliency region")
        self._saliency = np.count_nonzero(self._region)

    def count(self, roi: Booleans) -> Counts:
        """Everything that the measures need of this map and the cells `roi` (bool, same shape)."""
        inside = self._flat(roi, "ROI")
        values = self._values[inside]
        mass_inside = min(float(values.sum(dtype=np.float64)), self._mass)
        numbers = (
            len(inside),
            len(values),
            self._saliency,
            np.count_nonzero(inside & self._region),
            self._mass,
            mass_inside,
            self._top_inside(values),
            len(self._maxima),
            np.count_nonzero(inside[self._maxima]),
        )
        return Counts(*np.asarray(numbers, dtype=np.float64))

    def _top_inside(self, values: NDArray[np.float32]) -> float:
        """Of the len(values) cells of highest saliency, those whose saliency is among `values`, the ROI's."""
        area, cells = len(values), len(self._ordered)
        if area == 0:
            return 0.0
        lowest = self._ordered[cells - area]
        below, not_above = (
            np.searchsorted(self._ordered, lowest, "left"),
            np.searchsorted(self._ordered, lowest, "right"),
        )
        places = area - (cells - not_above)
        above, equal = np.count_nonzero(values > lowest), np.count_nonzero(values == lowest)
        return float(above + places * equal / (not_above - below))

    def _flat(self, cells: Booleans, what: str) -> Booleans:
        if cells.shape != self.shape or cells.dtype != np.bool_:
            raise ValueError(f"the {what} must be bool of shape {self.shape}, not {cells.dtype} of {cells.shape}")
        return np.ascontiguousarray(cells).ravel()
