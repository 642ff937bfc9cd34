"""What the values of a recipe must fulfil beyond their kind."""

from __future__ import annotations

from engine.errors import RecipeError
from engine.language import tr
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
        (0 < recipe.map.clip_percentile <= 100, tr("map.clip_percentile must lie above 0 and at most at 100")),
        (0 <= recipe.map.smoothing <= 0.5, tr("map.smoothing must lie between 0 and 0.5")),
        (0 <= recipe.segmentation.smallest_component < 1, tr("segmentation.smallest_component must lie in 0 to 1")),
        _parameter_rule(recipe.segmentation),
        (
            recipe.agreement.grid == "photo" or recipe.agreement.grid >= 16,
            tr("agreement.grid must be at least 16 cells, or photo"),
        ),
        (0 < recipe.agreement.high <= 1, tr("agreement.high must lie above 0 and at most at 1")),
        (recipe.analysis.bootstrap >= 100, tr("analysis.bootstrap must be at least 100")),
        (recipe.analysis.seed >= 0, tr("analysis.seed must not be below 0")),
        (recipe.analysis.smallest_stratum >= 1, tr("analysis.smallest_stratum must be at least 1")),
        (0 < recipe.analysis.difference <= 1, tr("analysis.difference must lie above 0 and at most at 1")),
        _strata_rule(recipe.analysis),
        (
            (recipe.target.class_ == "chosen") == (recipe.target.chosen is not None),
            tr("target.chosen is needed with class chosen, and only there"),
        ),
    )
    for holds, sentence in rules:
        if not holds:
            raise RecipeError(f"{source}: {sentence}.")


def _attribution_rules(stage: Attribution) -> tuple[tuple[bool, str], ...]:
    return (
        _steps_rule(stage),
        (0 < stage.tolerance < 1, tr("attribution.tolerance must lie between 0 and 1")),
        (len(set(stage.baselines)) == len(stage.baselines), tr("attribution.baselines must not name a baseline twice")),
        (
            stage.method != "rise" or "references" not in stage.baselines,
            tr("attribution.baselines must not name references with method rise, whose samples are masks"),
        ),
        (stage.samples >= 1, tr("attribution.samples must be at least 1")),
        (0 < stage.noise <= 1, tr("attribution.noise must lie above 0 and at most at 1")),
        (0 < stage.patch <= 0.5, tr("attribution.patch must lie above 0 and at most at 0.5")),
        (stage.layer != "", tr("attribution.layer must be last, or a layer's name in the network")),
        (0 <= stage.seed < 2**63, tr("attribution.seed must lie between 0 and 2^63 - 1")),
    )


def _strata_rule(stage: Analysis) -> tuple[bool, str]:
    unknown = [name for name in stage.strata if name != EACH and not is_kind(name)]
    return not unknown, tr(
        "analysis.strata has no “{unknown}”; it knows {known}, {column} and a column's name, "
        "or two of these with “{pair}” between",
        unknown="”, “".join(unknown),
        known=", ".join((EACH, *KIND_NAMES)),
        column=COLUMN,
        pair=PAIR,
    )


def _steps_rule(stage: Attribution) -> tuple[bool, str]:
    """Enough for the first nodes of every path."""
    sampled = stage.method == "smoothgrad_ig" or set(stage.baselines) & set(SAMPLED_BASELINES)
    paths = stage.samples if "samples" in stage.used_settings and sampled else 1
    if "rule" not in stage.used_settings:
        return stage.steps >= 1, tr("attribution.steps must be at least 1")
    if stage.rule == "adaptive":
        least = LEAST_ADAPTIVE if paths == 1 else 3 * paths
        return stage.steps >= least, _adaptive_words(least, paths)
    return stage.steps >= paths, _fixed_words(paths)


def _adaptive_words(least: int, paths: int) -> str:
    if paths == 1:
        return tr("attribution.steps must be at least {least} with rule adaptive", least=least)
    return tr(
        "attribution.steps must be at least {least} with rule adaptive and {samples} samples",
        least=least,
        samples=paths,
    )


def _fixed_words(paths: int) -> str:
    if paths == 1:
        return tr("attribution.steps must be at least {least}", least=paths)
    return tr("attribution.steps must be at least {least} and {samples} samples", least=paths, samples=paths)


def _parameter_rule(stage: Segmentation) -> tuple[bool, str]:
    if stage.method in PARAMETER_METHODS:
        fits = stage.parameter is not None and 0 < stage.parameter < 1
        return fits, tr("segmentation.parameter must lie above 0 and below 1 with method {method}", method=stage.method)
    return stage.parameter is None, tr(
        "segmentation.parameter must be left out with method {method}", method=stage.method
    )
