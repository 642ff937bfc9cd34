"""Chance levels against published figures and simulation, and skill."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.agreement import CountedMap, chance_levels, chance_of, measure, skill


@pytest.mark.parametrize(("share", "iou", "dice"), [(0.2, 0.11, 0.20), (0.5, 0.33, 0.50)])
def test_random_masks_score_what_is_published(share: float, iou: float, dice: float) -> None:
    levels = chance_levels(share, share)
    assert round(levels.iou, 2) == iou
    assert round(levels.dice, 2) == dice


def test_levels_are_what_random_saliency_scores() -> None:
    random = np.random.default_rng(4)
    roi = np.zeros((60, 80), dtype=np.bool_)
    roi[10:40, 20:50] = True
    results = []
    for _ in range(60):
        saliency_map = random.random((60, 80), dtype=np.float32)
        results.append(measure(saliency_map, saliency_map > 0.7, roi))
    levels = chance_levels(float(roi.mean()), 0.3)
    for name, expected in levels.values.items():
        tolerance = 0.15 if name == "pointing_hit" else 0.01
        assert np.mean([result[name] for result in results]) == pytest.approx(expected, abs=tolerance), name


def test_levels_are_undefined_where_the_measure_is() -> None:
    levels = chance_levels(0.3, 0.0)
    assert levels.flags == ("empty_saliency_region",)
    assert math.isnan(levels.iou)
    assert math.isnan(levels.roi_coverage)
    assert levels.mass_accuracy == 0.3
    levels = chance_levels(0.0, 0.3)
    assert levels.flags == ("empty_roi",)
    assert all(math.isnan(value) for value in levels.values.values())


def test_levels_from_counts_are_those_from_shares() -> None:
    random = np.random.default_rng(0)
    saliency_map, roi = random.random((9, 11), dtype=np.float32), random.random((9, 11)) < 0.4
    region = saliency_map > 0.6
    counts = CountedMap(saliency_map, region).count(roi)
    assert chance_of(counts) == chance_levels(float(roi.mean()), float(region.mean()))


def test_skill_is_zero_at_chance_and_one_at_best() -> None:
    assert skill(0.2, 0.2) == 0.0
    assert skill(1.0, 0.2) == 1.0
    assert skill(0.6, 0.2) == pytest.approx(0.5)
    assert skill(0.1, 0.2) == pytest.approx(-0.125)


def test_skill_is_undefined_without_room_or_value() -> None:
    assert math.isnan(skill(1.0, 1.0))
    assert math.isnan(skill(math.nan, 0.2))
    np.testing.assert_allclose(skill(np.array([0.6, 1.0]), np.array([0.2, 1.0])), [0.5, np.nan])
