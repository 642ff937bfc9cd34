"""What a scatter shows: points, the two columns they lie along, and how these hang together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.language import several, tr
from gui.results.plots.surface import Mask
from gui.words.numbers import photos, two_digits

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """What a scatter shows; each point stands for one row or more.

    Attributes:
        xs, ys: float64 of shape (points,); a point with NaN is not drawn.
        low, high: interval of `ys`, of the same shape, NaN where there is none.
        outcomes: place in `language.OUTCOMES`, int8 of the same shape.
        hollow: what is too few to judge, bool of the same shape.
        labels: beside each mark; empty for photos.
        rows_of: from a mask over the points to one over the frame's rows.
        points_of: from a mask over the frame's rows to one over the points.
        words, names: of a point, in full and for a table.
    """

    xs: Floats
    ys: Floats
    low: Floats
    high: Floats
    outcomes: NDArray[np.int8]
    hollow: Mask
    labels: tuple[str, ...]
    rows_of: Callable[[Mask], Mask]
    points_of: Callable[[Mask], Mask]
    words: Callable[[int], str]
    names: Callable[[int], str]


@dataclass(frozen=True, slots=True)
class AxisInfo:
    """A column as an axis: its title, and the ends that it has itself, NaN where it has none."""

    name: str
    title: str
    lowest: float = float("nan")
    highest: float = float("nan")


PHOTO, CONDITION = "photo", "condition"
"""What a point stands for."""


def points_counted(noun: str, count: int) -> str:
    """So many of what points stand for."""
    return photos(count) if noun == PHOTO else several("{n:,} condition", "{n:,} conditions", count)


def correlation_words(xs: Floats, ys: Floats) -> str:
    """Spearman's, with its n; nothing where it is undefined."""
    if len(xs) < 3 or np.ptp(xs) == 0 or np.ptp(ys) == 0:
        return ""
    first, second = (ranks - ranks.mean() for ranks in (_ranks(xs), _ranks(ys)))
    correlation = float(first @ second / np.sqrt((first @ first) * (second @ second)))
    return tr("Spearman's correlation {value}.", value=two_digits(correlation))


def _ranks(values: Floats) -> Floats:
    """Ties share the mean of their places."""
    _, place, numbers = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(numbers)
    return (ends - (numbers - 1) / 2.0)[place]
