"""Maps made again, of other photos or by another network, with all stages of the recipe."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

import numpy as np

from engine.attribution import attribute
from engine.attribution.contract import Attributed, Request
from engine.attribution.flags import NOT_FINITE
from engine.errors import ModelError
from engine.explanation import AttributedCase, PhotoExplanation
from engine.language import tr
from engine.models.preprocessing import PreparedPhoto
from engine.models.protocol import Model
from engine.pipeline import assemble
from engine.recipe import Attribution
from engine.trust.examined import Examined

Maps = Mapping[str, PhotoExplanation | None]
"""By photo; `None` where the network gave something that is not a finite number."""


def make_maps(
    examined: Examined, model: Model, photos: Sequence[PreparedPhoto], stage: Attribution, baseline: str
) -> Maps:
    """Maps of the explained class under the attempt's plan; nothing is read from, or put into, the map cache.

    Raises:
        ModelError: the network fails.
        Cancelled: between two chunks of nodes.
    """
    recipe, case = examined.attempt.recipe, examined.attempt.case
    alone = stage.for_map(baseline)
    request = Request(
        tuple(photos), examined.facts, examined.target, recipe.target.output, alone, baseline, examined.references
    )
    result = _result(examined, model, request)
    if NOT_FINITE in result.flags:
        return {photo.photo_id: None for photo in case.photos}
    inputs = tuple(np.rint(photo.pixels).astype(np.uint8) for photo in photos)
    numbers = (result.nodes, result.of_nodes, result.gap, result.gap_relative, result.error)
    attributed = AttributedCase("", result.maps, inputs, *numbers, result.flags)
    of_this = dataclasses.replace(recipe, attribution=alone)
    explanation = assemble(case, model.card, of_this, examined.explanation.probabilities, [attributed], done=True)
    return {photo_id: maps[0] for photo_id, maps in explanation.photos.items()}


def _result(examined: Examined, model: Model, request: Request) -> Attributed:
    for result in attribute(model, request, examined.attempt.plan, examined.cancelled):
        if result.done:
            return result
    case_id = examined.attempt.case.case_id
    raise ModelError(tr("Case {case}: the attribution ended without a result.", case=case_id))
