"""The difference of two means with its cluster-robust standard error, for many rearrangements of the scores at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.statistics.permutations import log_arrangements

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

_NO_SPREAD = 1e-12


@dataclass(frozen=True, slots=True)
class PatientScores:
    """Cases in the order of their patients; each has a score of every measure.

    Attributes:
        values: less their mean, which no difference feels; float64 of shape (cases, measures).
        patient: which of the patients, int64 of shape (cases,).
        sizes: cases of each patient, int64 of shape (patients,).
        totals: sums of the values of each patient, float64 of shape (patients, measures).
    """

    values: Floats
    patient: Integers
    sizes: Integers
    totals: Floats

    @classmethod
    def of(cls, values: Floats, patients: Integers) -> PatientScores:
        """From scores and the numbers of their patients, in order."""
        _, starts, patient, sizes = np.unique(patients, return_index=True, return_inverse=True, return_counts=True)
        spread = np.ptp(values, axis=0) > _NO_SPREAD * np.abs(values).max(axis=0)
        centred = np.where(spread, values - values.mean(axis=0), 0.0)
        return cls(centred, patient, sizes, np.add.reduceat(centred, starts, axis=0))


@dataclass(frozen=True, slots=True)
class Side:
    """The places of the cases inside a stratum, or outside where these are fewer.

    Attributes:
        places: of its cases, int64 of shape (k,).
        firsts: where in `places` each of its patients starts, int64 of shape (involved,).
        inside: cases of each involved patient on this side, float64 of shape (involved,).
        sizes: all cases of each involved patient, of the same shape.
        sign: 1.0 for the stratum, -1.0 for the rest.
        patients: the number of patients on the side that has fewer.
        log_arrangements: see `engine.statistics.permutations`.
    """

    places: Integers
    firsts: Integers
    inside: Floats
    sizes: Floats
    sign: float
    patients: int
    log_arrangements: float

    @classmethod
    def of(cls, stratum: Booleans, scores: PatientScores) -> Side:
        """From the cases of a stratum, neither none nor all."""
        fewer = 2 * np.count_nonzero(stratum) <= len(stratum)
        places = np.flatnonzero(stratum if fewer else ~stratum)
        involved, firsts, inside = np.unique(scores.patient[places], return_index=True, return_counts=True)
        counts = np.zeros(len(scores.sizes), dtype=np.int64)
        counts[involved] = inside
        sizes = scores.sizes[involved]
        outside = np.count_nonzero(counts < scores.sizes)
        return cls(
            places,
            firsts,
            inside.astype(np.float64),
            sizes.astype(np.float64),
            1.0 if fewer else -1.0,
            min(len(involved), int(outside)),
            log_arrangements(scores.sizes, counts),
        )

    def contrast(self, scores: PatientScores, cases: Integers) -> tuple[Floats, Floats]:
        """Difference of the means, this side less the other, and its standard error.

        Args:
            cases: whose score stands at each place, int64 of shape (rearrangements, cases).

        Returns:
            Two float64 arrays of shape (rearrangements, measures).
        """
        here = cases[:, self.places]
        sums = np.add.reduceat(scores.values[here], self.firsts, axis=1)
        split = bool((self.inside < self.sizes).any())
        totals = scores.totals[scores.patient[here[:, self.firsts]]] if split else sums
        count, others = len(self.places), len(scores.values) - len(self.places)
        total = sums.sum(axis=1)
        mean, mean_of_others = total / count, -total / others
        influence = sums - mean[:, None] * self.inside[:, None]
        influence /= count
        if split:
            outside = (self.sizes - self.inside)[:, None]
            influence -= (totals - sums - mean_of_others[:, None] * outside) / others
        squares = np.einsum("bpm,bpm->bm", influence, influence)
        squares += self._squares_of_others(scores, totals, mean_of_others) / others**2
        return mean - mean_of_others, np.sqrt(squares)

    def _squares_of_others(self, scores: PatientScores, totals: Floats, mean: Floats) -> Floats:
        """Sum of squared residual totals of the patients who have no case on this side: all patients' less theirs."""
        sizes = scores.sizes.astype(np.float64)
        squares = (scores.totals**2).sum(axis=0) - np.einsum("bpm,bpm->bm", totals, totals)
        products = sizes @ scores.totals - np.einsum("bpm,p->bm", totals, self.sizes)
        numbers = (sizes**2).sum() - (self.sizes**2).sum()
        return np.maximum(squares - 2.0 * mean * products + mean**2 * numbers, 0.0)
