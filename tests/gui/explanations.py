"""Made-up explanations, so that the window can be tested without a model."""

from __future__ import annotations

import numpy as np

from engine.cases import Case
from engine.explanation import AttributedCase, CaseExplanation, PhotoExplanation
from engine.grid import score_grid

BASELINES = ("blurred", "black")


def explanation_of(case: Case, done: bool = True, region: bool = True) -> CaseExplanation:
    """The model looks at the middle of every photo, and says melanoma."""
    photos = {
        photo.photo_id: tuple(_photo(photo.photo_id, baseline, photo.width, photo.height) for baseline in BASELINES)
        for photo in case.photos
    }
    ranked = (("Melanoma", 0.7), ("Melanocytic Nevus", 0.3))
    return CaseExplanation(case.case_id, ("mel", "nv"), np.array([0.7, 0.3]), "mel", ranked, photos, done)


def _photo(photo_id: str, baseline: str, width: int, height: int) -> PhotoExplanation:
    grid = score_grid(width, height, 512)
    saliency_map = np.zeros((grid.height, grid.width), dtype=np.float32)
    middle = (
        slice(grid.height // 4, 3 * grid.height // 4),
        slice(grid.width // 4, 3 * grid.width // 4),
    )
    saliency_map[middle] = np.linspace(1, 2, grid.width, dtype=np.float32)[middle[1]]
    attributed = AttributedCase("key", (), (), 64, 300, 0.001, 0.0123, 0.042, ())
    return PhotoExplanation(
        photo_id=photo_id,
        baseline=baseline,
        saliency_map=saliency_map,
        region=saliency_map > 0,
        grid=grid,
        unseen=None,
        attributed=attributed,
    )
