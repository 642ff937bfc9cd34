"""An explanation and its scores as the rows that the project keeps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from engine.agreement.shares import label_shares, outside_sums
from engine.batch.evidence import marked, own_rois, revision_of
from engine.batch.frames import keep_frame
from engine.cases import Case
from engine.explanation import CaseExplanation, MapStore, PhotoExplanation
from engine.project import CONSENSUS, Project, Reading, StoredPrediction, StoredScore
from engine.readers.agreement import compare_readers
from engine.readers.consensus import consensus
from engine.recipe import Recipe
from engine.scoring import PhotoScore, readers_own, region_for, score_photo


def prediction_of(explanation: CaseExplanation) -> StoredPrediction:
    """What the model said of the case."""
    return StoredPrediction(
        explanation.case_id,
        explanation.classes,
        tuple(float(value) for value in explanation.probabilities),
        explanation.target_class,
        explanation.differential,
        explanation.notes,
    )


def scores_of(project: Project, case: Case, explanation: CaseExplanation, recipe: Recipe) -> tuple[StoredScore, ...]:
    """A row for each photo, reader (or consensus, or nobody) and baseline of the case; keeps the photos' frames."""
    readings = project.readings(case.case_id, recipe.agreement.reading)
    return tuple(
        row
        for photo in case.photos
        for shown in explanation.photos[photo.photo_id]
        for row in _rows(case, shown, readings, recipe, project.maps)
    )


def _rows(
    case: Case, shown: PhotoExplanation, readings: Mapping[str, Reading], recipe: Recipe, maps: MapStore
) -> Iterator[StoredScore]:
    rois = own_rois(shown, readings)
    if not rois:
        yield _unread(case, shown, recipe)
    for score in score_photo(shown, rois, recipe):
        cells = marked(shown, readings, score.reader)
        further = label_shares(shown.saliency_map, cells)
        further |= outside_sums(shown.saliency_map, cells, score.roi, shown.unseen)
        if score.reader == CONSENSUS:
            further |= _reader_numbers(shown, readers_own(rois), recipe)
        row = _row(case, shown, score, further, *_origin(score.reader, shown.photo_id, readings), recipe)
        if score.reader == CONSENSUS or len(rois) == 1:
            keep_frame(maps, row, shown, score.roi, recipe)
        yield row


def _reader_numbers(shown: PhotoExplanation, rois: Mapping[str, NDArray[np.bool_]], recipe: Recipe) -> dict[str, float]:
    """How the readers agree with each other; kept with their consensus, whose revision is that of all of them.

    Nothing where an adjudicated ROI stands beside less than two readers'.
    """
    if len(rois) < 2:
        return {}
    return compare_readers(
        rois,
        lambda others: consensus(others, recipe.agreement.consensus),
        lambda roi: region_for(shown, roi, recipe),
    ).numbers()


def _origin(reader: str, photo_id: str, readings: Mapping[str, Reading]) -> tuple[str, bool | None]:
    """The revision of what was scored, and whether it was drawn blind."""
    blind = None if reader == CONSENSUS else readings[reader].blind
    return revision_of(reader, photo_id, readings), blind


def _row(
    case: Case,
    shown: PhotoExplanation,
    score: PhotoScore,
    further: Mapping[str, float],
    revision: str,
    blind: bool | None,
    recipe: Recipe,
) -> StoredScore:
    return StoredScore(
        case.case_id,
        shown.photo_id,
        score.reader,
        shown.baseline,
        shown.attributed.key,
        revision,
        recipe.score_hash,
        dict(score.measures.values),
        dict(score.chance.values),
        {
            **_map_numbers(shown),
            "saliency_area": score.saliency_area,
            "roi_area": score.roi_area,
            **score.nulls,
            **score.curves,
            **further,
        },
        score.flags,
        blind,
    )


def _unread(case: Case, shown: PhotoExplanation, recipe: Recipe) -> StoredScore:
    """The row of a photo that nobody's reading covers yet: prediction and map, no agreement."""
    area = {} if shown.region is None else {"saliency_area": float(shown.region.mean())}
    return StoredScore(
        case.case_id,
        shown.photo_id,
        None,
        shown.baseline,
        shown.attributed.key,
        "",
        recipe.score_hash,
        {},
        {},
        {**_map_numbers(shown), **area},
        (*shown.attributed.flags, "no_reading"),
    )


def _map_numbers(shown: PhotoExplanation) -> dict[str, float]:
    made = shown.attributed
    return {
        "completeness_gap": made.gap,
        "completeness_gap_relative": made.gap_relative,
        "map_error": made.error,
        "steps": float(made.nodes),
    }
