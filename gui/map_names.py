"""What the maps of a photo are called: by the baseline that each was made with."""

from __future__ import annotations

from collections.abc import Sequence

from engine.recipe import NO_BASELINE

BASELINES = {
    "black": "Black",
    "white": "White",
    "mean": "Mean colour",
    "blurred": "Blurred photo",
    "noise": "Uniform noise",
    "references": "Other photos",
    NO_BASELINE: "No baseline",
}


def baseline_name(name: str) -> str:
    """A baseline as people read it."""
    return BASELINES.get(name, name)


def has_baselines(names: Sequence[str]) -> bool:
    """Whether the method compares the photo with anything; else there is nothing to choose or to name."""
    return tuple(names) != (NO_BASELINE,)
