"""Every measure against an independent implementation, closed forms, and the rules for what is empty."""

from __future__ import annotations

import itertools
import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.metrics import f1_score, jaccard_score, precision_score, recall_score

from engine.agreement import LIVE_MEASURES, measure, measure_many
from tests.engine.agreement.pairs import random_pair

REGION_MEASURES = {
    "iou": jaccard_score,
    "dice": f1_score,
    "roi_coverage": recall_score,
    "saliency_coverage": precision_score,
}
MAPS = arrays(np.float32, (4, 5), elements=st.integers(0, 6).map(float))
MASKS = arrays(np.bool_, (4, 5))


def ones(count: int, shape: tuple[int, int]) -> np.ndarray:
    return (np.arange(shape[0] * shape[1]) < count).reshape(shape)


def test_measures_of_regions_equal_scikit_learn() -> None:
    random = np.random.default_rng(11)
    compared = 0
    for _ in range(300):
        saliency_map, region, roi = random_pair(random)
        if not (region.any() and roi.any()):
            continue
        compared += 1
        result = measure(saliency_map, region, roi)
        for name, independent in REGION_MEASURES.items():
            expected = independent(roi.ravel(), region.ravel(), zero_division=0.0)
            assert result[name] == pytest.approx(float(expected), abs=1e-12), name
    assert compared > 150


@given(MAPS, MASKS)
@settings(max_examples=80, deadline=None)
def test_mass_accuracy_equals_exact_fractions(saliency_map: np.ndarray, roi: np.ndarray) -> None:
    result = measure(saliency_map, saliency_map > 0, roi)
    total = sum(Fraction(float(value)) for value in saliency_map.ravel())
    if not total or not roi.any():
        assert math.isnan(result.mass_accuracy)
        return
    inside = sum(Fraction(float(value)) for value in saliency_map[roi].ravel())
    assert result.mass_accuracy == pytest.approx(float(inside / total), abs=1e-12)


@given(st.lists(st.tuples(st.integers(0, 2), st.booleans()), min_size=2, max_size=6))
@settings(max_examples=60, deadline=None)
def test_rank_accuracy_is_the_mean_over_all_orders_of_ties(cells: list[tuple[int, bool]]) -> None:
    values, inside = [value for value, _ in cells], [held for _, held in cells]
    area = sum(inside)
    result = measure(np.array([values], dtype=np.float32), np.array([inside]), np.array([inside]))
    if not area or not any(values):
        assert math.isnan(result.rank_accuracy)
        return
    orders = [
        order
        for order in itertools.permutations(range(len(cells)))
        if all(values[a] >= values[b] for a, b in itertools.pairwise(order))
    ]
    expected = sum(sum(inside[cell] for cell in order[:area]) for order in orders) / (area * len(orders))
    assert result.rank_accuracy == pytest.approx(expected, abs=1e-12)


def test_pointing_game_counts_the_share_of_tied_maxima() -> None:
    saliency_map = np.array([[5, 5, 1], [5, 0, 5]], dtype=np.float32)
    roi = np.array([[True, False, True], [False, True, False]])
    assert measure(saliency_map, saliency_map > 0, roi).pointing_hit == 0.25


def test_region_of_the_rois_area_gives_iou_from_rank_accuracy() -> None:
    random = np.random.default_rng(3)
    saliency_map = random.permutation(30 * 40).reshape(30, 40).astype(np.float32)
    roi = random.random((30, 40)) < 0.3
    region = saliency_map >= np.sort(saliency_map.ravel())[-int(roi.sum())]
    result = measure(saliency_map, region, roi)
    assert result.iou == pytest.approx(result.rank_accuracy / (2 - result.rank_accuracy), abs=1e-12)


@pytest.mark.parametrize(
    ("region", "roi", "flags"),
    [
        (0, 4, ("empty_saliency_region",)),
        (4, 0, ("empty_roi",)),
        (0, 0, ("empty_roi", "empty_saliency_region")),
    ],
)
def test_empty_is_undefined_and_flagged(region: int, roi: int, flags: tuple[str, ...]) -> None:
    result = measure(np.ones((3, 4), dtype=np.float32), ones(region, (3, 4)), ones(roi, (3, 4)))
    assert result.flags == flags
    assert all(math.isnan(result[name]) for name in REGION_MEASURES)
    of_map = [result.mass_accuracy, result.rank_accuracy, result.pointing_hit]
    assert [math.isnan(value) for value in of_map] == [roi == 0] * 3


def test_an_empty_roi_is_no_hit() -> None:
    """Quantus counts one; see the domain's known faults."""
    saliency_map = np.array([[0, 1]], dtype=np.float32)
    assert math.isnan(measure(saliency_map, saliency_map > 0, np.zeros((1, 2), dtype=np.bool_)).pointing_hit)


def test_a_map_of_zeros_is_undefined_and_flagged() -> None:
    result = measure(np.zeros((3, 4), dtype=np.float32), ones(3, (3, 4)), ones(2, (3, 4)))
    assert result.flags == ("zero_map",)
    assert math.isnan(result.mass_accuracy)
    assert math.isnan(result.rank_accuracy)
    assert math.isnan(result.pointing_hit)
    assert result.iou == pytest.approx(2 / 3)


@given(MAPS, MASKS, MASKS)
@settings(max_examples=120, deadline=None)
def test_invariants(saliency_map: np.ndarray, region: np.ndarray, roi: np.ndarray) -> None:
    result = measure(saliency_map, region, roi)
    for value in result.values.values():
        assert math.isnan(value) or 0.0 <= value <= 1.0
    flipped = measure(saliency_map[::-1].copy(), region[::-1].copy(), roi[::-1].copy())
    doubled = measure(saliency_map * 2, region, roi)
    for name, value in result.values.items():
        assert flipped[name] == pytest.approx(value, abs=1e-12, nan_ok=True)
        assert doubled[name] == pytest.approx(value, abs=1e-12, nan_ok=True)
    if not math.isnan(result.iou):
        assert result.dice == pytest.approx(2 * result.iou / (1 + result.iou), abs=1e-12)
        swapped = measure(saliency_map, roi, region)
        assert swapped.iou == pytest.approx(result.iou, abs=1e-12)
        assert swapped.roi_coverage == pytest.approx(result.saliency_coverage, abs=1e-12)


def test_the_whole_photo_as_roi_holds_everything() -> None:
    saliency_map = np.random.default_rng(0).random((50, 60), dtype=np.float32)
    result = measure(saliency_map, saliency_map > 0.5, np.ones((50, 60), dtype=np.bool_))
    assert (result.mass_accuracy, result.rank_accuracy, result.pointing_hit, result.roi_coverage) == (
        1.0,
        1.0,
        1.0,
        float((saliency_map > 0.5).mean()),
    )


def test_many_pairs_at_once_equal_one_by_one() -> None:
    random = np.random.default_rng(8)
    pairs = [random_pair(random) for _ in range(60)]
    together = measure_many(pairs)
    assert list(together) == [info.name for info in LIVE_MEASURES]
    for index, pair in enumerate(pairs):
        alone = measure(*pair)
        for name, values in together.items():
            np.testing.assert_array_equal(values[index], alone[name])


def test_no_pairs_give_no_values() -> None:
    assert all(len(values) == 0 for values in measure_many([]).values())


@pytest.mark.parametrize("bad", [np.nan, np.inf, -0.5])
def test_what_is_no_saliency_is_refused(bad: float) -> None:
    saliency_map = np.array([[1.0, bad]], dtype=np.float32)
    with pytest.raises(ValueError, match="saliency map holds"):
        measure(saliency_map, np.ones((1, 2), dtype=np.bool_), np.ones((1, 2), dtype=np.bool_))


def test_other_shapes_and_kinds_are_refused() -> None:
    saliency_map = np.ones((2, 2), dtype=np.float32)
    with pytest.raises(ValueError, match="ROI must be bool"):
        measure(saliency_map, saliency_map > 0, np.ones((2, 2), dtype=np.uint8))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="saliency region must be bool"):
        measure(saliency_map, np.ones((2, 3), dtype=np.bool_), saliency_map > 0)
