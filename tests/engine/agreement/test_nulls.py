"""Chance that keeps the saliency's shape: against loops over every placement, by hand, and what it is for."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.agreement import chance_levels, measure, skill
from engine.agreement.null_skill import BESIDE, beside
from engine.agreement.nulls import NULLS, null_numbers
from engine.agreement.placements import in_centred_ellipse, turned
from engine.agreement.shifts import overlaps, percentile, sums_inside
from tests.engine.agreement.pairs import Pair, random_pair

Booleans = NDArray[np.bool_]
LINEAR = ("dice", "roi_coverage", "saliency_coverage", "mass_accuracy")


def disc(shape: tuple[int, int], centre: tuple[float, float], radius: float) -> Booleans:
    rows, columns = np.ogrid[: shape[0], : shape[1]]
    return (rows - centre[0]) ** 2 + (columns - centre[1]) ** 2 <= radius**2


def measured_at_every_shift(pair: Pair) -> list[dict[str, float]]:
    saliency_map, region, roi = pair
    height, width = roi.shape
    moves = [(down, right) for down in range(height) for right in range(width)]
    return [
        dict(measure(np.roll(saliency_map, move, (0, 1)), np.roll(region, move, (0, 1)), roi).values) for move in moves
    ]


@pytest.mark.parametrize("seed", range(60))
def test_all_shifts_at_once_are_those_of_a_loop(seed: int) -> None:
    pair = random_pair(np.random.default_rng(seed))
    placed = measured_at_every_shift(pair)
    found = null_numbers(*pair)
    for name in ("iou", *LINEAR):
        expected = float(np.mean([one[name] for one in placed]))
        assert found[f"shift_chance_{name}"] == pytest.approx(expected, abs=1e-12, nan_ok=True), name
    for name in ("iou", "mass_accuracy"):
        values = np.array([one[name] for one in placed])
        below, equal = (values < values[0] - 1e-7).sum(), np.isclose(values, values[0], rtol=0, atol=1e-7).sum()
        expected = math.nan if math.isnan(values[0]) else percentile(int(below), int(equal), len(values))
        assert found[f"shift_percentile_{name}"] == pytest.approx(expected, nan_ok=True), name


@pytest.mark.parametrize("seed", range(60))
def test_turns_and_ellipse_are_those_of_a_loop(seed: int) -> None:
    saliency_map, region, roi = random_pair(np.random.default_rng(1000 + seed))
    found = null_numbers(saliency_map, region, roi)
    both = zip(turned(saliency_map), turned(region), strict=True)
    placed = [measure(np.ascontiguousarray(one), np.ascontiguousarray(other), roi) for one, other in both]
    for name in ("iou", "mass_accuracy"):
        expected = float(np.mean([one[name] for one in placed]))
        assert found[f"rotation_chance_{name}"] == pytest.approx(expected, abs=1e-12, nan_ok=True), name
    area = int(region.sum())
    covered = in_centred_ellipse(roi, area) if area else 0.0
    expected = covered / (area + int(roi.sum()) - covered) if area and roi.any() else math.nan
    assert found["ellipse_iou"] == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize("shape", [(7, 11), (8, 8), (1, 5), (1, 1), (64, 48)])
def test_shifts_lose_and_add_nothing(shape: tuple[int, int]) -> None:
    random = np.random.default_rng(7)
    region, roi = random.random(shape) < 0.3, random.random(shape) < 0.4
    covered = overlaps(region, roi)
    assert covered.sum() == int(region.sum()) * int(roi.sum())
    assert covered[0, 0] == (region & roi).sum()
    values = random.random(shape)
    assert sums_inside(values, roi).sum() == pytest.approx(values.sum() * roi.sum())


def test_where_every_cell_counts_only_the_mean_iou_differs_from_independent_cells() -> None:
    random = np.random.default_rng(3)
    saliency_map, roi = random.random((20, 30), dtype=np.float32), disc((20, 30), (6, 9), 4.5)
    region = disc((20, 30), (8, 12), 5)
    levels = chance_levels(float(roi.mean()), float(region.mean()))
    found = null_numbers(saliency_map, region, roi)
    for name in LINEAR:
        assert found[f"shift_chance_{name}"] == pytest.approx(levels[name], abs=1e-12)
    assert found["shift_chance_iou"] > levels.iou


def test_percentile_by_hand() -> None:
    """A bar of 3 in a row of 10, the ROI two to the right: of ten shifts one covers 3 cells, two 2, two 1, five 0."""
    region = np.zeros((1, 10), dtype=np.bool_)
    region[0, 2:5] = True
    roi = np.roll(region, 2, axis=1)
    np.testing.assert_array_equal(overlaps(region, roi)[0], [1, 2, 3, 2, 1, 0, 0, 0, 0, 0])
    found = null_numbers(region.astype(np.float32), region, roi)
    assert found["shift_percentile_iou"] == pytest.approx(100 * (5 + 0.5 * 2) / 10)
    assert found["shift_percentile_mass_accuracy"] == pytest.approx(60.0)
    assert found["shift_chance_iou"] == pytest.approx((1 + 2 * 2 / 4 + 2 * 1 / 5) / 10)
    same = null_numbers(region.astype(np.float32), region, region)
    assert same["shift_percentile_iou"] == pytest.approx(100 * 9.5 / 10)


def test_saliency_in_the_centre_has_no_skill_against_the_ellipse() -> None:
    shape = (60, 60)
    lesion, looked = disc(shape, (29.5, 29.5), 14), disc(shape, (29.5, 29.5), 12)
    centred = null_numbers(looked.astype(np.float32), looked, lesion)
    iou = measure(looked.astype(np.float32), looked, lesion).iou
    assert iou > 0.7
    assert skill(iou, centred["shift_chance_iou"]) > 0.6
    assert skill(iou, centred["ellipse_iou"]) == pytest.approx(0.0, abs=0.02)
    assert skill(iou, centred["rotation_chance_iou"]) == pytest.approx(0.0, abs=1e-12)


def test_a_lesion_in_the_corner_that_is_found_has_skill_against_everything() -> None:
    lesion = disc((60, 80), (12, 14), 9)
    found = beside({"iou": 1.0, "mass_accuracy": 1.0}, null_numbers(lesion.astype(np.float32), lesion, lesion))
    assert found["ellipse_iou"] == 0.0
    assert found["ellipse_skill_iou"] == found["shift_skill_mass_accuracy"] == found["shift_skill_iou"] == 1.0
    assert found["shift_percentile_iou"] > 99.9


def test_the_ellipse_has_the_area_and_the_aspect_that_were_asked_for() -> None:
    everywhere = np.ones((40, 60), dtype=np.bool_)
    for area in (1, 4, 17, 500, 2399, 2400):
        assert in_centred_ellipse(everywhere, area) == pytest.approx(area)
    area = 600
    semi = math.sqrt(area / math.pi / (40 * 60))
    rows, columns = np.ogrid[:40, :60]
    inside = ((rows - 19.5) / 40) ** 2 + ((columns - 29.5) / 60) ** 2 <= semi**2
    assert in_centred_ellipse(inside, area) == pytest.approx(area, rel=0.03)


def test_turns_of_a_square_are_eight_with_itself_and_of_an_oblong_four() -> None:
    for shape, count in (((3, 3), 8), ((2, 3), 4)):
        cells = np.arange(math.prod(shape)).reshape(shape)
        ways = {one.tobytes() for one in (cells, *(one.copy() for one in turned(cells)))}
        assert len(ways) == count
        assert all(one.shape == shape for one in turned(cells))


def test_saliency_moves_only_where_the_model_saw() -> None:
    """Rows 0 and 5 are cut off; the loop moves the inner four rows and leaves the ROI whole."""
    random = np.random.default_rng(11)
    unseen = np.zeros((6, 7), dtype=np.bool_)
    unseen[[0, 5]] = True
    saliency_map = np.where(unseen, 0, random.random((6, 7))).astype(np.float32)
    region, roi = saliency_map > 0.6, random.random((6, 7)) < 0.4
    values: list[float] = []
    for down in range(4):
        for right in range(7):
            moved = np.zeros_like(region)
            moved[1:5] = np.roll(region[1:5], (down, right), (0, 1))
            values.append(measure(saliency_map, moved, roi).iou)
    found = null_numbers(saliency_map, region, roi, unseen)
    below, equal = np.less(values, values[0]).sum(), np.equal(values, values[0]).sum()
    assert found["shift_chance_iou"] == pytest.approx(np.mean(values))
    assert found["shift_percentile_iou"] == pytest.approx(percentile(int(below), int(equal), 28))


def test_what_is_empty_has_no_level() -> None:
    nothing, some = np.zeros((4, 5), dtype=np.bool_), disc((4, 5), (1, 1), 1)
    saliency_map = some.astype(np.float32)
    assert all(math.isnan(value) for value in null_numbers(saliency_map, some, nothing).values())
    without_region = null_numbers(saliency_map, nothing, some)
    defined = {name for name, value in without_region.items() if not math.isnan(value)}
    assert defined == {name for name in NULLS if name.endswith("mass_accuracy")}
    without_map = null_numbers(np.zeros((4, 5), dtype=np.float32), some, some)
    undefined = {name for name, value in without_map.items() if math.isnan(value)}
    assert undefined == {name for name in NULLS if name.endswith("mass_accuracy")}


def test_scores_from_before_have_none() -> None:
    found = beside({"iou": 0.5, "mass_accuracy": 0.5}, {})
    assert tuple(found) == BESIDE
    assert all(math.isnan(value) for value in found.values())


def test_names_are_those_of_the_tables() -> None:
    one = np.ones((2, 2), dtype=np.bool_)
    assert tuple(null_numbers(one.astype(np.float32), one, one)) == NULLS
