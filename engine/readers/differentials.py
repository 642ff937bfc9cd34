"""Ranked diagnoses: several readers' as one, and how far two of them agree."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

Ranking = tuple[tuple[str, float], ...]
"""Conditions with a weight (or a probability), the highest first; equal weights share their rank."""

MEASURES = ("top1", "top3", "average_overlap", "rbo")
"""Of a list against a reference; the last two do not depend on which of both is the reference."""
PERSISTENCE = 0.9
"""p of rank-biased overlap."""
SAME = 1e-9
"""Weights that differ by no more than this are equal: they are sums of fractions."""


def aggregate(readers: Iterable[Sequence[tuple[str, float]]], condition: Callable[[str], str] = str) -> Ranking:
    """Several readers' differentials as one.

    A reader's confidences only rank the diagnoses (equal ones share a rank, and the next rank follows at once); a
    diagnosis weighs 1 / rank. The weights are summed over all readers and divided by their sum, once. Diagnoses that
    count as the same condition add up, within a reader too. Source: Liu et al., Nature Medicine 26, 2020, as in the
    SCIN data set.

    Args:
        readers: for each reader, diagnoses with a confidence.
        condition: what a diagnosis counts as.

    Example:
        >>> aggregate([[("eczema", 3), ("psoriasis", 2)], [("psoriasis", 5)]])
        (('psoriasis', 0.6), ('eczema', 0.4))
    """
    sums: dict[str, float] = {}
    for diagnoses in readers:
        levels = sorted({confidence for _, confidence in diagnoses}, reverse=True)
        for text, confidence in diagnoses:
            name = condition(text)
            sums[name] = sums.get(name, 0.0) + 1.0 / (levels.index(confidence) + 1)
    return normalised(sums.items())


def normalised(weights: Iterable[tuple[str, float]]) -> Ranking:
    """Weights divided by their sum, the highest first, equal ones by name; nothing where all are 0."""
    known = [(name, weight) for name, weight in weights if weight > 0]
    total = math.fsum(weight for _, weight in known)
    shares = [(name, weight / total) for name, weight in known]
    return tuple(sorted(shares, key=lambda share: (-round(share[1] / SAME), share[0])))


def average_overlap(first: Ranking, second: Ranking, depth: int) -> float:
    """Mean over k = 1 to `depth` of the share of conditions that the first k of both have in common.

    Source: Fagin, Kumar, Sivakumar, SIAM Journal on Discrete Mathematics 17, 134-160, 2003. Where conditions share a
    rank it is the mean over all their orders.

    Returns:
        0 to 1; NaN where a list is empty.
    """
    if not first or not second:
        return math.nan
    one, other = _Ranks.of(first), _Ranks.of(second)
    return math.fsum(_common(one, other, k) / k for k in range(1, depth + 1)) / depth


def rank_biased_overlap(first: Ranking, second: Ranking, persistence: float = PERSISTENCE) -> float:
    """Overlap at every depth d, weighted by persistence^(d - 1), extrapolated beyond the end of both lists.

    Source: equation 32 of Webber, Moffat, Zobel, ACM Transactions on Information Systems 28(4), 20, 2010, for lists of
    any two lengths. Where conditions share a rank it is the mean over all their orders.

    Returns:
        0 to 1; NaN where a list is empty.
    """
    if not first or not second:
        return math.nan
    short, long = sorted((first, second), key=len)
    one, other, p = _Ranks.of(short), _Ranks.of(long), persistence
    s, end = len(short), len(long)
    common = [0.0, *(_common(one, other, d) for d in range(1, end + 1))]
    seen = math.fsum(common[d] / d * p**d for d in range(1, end + 1))
    assumed = math.fsum(common[s] * (d - s) / (s * d) * p**d for d in range(s + 1, end + 1))
    rest = (common[end] - common[s]) / end + common[s] / s
    return (1.0 - p) / p * (seen + assumed) + rest * p**end


def hit_within(ranking: Ranking, reference: Ranking, count: int) -> float:
    """Whether the first condition of `reference` is among the first `count` of `ranking`: top-1, top-3.

    Where conditions share a rank it is the share of all their orders in which it is. NaN where a list is empty.
    """
    if not ranking or not reference:
        return math.nan
    one, first = _Ranks.of(ranking), _Ranks.of(reference)
    both = one.places.keys() & first.places.keys()
    return math.fsum(one.share(name, count) * first.share(name, 1) for name in both)


def agreement_of(ranking: Ranking, reference: Ranking) -> dict[str, float]:
    """Every measure of `MEASURES`; the average overlap is as deep as the shorter list."""
    depth = min(len(ranking), len(reference))
    return {
        "top1": hit_within(ranking, reference, 1),
        "top3": hit_within(ranking, reference, 3),
        "average_overlap": average_overlap(ranking, reference, depth),
        "rbo": rank_biased_overlap(ranking, reference),
    }


@dataclass(frozen=True, slots=True)
class _Ranks:
    """By condition, how many stand above it, and how many share its rank with it."""

    places: dict[str, tuple[int, int]]

    @classmethod
    def of(cls, ranking: Ranking) -> _Ranks:
        groups: list[list[str]] = []
        last = math.inf
        for name, weight in ranking:
            if last - weight > SAME:
                groups.append([])
            groups[-1].append(name)
            last = weight
        places: dict[str, tuple[int, int]] = {}
        for group in groups:
            places.update(dict.fromkeys(group, (len(places), len(group))))
        return cls(places)

    def share(self, name: str, depth: int) -> float:
        """In how many of all orders the condition is among the first `depth`, 0 to 1."""
        above, tied = self.places[name]
        return min(max((depth - above) / tied, 0.0), 1.0)


def _common(one: _Ranks, other: _Ranks, depth: int) -> float:
    """Expected number of conditions among the first `depth` of both."""
    both = one.places.keys() & other.places.keys()
    return math.fsum(one.share(name, depth) * other.share(name, depth) for name in both)
