"""Against tools with licences or requirements that keep them out of our environment: run where they are on the path."""

from __future__ import annotations

import importlib
import math
import warnings

import numpy as np
import pytest

from engine.comparison import compare
from engine.readers.chance_corrected import krippendorff_alpha
from tests.engine.agreement.pairs import random_pair

CASES = 1000


def test_mass_rank_and_pointing_are_those_of_quantus_where_it_is_right() -> None:
    """Left out: an empty ROI, a map of zeros, and ties, which it breaks by place or counts as hits."""
    quantus = pytest.importorskip("quantus")
    random = np.random.default_rng(41)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        settings = {"disable_warnings": True, "display_progressbar": False, "normalise": False}
        kinds = {
            "mass_accuracy": quantus.RelevanceMassAccuracy(**settings),
            "rank_accuracy": quantus.RelevanceRankAccuracy(**settings),
            "pointing_hit": quantus.PointingGame(**settings),
        }
    for _ in range(CASES):
        saliency_map, region, roi = random_pair(random)
        saliency_map = random.permutation(saliency_map.size).reshape(roi.shape).astype(np.float32) + 1
        if not roi.any():
            continue
        found = compare(saliency_map, region, roi).measures
        batch = {"a_batch": saliency_map[None], "s_batch": roi[None]}
        for name, kind in kinds.items():
            (expected,) = kind.evaluate_batch(**batch)
            tolerance = 1e-6 if name == "mass_accuracy" else 1e-12
            assert found[name] == pytest.approx(float(expected), abs=tolerance), name


def test_overlaps_are_those_of_the_isic_challenge_where_it_does_not_give_points_away() -> None:
    """An empty ROI or region has a full mark there; here it is undefined."""
    pytest.importorskip("isic_challenge_scoring")
    confusion = importlib.import_module("isic_challenge_scoring.confusion")
    metrics = importlib.import_module("isic_challenge_scoring.metrics")
    names = {
        "iou": metrics.binary_jaccard,
        "dice": metrics.binary_dice,
        "roi_coverage": metrics.binary_sensitivity,
        "saliency_coverage": metrics.binary_ppv,
    }
    random = np.random.default_rng(43)
    given_away = 0
    for _ in range(CASES):
        saliency_map, region, roi = random_pair(random)
        found = compare(saliency_map, region, roi).measures
        counts = confusion.create_binary_confusion_matrix(roi, region)
        for name, formula in names.items():
            if roi.any() and region.any():
                assert found[name] == pytest.approx(float(formula(counts)), abs=1e-12), name
            else:
                given_away += formula(counts) == 1.0
                assert math.isnan(found[name])
    assert given_away > 0


def test_alpha_is_that_of_the_krippendorff_package() -> None:
    krippendorff = pytest.importorskip("krippendorff")
    random = np.random.default_rng(42)
    for _ in range(CASES):
        readers, units = random.integers(2, 6), random.integers(3, 15)
        rows = random.choice([math.nan, 0.0, 1.0, 2.0], (readers, units), p=[0.2, 0.4, 0.3, 0.1])
        table = np.stack([(rows == value).sum(axis=0) for value in range(3)], axis=1).astype(np.float64)
        if (table[table.sum(axis=1) > 1].sum(axis=0) > 0).sum() > 1:
            expected = krippendorff.alpha(reliability_data=rows, level_of_measurement="nominal")
            assert krippendorff_alpha(table) == pytest.approx(expected, abs=1e-12)
