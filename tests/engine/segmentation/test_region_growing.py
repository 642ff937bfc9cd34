"""Growing regions against a slow reference on boolean masks, and the properties that a reader relies on."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engine.recipe import Segmentation
from engine.segmentation import ImageSegments, segment
from engine.segmentation.region_growing import SMALLEST_GAIN, grow

SHAPE = (7, 9)
MAPS = arrays(np.float32, SHAPE, elements=st.integers(0, 9).map(float))
MASKS = st.integers(1, 6).flatmap(lambda count: arrays(np.bool_, (count, *SHAPE)))


def as_pieces(masks: np.ndarray) -> ImageSegments:
    """Overlapping masks (n, h, w), each cell a piece of its own."""
    cells = masks[0].size
    return ImageSegments(np.arange(cells, dtype=np.int32).reshape(masks.shape[1:]), masks.reshape(len(masks), cells))


def reference(saliency_map: np.ndarray, masks: np.ndarray, cells: int) -> np.ndarray:
    """Algorithm 1 of the paper in whole numbers, mask by mask."""
    region = np.zeros(saliency_map.shape, dtype=np.bool_)
    while region.sum() < cells:
        densities = []
        for mask in masks:
            new = mask & ~region
            enough = new.sum() >= max(1, SMALLEST_GAIN * region.size)
            densities.append(Fraction(int(saliency_map[new].sum()), int(new.sum())) if enough else Fraction(0))
        if max(densities) == 0:
            break
        region |= masks[densities.index(max(densities))]
    return region


def disjoint(seed: int = 0, shape: tuple[int, int] = (32, 40)) -> np.ndarray:
    """Blocks of 8 x 8 cells."""
    labels = np.add.outer(np.arange(shape[0]) // 8 * (shape[1] // 8), np.arange(shape[1]) // 8)
    return labels == np.random.default_rng(seed).permutation(int(labels.max()) + 1)[:, None, None]


@given(MAPS, MASKS, st.integers(1, 63))
@settings(max_examples=200)
def test_it_is_the_greedy_growth_of_the_paper(saliency_map: np.ndarray, masks: np.ndarray, cells: int) -> None:
    assert np.array_equal(grow(saliency_map, as_pieces(masks), cells), reference(saliency_map, masks, cells))


@given(MAPS, MASKS, st.integers(1, 30), st.integers(0, 30))
@settings(max_examples=100)
def test_a_larger_parameter_only_adds(saliency_map: np.ndarray, masks: np.ndarray, cells: int, more: int) -> None:
    image = as_pieces(masks)
    smaller, larger = grow(saliency_map, image, cells), grow(saliency_map, image, cells + more)
    assert not (smaller & ~larger).any()


@given(MAPS, MASKS, st.integers(1, 63))
@settings(max_examples=100)
def test_the_region_is_whole_segments_and_exceeds_its_size_by_less_than_the_last(
    saliency_map: np.ndarray, masks: np.ndarray, cells: int
) -> None:
    region = grow(saliency_map, as_pieces(masks), cells)
    inside = masks[[not (mask & ~region).any() for mask in masks]]
    assert np.array_equal(region, inside.any(axis=0) if len(inside) else np.zeros(SHAPE, dtype=np.bool_))
    assert region.sum() < cells + max(int(mask.sum()) for mask in masks) or not region.any()


def test_the_recipe_s_share_counts_all_cells_of_the_grid() -> None:
    masks = disjoint()
    saliency_map = (np.arange(len(masks))[:, None, None] * masks).sum(axis=0).astype(np.float32)
    for share, blocks in ((0.05, 1), (0.051, 2), (0.25, 5), (0.5, 10)):
        region = segment(saliency_map, Segmentation("region_growing", share, 0.0, False), None, as_pieces(masks))
        assert np.array_equal(region, masks[-blocks:].any(axis=0))


def test_it_ends_where_nothing_salient_is_left() -> None:
    masks = disjoint()
    saliency_map = masks[:3].any(axis=0).astype(np.float32)
    assert np.array_equal(grow(saliency_map, as_pieces(masks), masks[0].size), masks[:3].any(axis=0))
    assert not grow(np.zeros_like(saliency_map), as_pieces(masks), 1).any()


def test_equal_densities_are_taken_in_the_order_of_the_segments_whatever_the_rounding() -> None:
    masks = disjoint(3)
    saliency_map = np.full(masks.shape[1:], 0.1, dtype=np.float32)
    saliency_map += (np.random.default_rng(0).random(saliency_map.shape) * 1e-9).astype(np.float32)
    for blocks in (1, 4, 11):
        assert np.array_equal(grow(saliency_map, as_pieces(masks), 64 * blocks), masks[:blocks].any(axis=0))


def test_slivers_are_passed_over() -> None:
    masks = np.zeros((2, 50, 60), dtype=np.bool_)
    masks[0, 0, :2] = True
    masks[1, 10:20] = True
    saliency_map = np.where(masks[0], 9.0, 1.0).astype(np.float32)
    assert np.array_equal(grow(saliency_map, as_pieces(masks), 1), masks[1])


def test_cells_that_the_network_did_not_see_are_never_in() -> None:
    pieces = np.array([[-1, 0, 0, 1], [-1, 0, 0, 1]], dtype=np.int32)
    image = ImageSegments(pieces, np.eye(2, dtype=np.bool_))
    saliency_map = np.where(pieces < 0, 9.0, 1.0).astype(np.float32)
    assert np.array_equal(grow(saliency_map, image, 8), pieces >= 0)


def test_without_segments_of_its_shape_it_is_refused() -> None:
    saliency_map, stage = np.ones((32, 40), dtype=np.float32), Segmentation("region_growing", 0.2)
    with pytest.raises(ValueError, match="needs the segments"):
        segment(saliency_map, stage)
    with pytest.raises(ValueError, match="segments have shape"):
        segment(saliency_map[:16], stage, None, as_pieces(disjoint()))
