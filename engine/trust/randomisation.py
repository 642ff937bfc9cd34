"""Cascading randomisation of the weights (Adebayo et al. 2018).

From the output down, layers get new weights (`engine.trust.layers`), stage upon stage, at most `MOST_STAGES` of about
equally many layers; the last stage has none of the trained weights left. After each the map of the same class is made
again and compared with the one of the trained network: Spearman and SSIM of the maps, IoU of the regions. A map that
stays the same says nothing of what the model learnt. The subject is the deepest layer that was drawn anew.

To keep it affordable the recipe's method runs with rule midpoint and at most `MOST_NODES` nodes where it has nodes, and
at most `MOST_SAMPLES` samples then; the trained network's map, too, is made anew that way. Each stage's network runs
under the plan, folded anew.

Cost: (stages + 1) maps of at most 16 nodes for each map of the recipe.
"""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Iterator

import numpy as np

from engine.attribution.planning import use_threads
from engine.errors import ModelError
from engine.language import tr
from engine.models.protocol import Model
from engine.models.user_code import FOREIGN_ERRORS, reason_of
from engine.recipe import METHOD_SETTINGS, Attribution
from engine.recipe.attribution import SEED
from engine.trust import flags
from engine.trust.examined import Examined, Found, Key, joined
from engine.trust.layers import Group, draw_anew, groups_from_the_top
from engine.trust.maps import Maps, make_maps
from engine.trust.similarity import compare

MOST_STAGES = 8
MOST_NODES = 16
MOST_SAMPLES = 4

STILL_THE_SAME = 0.9
"""Spearman, with all weights drawn anew, from which on a map is said to ignore them."""


def randomisation(examined: Examined) -> dict[Key, Found]:
    """For each photo and map, and each stage: Spearman, SSIM and IoU with the trained network's map."""
    keys = [(photo_id, one.baseline) for photo_id, maps in examined.explanation.photos.items() for one in maps]
    groups = _groups(examined)
    if not groups:
        return {key: Found((), (flags.NO_NAMED_LAYERS,)) for key in keys}
    trained = _maps(examined, examined.attempt.model)
    found: dict[Key, list[Found]] = {key: [] for key in keys}
    for subject, model in randomised(examined.attempt.model, groups, SEED):
        drawn = _maps(examined, model)
        for key, parts in found.items():
            parts.append(_compared(examined, subject, key, trained, drawn))
    return {key: _told(parts) for key, parts in found.items()}


def randomised(model: Model, groups: tuple[Group, ...], seed: int) -> Iterator[tuple[str, Model]]:
    """The model after each stage, with the name of the deepest layer that was drawn anew.

    Stages share one copy of the network: use each model before the next is asked for.

    Raises:
        ModelError: the network cannot be copied, or a layer cannot be drawn anew.
    """
    try:
        yield from _stages(model, groups, seed)
    except FOREIGN_ERRORS as error:
        raise ModelError(
            tr(
                "The weights of model “{name}” cannot be drawn anew ({reason}); leave out the check randomisation.",
                name=model.card.name,
                reason=reason_of(error),
            )
        ) from error


def _stages(model: Model, groups: tuple[Group, ...], seed: int) -> Iterator[tuple[str, Model]]:
    network = copy.deepcopy(model.network)
    for part in np.array_split(np.arange(len(groups)), min(MOST_STAGES, len(groups))):
        chosen = [groups[index] for index in part]
        for group in chosen:
            draw_anew(network, group, seed)
        subject = chosen[-1][0]
        yield subject, model.with_network(network, f"weights drawn anew from the top to {subject}, seed {seed}")


def affordable(stage: Attribution) -> Attribution:
    """The stage with few nodes, where its method has nodes."""
    settings = METHOD_SETTINGS[stage.method]
    if "steps" not in settings:
        return stage
    few = dataclasses.replace(stage, steps=min(stage.steps, MOST_NODES), samples=min(stage.samples, MOST_SAMPLES))
    return dataclasses.replace(few, rule="midpoint") if "rule" in settings else few


def _groups(examined: Examined) -> tuple[Group, ...]:
    model, facts = examined.attempt.model, examined.facts.values
    use_threads(examined.attempt.plan)
    points = model.tensor(np.stack([photo.pixels for photo in examined.photos])[None])
    values = None if facts is None else model.tensor(facts)
    return groups_from_the_top(model.network, lambda: model.forward(points, values))


def _maps(examined: Examined, model: Model) -> dict[str, Maps]:
    stage = affordable(examined.attempt.recipe.attribution)
    return {name: make_maps(examined, model, examined.photos, stage, name) for name in stage.map_names}


def _compared(examined: Examined, subject: str, key: Key, trained: dict[str, Maps], drawn: dict[str, Maps]) -> Found:
    photo_id, baseline = key
    before, after = trained[baseline][photo_id], drawn[baseline][photo_id]
    roi, recipe = examined.reading(photo_id).roi, examined.attempt.recipe
    return compare("randomisation", subject, before, after, roi, recipe, with_ssim=True)


def _told(stages: list[Found]) -> Found:
    last = {finding.measure: finding.value for finding in stages[-1].findings}
    told = (flags.IGNORES_WEIGHTS,) if last["spearman"] >= STILL_THE_SAME else ()
    return joined((*stages, Found((), told)))
