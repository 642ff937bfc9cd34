"""What the tables are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.agreement import Group
from engine.cases import Facts
from engine.readers.differentials import average_overlap, rank_biased_overlap
from engine.trust.values import CheckName, PhotoTrust

Ranking = tuple[tuple[str, float], ...]
"""Conditions with probability (model) or weight (readers), the first one first."""


@dataclass(frozen=True, slots=True)
class Score:
    """Where a score comes from and what it is: of a photo, or the mean over a case's photos.

    Attributes:
        scored_at: ISO 8601, UTC.
        reader: a reader's name, or "consensus".
        drawn_blind: `None` where unknown (imported masks).
        condition: the reference; `None` where unknown.
        predicted: the condition that the model predicts for the case.
        correct: whether they are the same; `None` without a reference.
        probability: of the predicted condition.
        measures, chance: by measure; NaN where undefined.
        nulls: chance that keeps the saliency's shape, skill against it and percentiles, see
            `engine.agreement.null_skill.BESIDE`; NaN where undefined.
        skill_iou: (IoU - chance) / (1 - chance).
        map_error: estimated relative error of the case's maps; NaN where unknown.
        completeness_gap, completeness_gap_relative: of the case's maps; NaN where undefined.
        steps: nodes of the integral; `None` where there is no map.
        saliency_area, roi_area: shares of the score grid.
        group: of Shared Interest's eight; `None` where undefined.
        flags: why something is undefined or unusual.
    """

    run: str
    model: str
    scored_at: str
    case_id: str
    patient_id: str | None
    reader: str
    drawn_blind: bool | None
    condition: str | None
    predicted: str
    correct: bool | None
    probability: float
    facts: Facts
    measures: Mapping[str, float]
    chance: Mapping[str, float]
    nulls: Mapping[str, float]
    skill_iou: float
    baseline: str
    map_error: float
    completeness_gap: float
    completeness_gap_relative: float
    steps: int | None
    saliency_area: float
    roi_area: float
    group: Group | None
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """A row of photos.csv."""

    photo_id: str
    score: Score


@dataclass(frozen=True, slots=True)
class Differential:
    """Ranked diagnoses of a case.

    Attributes:
        model: conditions by falling probability.
        reference: the diagnosis that the model is judged by, with weight 1; empty where unknown.
        ranked: the readers' differential; empty where unknown.
    """

    model: Ranking
    reference: Ranking = ()
    ranked: Ranking = ()

    @property
    def average_overlap(self) -> float:
        """Of the model and the readers' differential, as deep as the shorter of both; NaN without one."""
        return average_overlap(self.model, self.ranked, min(len(self.model), len(self.ranked)))

    @property
    def rbo(self) -> float:
        """Rank-biased overlap of the model and the readers' differential; NaN without one."""
        return rank_biased_overlap(self.model, self.ranked)

    def within(self, count: int) -> bool | None:
        """Whether the first reference is among the model's first `count` conditions; `None` without a reference."""
        if not self.reference:
            return None
        return self.reference[0][0] in [condition for condition, _ in self.model[:count]]


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A row of cases.csv.

    Attributes:
        n_photos: photos of the case with a row in photos.csv.
        score: numbers are means over the photos that have them; error and completeness of the maps are the case's own.
    """

    n_photos: int
    score: Score
    differential: Differential


@dataclass(frozen=True, slots=True)
class ThresholdRow:
    """A row of thresholds.csv: agreement where the most salient cells, the share `threshold`, are the region.

    Attributes:
        reader: a reader's name, or "consensus".
        iou, dice, roi_coverage, saliency_coverage: NaN where undefined.
    """

    run: str
    model: str
    case_id: str
    photo_id: str
    reader: str
    baseline: str
    threshold: float
    iou: float
    dice: float
    roi_coverage: float
    saliency_coverage: float


@dataclass(frozen=True, slots=True)
class LesionRow:
    """A row of lesions.csv: one connected part of a reader's ROI, or of the consensus, against one map.

    Attributes:
        lesion: its number from 1, in the order of their first cells; `None` where the map is no longer kept.
        area: share of the score grid.
        centre_x, centre_y: mean place of its cells in pixels of the photo, from the upper left corner.
        measures, chance: by name, see `engine.comparison.compare_lesions`.
    """

    run: str
    model: str
    case_id: str
    patient_id: str | None
    photo_id: str
    reader: str
    baseline: str
    lesion: int | None
    area: float
    centre_x: float
    centre_y: float
    measures: Mapping[str, float]
    chance: Mapping[str, float]
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrustRow:
    """What becomes rows of trust.csv: what one check found for one photo and baseline; one row a figure.

    Attributes:
        found: findings and flags of this check alone.
    """

    run: str
    model: str
    patient_id: str | None
    check: CheckName
    found: PhotoTrust
