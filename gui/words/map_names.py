"""What the maps of a photo are called: by the baseline that each was made with."""

from __future__ import annotations

from collections.abc import Sequence

from engine.recipe import NO_BASELINE
from engine.report.titles import baseline_title as baseline_name

__all__ = ["baseline_name", "has_baselines"]


def has_baselines(names: Sequence[str]) -> bool:
    """Whether the method compares the photo with anything; else there is nothing to choose or to name."""
    return tuple(names) != (NO_BASELINE,)
