"""Cases of which every check's answer is known, and what goes around them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from engine.cases import Case, Photo
from engine.explanation import CaseExplanation
from engine.models.opened import OpenedModel
from engine.pipeline import Attempt, explain_case
from engine.plan import Plan
from engine.recipe import Agreement, Attribution, MapStage, Recipe, Segmentation
from engine.trust.examined import Examined
from engine.trust.values import PhotoEvidence, PhotoTrust
from tests.engine.attribution.closed import Formula, model_of

EXACT = Plan(dtype="float64", nodes_per_batch=4)
SIZE = (24, 16)
"""Width and height of input, photos and score grid alike."""

RECTANGLE = (slice(4, 10), slice(5, 13))
"""Rows and columns."""

PLAIN = MapStage(clip_percentile=100.0, smoothing=0.0)
RECIPE = Recipe(
    attribution=Attribution(rule="midpoint", steps=4, baselines=("black", "white")),
    map=PLAIN,
    segmentation=Segmentation(parameter=0.5, smallest_component=0.0, fill_holes=False),
    agreement=Agreement(grid=SIZE[0]),
)


class NoStore:
    """Keeps nothing."""

    def get(self, key: str) -> None:
        return None

    def put(self, key: str, arrays: Any) -> None:
        pass


def mask(place: tuple[slice, slice] = RECTANGLE) -> NDArray[np.bool_]:
    """A rectangle on the grid."""
    found = np.zeros((SIZE[1], SIZE[0]), dtype=np.bool_)
    found[place] = True
    return found


def mean_of_rectangle(photos: torch.Tensor) -> torch.Tensor:
    """A formula: 4 x mean of the rectangle / 255 - 2, from flattened photos."""
    pixels = photos.unflatten(1, (3, SIZE[1], SIZE[0]))
    return pixels[:, :, *RECTANGLE].mean((1, 2, 3)) * 4 / 255 - 2


def rectangle_model(folder: Path, **changes: Any) -> OpenedModel:
    """Its probability of the first class is sigmoid(2 x `mean_of_rectangle`)."""
    return model_of(folder, Formula(mean_of_rectangle), SIZE, **changes)


def probability(mean: float) -> float:
    """What `rectangle_model` says of one photo whose rectangle has this mean."""
    return 1 / (1 + float(np.exp(-2 * (mean * 4 / 255 - 2))))


def lesion(inside: int, outside: int | None, seed: int = 0) -> NDArray[np.uint8]:
    """A photo with a plain rectangle on a plain ground; noise for the ground where it is `None`."""
    photo = np.random.default_rng(seed).integers(0, 256, (SIZE[1], SIZE[0], 3), np.uint8)
    if outside is not None:
        photo[:] = outside
    photo[RECTANGLE] = inside
    return photo


def examine(
    model: OpenedModel,
    photos: Sequence[NDArray[np.uint8]],
    evidence: dict[str, PhotoEvidence] | None = None,
    recipe: Recipe = RECIPE,
    plan: Plan = EXACT,
    cancelled: Callable[[], bool] = lambda: False,
) -> Examined:
    """A case of these photos, p0, p1, ..., explained."""
    attempt, explanation, read = explained(model, photos, recipe, plan)
    return Examined.of(attempt, explanation, read, evidence or {}, cancelled)


def explained(
    model: OpenedModel, photos: Sequence[NDArray[np.uint8]], recipe: Recipe = RECIPE, plan: Plan = EXACT
) -> tuple[Attempt, CaseExplanation, Callable[[Photo], NDArray[np.uint8]]]:
    """A case of these photos, its explanation, and what reads a photo of it."""
    pixels = {f"p{index}": photo for index, photo in enumerate(photos)}
    case = Case("c", tuple(Photo(name, name, name, one.shape[1], one.shape[0]) for name, one in pixels.items()))
    attempt = Attempt(case, model, recipe, plan)

    def read(photo: Photo) -> NDArray[np.uint8]:
        return pixels[photo.photo_id]

    return attempt, explain_case(attempt, read, NoStore(), lambda: False), read


def values(found: Any, check: str | None = None) -> dict[tuple[str, str, str], float]:
    """Values by subject, fill and measure, of a `Found` or a `PhotoTrust`."""
    items = found.findings
    return {(one.subject, one.fill, one.measure): one.value for one in items if check in (None, one.check)}


def trust(photo_id: str = "p", case_id: str = "c", baseline: str = "black", **changes: Any) -> PhotoTrust:
    """A row without findings, changed."""
    settings: dict[str, Any] = {"reader": "ann", "findings": (), "flags": ()} | changes
    return PhotoTrust(case_id, photo_id, baseline, **settings)
