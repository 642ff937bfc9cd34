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


def count_once(saliency_map: NDArray[np.float32], saliency_region: Booleans, roi: Booleans) -> Counts:
    """What `CountedMap(saliency_map, saliency_region).count(roi)` gives, to the last bit, without sorting the map.

    Args:
        saliency_map: float32, (height, width), finite and 0 or above.
        saliency_region, roi: bool, same shape.

    Raises:
        ValueError: a map that is none, or shapes that differ.
    """
    check_map(saliency_map)
    values = np.ascontiguousarray(saliency_map, dtype=np.float32).ravel()
    region = _flat(saliency_region, saliency_map.shape, "saliency region")
    inside = _flat(roi, saliency_map.shape, "ROI")
    held, mass, highest = values[inside], float(values.sum(dtype=np.float64)), values.max()
    return _counts(
        len(values),
        len(held),
        np.count_nonzero(region),
        np.count_nonzero(inside & region),
        mass,
        min(float(held.sum(dtype=np.float64)), mass),
        _top_inside(values, held),
        np.count_nonzero(values == highest),
        np.count_nonzero(held == highest),
    )


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
        self._region = _flat(saliency_region, self.shape, "saliency region")
        self._saliency = np.count_nonzero(self._region)

    def count(self, roi: Booleans) -> Counts:
        """Everything that the measures need of this map and the cells `roi` (bool, same shape)."""
        inside = _flat(roi, self.shape, "ROI")
        held = self._values[inside]
        return _counts(
            len(inside),
            len(held),
            self._saliency,
            np.count_nonzero(inside & self._region),
            self._mass,
            min(float(held.sum(dtype=np.float64)), self._mass),
            self._top_inside(held),
            len(self._maxima),
            np.count_nonzero(inside[self._maxima]),
        )

    def _top_inside(self, held: NDArray[np.float32]) -> float:
        """Of the len(held) cells of highest saliency, those whose saliency is among `held`, the ROI's."""
        area, cells = len(held), len(self._ordered)
        if area == 0:
            return 0.0
        lowest = self._ordered[cells - area]
        below, not_above = (int(np.searchsorted(self._ordered, lowest, side)) for side in ("left", "right"))
        return _shared_places(held, lowest, area - (cells - not_above), not_above - below)


def _top_inside(values: NDArray[np.float32], held: NDArray[np.float32]) -> float:
    """As `CountedMap._top_inside`; the bits of values that are not negative order as these do."""
    area, cells = len(held), len(values)
    if area == 0:
        return 0.0
    place = cells - area
    lowest = np.partition(values.view(np.int32), place)[place : place + 1].view(np.float32)[0]
    above, ties = int(np.count_nonzero(values > lowest)), int(np.count_nonzero(values == lowest))
    return _shared_places(held, lowest, area - above, ties)


def _shared_places(held: NDArray[np.float32], lowest: np.float32, places: int, ties: int) -> float:
    """The cells above the lowest value, and the mean share of the `places` that all cells of that value have."""
    return float(np.count_nonzero(held > lowest) + places * np.count_nonzero(held == lowest) / ties)


def _counts(*numbers: float | np.integer) -> Counts:
    """In the order of the attributes."""
    return Counts(*np.asarray(numbers, dtype=np.float64))


def _flat(cells: Booleans, shape: tuple[int, ...], what: str) -> Booleans:
    if cells.shape != shape or cells.dtype != np.bool_:
        raise ValueError(f"the {what} must be bool of shape {shape}, not {cells.dtype} of {cells.shape}")
    return np.ascontiguousarray(cells).ravel()
