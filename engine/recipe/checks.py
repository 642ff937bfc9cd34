"""What the values of a recipe must fulfil beyond their kind."""

from __future__ import annotations

from engine.errors import RecipeError
from engine.recipe.attribution import SAMPLED_BASELINES, Attribution
from engine.recipe.stages import PARAMETER_METHODS, Analysis, Recipe, Segmentation
from engine.recipe.strata_names import COLUMN, EACH, KIND_NAMES, PAIR, is_kind

LEAST_ADAPTIVE = 9
"""Nodes with which rule adaptive begins on one path."""


def check(recipe: Recipe, source: str) -> None:
    """Refuses a recipe that cannot be carried out.

    Raises:
        RecipeError: naming `source`, the key and what it may be.
    """
    rules = (
        *_attribution_rules(recipe.attribution),
        (0 < recipe.map.clip_percentile <= 100, "map.clip_percentile must lie above 0 and at most at 100"),
        (0 <= recipe.map.smoothing <= 0.5, "map.smoothing must lie between 0 and 0.5"),
        (0 <= recipe.segmentation.smallest_component < 1, "segmentation.smallest_component must lie in 0 to 1"),
        _parameter_rule(recipe.segmentation),
        (
            recipe.agreement.grid == "photo" or recipe.agreement.grid >= 16,
            "agreement.grid must be at least 16 cells, or photo",
        ),
        (0 < recipe.agreement.high <= 1, "agreement.high must lie above 0 and at most at 1"),
        (recipe.analysis.bootstrap >= 100, "analysis.bootstrap must be at least 100"),
        (recipe.analysis.seed >= 0, "analysis.seed must not be below 0"),
        (recipe.analysis.smallest_stratum >= 1, "analysis.smallest_stratum must be at least 1"),
        (0 < recipe.analysis.difference <= 1, "analysis.difference must lie above 0 and at most at 1"),
        _strata_rule(recipe.analysis),
        (
            (recipe.target.class_ == "chosen") == (recipe.target.chosen is not None),
            "target.chosen is needed with class chosen, and only there",
        ),
    )
    for holds, sentence in rules:
        if not holds:
            raise RecipeError(f"{source}: {sentence}.")


def _attribution_rules(stage: Attribution) -> tuple[tuple[bool, str], ...]:
    return (
        _steps_rule(stage),
        (0 < stage.tolerance < 1, "attribution.tolerance must lie between 0 and 1"),
        (len(set(stage.baselines)) == len(stage.baselines), "attribution.baselines must not name a baseline twice"),
        (
            stage.method != "rise" or "references" not in stage.baselines,
            "attribution.baselines must not name references with method rise, whose samples are masks",
        ),
        (stage.samples >= 1, "attribution.samples must be at least 1"),
        (0 < stage.noise <= 1, "attribution.noise must lie above 0 and at most at 1"),
        (0 < stage.patch <= 0.5, "attribution.patch must lie above 0 and at most at 0.5"),
        (stage.layer != "", "attribution.layer must be last, or a layer's name in the network"),
        (0 <= stage.seed < 2**63, "attribution.seed must lie between 0 and 2^63 - 1"),
    )


def _strata_rule(stage: Analysis) -> tuple[bool, str]:
    unknown = [name for name in stage.strata if name != EACH and not is_kind(name)]
    known = f"{EACH}, {', '.join(KIND_NAMES)}, {COLUMN} and a column's name, or two of these with “{PAIR}” between"
    return not unknown, f"analysis.strata has no “{'”, “'.join(unknown)}”; it knows {known}"


def _steps_rule(stage: Attribution) -> tuple[bool, str]:
    """Enough for the first nodes of every path."""
    sampled = stage.method == "smoothgrad_ig" or set(stage.baselines) & set(SAMPLED_BASELINES)
    paths = stage.samples if "samples" in stage.used_settings and sampled else 1
    if "rule" not in stage.used_settings:
        return stage.steps >= 1, "attribution.steps must be at least 1"
    if stage.rule == "adaptive":
        least = LEAST_ADAPTIVE if paths == 1 else 3 * paths
        return stage.steps >= least, f"attribution.steps must be at least {least} with rule adaptive" + _with_paths(
            paths
        )
    return stage.steps >= paths, f"attribution.steps must be at least {paths}" + _with_paths(paths)


def _with_paths(paths: int) -> str:
    return "" if paths == 1 else f" and {paths} samples"


def _parameter_rule(stage: Segmentation) -> tuple[bool, str]:
    if stage.method in PARAMETER_METHODS:
        fits = stage.parameter is not None and 0 < stage.parameter < 1
        return fits, f"segmentation.parameter must lie above 0 and below 1 with method {stage.method}"
    return stage.parameter is None, f"segmentation.parameter must be left out with method {stage.method}"
