"""What is known of a map from how it was made, in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from gui import theme

if TYPE_CHECKING:
    from engine.explanation import AttributedCase
    from engine.recipe import Attribution

WARNINGS = {
    "not_converged": "The map stopped before its tolerance was met; it may still change with more steps.",
    "tiny_difference": "The model says nearly the same of the photo and the baseline: "
    "the completeness gap has no meaning here.",
    "zero_attribution": "The map is zero everywhere: it says nothing about this photo.",
    "not_finite": "The model answered with numbers that are not finite; there is no map.",
    "saturated": "The model is so sure that its gradient is lost in rounding; explain the logit instead.",
}
LAYER = "layer:"


def error_words(found: AttributedCase, stage: Attribution) -> str:
    """How far the map is from the exact one, beside what the recipe allows."""
    if math.isnan(found.error):
        return "Map error not estimated"
    allowed = f" (tolerance {100 * stage.tolerance:g} %)" if "tolerance" in stage.used_settings else ""
    return f"Map error about {theme.percent(found.error)}{allowed}"


def gap_words(found: AttributedCase) -> str:
    """The completeness gap, or why there is none."""
    if math.isnan(found.gap_relative):
        small = "tiny_difference" in found.flags
        return "Completeness gap not defined " + ("here" if small else "for this method")
    return f"Completeness gap {theme.percent(found.gap_relative)}"


def passes_words(found: AttributedCase) -> str:
    """How often the network was asked."""
    most = f" of at most {found.of_nodes:,}" if found.nodes < found.of_nodes else ""
    return f"{found.nodes:,} passes through the network{most}"


def layer_words(found: AttributedCase) -> str:
    """Which layer the method looked at; empty where it looked at the whole network."""
    names = [flag.removeprefix(LAYER) for flag in found.flags if flag.startswith(LAYER)]
    return "".join(f"Looks at layer {name}" for name in names)


def warnings_of(found: AttributedCase) -> tuple[str, ...]:
    """What a person must know before reading the map; a flag that changes nothing for them is left out."""
    return tuple(WARNINGS[flag] for flag in found.flags if flag in WARNINGS)
