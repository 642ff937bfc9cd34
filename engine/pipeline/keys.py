"""Under which name an attribution is kept."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Sequence

from engine.cases import Case, Photo
from engine.models.card import ModelCard
from engine.models.facts import facts_read
from engine.plan import Plan
from engine.recipe import Recipe
from engine.versions import ENGINE_VERSION


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
    value = {
        "engine": ENGINE_VERSION,
        "model": model_digest,
        "facts": facts_read(card.metadata, case.facts),
        "photos": [photo.sha256 for photo in case.photos],
        "target": target,
        "output": recipe.target.output,
        "attribution": dataclasses.replace(recipe, attribution=recipe.attribution.for_map(baseline)).hash_of(
            "attribution"
        ),
        "references": [photo.sha256 for photo in references] if baseline == "references" else [],
        "plan": plan.to_json(),
    }
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
