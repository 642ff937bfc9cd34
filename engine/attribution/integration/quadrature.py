"""Where on the path from baseline to photo the gradient is taken, what each place counts, and how far off it may be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

SAFETY = 1.15
"""Estimates of a map's error are raised by so much: they are to lie above the true error more often than below."""


@dataclass(frozen=True, slots=True)
class Nodes:
    """A rule for the integral over 0..1, and a coarser rule on some of its nodes that tells its error.

    Attributes:
        positions: float64 (nodes,), 0 is the baseline and 1 the photo; rising.
        weights: float64 (nodes,); they sum to 1.
        coarse: float64 (nodes,); weights of the coarser rule, 0 where it has no node; they sum to 1.
    """

    positions: Floats
    weights: Floats
    coarse: Floats

    @property
    def doubt(self) -> Floats:
        """Weights whose sum of gradients has the size of the rule's error: (weights - coarse) / `error_ratio`.

        Zeros for a single node, which has no coarser rule.
        """
        difference = self.weights - self.coarse
        return difference / error_ratio(self) if difference.any() else difference


def error_ratio(nodes: Nodes) -> float:
    """How many times larger the difference of the two rules is than the error of the finer one.

    The root of the ratio of their mean squares where the gradient wanders like Brownian motion along the path, as that
    of a network with many ReLU does: both functionals are integrals of its increments.
    """
    borders = np.concatenate([[0.0], nodes.positions, [1.0]])
    lengths = np.diff(borders)
    ends = np.concatenate([[0.0], np.cumsum(nodes.weights)])
    error = (((ends - borders[:-1]) ** 3 - (ends - borders[1:]) ** 3) / 3).sum()
    difference = np.concatenate([[0.0], np.cumsum(nodes.weights - nodes.coarse)])
    return float(np.sqrt((difference**2 * lengths).sum() / error))


def right(steps: int) -> Nodes:
    """Right Riemann sum: k / m for k = 1..m, each 1 / m (Singh et al. 2020; Sundararajan et al. 2017, equation 3).

    The coarser rule is the right sum of every second node.
    """
    weights = np.full(steps, 1.0 / steps)
    kept = np.arange(steps) % 2 == (steps - 1) % 2
    coarse = np.where(kept, weights, 0.0)
    coarse[1:][kept[1:] & ~kept[:-1]] += weights[:-1][kept[1:] & ~kept[:-1]]
    return Nodes(np.arange(1, steps + 1) / steps, weights, coarse)


def midpoint(steps: int) -> Nodes:
    """Midpoint rule: (k - 1/2) / m for k = 1..m, each 1 / m; exact for straight lines, off by 1 / (12 m^2) on x^2."""
    weights = np.full(steps, 1.0 / steps)
    return Nodes((np.arange(steps) + 0.5) / steps, weights, every_other(weights))


def gauss_legendre(steps: int) -> Nodes:
    """Gauss-Legendre: exact for polynomials up to degree 2 m - 1."""
    positions, weights = np.polynomial.legendre.leggauss(steps)
    return Nodes((positions + 1) / 2, weights / 2, every_other(weights / 2))


def every_other(weights: Floats) -> Floats:
    """Weights of the coarser rule that drops the 1st, 3rd, 5th, ... node and gives their weight to the neighbours."""
    coarse = np.zeros_like(weights)
    if len(weights) == 1:
        return weights.copy()
    coarse[1::2] = weights[1::2]
    for dropped in range(0, len(weights), 2):
        neighbours = [index for index in (dropped - 1, dropped + 1) if 0 <= index < len(weights)]
        coarse[neighbours] += weights[dropped] / len(neighbours)
    return coarse


RULES: Mapping[str, Callable[[int], Nodes]] = {"right": right, "midpoint": midpoint, "gauss_legendre": gauss_legendre}
"""The rules whose nodes are known beforehand."""


def interleaved(count: int) -> NDArray[np.int64]:
    """An order of `count` nodes in which every beginning is spread over the whole path.

    The indices 0..count-1 by their binary digits read backwards (van der Corput's sequence).
    """
    bits = max(1, (count - 1).bit_length())
    return np.array(sorted(range(count), key=lambda index: int(f"{index:0{bits}b}"[::-1], 2)), np.int64)
