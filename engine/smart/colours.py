"""How likely a colour is under what was seen of a region: a mixture of Gaussians."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

FEWEST = 8
"""Colours below which a Gaussian is not fitted."""
NOISE = 1.0
"""Variance (CIELAB) added to each Gaussian, so that one plain colour has a width too."""


@dataclass(frozen=True, slots=True, eq=False)
class Colours:
    """Weights (k,), means (k, 3), inverse covariances (k, 3, 3) and logarithms of their determinants (k,)."""

    weights: Floats
    means: Floats
    inverses: Floats
    log_determinants: Floats

    def log_densities(self, colours: Floats) -> Floats:
        """Of each Gaussian with its weight, at colours (n, 3); shape (k, n), without the constant of the density."""
        apart = colours[None] - self.means[:, None]
        squares = np.einsum("kni,kij,knj->kn", apart, self.inverses, apart, optimize=True)
        return np.log(self.weights)[:, None] - (self.log_determinants[:, None] + squares) / 2

    def log_likelihood(self, colours: Floats) -> Floats:
        """Of the mixture at colours (n, 3); shape (n,)."""
        return np.logaddexp.reduce(self.log_densities(colours), axis=0)


def colours_of(samples: Floats, gaussians: int, seed: int) -> Colours:
    """Fit a mixture to colours (n, 3), n at least 1, from k-means with a fixed seed."""
    from scipy.cluster.vq import kmeans2

    different = len(np.unique(np.round(samples), axis=0))
    count = min(gaussians, different, max(1, len(samples) // FEWEST))
    if count == 1:
        return _fitted(samples, np.zeros(len(samples), dtype=np.int64), 1)
    _, nearest = kmeans2(samples, count, iter=10, minit="++", rng=np.random.default_rng(seed), missing="warn")
    return _fitted(samples, nearest, count)


def refitted(known: Colours, samples: Floats) -> Colours:
    """Fit again, each colour with the Gaussian under which it is likeliest (Rother et al. 2004)."""
    return _fitted(samples, known.log_densities(samples).argmax(axis=0), len(known.weights))


def _fitted(samples: Floats, member: NDArray[np.integer], count: int) -> Colours:
    groups = [samples[member == number] for number in range(count)]
    groups = [group for group in groups if len(group) >= FEWEST] or [samples]
    means = np.array([group.mean(axis=0) for group in groups])
    spreads = np.array([_covariance(group) for group in groups])
    total = sum(len(group) for group in groups)
    weights = np.array([len(group) / total for group in groups])
    return Colours(weights, means, np.linalg.inv(spreads), np.linalg.slogdet(spreads)[1])


def _covariance(group: Floats) -> Floats:
    apart = group - group.mean(axis=0)
    return apart.T @ apart / len(group) + NOISE * np.eye(group.shape[1])
