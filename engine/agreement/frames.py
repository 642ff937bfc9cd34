"""One frame for all photos: each brought to the same few cells by area, whatever its size and aspect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Halves = NDArray[np.float16]

SIDE = 64
"""Rows and columns of the frame."""


@dataclass(frozen=True, slots=True)
class Framed:
    """One photo's saliency and region of interest in the frame; float16 of shape (SIDE * SIDE,), row by row.

    Attributes:
        saliency: the map's mean in each cell over its mean in the photo; 0 everywhere for a map of zeros.
        region, roi: share of each cell's area that lies in the saliency region, in the ROI.
    """

    saliency: Halves
    region: Halves
    roi: Halves

    def to_arrays(self) -> dict[str, NDArray[np.generic]]:
        """Arrays for a store of maps."""
        return {"saliency": self.saliency, "region": self.region, "roi": self.roi}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[np.generic]]) -> Framed:
        """The inverse of `to_arrays`."""
        return cls(*(np.asarray(arrays[name], dtype=np.float16) for name in ("saliency", "region", "roi")))


def framed(saliency_map: NDArray[np.float32], region: NDArray[np.bool_], roi: NDArray[np.bool_]) -> Framed:
    """A photo's map, region and ROI, each (height, width) on the score grid, in the frame."""
    saliency = shrunk(saliency_map)
    mean = float(saliency.mean())
    relative = saliency / mean if mean > 0 else np.zeros_like(saliency)
    return Framed(*(cells.ravel().astype(np.float16) for cells in (relative, shrunk(region), shrunk(roi))))


def shrunk(cells: NDArray[np.generic], side: int = SIDE) -> Floats:
    """The mean over the area of each of side x side cells that part the photo evenly; float64.

    Exact, also where the borders of the new cells cut old ones, and for photos smaller than the frame.

    Example:
        >>> shrunk(np.array([[True, False, False]]), 2)
        array([[0.66666667, 0.        ],
               [0.66666667, 0.        ]])
    """
    return _means(_means(cells.astype(np.float64), side).T, side).T


def _means(cells: Floats, side: int) -> Floats:
    """The means of `side` equal parts of the rows, (side, columns): differences of running sums at the borders."""
    length = len(cells)
    whole, part = np.divmod(np.arange(side + 1) * length, side)
    below = np.concatenate([np.zeros((1, cells.shape[1])), np.cumsum(cells, axis=0)])
    cut = cells[np.minimum(whole, length - 1)] * (part / side)[:, None]
    return np.diff(below[whole] + cut, axis=0) * (side / length)
