"""What stands beside a score in the tables: nulls that are no formula, skill against them, percentiles."""

from __future__ import annotations

import math
from collections.abc import Mapping

from engine.agreement.chance import skill
from engine.agreement.nulls import NULLS
from engine.agreement.other_photos import OTHERS

SKILLS: Mapping[str, tuple[str, str]] = {
    "shift_skill_iou": ("iou", "shift_chance_iou"),
    "shift_skill_mass_accuracy": ("mass_accuracy", "shift_chance_mass_accuracy"),
    "ellipse_skill_iou": ("iou", "ellipse_iou"),
    "other_skill_iou": ("iou", "other_chance_iou"),
}
"""By name, the measure and the level that it is held against."""

BESIDE: tuple[str, ...] = (*NULLS, *OTHERS, *SKILLS)
"""Every name, in the order of the tables."""


def beside(measures: Mapping[str, float], numbers: Mapping[str, float]) -> dict[str, float]:
    """A value for each name of `BESIDE`; NaN where it is undefined or was never made.

    Args:
        measures: by name; those of `SKILLS` are among them.
        numbers: as they were kept, of `engine.agreement.nulls.null_numbers` and of `against_others`.
    """
    levels = {name: numbers.get(name, math.nan) for name in (*NULLS, *OTHERS)}
    return {**levels, **{name: skill(measures[measure], levels[null]) for name, (measure, null) in SKILLS.items()}}
