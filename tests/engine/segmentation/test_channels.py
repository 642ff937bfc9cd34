"""Joining of colours against the formulas written out cell by cell."""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import pytest

from engine.recipe import MapStage
from engine.segmentation import reduce_channels, smooth
from engine.segmentation.channels import CHANNELS

Channels = Literal["sum_abs", "abs_sum", "positive", "max_abs"]


def attribution(seed: int = 0, shape: tuple[int, int] = (7, 9)) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(3, *shape)).astype(np.float32)


@pytest.mark.parametrize("channels", get_args(Channels))
def test_each_cell_follows_its_formula(channels: Channels) -> None:
    values = attribution()
    joined = reduce_channels(values, MapStage(channels, 100.0, 0.0), (slice(0, 7), slice(0, 9)))
    for row, column in np.ndindex(7, 9):
        r, g, b = (float(value) for value in values[:, row, column])
        expected = {
            "sum_abs": abs(r) + abs(g) + abs(b),
            "abs_sum": abs(r + g + b),
            "positive": max(r + g + b, 0.0),
            "max_abs": max(abs(r), abs(g), abs(b)),
        }[channels]
        assert joined[row, column] == pytest.approx(expected, rel=1e-5, abs=1e-6)
    assert joined.dtype == np.float32


def test_every_choice_of_the_recipe_is_there() -> None:
    assert set(CHANNELS) == set(get_args(Channels))


def test_padding_is_zero_and_does_not_move_the_percentile() -> None:
    values = attribution(1, (10, 12))
    inner = (slice(2, 8), slice(0, 12))
    whole = reduce_channels(values, MapStage(clip_percentile=90.0), inner)
    alone = reduce_channels(values[:, 2:8], MapStage(clip_percentile=90.0), (slice(0, 6), slice(0, 12)))
    assert np.array_equal(whole[2:8], alone)
    assert not whole[:2].any()
    assert not whole[8:].any()
    expected = np.percentile(np.abs(values[:, 2:8]).sum(axis=0), 90.0)
    assert alone.max() == pytest.approx(expected, rel=1e-6)


def test_a_sparse_map_is_not_clipped_to_nothing() -> None:
    values = np.zeros((3, 20, 20), dtype=np.float32)
    values[0, 3, 3] = 2.0
    assert reduce_channels(values, MapStage(), (slice(0, 20), slice(0, 20)))[3, 3] == 2.0


def test_not_finite_is_refused() -> None:
    values = attribution()
    values[1, 2, 3] = np.nan
    with pytest.raises(ValueError, match="not finite"):
        reduce_channels(values, MapStage(), (slice(0, 7), slice(0, 9)))


def test_smoothing_keeps_the_sum_even_at_the_rim() -> None:
    saliency_map = np.zeros((40, 64), dtype=np.float32)
    saliency_map[0, 0] = saliency_map[39, 30] = 1.0
    smoothed = smooth(saliency_map, MapStage(smoothing=0.05))
    assert smoothed.dtype == np.float32
    assert float(smoothed.sum()) == pytest.approx(2.0, rel=1e-5)
    assert float(smoothed.min()) >= 0.0


def test_smoothing_is_a_gaussian_of_the_stated_width() -> None:
    saliency_map = np.zeros((81, 101), dtype=np.float32)
    saliency_map[40, 50] = 1.0
    smoothed = smooth(saliency_map, MapStage(smoothing=0.04))
    sigma = 0.04 * 101
    assert smoothed[40, 54] / smoothed[40, 50] == pytest.approx(np.exp(-(4**2) / (2 * sigma**2)), rel=1e-3)


def test_no_smoothing_changes_nothing() -> None:
    saliency_map = np.random.default_rng(0).random((5, 6), dtype=np.float32)
    assert np.array_equal(smooth(saliency_map, MapStage(smoothing=0.0)), saliency_map)
