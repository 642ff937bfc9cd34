"""Cases whose reference may be wrong: a list to look at, no verdict."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from engine.conditions import condition_of
from engine.project import Diagnoses
from engine.readers.written_differentials import readers_diagnoses
from engine.statistics.case_table import case_table
from engine.tasks.summaries import PhotoResult, RunSummary, statistics_rows

SURE = 0.8
"""Probability of the model's first condition from which it is taken to be sure."""
SEEN_BY = ("iou", "saliency_coverage")
"""From the recipe's high agreement in one of these on, the model looked at what the readers drew."""
MANY_READERS = 0.5
"""Share of the readers beyond which they disagree with the reference."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """One row of label_errors.csv.

    Attributes:
        probability, reference_probability: of the model's first condition, and of the reference.
        iou, saliency_coverage: means over the case's photos under the recipe's first baseline; NaN where undefined.
        looked_at_roi: whether one of them is high.
        readers, disagreeing: those with a differential of their own, and those of them who do not put the reference
            first.
        readers_say: the condition that most of these put first; empty without any.
        readers_disagree: whether more than half of the readers do.
    """

    case_id: str
    patient_id: str | None
    photos: tuple[str, ...]
    reference: str
    predicted: str
    probability: float
    reference_probability: float
    iou: float
    saliency_coverage: float
    looked_at_roi: bool
    readers: int
    disagreeing: int
    readers_say: str
    readers_disagree: bool

    @property
    def reasons(self) -> int:
        """How many speak against the reference beside the model's answer."""
        return self.looked_at_roi + self.readers_disagree


def suspected_label_errors(summary: RunSummary, given: frozenset[str]) -> tuple[Suspect, ...]:
    """Cases of which the model is sure that they are something else, and for which a second reason speaks.

    The second reason: the model looked at what the readers drew, or the readers' own differentials put something else
    first. Those with both come first, then by how far the model's answer lies above the reference.

    Args:
        given: cases whose reference was imported; one that was taken from the readers is no news to them.
    """
    seen = _looked(summary)
    first = {result.case.case_id: result for result in reversed(summary.results)}
    found = [
        suspect
        for case_id, result in first.items()
        if case_id in given and (suspect := _suspect(result, seen.get(case_id, {}), summary))
    ]
    return tuple(sorted(found, key=_rank))


def _suspect(result: PhotoResult, seen: Mapping[str, float], summary: RunSummary) -> Suspect | None:
    case, prediction = result.case, result.prediction
    if prediction is None or case.reference is None:
        return None
    reference, (predicted, probability) = case.reference.condition, prediction.differential[0]
    if predicted == reference or probability < SURE:
        return None
    firsts = _firsts(readers_diagnoses(case.facts.columns, summary.differentials.get(case.case_id, {})))
    against = [names for names in firsts if reference not in names]
    said = Counter(name for names in against for name in names)
    values = {name: seen.get(name, math.nan) for name in SEEN_BY}
    suspect = Suspect(
        case.case_id,
        case.patient_id,
        tuple(photo.photo_id for photo in case.photos),
        reference,
        predicted,
        probability,
        dict(prediction.differential).get(reference, 0.0),
        **values,
        looked_at_roi=any(value >= summary.run.recipe.agreement.high for value in values.values()),
        readers=len(firsts),
        disagreeing=len(against),
        readers_say=min(said, key=lambda name: (-said[name], name), default=""),
        readers_disagree=len(against) > MANY_READERS * len(firsts),
    )
    return suspect if suspect.reasons else None


def _firsts(readers: Mapping[str, Diagnoses]) -> list[frozenset[str]]:
    """Of each reader the conditions that share the first place."""
    highest = [max(confidence for _, confidence in diagnoses) for diagnoses in readers.values()]
    return [
        frozenset(condition_of(name) for name, confidence in diagnoses if confidence == most)
        for diagnoses, most in zip(readers.values(), highest, strict=True)
    ]


def _looked(summary: RunSummary) -> dict[str, dict[str, float]]:
    """By case, its means under the first baseline."""
    baseline = summary.run.recipe.attribution.map_names[0]
    rows = [row for row in statistics_rows(summary.results) if row.baseline == baseline]
    if not rows:
        return {}
    table = case_table(rows)
    return {
        case.case_id: dict(zip(table.measures, values.tolist(), strict=True))
        for case, values in zip(table.cases, table.values, strict=True)
    }


def _rank(one: Suspect) -> tuple[int, float, str]:
    return -one.reasons, one.reference_probability - one.probability, one.case_id
