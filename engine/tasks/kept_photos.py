"""Single photos of a run from what is kept of them: map, saliency region and ROI, without opening the model."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.batch.evidence import rois_of
from engine.cases import Case, Photo
from engine.errors import SpotcheckError
from engine.explanation import AttributedCase, PhotoExplanation
from engine.grid import ScoreGrid, score_grid
from engine.models.card import ModelCard, load_card
from engine.pipeline.assembling import photo_explanation
from engine.project import Project, Run, StoredScore
from engine.scoring import region_of
from engine.tasks.runs import model_of_run


@dataclass(frozen=True, slots=True, eq=False)
class KeptPhoto:
    """What is kept of one score.

    Attributes:
        saliency_map: float32 of the shape of `grid`; `None` where the map was deleted, or the run's model is another.
        region: the saliency region, bool of the same shape; `None` without a map.
        roi: what the score compared it with, as it is now, bool of the same shape; `None` where nobody drew.
    """

    photo_id: str
    grid: ScoreGrid
    saliency_map: NDArray[np.float32] | None
    region: NDArray[np.bool_] | None
    roi: NDArray[np.bool_] | None


@dataclass(frozen=True, slots=True)
class _Place:
    photo_id: str
    grid: ScoreGrid


class KeptPhotos:
    """The photos of one run; nothing is computed but the map's way to the score grid."""

    def __init__(self, project: Project, run: Run) -> None:
        self._project, self._run = project, run

    def of(self, case: Case, score: StoredScore) -> KeptPhoto:
        """The photo of a score."""
        index = next(place for place, photo in enumerate(case.photos) if photo.photo_id == score.photo_id)
        photo, recipe = case.photos[index], self._run.recipe
        grid = score_grid(
            photo.width, photo.height, None if recipe.agreement.grid == "photo" else recipe.agreement.grid
        )
        readings = self._project.readings(case.case_id, recipe.agreement.reading)
        rois = rois_of(_Place(photo.photo_id, grid), readings, recipe)
        roi = rois.get(score.reader or "")
        shown = self._explained(photo, index, score)
        if shown is None:
            return KeptPhoto(photo.photo_id, grid, None, None, roi)
        return KeptPhoto(photo.photo_id, grid, shown.saliency_map, region_of(shown, roi, recipe), roi)

    def _explained(self, photo: Photo, index: int, score: StoredScore) -> PhotoExplanation | None:
        arrays = self._project.maps.get(score.map_key) if self._card else None
        if arrays is None or self._card is None:
            return None
        attributed = AttributedCase.from_arrays(score.map_key, arrays)
        return photo_explanation(photo, index, self._card, score.baseline, attributed, self._run.recipe)

    @property
    def has_model(self) -> bool:
        """Whether the run's model is still there; without its card no map finds its way to the score grid."""
        return self._card is not None

    @cached_property
    def _card(self) -> ModelCard | None:
        try:
            return load_card(model_of_run(self._project, self._run).card_path)
        except SpotcheckError:
            return None
