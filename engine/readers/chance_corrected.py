"""Agreement of any number of readers beyond chance: Fleiss' kappa and Krippendorff's alpha.

Both take a table of counts: how many readers put a unit into each category. Units with the same counts share a row, and
`times` says how many there are of each, so that a photo of any size is a table of as many rows as it has readers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def fleiss_kappa(counts: Floats, times: Floats | None = None) -> float:
    """(P - P_e) / (1 - P_e): the share of agreeing pairs of readers, and what the categories' shares let expect.

    Source: Fleiss, Psychological Bulletin 76, 378-382, 1971. Each unit needs as many readers, not
    the same ones.

    Args:
        counts: (units, categories), 0 or above; every row has the same sum, at least 2.
        times: (units,); how many units each row stands for, one where it is `None`.

    Returns:
        NaN where all readers put all units into one category, or there is no unit.

    Raises:
        ValueError: units with different numbers of readers, or with a single one.

    Example:
        >>> fleiss_kappa(np.array([[2.0, 0.0], [0.0, 2.0], [1.0, 1.0]]))
        0.33333333333333326
    """
    weights = _weights(counts, times)
    readers = counts.sum(axis=1)
    if not len(counts):
        return float("nan")
    if readers.min() != readers.max() or readers.min() < 2:
        raise ValueError(
            f"every unit needs the same number of readers, at least 2, not {sorted(set(readers.tolist()))}"
        )
    many = float(readers[0])
    observed = _mean((counts * (counts - 1.0)).sum(axis=1) / (many * (many - 1.0)), weights)
    expected = float(((weights @ counts / (weights.sum() * many)) ** 2).sum())
    return (observed - expected) / (1.0 - expected) if _varied(weights @ counts) else float("nan")


def krippendorff_alpha(counts: Floats, times: Floats | None = None) -> float:
    """1 - D_o / D_e for categories without an order: observed over expected disagreement of pairs of values.

    Source: Krippendorff, Computing Krippendorff's alpha-reliability, 2011. Readers may be missing anywhere; a unit that
    fewer than two readers saw has no pair and is left out.

    Args:
        counts, times: as in `fleiss_kappa`, with any number of readers for each unit.

    Returns:
        NaN where all values that count are of one category, or there is none.

    Example:
        >>> krippendorff_alpha(np.array([[2.0, 0.0], [0.0, 2.0], [1.0, 1.0], [1.0, 0.0]]))
        0.4444444444444444
    """
    weights = _weights(counts, times)
    readers = counts.sum(axis=1)
    counts, weights, readers = counts[readers >= 2], weights[readers >= 2], readers[readers >= 2]
    of_category = weights @ counts
    if not _varied(of_category):
        return float("nan")
    values = float(of_category.sum())
    apart = (counts * (readers[:, None] - counts)).sum(axis=1) / (readers - 1.0)
    expected = float((of_category * (values - of_category)).sum()) / (values - 1.0)
    return 1.0 - float(weights @ apart) / expected


def counts_of_votes(votes: Iterable[Sequence[int]]) -> tuple[Floats, Floats]:
    """`counts` (inside, outside) and `times` for cells of photos.

    Args:
        votes: of each photo the number of cells that 0, 1, 2, ... all of its readers marked.
    """
    rows = [(inside, len(photo) - 1 - inside, cells) for photo in votes for inside, cells in enumerate(photo) if cells]
    table = np.array(rows, dtype=np.float64).reshape(-1, 3)
    return table[:, :2], table[:, 2]


def _weights(counts: Floats, times: Floats | None) -> Floats:
    return np.ones(len(counts)) if times is None else times


def _mean(values: Floats, weights: Floats) -> float:
    return float(weights @ values / weights.sum())


def _varied(of_category: Floats) -> bool:
    """Whether more than one category was used."""
    return int(np.count_nonzero(of_category)) > 1
