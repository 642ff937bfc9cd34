"""What is said of a cluster of photos."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Excess:
    """How much more often a stratum's photos are in a cluster than those of the rest of its kind.

    Attributes:
        cluster: its number, from 1.
        n_cases, n_patients: of the stratum, in any cluster.
        share: of the stratum's photos that are in the cluster, a case being the mean over its photos.
        difference, ci_low, ci_high: to the share in the rest, with the 95 % interval of
            `engine.statistics.differences`; NaN where undefined.
        p, p_adjusted: two-sided; for all strata of one kind and all clusters.
        small: fewer cases than the analysis' smallest stratum.
    """

    cluster: int
    stratum_kind: str
    stratum: str
    n_cases: int
    n_patients: int
    share: float
    difference: float
    ci_low: float
    ci_high: float
    p: float
    p_adjusted: float
    small: bool


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """One cluster of photos.

    Attributes:
        number: from 1, the largest first.
        profile: mean share of saliency by cell, float64 of shape (CELLS,), see `engine.patterns.clusters.Clusters`.
        inside, at_rim, beyond: mean share of saliency inside the ROI; between 2/3 and 4/3 of its radius; from 2 radii
            on.
        agreement, agreement_low, agreement_high: mean over cases of the measure, with its 95 % interval.
        correct, correct_low, correct_high: share of cases that are classified correctly, of those with a reference.
        examples: up to `EXAMPLES` photos, that nearest to the middle first, one a patient.
        excesses: strata whose photos are in the cluster more often than those of the rest, adjusted p below `SURE`.
    """

    number: int
    n_photos: int
    n_cases: int
    n_patients: int
    profile: Floats
    inside: float
    at_rim: float
    beyond: float
    agreement: float
    agreement_low: float
    agreement_high: float
    correct: float
    correct_low: float
    correct_high: float
    examples: tuple[str, ...]
    excesses: tuple[Excess, ...]
