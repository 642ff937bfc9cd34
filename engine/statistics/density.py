"""The density of a sample: Gaussian kernels of Silverman's width, their mass kept between two bounds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

CELLS = 512
"""Of equal width between the bounds; beside kernels of Silverman's width they are narrow."""
FEWEST = 5
"""Of fewer values a smooth curve would tell more than is known."""
_REACH = 5.0
_NO_SPREAD = 1e-12
_QUARTILES_OF_NORMAL = 1.34


@dataclass(frozen=True, slots=True)
class Density:
    """A curve whose mean height times the width between the bounds is 1.

    Attributes:
        places: middles of the cells, float64 of shape (cells,).
        heights: float64 of the same shape.
        bandwidth: standard deviation of the kernels, in the unit of the values.
    """

    places: Floats
    heights: Floats
    bandwidth: float


def silverman_bandwidth(values: Floats) -> float:
    """0.9 min(s, IQR / 1.34) n^(-1/5) (Silverman 1986, equation 3.31); s alone where the quartiles agree.

    Args:
        values: float64 of shape (n,) without NaN.

    Returns:
        NaN for fewer than `FEWEST` values or without spread.

    Example:
        >>> round(silverman_bandwidth(np.arange(100.0)), 2)
        10.35
    """
    if len(values) < FEWEST or np.ptp(values) <= _NO_SPREAD * np.abs(values).max():
        return float("nan")
    deviation = float(values.std(ddof=1))
    low, high = np.quantile(values, [0.25, 0.75]).tolist()
    spread = min(deviation, (high - low) / _QUARTILES_OF_NORMAL) or deviation
    return 0.9 * spread * float(len(values)) ** -0.2


def density_of(values: Floats, low: float, high: float, bandwidth: float | None = None) -> Density | None:
    """The kernel density between two bounds; what a kernel has beyond a bound is mirrored at it.

    Values are dealt out linearly to the cells on either side, the cells smoothed: with 512 cells as good as exact.

    Args:
        values: float64 of shape (n,) without NaN, all between the bounds.
        bandwidth: Silverman's where it is `None`.

    Returns:
        `None` where there is no value or no bandwidth.
    """
    width = silverman_bandwidth(values) if bandwidth is None else bandwidth
    if not len(values) or not width > 0:
        return None
    cell = (high - low) / CELLS
    reach = min(CELLS, int(np.ceil(_REACH * width / cell)))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) * cell / width) ** 2)
    padded = np.pad(_dealt_out((values - low) / cell), reach, mode="symmetric")
    smooth = np.convolve(padded, kernel / kernel.sum(), mode="valid").real.astype(np.float64)
    return Density(low + (np.arange(CELLS, dtype=np.float64) + 0.5) * cell, smooth / (len(values) * cell), width)


def _dealt_out(places: Floats) -> Floats:
    """How much lies in each cell, from places in cells."""
    middle = places - 0.5
    first = np.floor(middle).astype(np.int64)
    share = middle - first
    here, following = (np.clip(cells, 0, CELLS - 1) for cells in (first, first + 1))
    first_part, second_part = np.bincount(here, 1.0 - share, CELLS), np.bincount(following, share, CELLS)
    return (first_part + second_part).astype(np.float64)
