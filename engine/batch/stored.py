"""An explanation and its scores as the rows that the project keeps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.agreement.shares import label_shares
from engine.cases import Case
from engine.explanation import CaseExplanation, PhotoExplanation
from engine.project import CONSENSUS, Project, Reading, StoredPrediction, StoredScore
from engine.project.readings import consensus_revision
from engine.recipe import Recipe
from engine.regions import LESION, Region, rasterise_label
from engine.scoring import PhotoScore, score_photo, with_consensus


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
    """A row for each photo, reader (or consensus, or nobody) and baseline of the case."""
    readings = project.readings(case.case_id, recipe.agreement.reading)
    return tuple(
        row
        for photo in case.photos
        for shown in explanation.photos[photo.photo_id]
        for row in _rows(case, shown, readings, recipe)
    )


def rois_of(shown: PhotoExplanation, readings: Mapping[str, Reading], recipe: Recipe) -> dict[str, NDArray[np.bool_]]:
    """The ROIs of the photo on its score grid: each reader's, and the consensus of several."""
    return with_consensus(_own_rois(shown, readings), recipe)


def _own_rois(shown: PhotoExplanation, readings: Mapping[str, Reading]) -> dict[str, NDArray[np.bool_]]:
    return {
        reader: _cells(shown, reading.regions[shown.photo_id], LESION)
        for reader, reading in readings.items()
        if shown.photo_id in reading.regions
    }


def _cells(shown: PhotoExplanation, regions: Sequence[Region], label: str) -> NDArray[np.bool_]:
    grid = shown.grid
    return grid.inside(rasterise_label(regions, label, grid.photo_width, grid.photo_height))


def _rows(
    case: Case, shown: PhotoExplanation, readings: Mapping[str, Reading], recipe: Recipe
) -> Iterator[StoredScore]:
    rois = _own_rois(shown, readings)
    if not rois:
        yield _unread(case, shown, recipe)
    for score in score_photo(shown, rois, recipe):
        shares = label_shares(shown.saliency_map, _marked(shown, readings, score.reader))
        yield _row(case, shown, score, shares, *_origin(score.reader, shown.photo_id, readings), recipe)


def _marked(shown: PhotoExplanation, readings: Mapping[str, Reading], reader: str) -> dict[str, NDArray[np.bool_]]:
    """Anatomy and artefacts on the score grid: the reader's own, or for the consensus what any reader marked."""
    chosen = readings.values() if reader == CONSENSUS else (readings[reader],)
    regions = [region for reading in chosen for region in reading.regions.get(shown.photo_id, ())]
    labels = dict.fromkeys(region.label for region in regions if region.label != LESION)
    return {label: _cells(shown, regions, label) for label in labels}


def _origin(reader: str, photo_id: str, readings: Mapping[str, Reading]) -> tuple[str, bool | None]:
    """The revision of what was scored, and whether it was drawn blind."""
    if reader != CONSENSUS:
        return readings[reader].revisions[photo_id], readings[reader].blind
    read = {name: one.revisions[photo_id] for name, one in readings.items() if photo_id in one.revisions}
    return consensus_revision(read), None


def _row(
    case: Case,
    shown: PhotoExplanation,
    score: PhotoScore,
    shares: Mapping[str, float],
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
        {**_map_numbers(shown), "saliency_area": score.saliency_area, "roi_area": score.roi_area, **shares},
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
