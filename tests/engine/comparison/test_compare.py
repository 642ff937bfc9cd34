"""Every measure beyond the live ones against independent implementations, and the rules for what is empty or full."""

from __future__ import annotations

import math

import numpy as np
import pytest
import SimpleITK
from skimage.metrics import hausdorff_distance

from engine.agreement import MEASURES, measure
from engine.agreement.curves import SHARES
from engine.comparison import compare, compare_many
from engine.comparison.boundary import distances, outline
from tests.engine.agreement.pairs import Pair, random_pair
from tests.engine.comparison import independent

CASES = 1000
SEEDS = range(10)


def pairs_of(seed: int) -> list[Pair]:
    """A tenth of the random cases, with the odd ones at its head: empty, full, one cell, all ties."""
    random = np.random.default_rng([26, seed])
    return [*odd_pairs(), *(random_pair(random) for _ in range(CASES // len(SEEDS)))]


def odd_pairs() -> list[Pair]:
    cell, none, all_ = (
        np.zeros((4, 5), dtype=np.bool_),
        np.zeros((4, 5), dtype=np.bool_),
        np.ones((4, 5), dtype=np.bool_),
    )
    cell[1, 2] = True
    maps = (np.zeros((4, 5)), np.ones((4, 5)), np.arange(20.0).reshape(4, 5))
    return [
        (one.astype(np.float32), region, roi)
        for one in maps
        for region in (none, cell, all_)
        for roi in (none, cell, all_)
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_measure_equals_an_independent_one(seed: int) -> None:
    for saliency_map, region, roi in pairs_of(seed):
        found = compare(saliency_map, region, roi).measures
        expected = {
            **independent.of_cells(saliency_map, region, roi),
            **independent.of_maps(saliency_map, roi),
            **independent.areas_of_curves(saliency_map, roi),
            **independent.of_outlines(region, roi),
            "lesion_hit_rate": independent.lesion_hits(region, roi),
        }
        assert set(expected) == {info.name for info in MEASURES}
        live = measure(saliency_map, region, roi).values
        assert {name: repr(value) for name, value in live.items()} == {name: repr(found[name]) for name in live}
        for name, value in expected.items():
            assert found[name] == pytest.approx(value, abs=1e-9, nan_ok=True), name


@pytest.mark.parametrize("seed", SEEDS)
def test_curves_equal_a_plain_loop(seed: int) -> None:
    for saliency_map, region, roi in pairs_of(seed):
        found = compare(saliency_map, region, roi)
        counts = [max(round(share * found.cells), 1) for share in SHARES]
        overlaps = [independent.overlap_of_top(saliency_map, roi, count) for count in counts]
        np.testing.assert_allclose(found.overlaps, overlaps, atol=1e-9)


def test_the_largest_pooled_distance_is_scikit_image_s() -> None:
    random = np.random.default_rng(3)
    for _ in range(50):
        _, region, roi = random_pair(random)
        found = distances(region, roi)
        if found is not None:
            expected = hausdorff_distance(outline(region), outline(roi))
            assert found.pooled.max() == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_regions_overlap_as_simpleitk_says(seed: int) -> None:
    overlaps = SimpleITK.LabelOverlapMeasuresImageFilter()
    for saliency_map, region, roi in pairs_of(seed):
        if region.any() and roi.any():
            overlaps.Execute(*(SimpleITK.GetImageFromArray(cells.astype(np.uint8)) for cells in (roi, region)))
            found = compare(saliency_map, region, roi).measures
            assert found.iou == pytest.approx(overlaps.GetJaccardCoefficient(), abs=1e-12)
            assert found.dice == pytest.approx(overlaps.GetDiceCoefficient(), abs=1e-12)


def test_every_measure_is_there_and_in_its_range() -> None:
    random = np.random.default_rng(5)
    for _ in range(200):
        found = compare(*random_pair(random)).measures
        assert list(found.values) == [info.name for info in MEASURES]
        for info in MEASURES:
            assert math.isnan(found[info.name]) or info.lowest <= found[info.name] <= info.highest, info.name


@pytest.mark.parametrize(
    ("name", "undefined_by"), [(info.name, flag) for info in MEASURES for flag in info.undefined_by]
)
def test_what_is_empty_or_full_is_undefined_and_flagged(name: str, undefined_by: str) -> None:
    hits = 0
    for saliency_map, region, roi in odd_pairs():
        found = compare(saliency_map, region, roi).measures
        if undefined_by in found.flags:
            hits += 1
            assert math.isnan(found[name])
    assert hits > 0


def test_both_regions_everything_leave_kappa_undefined() -> None:
    everything = np.ones((3, 4), dtype=np.bool_)
    found = compare(np.ones((3, 4), dtype=np.float32), everything, everything).measures
    assert math.isnan(found["kappa"])
    assert found.flags == ("roi_is_everything", "saliency_region_is_everything")
    assert (found["iou"], found["average_precision"], found["hd95"]) == (1.0, 1.0, 0.0)


def test_a_shift_is_the_distance_of_the_outlines() -> None:
    roi = np.zeros((60, 80), dtype=np.bool_)
    roi[20:40, 30:31] = True
    region = np.roll(roi, 5, axis=1)
    found = compare(region.astype(np.float32), region, roi).measures
    assert (found["hd95"], found["assd"], found["nsd"]) == (5.0, 5.0, 0.0)
    assert found["hd95_of_diagonal"] == pytest.approx(0.05)
    near = np.roll(roi, 2, axis=1)
    assert compare(near.astype(np.float32), near, roi).measures["nsd"] == 1.0


def test_many_pairs_at_once_equal_one_by_one() -> None:
    random = np.random.default_rng(8)
    pairs = [random_pair(random) for _ in range(30)]
    together = compare_many(pairs)
    for index, pair in enumerate(pairs):
        alone = compare(*pair).measures
        for name, values in together.items():
            np.testing.assert_array_equal(values[index], alone[name])
    assert all(len(values) == 0 for values in compare_many([]).values())


def test_a_negative_zero_is_a_zero() -> None:
    roi = np.array([[True, False, False]])
    with_sign = compare(np.array([[-0.0, 0.0, 1.0]], dtype=np.float32), roi, roi).measures
    assert with_sign["auc"] == compare(np.array([[0.0, 0.0, 1.0]], dtype=np.float32), roi, roi).measures["auc"] == 0.25


def test_other_shapes_are_refused() -> None:
    saliency_map, roi = np.ones((2, 2), dtype=np.float32), np.ones((2, 3), dtype=np.bool_)
    with pytest.raises(ValueError, match="must be bool of shape"):
        compare(saliency_map, saliency_map > 0, roi)
