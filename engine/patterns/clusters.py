"""Photos whose saliency lies alike relative to their ROI, as clusters around a middle photo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.patterns.division import divide
from engine.patterns.likeness import Profiles, all_distances
from engine.patterns.placement import Placement
from engine.patterns.rings import CELLS, RINGS, SECTORS, turns
from engine.patterns.rules import FEWEST

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

MOST = 1_500
"""Photos that are compared with each other; of more, so many are drawn, and the others join the nearest middle."""


@dataclass(frozen=True, slots=True, eq=False)
class Clusters:
    """Photos by where their saliency lies; one cluster where there is no structure.

    Attributes:
        labels: the cluster of each photo, int64 of shape (n,), the largest cluster is 0.
        middles: for each cluster, the photo with the least sum of distances to the others.
        distances: of each photo to the middle of its cluster, float64 of shape (n,), 0 to 1.
        profiles: for each cluster, the mean share of saliency by cell, float64 of shape (clusters, CELLS), NaN
            where no photo has the cell; its members are turned and mirrored to be like the middle first, and the mean
            is turned so that its saliency lies on the right.
        silhouette, p: of the best division, whether it was taken or not; NaN where there was none.
        found: whether the division was taken for real; False where it was chosen.
        compared: photos that were compared with each other.
    """

    labels: Integers
    middles: tuple[int, ...]
    distances: Floats
    profiles: Floats
    silhouette: float
    p: float
    found: bool
    compared: int


def cluster(
    placements: Sequence[Placement],
    seed: int,
    groups: int | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    told: Callable[[int], None] = lambda _: None,
) -> Clusters:
    """Cluster photos by their placement; see `engine.patterns.division` for the rule.

    Args:
        placements: one a photo, one at least.
        seed: of the photos that are drawn and of the data sets without groups.
        groups: divide into so many whatever the structure; by the rule where it is `None`.
        told: given how many more photos were compared.

    Raises:
        Cancelled: `cancelled` said so.
    """
    profiles = Profiles(placements)
    drawn = _drawn(len(profiles), seed)
    apart = all_distances(profiles, drawn, cancelled, told)
    enough = len(drawn) >= FEWEST if groups is None else len(drawn) > groups
    division = divide(apart, seed, groups, cancelled) if enough else None
    taken = division is not None and (groups is not None or division.is_real)
    inner = division.labels if division is not None and taken else np.zeros(len(drawn), dtype=np.int64)
    middles = _middles(apart, inner)
    to_middles, ways = profiles.distances(drawn[middles], np.arange(len(profiles)))
    labels = to_middles.argmin(axis=0)
    labels[drawn] = inner
    rank = np.argsort(np.argsort(-np.bincount(labels, minlength=len(middles)), kind="stable"), kind="stable")
    order = np.argsort(rank)
    photos = np.arange(len(profiles))
    return Clusters(
        rank[labels].astype(np.int64),
        tuple(drawn[middles][order].tolist()),
        to_middles[labels, photos],
        np.stack([_mean(profiles, photos[labels == one], ways[one, labels == one]) for one in order]),
        float("nan") if division is None else division.silhouette,
        float("nan") if division is None else division.p,
        taken and groups is None,
        len(drawn),
    )


def _drawn(photos: int, seed: int) -> Integers:
    if photos <= MOST:
        return np.arange(photos)
    return np.sort(np.random.default_rng(seed).choice(photos, MOST, replace=False)).astype(np.int64)


def _middles(distances: Floats, labels: Integers) -> Integers:
    """For each cluster, its member with the least sum of distances to the others; the first of several."""
    found: list[int] = []
    for one in range(int(labels.max()) + 1):
        members = np.flatnonzero(labels == one)
        found.append(int(members[distances[np.ix_(members, members)].sum(axis=1).argmin()]))
    return np.array(found, dtype=np.int64)


def _mean(profiles: Profiles, members: Integers, ways: Integers) -> Floats:
    """The mean of the members' shares where they have them, turned as `ways` say; NaN where none has, sums to 1."""
    order = turns()[ways]
    shares = np.take_along_axis(profiles.shares[members].astype(np.float64), order, axis=1)
    known = np.take_along_axis(profiles.defined[members], order, axis=1).sum(axis=0)
    mean = np.where(known > 0, shares.sum(axis=0) / np.maximum(known, 1), np.nan)
    return _to_the_right(mean / np.nansum(mean))


def _to_the_right(mean: Floats) -> Floats:
    """Turned so that its saliency lies as far to the right as can be; the middle of each ring counts its number."""
    reach = np.repeat(np.arange(RINGS) + 0.5, SECTORS)
    across = reach * np.cos(np.tile(np.arange(SECTORS), RINGS) * (2 * np.pi / SECTORS))
    ways = turns()[:SECTORS]
    lean = np.nan_to_num(mean)[ways].reshape(SECTORS, CELLS) @ across
    return mean[ways[int(np.argmax(np.round(lean, 9)))]]
