"""What a run was made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.recipe import Recipe


@dataclass(frozen=True, slots=True)
class RunFacts:
    """A run as it was fixed at its start; `plan` is JSON, `started_at` UTC in ISO 8601, `data` the project's name."""

    run_id: str
    model_name: str
    model_digest: str
    recipe: Recipe
    plan: str
    versions: Mapping[str, str]
    started_at: str
    data: str = ""
