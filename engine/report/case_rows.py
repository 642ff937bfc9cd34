"""From rows of photos to rows of cases."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from engine.agreement import group_of
from engine.report.rows import CaseRow, Differential, PhotoRow, Score


def case_rows(
    photos: Iterable[PhotoRow], differentials: Mapping[str, Differential], high: float
) -> tuple[CaseRow, ...]:
    """A row for each run, case, reader and baseline, in the order in which they first occur.

    Args:
        photos: rows of photos.csv.
        differentials: by case; every case of `photos` has one.
        high: of the recipe's stage agreement, for the group of a case, which is that of its means.
    """
    groups: dict[tuple[str, str, str, str], list[Score]] = {}
    for row in photos:
        score = row.score
        groups.setdefault((score.run, score.case_id, score.reader, score.baseline), []).append(score)
    return tuple(
        CaseRow(len(scores), _joined(scores, high), differentials[scores[0].case_id]) for scores in groups.values()
    )


def _joined(scores: Sequence[Score], high: float) -> Score:
    measures = {name: _mean([score.measures[name] for score in scores]) for name in scores[0].measures}
    return replace(
        scores[0],
        scored_at=max(score.scored_at for score in scores),
        drawn_blind=_all([score.drawn_blind for score in scores]),
        measures=measures,
        chance={name: _mean([score.chance[name] for score in scores]) for name in scores[0].chance},
        nulls={name: _mean([score.nulls[name] for score in scores]) for name in scores[0].nulls},
        skill_iou=_mean([score.skill_iou for score in scores]),
        map_error=_of_case(score.map_error for score in scores),
        completeness_gap=_of_case(score.completeness_gap for score in scores),
        completeness_gap_relative=_of_case(score.completeness_gap_relative for score in scores),
        steps=max((score.steps for score in scores if score.steps is not None), default=None),
        saliency_area=_mean([score.saliency_area for score in scores]),
        roi_area=_mean([score.roi_area for score in scores]),
        group=group_of(
            measures["iou"], measures["roi_coverage"], measures["saliency_coverage"], scores[0].correct, high
        ),
        flags=tuple(dict.fromkeys(flag for score in scores for flag in score.flags)),
    )


def _mean(values: Iterable[float]) -> float:
    """Over those that are defined; NaN where none is."""
    defined = [value for value in values if not math.isnan(value)]
    return math.fsum(defined) / len(defined) if defined else math.nan


def _of_case(values: Iterable[float]) -> float:
    """A number of the case as a whole, which every photo that was explained repeats; NaN where none has it."""
    return next((value for value in values if not math.isnan(value)), math.nan)


def _all(answers: Sequence[bool | None]) -> bool | None:
    """Yes if all are, no if one is not, else unknown."""
    return False if False in answers else None if None in answers else True
