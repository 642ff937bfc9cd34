"""Regions of maps: the rule of each method, ties, tidying, and what is empty."""

from __future__ import annotations

from typing import Any, get_args, get_type_hints

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engine.recipe import Segmentation
from engine.segmentation import METHODS, ImageSegments, segment

MAPS = arrays(np.float32, (6, 7), elements=st.integers(0, 9).map(float))


def bare(method: Any, parameter: float | None = None) -> Segmentation:
    return Segmentation(method, parameter, 0.0, False)


def random_map(seed: int, shape: tuple[int, int] = (48, 64)) -> np.ndarray:
    return np.random.default_rng(seed).random(shape, dtype=np.float32)


@given(MAPS, st.sampled_from([0.1, 0.5, 0.9]))
@settings(max_examples=60, deadline=None)
def test_cumulative_mass_is_the_smallest_level_set_that_holds_the_share(saliency_map: np.ndarray, share: float) -> None:
    region = segment(saliency_map, bare("cumulative_mass", share))
    total = float(saliency_map.sum())
    if total == 0:
        assert not region.any()
        return
    levels = sorted({float(value) for value in saliency_map.ravel() if value > 0}, reverse=True)
    enough = next(level for level in levels if saliency_map[saliency_map >= level].sum() >= share * total * (1 - 1e-9))
    assert np.array_equal(region, saliency_map >= enough)


def test_cumulative_mass_takes_the_fewest_cells() -> None:
    saliency_map = random_map(1)
    region = segment(saliency_map, bare("cumulative_mass", 0.5))
    total = saliency_map.sum(dtype=np.float64)
    inside = np.sort(saliency_map[region])
    assert inside.sum(dtype=np.float64) >= 0.5 * total > inside[1:].sum(dtype=np.float64)


def test_top_area_has_the_stated_area() -> None:
    region = segment(random_map(2), bare("top_area", 0.15))
    assert region.sum() == round(0.15 * region.size)


def test_roi_area_has_the_area_of_the_roi() -> None:
    saliency_map, roi = random_map(3), random_map(4) < 0.2
    region = segment(saliency_map, bare("roi_area"), roi)
    assert region.sum() == roi.sum()
    assert saliency_map[region].min() > saliency_map[~region].max()


@pytest.mark.parametrize("roi", [None, np.zeros((48, 64), dtype=np.bool_)])
def test_roi_area_without_roi_is_empty(roi: np.ndarray | None) -> None:
    assert not segment(random_map(3), bare("roi_area"), roi).any()


def test_otsu_parts_two_classes_where_their_variance_is_largest() -> None:
    random = np.random.default_rng(5)
    values = np.clip(np.concatenate([random.normal(0.2, 0.05, 3000), random.normal(0.7, 0.1, 1000)]), 0, None)
    saliency_map = values.astype(np.float32).reshape(50, 80)
    threshold = float(saliency_map[segment(saliency_map, bare("otsu"))].min())

    def between(limit: float) -> float:
        above = values > limit
        return float(above.mean() * (1 - above.mean()) * (values[above].mean() - values[~above].mean()) ** 2)

    best = max(between(limit) for limit in np.linspace(values.min(), values.max(), 2000)[1:-1])
    assert between(threshold - 1e-6) == pytest.approx(best, rel=2e-3)


@pytest.mark.parametrize("level", [0.0, 1.0, 3e-7])
def test_otsu_of_a_constant_map_is_empty(level: float) -> None:
    assert not segment(np.full((8, 9), level, dtype=np.float32), bare("otsu")).any()


@pytest.mark.parametrize("method", get_args(get_type_hints(Segmentation)["method"]))
def test_a_map_of_zeros_has_an_empty_region(method: Any) -> None:
    parameter = None if method in ("otsu", "roi_area") else 0.3
    roi = np.ones((5, 6), dtype=np.bool_)
    whole = ImageSegments(np.zeros((5, 6), dtype=np.int32), np.ones((1, 1), dtype=np.bool_))
    assert not segment(np.zeros((5, 6), dtype=np.float32), Segmentation(method, parameter), roi, whole).any()
    assert method in METHODS


@pytest.mark.parametrize(("method", "parameter"), [("top_area", 0.5), ("roi_area", None)])
def test_cells_without_saliency_are_never_in(method: str, parameter: float | None) -> None:
    saliency_map = np.zeros((6, 6), dtype=np.float32)
    saliency_map[2, 2:4] = 1.0
    region = segment(saliency_map, bare(method, parameter), np.ones((6, 6), dtype=np.bool_))
    assert np.array_equal(region, saliency_map > 0)


@given(MAPS, st.sampled_from(["cumulative_mass", "top_area", "otsu"]))
@settings(max_examples=60, deadline=None)
def test_cells_of_equal_saliency_share_their_fate(saliency_map: np.ndarray, method: str) -> None:
    region = segment(saliency_map, bare(method, None if method == "otsu" else 0.3))
    assert not set(saliency_map[region].tolist()) & set(saliency_map[~region].tolist())


@given(MAPS)
@settings(max_examples=40, deadline=None)
def test_turning_the_photo_turns_the_region(saliency_map: np.ndarray) -> None:
    stage = Segmentation("cumulative_mass", 0.5, 0.05, True)
    assert np.array_equal(segment(saliency_map[::-1].T.copy(), stage), segment(saliency_map, stage)[::-1].T)


def test_small_parts_go_and_parts_join_across_corners() -> None:
    saliency_map = np.zeros((10, 10), dtype=np.float32)
    saliency_map[1, 1] = saliency_map[2, 2] = saliency_map[3, 3] = 1.0
    saliency_map[7, 7:9] = 1.0
    region = segment(saliency_map, Segmentation("top_area", 0.05, 0.03, False))
    assert np.argwhere(region).tolist() == [[1, 1], [2, 2], [3, 3]]


def test_holes_are_filled_unless_open_to_the_rim() -> None:
    saliency_map = np.ones((7, 9), dtype=np.float32)
    saliency_map[3, 3] = saliency_map[0, 6] = 0.0
    filled = segment(saliency_map, Segmentation("cumulative_mass", 0.5, 0.0, True))
    assert filled[3, 3]
    assert not filled[0, 6]
    assert not segment(saliency_map, Segmentation("cumulative_mass", 0.5, 0.0, False))[3, 3]


def test_a_corner_does_not_open_a_hole() -> None:
    saliency_map = np.zeros((5, 5), dtype=np.float32)
    saliency_map[1, 2] = saliency_map[2, 1] = saliency_map[2, 3] = saliency_map[3, 2] = 1.0
    assert segment(saliency_map, Segmentation("cumulative_mass", 0.5, 0.0, True)).sum() == 5


@pytest.mark.parametrize("bad", [np.nan, np.inf, -1.0])
def test_what_is_no_saliency_is_refused(bad: float) -> None:
    saliency_map = random_map(0)
    saliency_map[3, 3] = bad
    with pytest.raises(ValueError, match="saliency map holds"):
        segment(saliency_map, bare("otsu"))


def test_an_roi_of_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="shape"):
        segment(random_map(0), bare("roi_area"), np.ones((3, 3), dtype=np.bool_))
