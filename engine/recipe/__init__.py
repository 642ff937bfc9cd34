"""Every parameter of an analysis, in stages, as one frozen value with a hash."""

from engine.recipe.attribution import (
    METHOD_SETTINGS,
    NO_BASELINE,
    SAMPLED_BASELINES,
    Attribution,
    BaselineName,
    MethodName,
    RuleName,
)
from engine.recipe.loading import PRESETS, load_recipe, recipe_from_json
from engine.recipe.stages import Agreement, Analysis, MapStage, Recipe, Segmentation, Stage, Target

__all__ = [
    "METHOD_SETTINGS",
    "NO_BASELINE",
    "PRESETS",
    "SAMPLED_BASELINES",
    "Agreement",
    "Analysis",
    "Attribution",
    "BaselineName",
    "MapStage",
    "MethodName",
    "Recipe",
    "RuleName",
    "Segmentation",
    "Stage",
    "Target",
    "load_recipe",
    "recipe_from_json",
]
