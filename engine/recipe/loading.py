"""Recipes from JSON and from presets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

from engine.errors import RecipeError
from engine.language import tr
from engine.recipe.checks import check
from engine.recipe.stages import Recipe
from engine.recipe.values import from_value

PRESETS = ("paper", "default")
PRESET_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "presets"


def recipe_from_json(text: str, source: str = "") -> Recipe:
    """A recipe from JSON; a stage or value that is left out takes its default.

    Raises:
        RecipeError: naming `source` (by default as “the recipe”), the key and what it may be.
    """
    source = source or tr("the recipe")
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RecipeError(
            tr("{source} is not valid JSON ({reason}); mend it or choose a preset.", source=source, reason=error)
        ) from error
    recipe = cast(Recipe, from_value(Recipe, value, source, "recipe"))
    check(recipe, source)
    return recipe


def load_recipe(name_or_path: str) -> Recipe:
    """A preset by name, or a recipe file.

    Raises:
        RecipeError: neither a preset nor a readable recipe file.
    """
    path = PRESET_FOLDER / f"{name_or_path}.json" if name_or_path in PRESETS else Path(name_or_path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RecipeError(
            tr(
                "Recipe “{name}” is neither a preset ({known}) nor a readable file.",
                name=name_or_path,
                known=", ".join(PRESETS),
            )
        ) from error
    return recipe_from_json(text, str(name_or_path))
