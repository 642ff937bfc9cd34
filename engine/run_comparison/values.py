"""What goes into a comparison of two runs and what comes out. Before and after are the runs' order, not a cause."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from engine.agreement.groups import Group
from engine.run_comparison.cautions import Caution
from engine.run_comparison.facts import RunFacts
from engine.run_comparison.settings import Setting
from engine.statistics import ScoreRow

Transition = Literal["stayed_right", "became_right", "became_wrong", "stayed_wrong"]
Reason = Literal["only_before", "only_after", "failed_before", "failed_after", "other_readers"]

TRANSITION = "transition"
"""The kind of stratum that parts cases by what became of the decision."""
CORRECT, CONFIDENCE = "correct", "confidence"
"""Compared like measures: whether the first diagnosis is the reference (1 or 0), and its probability."""


@dataclass(frozen=True, slots=True)
class RunPhoto:
    """One photo of a run under one of its maps.

    Attributes:
        row: its main score; its `baseline` names the map.
        predicted: the condition that the model calls the case; `None` where that is unknown.
        readers: whose ROIs on the photo were scored, by name.
        revision: of the scored ROI; empty without one.
    """

    row: ScoreRow
    predicted: str | None = None
    readers: tuple[str, ...] = ()
    revision: str = ""

    @property
    def photo_id(self) -> str:
        """Identifier of the photo."""
        return self.row.photo_id


@dataclass(frozen=True, slots=True)
class RunSide:
    """One of the two runs.

    Attributes:
        photos: one a photo and map.
        failures: why a photo could not be scored, by photo; `failed_cases` are their cases.
    """

    facts: RunFacts
    photos: tuple[RunPhoto, ...]
    failures: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    failed_cases: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class PhotoPair:
    """One photo in both runs, read by the same people; `revised`: its ROI is another one in the later run."""

    before: RunPhoto
    after: RunPhoto
    revised: bool = False

    @property
    def photo_id(self) -> str:
        """Identifier of the photo."""
        return self.after.photo_id

    @property
    def transition(self) -> Transition | None:
        """What became of the case's decision; `None` where it is unknown on a side."""
        return transition_of(self.before.row.correct, self.after.row.correct)

    def change(self, measure: str) -> float:
        """After less before; NaN where either is undefined."""
        return measured(self.after.row, measure) - measured(self.before.row, measure)


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A photo that cannot be compared, why, and, where it failed, the sentence that says so."""

    photo_id: str
    case_id: str
    reason: Reason
    message: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One row of comparison.csv: a measure in a stratum, over photos with a value in both runs.

    A case's change is the mean over its photos; means are over cases.

    Attributes:
        map_before, map_after: the maps that are held against each other.
        n_photos, n_cases, n_patients: with a value in both runs.
        undefined_before, undefined_after: matched photos without a value in that run.
        mean_before, mean_after: over the same photos; `change` is their difference.
        chance_before, chance_after: mean chance level over the same photos; NaN where there is none.
        low, high: 95 % interval of `change` over patients, see `engine.statistics.intervals`; NaN where there is none.
        p: of no change, see `engine.run_comparison.sign_flips`; NaN where it is undefined.
        p_adjusted: for the strata of one kind, measure and map.
        beyond_rest: `change` less the change of the other strata of its kind, with `rest_low`, `rest_high`, `rest_p`
            and `rest_p_adjusted`, see `engine.statistics.differences`: whether it changed more here than elsewhere.
        small: fewer cases than the later recipe's smallest stratum.
        cautions: keys of what else may have made the change, see `engine.run_comparison.cautions`.
    """

    stratum_kind: str
    stratum: str
    measure: str
    map_before: str
    map_after: str
    n_photos: int
    n_cases: int
    n_patients: int
    undefined_before: int
    undefined_after: int
    mean_before: float
    mean_after: float
    change: float
    low: float
    high: float
    p: float
    p_adjusted: float
    small: bool
    chance_before: float = math.nan
    chance_after: float = math.nan
    beyond_rest: float = math.nan
    rest_low: float = math.nan
    rest_high: float = math.nan
    rest_p: float = math.nan
    rest_p_adjusted: float = math.nan
    cautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionChange:
    """What became of the decisions on the cases of a stratum that are in both runs.

    Attributes:
        unknown: cases without a reference, or without a prediction in one run.
        patients_right, patients_wrong: patients of whose cases more became right, or more became wrong.
        p: exact McNemar test over these patients; NaN where no decision is known.
        p_adjusted: for the strata of one kind.
    """

    stratum_kind: str
    stratum: str
    stayed_right: int
    became_right: int
    became_wrong: int
    stayed_wrong: int
    unknown: int
    patients_right: int
    patients_wrong: int
    p: float
    p_adjusted: float = math.nan


@dataclass(frozen=True, slots=True)
class GroupMove:
    """How many photos went from one group of Shared Interest to another; `None` is undefined."""

    map_before: str
    map_after: str
    before: Group | None
    after: Group | None
    photos: int


@dataclass(frozen=True, slots=True)
class RunComparison:
    """Two runs side by side.

    Attributes:
        maps: which maps are held against each other, names of the earlier and the later run's.
        pairs: one a photo and pair of maps.
    """

    before: RunFacts
    after: RunFacts
    settings: tuple[Setting, ...]
    cautions: tuple[Caution, ...]
    maps: tuple[tuple[str, str], ...]
    pairs: tuple[PhotoPair, ...]
    unmatched: tuple[Unmatched, ...]
    changes: tuple[Change, ...]
    decisions: tuple[DecisionChange, ...]
    moves: tuple[GroupMove, ...]

    def pairs_of(self, maps: tuple[str, str]) -> tuple[PhotoPair, ...]:
        """The pairs of photos under one pair of maps."""
        return tuple(pair for pair in self.pairs if (pair.before.row.baseline, pair.after.row.baseline) == maps)

    @property
    def revised(self) -> tuple[str, ...]:
        """Photos whose ROI is another one in the later run."""
        return tuple(dict.fromkeys(pair.photo_id for pair in self.pairs if pair.revised))


def transition_of(before: bool | None, after: bool | None) -> Transition | None:
    """What became of a decision.

    Example:
        >>> transition_of(False, True), transition_of(True, None)
        ('became_right', None)
    """
    if before is None or after is None:
        return None
    if before:
        return "stayed_right" if after else "became_wrong"
    return "became_right" if after else "stayed_wrong"


def measured(row: ScoreRow, measure: str) -> float:
    """A measure of a row, or what is compared like one; NaN where undefined."""
    if measure == CORRECT:
        return math.nan if row.correct is None else float(row.correct)
    return row.confidence if measure == CONFIDENCE else row.measures.get(measure, math.nan)
