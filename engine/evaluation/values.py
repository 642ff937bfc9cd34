"""What goes into the evaluation of a classifier and what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

FigureName = Literal["top1", "top3", "sensitivity", "specificity", "auc", "calibration_error"]


@dataclass(frozen=True, slots=True)
class EvaluatedCase:
    """One case with a reference and a prediction.

    Attributes:
        reference: the condition.
        probabilities: by condition, the likeliest first; conditions that are not there have none.
    """

    patient_key: str
    reference: str
    probabilities: Mapping[str, float]

    @property
    def ranked(self) -> tuple[str, ...]:
        """The conditions, the likeliest first."""
        return tuple(self.probabilities)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with its 95 % interval; NaN where undefined.

    Attributes:
        condition: whose sensitivity, specificity or AUC it is; empty where it is of all cases.
        n_cases, n_patients: that it is a mean over; of an AUC those that have the condition.
    """

    name: FigureName
    condition: str
    value: float
    low: float
    high: float
    n_cases: int
    n_patients: int


@dataclass(frozen=True, slots=True)
class Confusion:
    """How many cases of a reference the model calls what."""

    reference: str
    predicted: str
    n_cases: int


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """Cases of similar probability of the likeliest condition.

    Attributes:
        probability: their mean probability.
        correct: the share of them in which that condition is the reference, with its 95 % interval.
    """

    probability: float
    correct: float
    low: float
    high: float
    n_cases: int
    n_patients: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A classifier held against the references.

    Attributes:
        n_without_reference: cases left out as they have none.
        n_beyond: cases whose reference the model does not know; it can only be wrong about them.
    """

    figures: tuple[Figure, ...]
    confusions: tuple[Confusion, ...]
    calibration: tuple[CalibrationBin, ...]
    n_cases: int
    n_patients: int
    n_without_reference: int
    n_beyond: int
