"""What who settles an ROI has to see of the readers: where each drew, how many marked a place, how far they differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.grid import ScoreGrid, score_grid
from engine.project import ADJUDICATED, Project
from engine.readers.agreement import Overlap
from engine.readers.consensus import consensus
from engine.readers.drawing import DrawnConsensus, draw_consensus, lowest_iou
from engine.recipe import Recipe
from engine.regions import LESION, rasterise_label
from engine.spans import Spans


@dataclass(frozen=True, slots=True, eq=False)
class ReadersOnPhoto:
    """The readings of one photo that count, beside each other.

    Attributes:
        rule: by which the consensus of `ious` is made.
        rois: by reader, the pixels of the ROI.
        votes: how many readers marked each cell, int64 of shape (height, width) of the score grid.
        areas: by reader, the ROI as a share of the photo.
        ious: by reader, the IoU with the consensus of all on the score grid; NaN where either is empty.
        lowest_iou: of the two readers who agree least, in pixels; NaN where nobody marked anything.
    """

    photo_id: str
    rule: str
    grid: ScoreGrid
    rois: Mapping[str, Spans]
    votes: NDArray[np.int64]
    areas: Mapping[str, float]
    ious: Mapping[str, float]
    lowest_iou: float

    def drawn(self) -> DrawnConsensus:
        """The consensus as pixels, see `draw_consensus`."""
        return draw_consensus(tuple(self.rois.values()), self.grid, self.rule)


def readers_on_photo(project: Project, photo_id: str, recipe: Recipe, rule: str) -> ReadersOnPhoto:
    """Every counting reading of the photo; it may be that of nobody.

    Args:
        rule: a key of `engine.readers.consensus.RULES`.
    """
    rois, grid = _rois(project, photo_id, recipe), _grid(project, photo_id, recipe)
    inside = {reader: grid.inside(roi) for reader, roi in rois.items()}
    cells = np.array(tuple(inside.values()), dtype=np.bool_).reshape(-1, grid.height, grid.width)
    common = consensus(tuple(inside.values()), rule) if inside else np.zeros(cells.shape[1:], dtype=np.bool_)
    return ReadersOnPhoto(
        photo_id,
        rule,
        grid,
        rois,
        np.asarray(cells.sum(axis=0)),
        {reader: roi.area / (grid.photo_width * grid.photo_height) for reader, roi in rois.items()},
        {reader: _iou(own, common) for reader, own in inside.items()},
        lowest_iou(tuple(rois.values())),
    )


def lowest_iou_of_case(project: Project, case_id: str, recipe: Recipe) -> float | None:
    """The lowest IoU of two readers on a photo of the case, NaN where nobody marked anything.

    `None` where fewer than two readers count on every photo.
    """
    photos = project.case(case_id).photos
    by_photo = [tuple(_rois(project, photo.photo_id, recipe).values()) for photo in photos]
    found = [lowest_iou(rois) for rois in by_photo if len(rois) > 1]
    return float(np.fmin.reduce(found)) if found else None


def _rois(project: Project, photo_id: str, recipe: Recipe) -> dict[str, Spans]:
    case = project.case_of_photo(photo_id)
    photo = next(photo for photo in case.photos if photo.photo_id == photo_id)
    readings = project.readings(case.case_id, recipe.agreement.reading)
    return {
        reader: rasterise_label(reading.regions[photo_id], LESION, photo.width, photo.height)
        for reader, reading in sorted(readings.items())
        if reader != ADJUDICATED and photo_id in reading.regions
    }


def _grid(project: Project, photo_id: str, recipe: Recipe) -> ScoreGrid:
    photo = next(one for one in project.case_of_photo(photo_id).photos if one.photo_id == photo_id)
    side = recipe.agreement.grid
    return score_grid(photo.width, photo.height, None if side == "photo" else side)


def _iou(first: NDArray[np.bool_], second: NDArray[np.bool_]) -> float:
    return Overlap(*(float(np.count_nonzero(cells)) for cells in (first, second, first & second))).iou
