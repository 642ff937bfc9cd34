"""Lesion by lesion: what is another lesion's is neither hit nor miss."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.comparison import compare, compare_lesions


def two_lesions() -> np.ndarray:
    roi = np.zeros((20, 30), dtype=np.bool_)
    roi[2:6, 3:9] = roi[12:18, 20:28] = True
    return roi


def test_one_lesion_is_the_whole_roi() -> None:
    random = np.random.default_rng(0)
    roi = np.zeros((12, 14), dtype=np.bool_)
    roi[3:7, 4:9] = True
    saliency_map = random.random(roi.shape, dtype=np.float32)
    (lesion,) = compare_lesions(saliency_map, saliency_map > 0.6, roi)
    whole = compare(saliency_map, saliency_map > 0.6, roi)
    for name, value in whole.measures.values.items():
        assert lesion.measures[name] == pytest.approx(value, abs=1e-12), name


def test_saliency_on_another_lesion_is_no_miss() -> None:
    roi = two_lesions()
    first, second = compare_lesions(roi.astype(np.float32), roi, roi)
    for lesion in (first, second):
        perfect = ("iou", "mass_accuracy", "auc", "average_precision", "kappa", "mcc", "nsd", "lesion_hit_rate")
        assert {name: lesion.measures[name] for name in perfect} == dict.fromkeys(perfect, 1.0)
    assert (first.roi, second.roi) == (24, 48)
    assert first.cells == 600 - 48


def test_a_lesion_without_saliency_is_missed() -> None:
    roi = two_lesions()
    region = roi.copy()
    region[:10] = False
    missed, hit = compare_lesions(region.astype(np.float32), region, roi)
    assert (missed.measures["lesion_hit_rate"], hit.measures["lesion_hit_rate"]) == (0.0, 1.0)
    assert [missed.measures[name] for name in ("iou", "dice", "roi_coverage", "kappa")] == [0.0] * 4
    assert math.isnan(missed.measures["saliency_coverage"])
    assert compare(region.astype(np.float32), region, roi).measures["lesion_hit_rate"] == 0.5


def test_the_mean_of_the_lesions_hits_is_the_rate() -> None:
    random = np.random.default_rng(9)
    for _ in range(100):
        roi, region = random.random((15, 15)) < 0.15, random.random((15, 15)) < 0.2
        if not roi.any() or not region.any():
            continue
        saliency_map = random.random((15, 15), dtype=np.float32)
        lesions = compare_lesions(saliency_map, region, roi)
        rate = compare(saliency_map, region, roi).measures["lesion_hit_rate"]
        assert np.mean([lesion.measures["lesion_hit_rate"] for lesion in lesions]) == pytest.approx(rate)


def test_no_region_and_no_roi() -> None:
    roi = two_lesions()
    saliency_map = np.ones(roi.shape, dtype=np.float32)
    assert compare_lesions(saliency_map, roi, np.zeros_like(roi)) == ()
    for lesion in compare_lesions(saliency_map, np.zeros_like(roi), roi):
        assert math.isnan(lesion.measures["lesion_hit_rate"])
        assert "empty_saliency_region" in lesion.measures.flags
