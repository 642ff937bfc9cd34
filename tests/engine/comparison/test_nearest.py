"""What is quick gives what is plain: nearest cells, the percentile, one lesion, counts without a sort."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial.distance import cdist

from engine.agreement import CountedMap
from engine.agreement.counts import count_once
from engine.comparison import nearest as module
from engine.comparison.boundary import percentile_95
from engine.comparison.components import components, hit_rate, is_one
from engine.comparison.nearest import nearest
from tests.engine.agreement.pairs import random_pair

WAYS = {
    "together": {},
    "blocks": {"BLOCK": 16},
    "bands": {"FEW": 16, "BLOCK": 64},
    "tree": {"MANY": 0},
    "float64": {"_EXACT": 0},
}


def cells(random: np.random.Generator) -> np.ndarray:
    """By row, in a strip of random place and size."""
    height, width = random.integers(1, 60, 2)
    found = np.argwhere(random.random((height, width)) < random.choice([0.02, 0.3]))
    return (found if len(found) else np.zeros((1, 2), dtype=np.int64)) + random.integers(0, 80, 2)


@pytest.mark.parametrize("way", WAYS)
def test_every_way_gives_the_whole_matrix_s_minima(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in WAYS[way].items():
        monkeypatch.setattr(module, name, value)
    random = np.random.default_rng(31)
    for _ in range(250):
        one, other = cells(random), cells(random)
        apart = cdist(one.astype(np.float64), other.astype(np.float64))
        mine, theirs = nearest(one, other)
        np.testing.assert_allclose(mine, apart.min(axis=1), rtol=1e-15, atol=0)
        np.testing.assert_allclose(theirs, apart.min(axis=0), rtol=1e-15, atol=0)


def test_far_corners_of_a_large_grid_stay_exact() -> None:
    one, other = np.array([[0, 0], [0, 3]]), np.array([[2999, 3998], [2999, 3999]])
    mine, theirs = nearest(one, other)
    assert mine.tolist() == [np.sqrt(2999**2 + 3998**2), np.sqrt(2999**2 + 3995**2)]
    assert theirs.tolist() == [np.sqrt(2999**2 + 3995**2), np.sqrt(2999**2 + 3996**2)]


def test_the_percentile_is_numpy_s_to_the_last_bit() -> None:
    random = np.random.default_rng(32)
    for _ in range(1000):
        values = random.random(random.integers(1, 200)).round(int(random.integers(1, 9)))
        assert percentile_95(values) == np.percentile(values, 95.0)


def test_what_is_said_to_be_one_lesion_is_one() -> None:
    random, ones = np.random.default_rng(33), 0
    for _ in range(1000):
        shape = tuple(random.integers(1, 12, 2))
        roi, region = random.random(shape) < random.choice([0.1, 0.5, 0.8, 1.0]), random.random(shape) < 0.2
        numbers, count = components(roi)
        expected = np.mean([(region & (numbers == one)).any() for one in range(1, count + 1)]) if count else np.nan
        assert hit_rate(region, roi) == pytest.approx(float(expected), nan_ok=True)
        assert not is_one(roi) or count == 1
        ones += is_one(roi)
    assert ones > 200


def test_counts_without_a_sort_are_the_counts_with_one() -> None:
    random = np.random.default_rng(34)
    for _ in range(1000):
        saliency_map, region, roi = random_pair(random)
        saliency_map[random.random(saliency_map.shape) < 0.1] = -0.0
        assert repr(count_once(saliency_map, region, roi)) == repr(CountedMap(saliency_map, region).count(roi))
