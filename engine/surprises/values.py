"""What goes into the search for surprises and what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.agreement.shares import OutsideShare
from engine.statistics import ScoreRow


@dataclass(frozen=True, slots=True)
class MarkedPhoto:
    """A scored photo and, for each label that is marked on it, the label's shares outside the ROI.

    Attributes:
        left_out: labels that were drawn because the photo had been chosen by its saliency; see `engine.proposals`.
    """

    row: ScoreRow
    shares: Mapping[str, OutsideShare]
    left_out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Surprise:
    """One row of surprises.csv: a label in a stratum, over the photos on which it is marked.

    Attributes:
        n_photos, n_cases, n_patients: those with an enrichment.
        n_undefined: photos of the stratum with the label and without an enrichment: no saliency, or nothing of the
            label, lies outside the ROI.
        saliency_share, area_share: means over cases, of what lies outside the ROI.
        enrichment: their ratio; 1 is chance.
        ci_low, ci_high: 95 % interval of the enrichment, see `engine.surprises.enrichment`; NaN where there is none.
        p: of enrichment 1, two-sided.
        p_adjusted: for all labels and strata of one kind and baseline.
        small: fewer cases than the analysis' smallest stratum.
        n_left_out: photos of the stratum with the label that no figure counts, as they were chosen by their saliency.
        examples: up to five photos, that with the largest saliency share beyond its area share first.
    """

    label: str
    stratum_kind: str
    stratum: str
    n_photos: int
    n_cases: int
    n_patients: int
    n_undefined: int
    saliency_share: float
    area_share: float
    enrichment: float
    ci_low: float
    ci_high: float
    p: float
    p_adjusted: float
    small: bool
    examples: tuple[str, ...]
    baseline: str
    n_left_out: int = 0
