"""What goes into the statistics and what comes out."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from engine.cases import Facts

Outcome = Literal["all", "correct", "incorrect"]


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One photo's scores under one baseline, against one ROI (one reader's, or the consensus).

    Attributes:
        patient_key: see `engine.cases.Case.patient_key`.
        condition: the reference; `None` where unknown.
        correct: whether the predicted condition is the reference; `None` where there is none.
        measures, chance: by measure; NaN where undefined.
        reader: whose ROI it is; `None` where there is none.
        roi_area: share of the photo; NaN where unknown.
        confidence: probability of the predicted condition; NaN where unknown.
        levels: further chance levels by name, `shift_chance_MEASURE` and `other_chance_MEASURE`.
    """

    case_id: str
    patient_key: str
    photo_id: str
    baseline: str
    condition: str | None
    correct: bool | None
    facts: Facts
    measures: Mapping[str, float]
    chance: Mapping[str, float]
    reader: str | None = None
    roi_area: float = math.nan
    confidence: float = math.nan
    levels: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class ScoredCase:
    """What parts cases into strata.

    Attributes:
        readers: whose ROIs its photos have, by name.
        photos: how many of its photos were scored.
        roi_area: mean over the photos that have one, as a share of the photo; NaN where none has.
    """

    case_id: str
    patient_key: str
    condition: str | None
    correct: bool | None
    facts: Facts
    readers: tuple[str, ...]
    photos: int
    roi_area: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Stratum:
    """One row of strata.csv.

    A case's score is the mean over its photos that have one; mean and median are over these cases. The rest are the
    cases of the same outcome in the other strata of the kind.

    Attributes:
        n_photos, n_cases, n_patients: those that have a value of this measure.
        n_undefined: photos of the stratum without a value of this measure.
        mean, median: NaN without a case.
        ci_low, ci_high: 95 % interval of the mean, see `engine.statistics.intervals`; NaN where there is none.
        chance: mean chance level of the same cases.
        skill: mean over the same cases of their photos' skill against `chance`.
        shift_chance, other_chance: mean level of the saliency shifted, and of other patients' saliency; NaN for a
            measure that has none.
        shift_skill: as `skill`, against `shift_chance`.
        baseline: each baseline of a run is summarised on its own.
        small: fewer cases than the analysis' smallest stratum: listed, but greyed.
        difference: mean of the stratum minus mean of the rest; NaN where either has no case.
        difference_low, difference_high, p: 95 % interval and test of the difference, see
            `engine.statistics.differences`; NaN where they are undefined.
        p_adjusted: for the strata of one kind, measure, outcome and baseline.
        size_adjusted_difference, effect_size: see `engine.statistics.effects`.
        detectable_difference, more_cases: see `engine.statistics.power`, the latter for `asked_difference`; NaN for
            measures without a largest value, for which no difference means the same everywhere.
        planned: whether the frozen analysis plan names it; `None` where no plan is frozen.
    """

    stratum_kind: str
    stratum: str
    outcome: Outcome
    measure: str
    n_photos: int
    n_cases: int
    n_patients: int
    n_undefined: int
    mean: float
    median: float
    ci_low: float
    ci_high: float
    chance: float
    baseline: str
    small: bool
    difference: float = math.nan
    difference_low: float = math.nan
    difference_high: float = math.nan
    p: float = math.nan
    p_adjusted: float = math.nan
    size_adjusted_difference: float = math.nan
    effect_size: float = math.nan
    asked_difference: float = math.nan
    detectable_difference: float = math.nan
    more_cases: float = math.nan
    planned: bool | None = None
    skill: float = math.nan
    shift_chance: float = math.nan
    shift_skill: float = math.nan
    other_chance: float = math.nan
