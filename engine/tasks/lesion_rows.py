"""Agreement lesion by lesion, from the maps that are kept."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from engine.batch.evidence import rois_of
from engine.comparison import Comparison, compare_lesions
from engine.comparison.components import components
from engine.errors import Cancelled
from engine.explanation import PhotoExplanation
from engine.language import tr
from engine.project import Project
from engine.report.rows import LesionRow
from engine.scoring import region_for
from engine.tasks.kept_maps import kept_explanation
from engine.tasks.summaries import PhotoResult, RunSummary
from engine.tasks.table_rows import STALE
from engine.watch import Pace, Watch

Booleans = NDArray[np.bool_]
Shown = Mapping[str, tuple[PhotoExplanation, ...]]

NO_MAP = "map_deleted"
"""Flag of the one line that stands for a score whose map is no longer kept."""
_NOWHERE = (math.nan, math.nan, math.nan)


def lesion_rows(project: Project, summary: RunSummary, watch: Watch) -> Iterator[LesionRow]:
    """The rows of lesions.csv: of each score of a reader or the consensus, one a lesion of the ROI as it is now.

    Nothing is explained again: a score whose map has been deleted has one line without numbers and with the flag
    `NO_MAP`. Marks that changed since the photo was scored give the flag `STALE`.

    Raises:
        Cancelled: the watch said so.
    """
    scored = [result for result in summary.results if result.score is not None and result.score.reader]
    pace = Pace(watch, len(scored), tr("Comparing lesions"))
    for case_id, results in groupby(scored, lambda result: result.case.case_id):
        if watch.cancelled():
            raise Cancelled
        kept = kept_explanation(project, summary.run, case_id)
        of_case = list(results)
        yield from _of_case(project, summary, of_case, {} if kept is None else kept.photos)
        pace.advance(len(of_case))


def _of_case(project: Project, summary: RunSummary, results: list[PhotoResult], kept: Shown) -> Iterator[LesionRow]:
    recipe = summary.run.recipe
    readings = project.readings(results[0].case.case_id, recipe.agreement.reading)
    rois = {photo_id: rois_of(shown[0], readings, recipe) for photo_id, shown in kept.items()}
    for result in results:
        if result.score is None or result.score.reader is None:
            continue
        shown = {one.baseline: one for one in kept.get(result.photo_id, ())}.get(result.score.baseline)
        if shown is None:
            yield _row(summary, result, 0, _NOWHERE, None)
            continue
        roi = rois[result.photo_id].get(result.score.reader)
        if roi is not None:
            compared = compare_lesions(shown.saliency_map, region_for(shown, roi, recipe), roi)
            for number, (place, one) in enumerate(zip(_places(shown, roi), compared, strict=True), start=1):
                yield _row(summary, result, number, place, one)


def _places(shown: PhotoExplanation, roi: Booleans) -> Iterator[tuple[float, float, float]]:
    """Of each lesion its share of the score grid, and the column and row of its centre in pixels of the photo."""
    numbers, count = components(roi)
    rows, columns = np.nonzero(roi)
    lesion = numbers[rows, columns]
    areas = np.bincount(lesion, minlength=count + 1)[1:]
    x, y = (np.bincount(lesion, place + 0.5, minlength=count + 1)[1:] / areas for place in (columns, rows))
    across, down = shown.grid.photo_width / shown.grid.width, shown.grid.photo_height / shown.grid.height
    yield from zip((areas / roi.size).tolist(), (x * across).tolist(), (y * down).tolist(), strict=True)


def _row(
    summary: RunSummary,
    result: PhotoResult,
    number: int,
    place: tuple[float, float, float],
    compared: Comparison | None,
) -> LesionRow:
    score = result.score
    flags = (NO_MAP,) if compared is None else compared.measures.flags
    return LesionRow(
        summary.run.run_id,
        summary.run.model_name,
        result.case.case_id,
        result.case.patient_id,
        result.photo_id,
        (score.reader or "") if score else "",
        score.baseline if score else "",
        number or None,
        *place,
        {} if compared is None else compared.measures.values,
        {} if compared is None else compared.chance.values,
        (*flags, *((STALE,) if result.stale else ())),
    )
