"""Rearrangements of scores that leave patients whole."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]


def patient_permutations(sizes: Integers, count: int, random: np.random.Generator) -> Integers:
    """Which case's score stands at each case's place.

    Patients change places with patients of as many cases, and a patient's cases change places among themselves: all
    that is exchangeable where a score does not depend on the stratum, however alike a patient's cases are.

    Args:
        sizes: cases of each patient, int64 of shape (patients,), 1 or more; a patient's cases follow one another.
        count: rearrangements.
        random: the only source of chance.

    Returns:
        int64 of shape (count, cases).
    """
    starts = np.cumsum(sizes) - sizes
    places = np.empty((count, int(sizes.sum())), dtype=np.int64)
    for size in np.unique(sizes):
        first = starts[sizes == size]
        donors = random.permuted(np.broadcast_to(first, (count, len(first))), axis=1)
        cases = donors[:, :, None] + np.arange(size)
        shuffled = random.permuted(cases, axis=2) if size > 1 else cases
        places[:, (first[:, None] + np.arange(size)).ravel()] = shuffled.reshape(count, -1)
    return places


def log_arrangements(sizes: Integers, inside: Integers) -> float:
    """Natural logarithm of the number of different ways to fill a stratum.

    Args:
        sizes: cases of each patient.
        inside: how many of them are in the stratum, of the same shape.
    """
    from scipy.special import gammaln

    def log_factorials(numbers: Integers) -> float:
        return float(np.sum(gammaln(numbers + 1.0)))

    _, alike = np.unique(sizes, return_counts=True)
    _, alike_inside = np.unique(np.stack([sizes, inside]), axis=1, return_counts=True)
    of_patients = log_factorials(alike) - log_factorials(alike_inside)
    return of_patients + log_factorials(sizes) - log_factorials(inside) - log_factorials(sizes - inside)
