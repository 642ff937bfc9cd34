"""The eight groups, in the order in which they are tested."""

from __future__ import annotations

import pytest

from engine.agreement import group_of

NAN = float("nan")


@pytest.mark.parametrize(
    ("iou", "roi_coverage", "saliency_coverage", "if_correct", "if_incorrect"),
    [
        (0.5, 0.7, 0.7, "human_aligned", "confuser"),
        (0.4, 0.4, 0.9, "sufficient_subset", "insufficient_subset"),
        (0.4, 0.9, 0.4, "sufficient_context", "context_confusion"),
        (0.4, 0.5, 0.5, "sufficient_subset", "insufficient_subset"),
        (0.1, 0.2, 0.3, "context_dependent", "distractor"),
    ],
)
def test_groups(iou: float, roi_coverage: float, saliency_coverage: float, if_correct: str, if_incorrect: str) -> None:
    assert group_of(iou, roi_coverage, saliency_coverage, correct=True, high=0.5) == if_correct
    assert group_of(iou, roi_coverage, saliency_coverage, correct=False, high=0.5) == if_incorrect


def test_the_threshold_is_the_recipes() -> None:
    assert group_of(0.5, 0.7, 0.7, correct=True, high=0.6) == "sufficient_subset"
    assert group_of(0.5, 0.7, 0.7, correct=True, high=0.8) == "context_dependent"


def test_undefined() -> None:
    assert group_of(NAN, 0.5, 0.5, correct=True, high=0.5) is None
    assert group_of(0.5, 0.5, NAN, correct=True, high=0.5) is None
    assert group_of(0.5, 0.5, 0.5, correct=None, high=0.5) is None
