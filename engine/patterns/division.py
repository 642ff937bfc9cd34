"""Whether profiles fall into groups, and into how many.

Distances become principal coordinates (classical scaling; Gower 1966): the fewest dimensions that hold `HELD` of the
positive inertia, at most `DIMENSIONS`. There Ward's (1963) tree is cut into 2 to `GROUPS` groups; the cut with the
largest mean silhouette (Rousseeuw 1987) counts, of those without a group of fewer than `LEAST` members or
`SMALLEST_GROUP` of all.

It is taken for real only where that silhouette

- is `REASONABLE` or more, "a reasonable structure" (Kaufman and Rousseeuw 1990, page 88), and
- is reached by at most 5 % of data sets without groups: one normal distribution with the variances of the principal
  coordinates, cut and judged in the same way (as in SigClust; Liu et al. 2008). They have at most `NULL_SIZE` members,
  which makes their silhouettes vary more and the test strict.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.errors import Cancelled

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

HELD, DIMENSIONS = 0.8, 10
GROUPS = 8
LEAST, SMALLEST_GROUP = 10, 0.05
REASONABLE = 0.5
NULLS, NULL_SIZE = 99, 400
SURE = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class Division:
    """The best division of profiles, whether it is real or not.

    Attributes:
        labels: the group of each, int64 of shape (n,); all 0 where no division was possible.
        silhouette: its mean silhouette; NaN where no division was possible.
        p: share of data sets without groups that reach it, at least 1 / (1 + NULLS); NaN where none were made.
    """

    labels: Integers
    silhouette: float
    p: float

    @property
    def is_real(self) -> bool:
        """Whether the rule above takes it for groups."""
        return self.silhouette >= REASONABLE and self.p <= SURE


def divide(
    distances: Floats, seed: int, groups: int | None = None, cancelled: Callable[[], bool] = lambda: False
) -> Division:
    """The best division of the members of a distance matrix.

    Args:
        distances: float64 of shape (n, n), symmetric.
        seed: of the data sets without groups.
        groups: cut into so many, whatever their size and silhouette; chosen by silhouette where it is `None`.

    Raises:
        Cancelled: `cancelled` said so.
    """
    coordinates = principal_coordinates(distances)
    if not coordinates.shape[1]:
        return Division(np.zeros(len(distances), dtype=np.int64), math.nan, math.nan)
    counts = range(2, GROUPS + 1) if groups is None else (groups,)
    labels, silhouette = _best_cut(coordinates, counts, free=groups is not None)
    if math.isnan(silhouette) or groups is not None:
        return Division(labels, silhouette, math.nan)
    random, spread = np.random.default_rng(seed), coordinates.std(axis=0)
    size, reached = min(len(coordinates), NULL_SIZE), 0
    for _ in range(NULLS):
        if cancelled():
            raise Cancelled
        _, by_chance = _best_cut(random.normal(size=(size, len(spread))) * spread, counts)
        reached += by_chance >= silhouette
    return Division(labels, silhouette, (1 + reached) / (1 + NULLS))


def principal_coordinates(distances: Floats) -> Floats:
    """Classical scaling; float64 of shape (n, dimensions), no dimension where all distances are 0."""
    inner = -0.5 * distances**2
    inner -= inner.mean(axis=0)[None, :]
    inner -= inner.mean(axis=1)[:, None]
    values, vectors = np.linalg.eigh((inner + inner.T) / 2)
    values, vectors = values[::-1], vectors[:, ::-1]
    positive = np.maximum(values, 0.0)
    if positive[0] <= 1e-9 * len(distances):
        return np.zeros((len(distances), 0))
    needed = int(np.searchsorted(np.cumsum(positive) / positive.sum(), HELD)) + 1
    kept = min(needed, DIMENSIONS)
    return vectors[:, :kept] * np.sqrt(positive[:kept])


def _best_cut(coordinates: Floats, counts: range | tuple[int, ...], *, free: bool = False) -> tuple[Integers, float]:
    """Labels from 0 and the mean silhouette of the best cut of Ward's tree; one group and NaN where none is allowed."""
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import pdist, squareform

    pairs = pdist(coordinates)
    tree, distances = linkage(coordinates, "ward"), squareform(pairs)
    least = 1 if free else max(LEAST, math.ceil(SMALLEST_GROUP * len(coordinates)))
    best, highest = np.zeros(len(coordinates), dtype=np.int64), math.nan
    for count in counts:
        labels = fcluster(tree, count, "maxclust").astype(np.int64) - 1
        sizes = np.bincount(labels)
        if len(sizes) < 2 or sizes.min() < least:
            continue
        silhouette = mean_silhouette(distances, labels)
        if not silhouette <= highest:
            best, highest = labels, silhouette
    return best, highest


def mean_silhouette(distances: Floats, labels: Integers) -> float:
    """Rousseeuw's silhouette, 0 for a member that is alone, meaned over all members.

    Example:
        >>> far = np.array([[0, 1, 9, 9], [1, 0, 9, 9], [9, 9, 0, 1], [9, 9, 1, 0]], dtype=float)
        >>> round(mean_silhouette(far, np.array([0, 0, 1, 1])), 4)
        0.8889
    """
    members = np.arange(len(labels))
    sizes = np.bincount(labels)
    sums = distances @ np.eye(len(sizes))[labels]
    own = sums[members, labels] / np.maximum(sizes[labels] - 1, 1)
    means = sums / sizes
    means[members, labels] = np.inf
    other = means.min(axis=1)
    larger = np.maximum(own, other)
    values = np.where(larger > 0, (other - own) / np.where(larger > 0, larger, 1.0), 0.0)
    return float(np.where(sizes[labels] == 1, 0.0, values).mean())
