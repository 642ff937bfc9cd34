"""What goes into the statistics and what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Stratum:
    """One row of strata.csv.

    A case's score is the mean over its photos that have one; mean and median are over these cases.

    Attributes:
        n_photos, n_cases, n_patients: those that have a value of this measure.
        n_undefined: photos of the stratum without a value of this measure.
        mean, median: NaN without a case.
        ci_low, ci_high: 95 % interval of the mean, see `engine.statistics.intervals`; NaN where there is none.
        chance: mean chance level of the same cases.
        baseline: each baseline of a run is summarised on its own.
        small: fewer cases than the analysis' smallest stratum: listed, but greyed.
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
