"""From a run's summary to the rows of its tables."""

from __future__ import annotations

import math
from collections.abc import Iterator

from engine.agreement import MEASURES, group_of, skill
from engine.agreement.curves import SHARES, curves_from
from engine.agreement.null_skill import beside
from engine.project import Project, StoredPrediction, StoredScore
from engine.readers.written_differentials import reference_ranking
from engine.report.rows import Differential, PhotoRow, Score, ThresholdRow, TrustRow
from engine.tasks.summaries import PhotoResult, RunSummary
from engine.tasks.trust_rows import chosen_rows

FAILED, STALE = "failed", "stale"
NO_SCORE = StoredScore("", "", None, "", "", "", "", {}, {}, {}, (FAILED,))


def photo_rows(summary: RunSummary) -> tuple[PhotoRow, ...]:
    """The rows of photos.csv; a photo that failed has one without numbers and with the flag `FAILED`."""
    return tuple(PhotoRow(result.photo_id, _score(result, summary)) for result in summary.results)


def threshold_rows(summary: RunSummary) -> Iterator[ThresholdRow]:
    """The rows of thresholds.csv: of each score of a reader or the consensus, one a threshold."""
    run = summary.run
    for result in summary.results:
        stored = result.score
        curves = None if stored is None else curves_from(stored.numbers, stored.numbers.get("roi_area", math.nan))
        if stored is None or curves is None:
            continue
        place = (run.run_id, run.model_name, stored.case_id, stored.photo_id, stored.reader or "", stored.baseline)
        heights = (curves.iou, curves.dice, curves.roi_coverage, curves.saliency_coverage)
        for share, *values in zip(SHARES.tolist(), *(curve.tolist() for curve in heights), strict=True):
            yield ThresholdRow(*place, share, *values)


def trust_rows(project: Project, summary: RunSummary, cases: frozenset[str] | None) -> tuple[TrustRow, ...]:
    """The rows of trust.csv: of each check that still speaks of the run's maps."""
    run = summary.run
    rows = chosen_rows(project, run, cases)
    patients = {case.case_id: case.patient_id for case in project.cases()}
    return tuple(
        TrustRow(run.run_id, run.model_name, patients[row.found.case_id], row.check, row.found) for row in rows
    )


def differentials(summary: RunSummary) -> dict[str, Differential]:
    """By case: the model's conditions, the reference as the one condition of weight 1, the readers' differential."""
    first = {result.case.case_id: result for result in reversed(summary.results)}
    return {
        case_id: Differential(
            result.prediction.differential if result.prediction else (),
            ((result.case.reference.condition, 1.0),) if result.case.reference else (),
            reference_ranking(result.case.facts.columns, summary.differentials.get(case_id, {})),
        )
        for case_id, result in first.items()
    }


def _score(result: PhotoResult, summary: RunSummary) -> Score:
    case, stored = result.case, result.score or NO_SCORE
    predicted, probability = _best(result.prediction)
    measures = {info.name: stored.measures.get(info.name, math.nan) for info in MEASURES}
    chance = {info.name: stored.chance.get(info.name, math.nan) for info in MEASURES}
    numbers = stored.numbers
    return Score(
        run=summary.run.run_id,
        model=summary.run.model_name,
        scored_at=stored.scored_at,
        case_id=case.case_id,
        patient_id=case.patient_id,
        reader=stored.reader or "",
        drawn_blind=stored.blind,
        condition=case.reference.condition if case.reference else None,
        predicted=predicted,
        correct=result.correct,
        probability=probability,
        facts=case.facts,
        measures=measures,
        chance=chance,
        nulls=beside(measures, numbers),
        skill_iou=skill(measures["iou"], chance["iou"]),
        baseline=stored.baseline,
        map_error=numbers.get("map_error", math.nan),
        completeness_gap=numbers.get("completeness_gap", math.nan),
        completeness_gap_relative=numbers.get("completeness_gap_relative", math.nan),
        steps=int(numbers["steps"]) if "steps" in numbers else None,
        saliency_area=numbers.get("saliency_area", math.nan),
        roi_area=numbers.get("roi_area", math.nan),
        group=group_of(
            measures["iou"],
            measures["roi_coverage"],
            measures["saliency_coverage"],
            result.correct,
            summary.run.recipe.agreement.high,
        ),
        flags=(*stored.flags, *((STALE,) if result.stale else ())),
    )


def _best(prediction: StoredPrediction | None) -> tuple[str, float]:
    return prediction.differential[0] if prediction else ("", math.nan)
