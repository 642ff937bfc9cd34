"""Where on the path from baseline to photo the gradient is taken, and what each place counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Nodes:
    """A rule for the integral over 0..1.

    Attributes:
        positions: float64 (nodes,), 0 is the baseline and 1 the photo.
        weights: float64 (nodes,); they sum to 1.
    """

    positions: NDArray[np.float64]
    weights: NDArray[np.float64]


def right(steps: int) -> Nodes:
    """Right Riemann sum: k / m for k = 1..m, each 1 / m (Singh et al. 2020; Sundararajan et al. 2017, equation 3)."""
    return Nodes(np.arange(1, steps + 1) / steps, np.full(steps, 1.0 / steps))


def gauss_legendre(steps: int) -> Nodes:
    """Gauss-Legendre: exact for polynomials up to degree 2 m - 1."""
    positions, weights = np.polynomial.legendre.leggauss(steps)
    return Nodes((positions + 1) / 2, weights / 2)


def midpoint(steps: int) -> Nodes:
    """Midpoint rule: (k - 1/2) / m for k = 1..m, each 1 / m; exact for straight lines, and for x^2 off by 1 / (12 m^2)."""
    return Nodes((np.arange(steps) + 0.5) / steps, np.full(steps, 1.0 / steps))


RULES: Mapping[str, Callable[[int], Nodes]] = {
    "right": right,
    "midpoint": midpoint,
    "gauss_legendre": gauss_legendre,
    "adaptive": midpoint,
}


def interleaved(count: int) -> NDArray[np.int64]:
    """An order of `count` nodes in which every beginning is spread over the whole path.

    The indices 0..count-1 by their binary digits read backwards (van der Corput's sequence).
    """
    bits = max(1, (count - 1).bit_length())
    return np.array(sorted(range(count), key=lambda index: int(f"{index:0{bits}b}"[::-1], 2)), np.int64)
