"""One case through the recipe: classify, attribute, segment. Values in, values out."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from engine.cases import Case, Photo
from engine.errors import ModelError
from engine.explanation import AttributedCase, CaseExplanation, MapStore, PhotoExplanation
from engine.grid import score_grid
from engine.models.card import ModelCard
from engine.models.facts import facts_read
from engine.models.geometry import Geometry
from engine.plan import Plan
from engine.recipe import NO_BASELINE, BaselineName, Recipe, Target
from engine.versions import ENGINE_VERSION

if TYPE_CHECKING:
    from engine.attribution import Request
    from engine.models.protocol import Model

SECONDS_BETWEEN_PARTIALS = 0.25


@dataclass(frozen=True, slots=True)
class Attempt:
    """All that one explanation depends on.

    Attributes:
        references: photos of other cases that the recipe's baseline "references" compares with.
    """

    case: Case
    model: Model
    recipe: Recipe
    plan: Plan
    references: tuple[Photo, ...] = ()


def explain_case(
    attempt: Attempt,
    read: Callable[[Photo], NDArray[np.uint8]],
    store: MapStore,
    cancelled: Callable[[], bool],
    partial: Callable[[CaseExplanation], None] | None = None,
) -> CaseExplanation:
    """Prediction and saliency of all photos of a case.

    Args:
        attempt: case, model, recipe and plan.
        read: gives a photo's pixels, uint8 of shape (height, width, 3).
        store: asked first for each map, and given each new one.
        cancelled: polled between chunks of nodes.
        partial: called with better estimates, a few a second; not called for maps from the store.

    Raises:
        SpotcheckError: a photo cannot be read, or the model cannot answer.
        Cancelled: `cancelled` said so.
    """
    from engine.attribution import Request

    model, case, recipe = attempt.model, attempt.case, attempt.recipe
    photos = tuple(model.prepare(read(photo)) for photo in case.photos)
    facts = model.encode(case.facts)
    probabilities = model.classify(photos, facts)
    target = target_index(recipe.target, model.card, probabilities, case)
    references = tuple(model.prepare(read(photo)).pixels for photo in attempt.references)
    found: list[AttributedCase] = []
    notes = tuple(f"{field} “{value}” means nothing to the model" for field, value in facts.unmapped)

    def explanation(current: Sequence[AttributedCase], done: bool) -> CaseExplanation:
        return assemble(case, model.card, recipe, probabilities, current, done, notes)

    def better(current: AttributedCase) -> None:
        if partial is not None:
            partial(explanation([*found, current], done=False))

    for baseline in recipe.attribution.map_names:
        key = map_key(model.digest, model.card, attempt.plan, recipe, case, target, baseline, attempt.references)
        stored = store.get(key)
        if stored is not None:
            found.append(AttributedCase.from_arrays(key, stored))
            continue
        request = Request(photos, facts, target, recipe.target.output, recipe.attribution, baseline, references)
        found.append(_attribute(key, request, attempt, cancelled, better))
        store.put(key, found[-1].to_arrays())
    return explanation(found, done=True)


def _attribute(
    key: str,
    request: Request,
    attempt: Attempt,
    cancelled: Callable[[], bool],
    partial: Callable[[AttributedCase], None],
) -> AttributedCase:
    from engine.attribution import attribute

    shown_at = time.monotonic()
    inputs = tuple(np.rint(photo.pixels).astype(np.uint8) for photo in request.photos)
    for result in attribute(attempt.model, request, attempt.plan, cancelled):
        numbers = (result.nodes, result.of_nodes, result.gap, result.gap_relative, result.error)
        current = AttributedCase(key, result.maps, inputs, *numbers, result.flags)
        if "not_finite" in result.flags:
            raise ModelError(
                f"Case {attempt.case.case_id}: {attempt.model.card.name} gives gradients that are not finite numbers."
            )
        if result.done:
            return current
        if time.monotonic() - shown_at >= SECONDS_BETWEEN_PARTIALS:
            partial(current)
            shown_at = time.monotonic()
    raise ModelError(f"Case {attempt.case.case_id}: the attribution ended without a result.")


def assemble(
    case: Case,
    card: ModelCard,
    recipe: Recipe,
    probabilities: NDArray[np.float64],
    attributed: Sequence[AttributedCase],
    done: bool,
    notes: tuple[str, ...] = (),
) -> CaseExplanation:
    """An explanation from what the model gave, one `AttributedCase` a baseline; needs no open model."""
    target = target_index(recipe.target, card, probabilities, case)
    photos = {
        photo.photo_id: tuple(
            _photo_explanation(photo, index, card, baseline, maps, recipe)
            for baseline, maps in zip(recipe.attribution.map_names, attributed, strict=False)
        )
        for index, photo in enumerate(case.photos)
    }
    ranked = differential(card, probabilities)
    return CaseExplanation(case.case_id, card.classes, probabilities, card.classes[target], ranked, photos, done, notes)


def _photo_explanation(
    photo: Photo, index: int, card: ModelCard, baseline: str, attributed: AttributedCase, recipe: Recipe
) -> PhotoExplanation:
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


def differential(card: ModelCard, probabilities: NDArray[np.float64]) -> tuple[tuple[str, float], ...]:
    """Conditions with their probability, most probable first; classes of one condition are summed."""
    sums: dict[str, float] = {}
    for name, probability in zip(card.classes, probabilities, strict=True):
        condition = card.condition_of_class(name)
        sums[condition] = sums.get(condition, 0.0) + float(probability)
    return tuple(sorted(sums.items(), key=lambda pair: (-pair[1], pair[0])))


def target_index(target: Target, card: ModelCard, probabilities: NDArray[np.float64], case: Case) -> int:
    """Index of the class that is explained.

    With class "reference" it is the most probable of the classes that count as the case's reference condition.

    Raises:
        ModelError: the case has no reference, or the model has no such class.
    """
    if target.class_ == "predicted":
        return int(np.argmax(probabilities))
    if target.class_ == "chosen":
        if target.chosen not in card.classes:
            raise ModelError(f"{card.name} has no class “{target.chosen}”; it has {', '.join(card.classes)}.")
        return card.classes.index(target.chosen)
    if case.reference is None:
        raise ModelError(f"Case {case.case_id} has no reference diagnosis; choose the predicted class in the recipe.")
    fitting = [i for i, name in enumerate(card.classes) if card.condition_of_class(name) == case.reference.condition]
    if not fitting:
        raise ModelError(f"Case {case.case_id}: {card.name} has no class for {case.reference.condition}.")
    return max(fitting, key=lambda index: float(probabilities[index]))


def map_key(
    model_digest: str,
    card: ModelCard,
    plan: Plan,
    recipe: Recipe,
    case: Case,
    target: int,
    baseline: str,
    references: Sequence[Photo] = (),
) -> str:
    """SHA-256 (hexadecimal) over all that an attribution depends on; needs no open model."""
    stage = recipe.attribution
    alone = stage if baseline == NO_BASELINE else dataclasses.replace(stage, baselines=(cast(BaselineName, baseline),))
    value = {
        "engine": ENGINE_VERSION,
        "model": model_digest,
        "facts": facts_read(card.metadata, case.facts),
        "photos": [photo.sha256 for photo in case.photos],
        "target": target,
        "output": recipe.target.output,
        "attribution": dataclasses.replace(recipe, attribution=alone).hash_of("attribution"),
        "references": [photo.sha256 for photo in references] if baseline == "references" else [],
        "plan": plan.to_json(),
    }
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
