"""Sensitivity to the baseline: how alike the maps are that the recipe's baselines give. No passes."""

from __future__ import annotations

from engine.trust import flags
from engine.trust.examined import Examined, Found, Key, joined
from engine.trust.similarity import compare


def baselines(examined: Examined) -> dict[Key, Found]:
    """For each photo and map: Spearman and IoU with each other map; the subject is the other's baseline."""
    recipe = examined.attempt.recipe
    found: dict[Key, Found] = {}
    for photo_id, maps in examined.explanation.photos.items():
        roi = examined.reading(photo_id).roi
        for explained in maps:
            others = [other for other in maps if other is not explained]
            pairs = [compare("baselines", other.baseline, explained, other, roi, recipe) for other in others]
            found[photo_id, explained.baseline] = joined(pairs) if pairs else Found((), (flags.SINGLE_BASELINE,))
    return found
