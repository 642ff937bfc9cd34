"""A consensus drawn as pixels is, on the score grid, the consensus that scoring makes of the readers."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.grid import ScoreGrid, score_grid
from engine.readers.consensus import RULES, consensus
from engine.readers.drawing import DrawnConsensus, draw_consensus, lowest_iou
from engine.regions import Polygon, rasterise
from engine.spans import Spans, empty_spans, unite


def blob(generator: np.random.Generator, width: int, height: int, parts: int) -> Spans:
    """One or several round outlines of 200 corners, a little ragged."""
    return rasterise(tuple(_outline(generator, width, height) for _ in range(parts)), width, height)


def _outline(generator: np.random.Generator, width: int, height: int) -> Polygon:
    angle = np.linspace(0, 2 * np.pi, 200, endpoint=False)
    radius = min(width, height) * generator.uniform(0.1, 0.3) * (1 + 0.15 * np.sin(generator.integers(3, 9) * angle))
    radius *= 1 + 0.01 * generator.standard_normal(200)
    x = width * generator.uniform(0.3, 0.7) + radius * np.cos(angle)
    y = height * generator.uniform(0.3, 0.7) + radius * np.sin(angle)
    return Polygon(tuple(zip(x.tolist(), y.tolist(), strict=True)))


def readers(seed: int, width: int, height: int) -> list[Spans]:
    generator = np.random.default_rng(seed)
    return [blob(generator, width, height, 1 + seed % 3) for _ in range(2 + seed % 4)]


def cells_of(drawn: DrawnConsensus, grid: ScoreGrid) -> np.ndarray:
    size = grid.photo_width, grid.photo_height
    return grid.inside(unite([rasterise(part, *size) for part in drawn.parts], *size))


@pytest.mark.parametrize("rule", sorted(RULES))
@pytest.mark.parametrize("size", [(2048, 1536), (1200, 900), (1023, 517), (800, 600), (512, 384)])
def test_what_is_drawn_is_what_scoring_takes(size: tuple[int, int], rule: str) -> None:
    grid = score_grid(*size, 512)
    for seed in range(4 if rule != "staple" else 2):
        rois = readers(seed, *size)
        drawn = draw_consensus(rois, grid, rule)
        assert drawn.differing == 0
        assert np.array_equal(cells_of(drawn, grid), consensus([grid.inside(roi) for roi in rois], rule))


@pytest.mark.parametrize("rule", ["majority", "union", "intersection"])
@pytest.mark.parametrize("size", [(96, 72), (320, 240), (560, 420)])
def test_where_cells_are_smaller_the_difference_is_told(size: tuple[int, int], rule: str) -> None:
    grid = score_grid(*size, 512)
    for seed in range(4):
        rois = readers(seed, *size)
        drawn = draw_consensus(rois, grid, rule)
        wanted = consensus([grid.inside(roi) for roi in rois], rule)
        assert drawn.differing == np.count_nonzero(cells_of(drawn, grid) != wanted)
        assert drawn.differing <= max(16, 0.001 * wanted.sum())


@pytest.mark.parametrize("rule", ["majority", "union", "intersection", "soft_mean"])
def test_with_a_cell_a_pixel_it_is_the_rule_itself(rule: str) -> None:
    rois = readers(5, 300, 200)
    drawn = draw_consensus(rois, score_grid(300, 200, None), rule)
    pixels = unite([rasterise(part, 300, 200) for part in drawn.parts], 300, 200).to_mask()
    assert np.array_equal(pixels, consensus([roi.to_mask() for roi in rois], rule))


def test_each_connected_part_is_a_region_of_its_own() -> None:
    squares = [rasterise((_square(10 + shift, 10), _square(60 + shift, 50)), 120, 90) for shift in (0, 2, 4)]
    drawn = draw_consensus(squares, score_grid(120, 90, None), "majority")
    assert [(part.left, part.top, part.width, part.height) for part in drawn.parts] == [
        (12, 10, 20, 20),
        (62, 50, 20, 20),
    ]


def test_readers_who_agree_on_nothing_give_nothing() -> None:
    grid = score_grid(120, 90, 512)
    apart = [rasterise((_square(0, 0),), 120, 90), rasterise((_square(60, 50),), 120, 90)]
    assert draw_consensus(apart, grid, "intersection") == DrawnConsensus((), 0)
    assert draw_consensus([empty_spans(120, 90)] * 2, grid, "union") == DrawnConsensus((), 0)


def test_the_lowest_iou_is_that_of_the_two_who_agree_least() -> None:
    one, near, far = (rasterise((_square(left, 0),), 120, 90) for left in (0, 5, 10))
    assert lowest_iou([one, near, far]) == pytest.approx(10 / 30)
    assert lowest_iou([one, empty_spans(120, 90)]) == 0.0
    assert math.isnan(lowest_iou([empty_spans(120, 90)] * 2)) and math.isnan(lowest_iou([one]))


def _square(left: float, top: float) -> Polygon:
    right, bottom = left + 20, top + 20
    return Polygon(((left, top), (right, top), (right, bottom), (left, bottom)))
