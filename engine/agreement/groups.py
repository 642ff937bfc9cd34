"""The eight groups of Shared Interest (Boggust et al. 2022): how regions and decision go together."""

from __future__ import annotations

import math
from typing import Literal

Group = Literal[
    "human_aligned",
    "sufficient_subset",
    "sufficient_context",
    "context_dependent",
    "confuser",
    "insufficient_subset",
    "context_confusion",
    "distractor",
]

_RULES: tuple[tuple[str, Group, Group], ...] = (
    ("iou", "human_aligned", "confuser"),
    ("saliency_coverage", "sufficient_subset", "insufficient_subset"),
    ("roi_coverage", "sufficient_context", "context_confusion"),
)
"""The measure that is high, and the group of a correct and of an incorrect decision; tested in this order."""


def group_of(
    iou: float, roi_coverage: float, saliency_coverage: float, correct: bool | None, high: float
) -> Group | None:
    """The group of one photo or case; `None` where a measure is NaN or the correctness is unknown.

    The first of IoU, saliency coverage and ROI coverage that is at least `high` decides; with none of them the
    decision is context dependent or, where it is wrong, a distractor's. Names and tests are as we read the paper; the
    order and the threshold are stated, not its own.

    Args:
        correct: whether the predicted condition is the reference.
        high: from the recipe's stage agreement.

    Example:
        >>> group_of(0.2, 0.9, 0.2, correct=True, high=0.5)
        'sufficient_context'
    """
    values = {"iou": iou, "roi_coverage": roi_coverage, "saliency_coverage": saliency_coverage}
    if correct is None or any(math.isnan(value) for value in values.values()):
        return None
    for name, if_correct, if_incorrect in _RULES:
        if values[name] >= high:
            return if_correct if correct else if_incorrect
    return "context_dependent" if correct else "distractor"
