"""From what the model gave to maps and regions on the score grid; needs no open model."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.cases import Case, Photo
from engine.explanation import AttributedCase, CaseExplanation, PhotoExplanation
from engine.grid import score_grid
from engine.models.card import ModelCard
from engine.models.geometry import Geometry
from engine.pipeline.targets import differential, target_index
from engine.recipe import Recipe


def assemble(
    case: Case,
    card: ModelCard,
    recipe: Recipe,
    probabilities: NDArray[np.float64],
    attributed: Sequence[AttributedCase],
    done: bool,
    notes: tuple[str, ...] = (),
) -> CaseExplanation:
    """An explanation from what the model gave, one `AttributedCase` a baseline."""
    target = target_index(recipe.target, card, probabilities, case)
    photos = {
        photo.photo_id: tuple(
            photo_explanation(photo, index, card, baseline, maps, recipe)
            for baseline, maps in zip(recipe.attribution.map_names, attributed, strict=False)
        )
        for index, photo in enumerate(case.photos)
    }
    ranked = differential(card, probabilities)
    return CaseExplanation(case.case_id, card.classes, probabilities, card.classes[target], ranked, photos, done, notes)


def photo_explanation(
    photo: Photo, index: int, card: ModelCard, baseline: str, attributed: AttributedCase, recipe: Recipe
) -> PhotoExplanation:
    """Map and region of the case's photo at `index`."""
    from engine.segmentation import image_segments, reduce_channels, segment, smooth

    geometry = Geometry(photo.width, photo.height, card.input.width, card.input.height, card.input.fit)
    grid = score_grid(photo.width, photo.height, None if recipe.agreement.grid == "photo" else recipe.agreement.grid)
    reduced = reduce_channels(attributed.maps[index], recipe.map, geometry.inner)
    saliency_map = smooth(geometry.to_grid(reduced, grid), recipe.map)
    method = recipe.segmentation.method
    segments = image_segments(attributed.inputs[index], geometry, grid) if method == "region_growing" else None
    region = None if method == "roi_area" else segment(saliency_map, recipe.segmentation, None, segments)
    unseen = ~geometry.seen(grid)
    cut = unseen if unseen.any() else None
    return PhotoExplanation(photo.photo_id, baseline, saliency_map, region, grid, cut, attributed, segments)
