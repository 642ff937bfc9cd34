"""What can be unusual about attributions: short names that go into tables."""

from __future__ import annotations

TINY_DIFFERENCE = "tiny_difference"
"""The output hardly differs between photo and baseline: the relative completeness gap is undefined."""

ZERO_ATTRIBUTION = "zero_attribution"
"""Every map is zero throughout."""

NOT_FINITE = "not_finite"
"""The network gave an output or a gradient that is not a finite number; the maps are NaN."""

NOT_CONVERGED = "not_converged"
"""Rule adaptive ended at its most nodes with the map's error, or the completeness gap, above the tolerance."""

SATURATED = "saturated"
"""The explained probability is so near 0 or 1 at the photo that its gradient there is lost in rounding."""

SMALLER_BATCHES = "smaller_batches"
"""Memory did not suffice for the plan's batches; the same passes were made in smaller ones."""


def layer_flag(name: str) -> str:
    """Which layer of the network a method looked at."""
    return f"layer:{name}"
