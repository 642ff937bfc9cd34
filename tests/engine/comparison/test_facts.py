"""What the field has published or anyone can derive: chance levels, closed forms, and where known tools are wrong."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.agreement import MEASURES, chance_levels
from engine.agreement.curves import PERCENTS, cells_at, curve_numbers, curves_from, curves_of
from engine.comparison import Comparison, compare
from engine.segmentation.channels import CHANNELS


def ellipse(shape: tuple[int, int], centre: tuple[float, float], radii: tuple[float, float]) -> np.ndarray:
    y, x = np.mgrid[: shape[0], : shape[1]]
    return ((y - centre[0]) / radii[0]) ** 2 + ((x - centre[1]) / radii[1]) ** 2 <= 1


@pytest.mark.parametrize(("share", "iou", "dice"), [(0.2, 0.11, 0.20), (0.5, 0.33, 0.50)])
def test_random_masks_score_what_is_published(share: float, iou: float, dice: float) -> None:
    random = np.random.default_rng(2)
    found = [compare_random(random, share) for _ in range(20)]
    assert round(float(np.mean([one.measures["iou"] for one in found])), 2) == iou
    assert round(float(np.mean([one.measures["dice"] for one in found])), 2) == dice


def compare_random(random: np.random.Generator, share: float) -> Comparison:
    saliency_map = random.random((120, 160), dtype=np.float32)
    return compare(saliency_map, saliency_map > 1 - share, random.random((120, 160)) < share)


def test_chance_levels_are_what_random_saliency_scores() -> None:
    random = np.random.default_rng(4)
    roi = ellipse((90, 120), (40, 50), (25, 30))
    found = []
    for _ in range(40):
        saliency_map = random.random(roi.shape, dtype=np.float32)
        found.append(compare(saliency_map, saliency_map > 0.7, roi))
    levels = chance_levels(float(roi.mean()), 0.3, MEASURES)
    assert set(levels.values) == {info.name for info in MEASURES if info.chance is not None}
    for name, expected in levels.values.items():
        tolerance = 0.2 if name == "pointing_hit" else 0.01
        assert np.mean([one.measures[name] for one in found]) == pytest.approx(expected, abs=tolerance), name


def test_region_of_the_rois_area_gives_iou_from_rank_accuracy() -> None:
    random = np.random.default_rng(3)
    saliency_map = random.permutation(30 * 40).reshape(30, 40).astype(np.float32)
    roi = random.random((30, 40)) < 0.3
    found = compare(saliency_map, saliency_map >= np.sort(saliency_map.ravel())[-int(roi.sum())], roi).measures
    assert found["iou"] == pytest.approx(found["rank_accuracy"] / (2 - found["rank_accuracy"]), abs=1e-12)


def test_mcc_and_kappa_agree_where_both_regions_have_one_size() -> None:
    roi = ellipse((60, 60), (30, 30), (15, 15))
    found = compare(np.ones((60, 60), dtype=np.float32), np.roll(roi, 7, axis=0), roi).measures
    assert found["mcc"] == pytest.approx(found["kappa"], abs=1e-12)


def test_the_mean_coverage_of_the_roi_follows_from_auc() -> None:
    """The area under recall against share of cells is g / 2 + (1 - g) AUC; here over the thresholds at hand."""
    roi = ellipse((200, 200), (100, 90), (60, 50))
    y, x = np.mgrid[:200, :200]
    saliency_map = np.exp(-((y - 90) ** 2 + (x - 110) ** 2) / 9000).astype(np.float32)
    found, g = compare(saliency_map, saliency_map > 0.5, roi).measures, float(roi.mean())
    whole = g / 2 + (1 - g) * found["auc"]
    assert 0.9 * found["roi_coverage_over_thresholds"] + 0.05 == pytest.approx(whole, abs=0.01)


def test_the_curve_passes_through_the_best_iou() -> None:
    """Saliency that is exactly the ROI: at the ROI's own share both are the same region."""
    roi = (np.arange(400) < 80).reshape(20, 20)
    found = compare(roi.astype(np.float32), roi, roi)
    curves = curves_of(found.overlaps, found.roi, found.cells)
    assert dict(zip(PERCENTS, curves.iou, strict=True))[20] == 1.0
    assert curves.saliency_coverage[0] == 1.0
    np.testing.assert_allclose(curves.dice, 2 * curves.iou / (1 + curves.iou))


def test_curves_can_be_drawn_again_from_what_is_kept() -> None:
    random = np.random.default_rng(1)
    saliency_map, roi = random.random((13, 17), dtype=np.float32).round(1), random.random((13, 17)) < 0.4
    found = compare(saliency_map, saliency_map > 0.5, roi)
    again = curves_from(curve_numbers(found.overlaps, found.cells), float(roi.mean()))
    assert again is not None
    for name in ("iou", "dice", "roi_coverage", "saliency_coverage"):
        np.testing.assert_array_equal(
            getattr(again, name), getattr(curves_of(found.overlaps, found.roi, found.cells), name)
        )
    assert curves_from({"cells": 221.0}, 0.4) is None
    assert len(cells_at(221)) == len(PERCENTS) == 19


def test_an_empty_roi_is_no_hit() -> None:
    """Quantus 0.6.0 (pointing_game.py) writes NaN into an array of booleans, which becomes True: a hit."""
    saliency_map, roi = np.array([[0, 1]], dtype=np.float32), np.zeros((1, 2), dtype=np.bool_)
    theirs = np.array([(roi & (saliency_map == saliency_map.max())).any()])
    theirs[[not roi.any()]] = np.nan
    found = compare(saliency_map, saliency_map > 0, roi)
    assert theirs[0]
    assert all(math.isnan(value) for value in found.measures.values.values())
    assert found.measures.flags == ("empty_roi",)


def test_a_map_that_points_nowhere_is_no_hit() -> None:
    """Quantus (pointing_game.py, commit 0314f64) takes any of several tied maxima: a constant map always hits."""
    roi = (np.arange(100) < 10).reshape(10, 10)
    saliency_map = np.ones(roi.shape, dtype=np.float32)
    theirs = bool(roi[saliency_map == saliency_map.max()].any())
    found = compare(saliency_map, saliency_map > 0, roi)
    assert theirs
    assert found.measures["pointing_hit"] == found.chance["pointing_hit"] == 0.1
    assert found.measures["auc"] == found.chance["auc"] == 0.5


def test_a_signed_map_has_no_mass_accuracy() -> None:
    """Quantus 0.6.0 (relevance_mass_accuracy.py) and others divide sums of signed values: no share of anything."""
    saliency_map, roi = np.array([[3, -2]], dtype=np.float32), np.array([[True, False]])
    theirs = float(saliency_map[roi].sum() / saliency_map.sum())
    assert theirs == 3.0
    with pytest.raises(ValueError, match="below 0"):
        compare(saliency_map, saliency_map > 0, roi)
    joined = CHANNELS["sum_abs"](saliency_map[None])
    assert compare(joined, joined > 0, roi).measures["mass_accuracy"] == pytest.approx(3 / 5)


def test_ties_are_not_broken_by_place() -> None:
    """Quantus 0.6.0 (relevance_rank_accuracy.py) takes ties as its sort leaves them: mirrored, another score."""
    saliency_map, roi = np.array([[1, 1, 1, 1]], dtype=np.float32), np.array([[True, False, False, False]])
    theirs = [bool(marked.ravel()[np.argsort(-saliency_map.ravel(), stable=True)[0]]) for marked in (roi, roi[:, ::-1])]
    assert theirs == [True, False]
    ours = [compare(saliency_map, roi, marked).measures["rank_accuracy"] for marked in (roi, roi[:, ::-1].copy())]
    assert ours == [0.25, 0.25]


def test_a_correlation_without_spread_is_not_zero() -> None:
    """scikit-learn answers 0 for the MCC of a region that is everything, as if chance had been measured."""
    roi = np.array([[True, False, False]])
    found = compare(np.ones((1, 3), dtype=np.float32), np.ones((1, 3), dtype=np.bool_), roi).measures
    assert math.isnan(found["mcc"])
    assert found["kappa"] == 0.0
    assert found.flags == ("saliency_region_is_everything",)
