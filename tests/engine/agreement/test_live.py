"""Live scores are those of the full computation, to the last bit."""

from __future__ import annotations

import numpy as np
import pytest

from engine.agreement import LiveScorer, chance_levels, measure
from engine.grid import score_grid
from engine.regions import LESION, Polygon, Region, rasterise_label
from tests.engine.agreement.pairs import random_pair


def test_live_equals_full() -> None:
    random = np.random.default_rng(6)
    for _ in range(150):
        saliency_map, region, roi = random_pair(random)
        height, width = saliency_map.shape
        live = LiveScorer(saliency_map, region, score_grid(width, height, None)).score(roi)
        full = measure(saliency_map, region, roi)
        assert live.measures.flags == full.flags
        np.testing.assert_array_equal(list(live.measures.values.values()), list(full.values.values()))
        levels = chance_levels(float(roi.mean()), float(region.mean()))
        np.testing.assert_array_equal(list(live.chance.values.values()), list(levels.values.values()))


def test_live_takes_another_region_of_the_same_map() -> None:
    random = np.random.default_rng(7)
    saliency_map, roi = random.random((30, 40), dtype=np.float32), random.random((30, 40)) < 0.3
    scorer = LiveScorer(saliency_map, saliency_map > 0.9, score_grid(400, 300, 40))
    scorer.set_region(saliency_map > 0.4)
    assert scorer.score(roi).measures == measure(saliency_map, saliency_map > 0.4, roi)


def test_a_dragged_vertex_is_scored_as_the_finished_polygon() -> None:
    grid = score_grid(800, 600, 128)
    saliency_map = np.random.default_rng(1).random((grid.height, grid.width), dtype=np.float32)
    scorer = LiveScorer(saliency_map, saliency_map > 0.7, grid)
    for x in range(300, 700, 37):
        shape = (Polygon(((100.0, 80.0), (float(x), 120.5), (500.25, 500.0), (90.0, 400.0))),)
        roi = grid.inside(rasterise_label([Region("1", LESION, shape)], LESION, 800, 600))
        assert scorer.score(roi).measures == measure(saliency_map, saliency_map > 0.7, roi)


def test_a_map_off_the_grid_is_refused() -> None:
    saliency_map = np.ones((30, 40), dtype=np.float32)
    with pytest.raises(ValueError, match="grid"):
        LiveScorer(saliency_map, saliency_map > 0, score_grid(400, 300, 64))
