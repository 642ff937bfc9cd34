"""What is known of a map from how it was made, in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.language import several, tr
from gui.words.numbers import percent

if TYPE_CHECKING:
    from engine.explanation import AttributedCase
    from engine.recipe import Attribution

WARNINGS = {
    "not_converged": tr("The map stopped before its tolerance was met; it may still change with more steps."),
    "tiny_difference": tr(
        "The model says nearly the same of the photo and the baseline: the completeness gap has no meaning here."
    ),
    "zero_attribution": tr("The map is zero everywhere: it says nothing about this photo."),
    "not_finite": tr("The model answered with numbers that are not finite; there is no map."),
    "saturated": tr("The model is so sure that its gradient is lost in rounding; explain the logit instead."),
}
LAYER = "layer"


def error_words(found: AttributedCase, stage: Attribution) -> str:
    """How far the map is from the exact one, beside what the recipe allows."""
    if math.isnan(found.error):
        return tr("Map error not estimated")
    error = percent(found.error)
    if "tolerance" not in stage.used_settings:
        return tr("Map error about {error}", error=error)
    return tr("Map error about {error} (tolerance {percent:g} %)", error=error, percent=100 * stage.tolerance)


def gap_words(found: AttributedCase) -> str:
    """The completeness gap, or why there is none."""
    if math.isnan(found.gap_relative):
        small = "tiny_difference" in found.flags
        return tr("Completeness gap not defined here") if small else tr("Completeness gap not defined for this method")
    return tr("Completeness gap {gap}", gap=percent(found.gap_relative))


def passes_words(found: AttributedCase) -> str:
    """How often the network was asked."""
    if found.nodes >= found.of_nodes:
        return several("{n:,} pass through the network", "{n:,} passes through the network", found.nodes)
    return several(
        "{n:,} pass through the network of at most {most:,}",
        "{n:,} passes through the network of at most {most:,}",
        found.nodes,
        most=found.of_nodes,
    )


def layer_words(found: AttributedCase) -> str:
    """Which layer the method looked at; empty where it looked at the whole network."""
    parts = (flag.partition(":") for flag in found.flags)
    return "".join(tr("Looks at layer {name}", name=name) for kind, _, name in parts if kind == LAYER)


def warnings_of(found: AttributedCase) -> tuple[str, ...]:
    """What a person must know before reading the map; a flag that changes nothing for them is left out."""
    return tuple(WARNINGS[flag] for flag in found.flags if flag in WARNINGS)
